package dev.plimsoll.engine;

import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What templates ask of an engine by name (see {@link dev.plimsoll.form.EngineFacts#traits}). */
final class EngineTraits {

    /** Where an engine without root has its socket: the folder of its user. */
    private static final Pattern RUNTIME_FOLDER = Pattern.compile("unix://(/run/user/\\d+)/.*");

    private EngineTraits() {}

    /**
     * Those that are known.
     *
     * @param host address of the engine
     */
    static Map<String, String> of(Info info, Version version, String host) {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("engine", isPodman(version) ? "podman" : "docker");
        put(traits, "engine-version", info.getServerVersion());
        put(traits, "data-root", info.getDockerRootDir());
        put(traits, "kernel", info.getKernelVersion());
        put(traits, "architecture", info.getArchitecture());
        put(traits, "cgroup", Objects.toString(info.getRawValues().get("CgroupVersion"), null));
        Matcher folder = RUNTIME_FOLDER.matcher(host);
        put(traits, "runtime-folder", folder.matches() ? folder.group(1) : null);
        return Map.copyOf(traits);
    }

    /** Podman answers like Docker, and names itself among the parts of its version. */
    private static boolean isPodman(Version version) {
        List<VersionComponent> parts = version.getComponents();
        return parts != null
                && parts.stream()
                        .anyMatch(each -> String.valueOf(each.getName()).contains("Podman"));
    }

    private static void put(Map<String, String> traits, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            traits.put(name, value);
        }
    }
}
