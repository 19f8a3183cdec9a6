package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of a Compose project.
 *
 * @param name its key under {@code services}
 * @param image null where it is only built
 * @param build null where it is not built
 * @param containerName null where Compose makes one up
 * @param ports published or only named, in order
 * @param expose container ports of {@code expose}, without those of UDP
 * @param limits of {@code deploy.resources} or the older keys
 * @param healthcheck null where the file has none (the image may have one)
 * @param dependsOn service to condition ({@code service_started} in the short form); links and shared namespaces make a service
 *     depend on another as well
 * @param networks joined networks; {@code default} where none is named and no network mode is set
 * @param networkMode {@code host}, {@code none}, {@code service:x}…, or null
 * @param mounts of {@code volumes}
 * @param command as a list; a string form is one element as written, and is taken apart when resolved; in the notation of a compose
 *     file, where {@code $$} is a dollar sign
 * @param restart policy or null
 * @param logging driver and options, or null
 * @param profiles empty for a service that always starts
 * @param labels values of {@code prometheus.io/*} labels only; others may hold secrets and are dropped
 * @param metricsPorts variables of {@code environment} that name a port for metrics, such as {@code METRICS_PORT}, with that port;
 *     the values of all others may be secrets and are dropped
 * @param particulars what few services say
 */
public record Service(
        String name,
        @Nullable String image,
        @Nullable Build build,
        @Nullable String containerName,
        List<Port> ports,
        List<Integer> expose,
        Limits limits,
        @Nullable Healthcheck healthcheck,
        Map<String, String> dependsOn,
        List<String> networks,
        @Nullable String networkMode,
        List<Mount> mounts,
        List<String> command,
        @Nullable String restart,
        @Nullable Logging logging,
        List<String> profiles,
        Map<String, String> labels,
        Map<String, Integer> metricsPorts,
        Particulars particulars) {
    /** A service whose environment names no port for metrics, and that says nothing but what most say. */
    public Service(
            String name,
            @Nullable String image,
            @Nullable Build build,
            @Nullable String containerName,
            List<Port> ports,
            List<Integer> expose,
            Limits limits,
            @Nullable Healthcheck healthcheck,
            Map<String, String> dependsOn,
            List<String> networks,
            @Nullable String networkMode,
            List<Mount> mounts,
            List<String> command,
            @Nullable String restart,
            @Nullable Logging logging,
            List<String> profiles,
            Map<String, String> labels) {
        this(
                name,
                image,
                build,
                containerName,
                ports,
                expose,
                limits,
                healthcheck,
                dependsOn,
                networks,
                networkMode,
                mounts,
                command,
                restart,
                logging,
                profiles,
                labels,
                Map.of(),
                Particulars.NONE);
    }

    /** What all its containers may take together, in bytes: Compose gives the limit to each. Null where it has no limit. */
    public @Nullable Long memoryOfAll() {
        Long each = limits.memoryBytes();
        return each == null ? null : Long.valueOf(each * particulars.containers());
    }

    /** The same, built from an image that is known. */
    Service builtFrom(String base) {
        Build from = build == null ? null : build.from(base);
        return new Service(
                name,
                image,
                from,
                containerName,
                ports,
                expose,
                limits,
                healthcheck,
                dependsOn,
                networks,
                networkMode,
                mounts,
                command,
                restart,
                logging,
                profiles,
                labels,
                metricsPorts,
                particulars);
    }
}
