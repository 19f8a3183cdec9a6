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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One plan that removes. */
final class Removal {

    private final Planning planning;
    private final Monitoring monitoring;
    private final List<String> asked;
    private final List<String> components;
    private final Memory memory;
    private final Map<String, Provenance.Kind> origin = new LinkedHashMap<>();
    private final List<Path> composeFiles;

    /** File to the components that were taken back in it. */
    private final Map<Path, Set<String>> unwound = new LinkedHashMap<>();

    Removal(Planning planning, List<String> components, List<AppliedChange> remembered, Set<String> stayed) {
        this.planning = planning;
        this.monitoring = planning.monitoring();
        this.memory = new Memory(remembered);
        this.composeFiles = planning.files();
        this.asked = components.stream().distinct().toList();
        Provenance provenance = new Provenance(planning, memory, stayed);
        asked.forEach(each -> origin.put(each, provenance.of(each)));
        this.components = asked.stream().filter(each -> !wasThere(each)).toList();
    }

    PlanResult plan() {
        planning.compose();
        asked.forEach(this::known);
        if (!planning.findings().refuse()) {
            memory.files().forEach(this::unwind);
            composeFiles(rest());
            new Leaving(planning).leave();
            rest(going());
        }
        if (!planning.findings().refuse()) {
            unknown();
        }
        return planning.result("Remove " + String.join(", ", asked), List.of());
    }

    /** What there is besides the compose files. */
    private void rest(Set<String> gone) {
        Predicate<AppliedChange> jobsGo =
                each -> each.components().isEmpty() ? scraperGoes() : allGone(each.path(), each);
        new RemovedJobs(planning, memory, unwound, jobsGo).remove(gone, staying());
        if (gone.contains(Monitoring.PROMETHEUS)) {
            new Aftermath(planning, memory).clear(unwound);
        }
        if (memory.files().isEmpty() && !gone.isEmpty()) {
            new Leftovers(planning).tell(gone);
        }
    }

    /** Where nobody remembers, what goes may be what a person wrote. */
    private void unknown() {
        List<String> titles = going().stream()
                .filter(each -> origin.get(each) == Provenance.Kind.UNKNOWN)
                .flatMap(each -> planning.catalog().component(each).stream())
                .map(Component::title)
                .toList();
        if (!titles.isEmpty()) {
            planning.findings()
                    .warning(
                            "Nobody here remembers that Plimsoll added " + Words.list(titles) + ".",
                            "It was done in another folder or on another machine, or what goes was there before.",
                            "Look in the diff whether anything goes that should stay.");
        }
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
        return origin.get(id) == Provenance.Kind.THERE;
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
        if (change.components().isEmpty()) {
            return scraperGoes() && (!main || onlyReach(change));
        }
        return (!main && change.components().contains(Monitoring.PROMETHEUS))
                // scrape jobs, healthchecks and EXPOSE are there for Prometheus alone
                ? gone(Monitoring.PROMETHEUS)
                : !change.components().isEmpty() && change.components().stream().allMatch(this::gone);
    }

    /** Whether jobs that were added alone go: with the Prometheus they are for, and where it is asked to go and stays. */
    private boolean scraperGoes() {
        return asked.contains(Monitoring.PROMETHEUS) || monitoring.prometheus().isEmpty();
    }

    private boolean onlyReach(AppliedChange change) {
        String before = change.beforeText();
        String prometheus = monitoring.prometheus().map(Service::name).orElse("");
        return before != null
                && memory.after(change, planning.drafts().of(change.path()).text())
                        .filter(after -> OnlyReach.between(before, after, prometheus))
                        .isPresent();
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

    /** The components that were there and go. */
    private Set<String> going() {
        return components.stream()
                .filter(id -> planning.catalog()
                        .component(id)
                        .filter(each -> !gone(each))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The components that should go and stay. */
    private Set<String> staying() {
        return asked.stream().filter(each -> !components.contains(each)).collect(Collectors.toSet());
    }

    /** The components that must be edited out of the compose files: what was taken back there is gone by now. */
    private List<Component> rest() {
        return going().stream()
                .filter(id -> planning.locate(id).isPresent())
                .flatMap(id -> planning.catalog().component(id).stream())
                .toList();
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
