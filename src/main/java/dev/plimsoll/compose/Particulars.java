package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few services say of how they start, and what they are judged by among their neighbours.
 *
 * @param entrypoint as a list; a string form is one element as written; empty for the one of the image
 * @param configs entries of the project's {@code configs} that it has, each with its path in the container
 * @param replicas of {@code deploy.replicas} or {@code scale}; null where neither says
 * @param amounts numbers of the keys that set limits, by their way from the service, such as {@code mem_limit} (bytes) or
 *     {@code deploy.resources.limits.cpus} (cores); one that its block leaves out is 0, as Compose takes it, and those that are no
 *     number before Compose resolves them are left out
 * @param optional services of {@code depends_on} that need not be there ({@code required: false})
 * @param aliases other names by which it is found on its networks
 * @param knownHosts names that it alone knows: of {@code extra_hosts}, {@code links} and {@code external_links}
 */
public record Particulars(
        List<String> entrypoint,
        Map<String, String> configs,
        @Nullable Integer replicas,
        Map<String, Double> amounts,
        List<String> optional,
        List<String> aliases,
        List<String> knownHosts) {
    /** A service that says nothing of that. */
    public static final Particulars NONE =
            new Particulars(List.of(), Map.of(), null, Map.of(), List.of(), List.of(), List.of());

    /** How many containers it has; 1 where it does not say a number. */
    public int containers() {
        return replicas == null ? 1 : replicas;
    }
}
