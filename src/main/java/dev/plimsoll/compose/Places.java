package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where services and their keys stand in the text. Of an entry that several files write, it is the last one that counts; of a mapping
 * or a sequence that several files add to, it is the first.
 *
 * @param entries keys from the top, such as {@code services, web, ports}, to their place
 */
public record Places(Map<List<String>, TextPlace> entries) {

    /** Nothing is known. */
    public static final Places NONE = new Places(Map.of());

    /** Those of everything in a project that stands in a text. */
    static Places of(Value root) {
        Map<List<String>, TextPlace> found = new HashMap<>();
        collect(root, List.of(), found);
        return found.isEmpty() ? NONE : new Places(Collections.unmodifiableMap(found));
    }

    private static void collect(Value value, List<String> above, Map<List<String>, TextPlace> found) {
        value.members().forEach((key, member) -> {
            TextPlace place = member.place();
            if (place != null) {
                List<String> keys = new ArrayList<>(above);
                keys.add(key);
                found.put(List.copyOf(keys), place);
                collect(member.value(), keys, found);
            }
        });
    }

    /** Where a service stands, its key and all it says. */
    public Optional<TextPlace> service(String service) {
        return at("services", service);
    }

    /**
     * Where a key of a service stands.
     *
     * @param keys from the service down, such as {@code "deploy", "resources", "limits", "memory"}
     */
    public Optional<TextPlace> inService(String service, String... keys) {
        return at(Stream.concat(Stream.of("services", service), Arrays.stream(keys))
                .toArray(String[]::new));
    }

    /** Where an entry stands, by its keys from the top. */
    public Optional<TextPlace> at(String... keys) {
        return Optional.ofNullable(entries.get(List.of(keys)));
    }
}
