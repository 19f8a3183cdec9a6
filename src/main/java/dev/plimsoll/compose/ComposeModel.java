package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a project says.
 *
 * @param name the project's name
 * @param services in the order of the text; when resolved in the order of their names, as Compose prints them
 * @param volumes names of top-level volumes
 * @param networks names of top-level networks
 * @param resolved whether Compose itself resolved it ({@code docker compose config}); otherwise it is the file as written
 * @param places where it stands in the text; {@link Places#NONE} when resolved, until it is {@link #arrangedLike} the text
 */
public record ComposeModel(
        String name,
        List<Service> services,
        List<String> volumes,
        List<String> networks,
        boolean resolved,
        Places places) {

    /** A model of which no places are known. */
    public ComposeModel(
            String name, List<Service> services, List<String> volumes, List<String> networks, boolean resolved) {
        this(name, services, volumes, networks, resolved, Places.NONE);
    }

    /** The service of that name. */
    public Optional<Service> service(String service) {
        return services.stream().filter(each -> each.name().equals(service)).findFirst();
    }

    /**
     * The same with its services in the order of the text, and with their places: Compose prints neither.
     *
     * @param written the same files as written
     */
    public ComposeModel arrangedLike(ComposeModel written) {
        List<String> order = written.services().stream().map(Service::name).toList();
        List<Service> arranged = new ArrayList<>(services);
        arranged.sort(Comparator.comparingInt(each -> {
            int index = order.indexOf(each.name());
            return index < 0 ? order.size() : index;
        }));
        return new ComposeModel(name, List.copyOf(arranged), volumes, networks, resolved, written.places());
    }

    /**
     * The same with the images that its own images are made from, as far as their Dockerfiles are at hand and say so: Compose prints
     * none.
     */
    public ComposeModel withBases(Project project) {
        BuildBases bases = new BuildBases(project);
        return new ComposeModel(name, services.stream().map(bases::of).toList(), volumes, networks, resolved, places);
    }
}
