package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project says.
 *
 * @param name the project's name
 * @param services in the order of the text; when resolved in the order of their names, as Compose prints them
 * @param volumes names of top-level volumes
 * @param networks names of top-level networks
 * @param resolved whether Compose itself resolved it ({@code docker compose config}); otherwise it is the file as written
 * @param places where it stands in the text; {@link Places#NONE} when resolved, until it is {@link #arrangedLike} the text
 * @param inactive names of the services that Compose leaves out because none of their profiles is asked for
 */
public record ComposeModel(
        String name,
        List<Service> services,
        List<String> volumes,
        List<String> networks,
        boolean resolved,
        Places places,
        Set<String> inactive) {

    /** A model of which no places are known, and all of whose services start. */
    public ComposeModel(
            String name, List<Service> services, List<String> volumes, List<String> networks, boolean resolved) {
        this(name, services, volumes, networks, resolved, Places.NONE, Set.of());
    }

    /** The service of that name. */
    public Optional<Service> service(String service) {
        return services.stream().filter(each -> each.name().equals(service)).findFirst();
    }

    /** Whether a service starts with the project: it has no profile, or one of them is asked for. */
    public boolean starts(Service service) {
        return !inactive.contains(service.name());
    }

    /** The services that start with the project. */
    public List<Service> started() {
        return services.stream().filter(this::starts).toList();
    }

    /**
     * The same with the services that it leaves out because of their profiles, and what they use.
     *
     * @param all has them: what Compose says when it is asked for every profile, or the files as written
     */
    public ComposeModel withInactive(ComposeModel all) {
        Set<String> here = services.stream().map(Service::name).collect(Collectors.toSet());
        List<Service> left = all.services().stream()
                .filter(each -> !each.profiles().isEmpty())
                .filter(each -> !here.contains(each.name()))
                .toList();
        return left.isEmpty()
                ? this
                : new ComposeModel(
                        name,
                        union(services, left),
                        union(volumes, all.volumes()),
                        union(networks, all.networks()),
                        resolved,
                        places,
                        left.stream().map(Service::name).collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> List<T> union(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /**
     * The same with its services in the order of the text, and with their places: Compose prints neither.
     *
     * @param written the same files as written
     */
    public ComposeModel arrangedLike(ComposeModel written) {
        Map<String, Integer> order = new HashMap<>();
        written.services().forEach(each -> order.put(each.name(), order.size()));
        List<Service> arranged = new ArrayList<>(services);
        arranged.sort(Comparator.comparingInt(each -> order.getOrDefault(each.name(), order.size())));
        return new ComposeModel(name, List.copyOf(arranged), volumes, networks, resolved, written.places(), inactive);
    }

    /**
     * The same with the images that its own images are made from, as far as their Dockerfiles are at hand and say so: Compose prints
     * none.
     */
    public ComposeModel withBases(Project project) {
        BuildBases bases = new BuildBases(project);
        return new ComposeModel(
                name, services.stream().map(bases::of).toList(), volumes, networks, resolved, places, inactive);
    }
}
