package dev.plimsoll.change;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.Service;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One plan that removes. */
final class Removal {

    private final Planning planning;
    private final Monitoring monitoring;
    private final List<String> asked;
    private final List<String> components;
    private final Memory memory;
    private final List<Path> composeFiles;

    /** File to the components that were taken back in it. */
    private final Map<Path, Set<String>> unwound = new LinkedHashMap<>();

    Removal(Planning planning, List<String> components, List<AppliedChange> remembered) {
        this.planning = planning;
        this.monitoring = planning.monitoring();
        this.memory = new Memory(remembered);
        this.composeFiles = planning.files();
        this.asked = components.stream().distinct().toList();
        this.components = asked.stream().filter(each -> !wasThere(each)).toList();
    }

    PlanResult plan() {
        planning.compose();
        asked.forEach(this::known);
        if (!planning.findings().refuse()) {
            memory.files().forEach(this::unwind);
            List<Component> rest = rest();
            composeFiles(rest);
            new Leaving(planning).leave();
            Set<String> gone =
                    new LinkedHashSet<>(rest.stream().map(Component::id).toList());
            gone.addAll(done());
            new RemovedJobs(planning, memory).remove(gone, unwound);
            if (gone.contains(Monitoring.PROMETHEUS)) {
                new Aftermath(planning, memory).clear(unwound);
            }
            if (memory.files().isEmpty() && !gone.isEmpty()) {
                new Leftovers(planning).tell(gone);
            }
        }
        return planning.result("Remove " + String.join(", ", asked), List.of());
    }

    private void known(String id) {
        Optional<Component> component = planning.catalog().component(id);
        if (component.isEmpty()) {
            String all = Words.list(
                    planning.catalog().components().stream().map(Component::id).toList());
            planning.findings().error("There is no component " + id + ".", "", "Remove one of " + all + ".");
        } else if (gone(component.get())) {
            notThere(component.get());
        } else if (wasThere(id)) {
            planning.findings()
                    .note(
                            component.get().title() + " stays.",
                            "It was there before monitoring was added here.",
                            "Remove the service " + id + " from the compose file yourself if it should go.");
        }
    }

    private boolean wasThere(String id) {
        return memory.wasThere(planning.compose(), id);
    }

    private boolean gone(Component component) {
        return planning.model()
                .service(component.id())
                .filter(each -> monitoring.is(each, component.id()))
                .isEmpty();
    }

    private void notThere(Component component) {
        Optional<Service> named = planning.model().service(component.id());
        Optional<Service> other = monitoring.service(component.id());
        if (named.isPresent()) {
            String image = named.get().image();
            planning.findings()
                    .note(
                            "The service " + component.id() + " is not " + component.title() + " and stays.",
                            "It runs " + (image == null ? "an image of its own" : image) + ".",
                            "");
        } else if (other.isPresent()) {
            planning.findings()
                    .note(
                            component.title() + " is run by the service "
                                    + other.get().name() + ", which stays.",
                            "A service that is added is called " + component.id()
                                    + "; this one was there for another reason.",
                            "Remove it from the compose file yourself if it should go.");
        } else {
            planning.findings()
                    .note("The project has no " + component.title() + ".", "There is nothing of it to remove.", "");
        }
    }

    private void unwind(Path file) {
        Draft draft = planning.drafts().of(file);
        Set<String> back = memory.unwind(draft, change -> allGone(file, change));
        if (!back.isEmpty()) {
            unwound.put(file, back);
        }
    }

    /** Whether all that a change of a file was for goes away. */
    private boolean allGone(Path file, AppliedChange change) {
        boolean main = composeFiles.contains(file);
        return (!main && change.components().contains(Monitoring.PROMETHEUS))
                // scrape jobs, healthchecks and EXPOSE are there for Prometheus alone
                ? gone(Monitoring.PROMETHEUS)
                : !change.components().isEmpty() && change.components().stream().allMatch(this::gone);
    }

    private boolean gone(String id) {
        boolean own = id.startsWith(AppliedChange.OWN);
        return components.contains(id)
                || (!own
                        && planning.catalog()
                                .component(id)
                                .filter(each -> !gone(each))
                                .isEmpty());
    }

    /** The components that must be edited out of the compose files. */
    private List<Component> rest() {
        Set<String> done = done();
        return components.stream()
                .filter(id -> !done.contains(id))
                .flatMap(id -> planning.catalog().component(id).stream())
                .filter(each -> !gone(each))
                .toList();
    }

    /** The components that were taken back in the compose files. */
    private Set<String> done() {
        Set<String> done = new LinkedHashSet<>();
        composeFiles.forEach(each -> done.addAll(unwound.getOrDefault(each, Set.of())));
        return done;
    }

    private void composeFiles(List<Component> rest) {
        if (rest.isEmpty()) {
            return;
        }
        List<String> ids = rest.stream().map(Component::id).toList();
        List<Service> staying = planning.model().services().stream()
                .filter(each -> !ids.contains(each.name()))
                .toList();
        new RemovedServices(planning, staying).remove(rest);
        List<Service> after = staying.stream()
                .filter(each -> planning.catalog().componentOf(each).isPresent())
                .toList();
        new Budget(planning, after).recompute();
    }
}
