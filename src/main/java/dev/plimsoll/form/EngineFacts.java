package dev.plimsoll.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form needs to know of the machine it writes for.
 *
 * @param known whether an engine was asked; if not, the plain defaults stand unchecked
 * @param usedPorts host port to who holds it, such as {@code container blog-web-1} or {@code another program}
 * @param containerNames container name to the Compose project it belongs to (empty text for none)
 * @param rootPropagation {@code shared}, {@code slave} or {@code private} for {@code /}; null when not known
 * @param storageDriver such as {@code overlay2} or {@code overlayfs}; null when not known
 * @param operatingSystem as the engine names it, such as {@code Docker Desktop}; null when not known
 * @param securityOptions such as {@code name=rootless}
 * @param memoryBytes of the machine; null when not known
 * @param localImages references that are on the engine
 * @param traits what else is known, by the names templates use: {@code engine} ({@code docker} or {@code podman}),
 *     {@code engine-version}, {@code data-root}, {@code kernel}, {@code architecture}, {@code cgroup}, {@code runtime-folder} (where
 *     the socket of an engine without root lies)
 */
public record EngineFacts(
        boolean known,
        Map<Integer, String> usedPorts,
        Map<String, String> containerNames,
        @Nullable String rootPropagation,
        @Nullable String storageDriver,
        @Nullable String operatingSystem,
        Set<String> securityOptions,
        @Nullable Long memoryBytes,
        Set<String> localImages,
        Map<String, String> traits) {
    /** With nothing else known. */
    public EngineFacts(
            boolean known,
            Map<Integer, String> usedPorts,
            Map<String, String> containerNames,
            @Nullable String rootPropagation,
            @Nullable String storageDriver,
            @Nullable String operatingSystem,
            Set<String> securityOptions,
            @Nullable Long memoryBytes,
            Set<String> localImages) {
        this(
                known,
                usedPorts,
                containerNames,
                rootPropagation,
                storageDriver,
                operatingSystem,
                securityOptions,
                memoryBytes,
                localImages,
                Map.of());
    }

    /** No engine was asked. */
    public static final EngineFacts UNKNOWN =
            new EngineFacts(false, Map.of(), Map.of(), null, null, null, Set.of(), null, Set.of());
}
