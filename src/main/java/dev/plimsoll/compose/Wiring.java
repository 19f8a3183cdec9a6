package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;

/**
 * What few services say of how they start and are found.
 *
 * @param entrypoint as a list; a string form is one element as written; empty for the one of the image
 * @param configs entries of the project's {@code configs} that it has, each with its path in the container
 * @param extraHosts names that are looked up in no DNS, of {@code extra_hosts}
 * @param aliases other names that it has on its networks
 * @param replicas how many containers it has, of {@code deploy.replicas} or {@code scale}; 1 where it does not say a number
 */
public record Wiring(
        List<String> entrypoint,
        Map<String, String> configs,
        List<String> extraHosts,
        List<String> aliases,
        int replicas) {
    /** A service that says none of it. */
    public static final Wiring PLAIN = new Wiring(List.of(), Map.of(), List.of(), List.of(), 1);
}
