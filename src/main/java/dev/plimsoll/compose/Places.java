package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where services and their keys stand in the text. Of an entry that several files write, it is the last one that counts; of a mapping
 * or a sequence that several files add to, it is the first.
 *
 * @param entries keys from the top, such as {@code services, web, ports}, to their place
 */
public record Places(Map<List<String>, TextPlace> entries) {

    /** Nothing is known. */
    public static final Places NONE = new Places(Map.of());

    /** Where a service stands, its key and all it says. */
    public Optional<TextPlace> service(String service) {
        return of("services", service);
    }

    /**
     * Where a key of a service stands.
     *
     * @param keys from the service down, such as {@code "deploy", "resources", "limits", "memory"}
     */
    public Optional<TextPlace> inService(String service, String... keys) {
        return of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("services", service), java.util.Arrays.stream(keys))
                .toArray(String[]::new));
    }

    /** Where an entry stands, by its keys from the top. */
    public Optional<TextPlace> of(String... keys) {
        return Optional.ofNullable(entries.get(List.of(keys)));
    }
}
