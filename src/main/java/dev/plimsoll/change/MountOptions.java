package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mount says besides whether it may be written to.
 *
 * @param all such as {@code z} and {@code rslave}, in their order, without {@code ro} and {@code rw}
 */
record MountOptions(List<String> all) {

    private static final Set<String> ACCESS = Set.of("ro", "rw");
    private static final Set<String> SELINUX = Set.of("z", "Z");
    private static final Set<String> PROPAGATION =
            Set.of("shared", "rshared", "slave", "rslave", "private", "rprivate");

    /** Of a text with commas between them. */
    MountOptions(String text) {
        this(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !ACCESS.contains(each))
                .toList());
    }

    /** Those of an item of {@code volumes}. */
    static MountOptions of(YamlNode item) {
        return switch (item) {
            case ScalarNode scalar -> new MountOptions(ended(scalar.value()));
            case MappingNode map ->
                new MountOptions(Stream.of(bind(map, "propagation"), bind(map, "selinux"))
                        .filter(each -> !each.isEmpty())
                        .toList());
            case YamlNode.SequenceNode _ -> new MountOptions(List.of());
        };
    }

    /** What stands behind the target, which begins with a slash. */
    private static String ended(String mount) {
        int colon = mount.lastIndexOf(':');
        String end = mount.substring(colon + 1);
        return colon < 0 || mount.indexOf(':') == colon || end.startsWith("/") || end.contains("}") ? "" : end;
    }

    private static String bind(MappingNode item, String key) {
        boolean inside = item.get("bind").orElse(null) instanceof MappingNode;
        return inside
                        && ((MappingNode) item.get("bind").orElseThrow())
                                        .get(key)
                                        .orElse(null)
                                instanceof ScalarNode scalar
                ? scalar.value()
                : "";
    }

    /** As the last part of the short form, with the access before them. */
    String text(boolean readOnly) {
        return Stream.concat(readOnly ? Stream.of("ro") : Stream.empty(), all.stream())
                .collect(Collectors.joining(","));
    }

    /** As the long form has them below {@code bind}; null for what is not said. */
    Map<String, @Nullable String> keys() {
        Map<String, @Nullable String> keys = new LinkedHashMap<>();
        keys.put("propagation", first(PROPAGATION));
        keys.put("selinux", first(SELINUX));
        return keys;
    }

    private @Nullable String first(Set<String> known) {
        return all.stream().filter(known::contains).findFirst().orElse(null);
    }
}
