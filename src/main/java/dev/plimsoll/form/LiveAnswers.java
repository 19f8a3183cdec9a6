package dev.plimsoll.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the running services of a project answered when they were asked for metrics, and what was seen in images.
 *
 * @param services by name; those that do not run, or are none of our business, are left out
 * @param programs service to those programs of its image with which a healthcheck can ask, {@code sh} for a shell; services whose
 *     image was not looked into are left out
 * @param checks service to what its image says of healthchecks; services whose image is not known are left out
 */
public record LiveAnswers(
        Map<String, OfService> services, Map<String, Set<String>> programs, Map<String, ImageCheck> checks) {

    /** Nobody was asked. */
    public static final LiveAnswers NONE = new LiveAnswers(Map.of());

    /** No image was looked into. */
    public LiveAnswers(Map<String, OfService> services) {
        this(services, Map.of());
    }

    /** No image was asked for its healthcheck. */
    public LiveAnswers(Map<String, OfService> services, Map<String, Set<String>> programs) {
        this(services, programs, Map.of());
    }

    private static final OfService NOT_RUNNING = new OfService(List.of(), Set.of(), null);

    /**
     * What a service answered.
     *
     * @param answers worth telling of, the likeliest first
     * @param asked every port that was asked
     * @param unasked why none was, a phrase; null where one was, or where it does not run
     */
    public record OfService(
            List<LiveAnswer> answers,
            Set<Integer> asked,
            @Nullable String unasked) {

        /** Those with metrics. */
        List<LiveAnswer> metrics() {
            return answers.stream().filter(LiveAnswer::isMetrics).toList();
        }

        /** Whether it was asked there, and no metrics came back. */
        boolean denies(int port) {
            return asked.contains(port) && metrics().stream().noneMatch(each -> each.port() == port);
        }
    }

    /** The programs of the image of a service; empty where they are not known. */
    Optional<Set<String>> programsOf(String service) {
        return Optional.ofNullable(programs.get(service));
    }

    /** Of a service; nothing where it was not asked. */
    OfService of(String service) {
        return services.getOrDefault(service, NOT_RUNNING);
    }
}
