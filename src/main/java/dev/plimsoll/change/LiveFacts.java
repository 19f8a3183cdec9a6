package dev.plimsoll.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the running stack; each part may be unknown.
 *
 * @param configAccepted whether Compose accepts the project, null when it could not be asked
 * @param configMessage what Compose says, or why it could not be asked; may be empty
 * @param targets of Prometheus, null when it could not be asked
 * @param targetsReason why it could not be asked; may be empty
 * @param answers service to whether its published port answers; services that were not asked are left out
 * @param states service to its state as shown, such as {@code healthy} or {@code running}; null when the engine could not be asked
 * @param checkedByImage services that have their healthcheck out of their image, as the engine has it
 */
public record LiveFacts(
        @Nullable Boolean configAccepted,
        String configMessage,
        @Nullable List<Target> targets,
        String targetsReason,
        Map<String, Boolean> answers,
        @Nullable Map<String, String> states,
        Set<String> checkedByImage) {

    /** Images were not asked. */
    public LiveFacts(
            @Nullable Boolean configAccepted,
            String configMessage,
            @Nullable List<Target> targets,
            String targetsReason,
            Map<String, Boolean> answers,
            @Nullable Map<String, String> states) {
        this(configAccepted, configMessage, targets, targetsReason, answers, states, Set.of());
    }

    /** Nothing was asked. */
    public static final LiveFacts UNKNOWN =
            new LiveFacts(null, "Compose was not asked", null, "Prometheus was not asked", Map.of(), null);

    /**
     * A target.
     *
     * @param job its scrape job
     * @param health {@code up}, {@code down} or {@code unknown}, as Prometheus says
     * @param lastError empty for none
     */
    public record Target(String job, String health, String lastError) {}
}
