package dev.plimsoll.compose;

import java.util.List;
import java.util.Optional;

/**
 * What a project says.
 *
 * @param name the project's name
 * @param services in the order of the text
 * @param volumes names of top-level volumes
 * @param networks names of top-level networks
 * @param resolved whether Compose itself resolved it ({@code docker compose config}); otherwise it is the file as written
 */
public record ComposeModel(
        String name, List<Service> services, List<String> volumes, List<String> networks, boolean resolved) {
    /** The service of that name. */
    public Optional<Service> service(String service) {
        return services.stream().filter(each -> each.name().equals(service)).findFirst();
    }
}
