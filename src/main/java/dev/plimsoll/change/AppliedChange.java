package dev.plimsoll.change;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a plan that was written earlier, as it was remembered.
 *
 * @param path absolute
 * @param beforeText its text before the plan, null when the plan made the file
 * @param afterSha256 of its bytes after the plan
 * @param components that the plan added, or changed; none where it added nothing but scrape jobs or limits; one of the project's own services that it changed stands as
 *     {@link #OWN} with its name
 */
public record AppliedChange(Path path, @Nullable String beforeText, String afterSha256, List<String> components) {
    /** Before the name of a service that is no component: what was changed of it stays when components go. */
    public static final String OWN = "service:";

    /** Whether it is Prometheus' own: what a plan adds beside components, it adds for what is scraped. */
    boolean isForPrometheus() {
        return components.isEmpty() || components.contains(Monitoring.PROMETHEUS);
    }

    /** Whether it can be one that added monitoring. */
    boolean isOfMonitoring() {
        return components.isEmpty() || !components.stream().allMatch(each -> each.startsWith(OWN));
    }
}
