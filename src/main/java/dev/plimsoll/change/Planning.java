package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a plan is made in.
 *
 * @param model everything the project says, services of inactive profiles too
 * @param monitoring which of these services are components
 */
record Planning(
        Catalog catalog, Project project, ComposeModel model, Monitoring monitoring, Drafts drafts, Findings findings) {

    /** A service in a file. */
    record Located(Draft draft, ComposeText text, YamlPath path) {}

    static Planning of(Catalog catalog, Project project, ComposeModel model) {
        Findings findings = new Findings();
        Drafts drafts = new Drafts(project.files(), findings);
        ComposeModel complete = complete(project, model).withBases(project);
        return new Planning(catalog, project, complete, Monitoring.of(catalog, complete), drafts, findings);
    }

    /** What relative paths of the project start from. */
    Path base() {
        return ConfigFile.base(project);
    }

    /** The compose file that edits go to. */
    Draft compose() {
        return drafts.of(project.composeFile());
    }

    /** The compose files that may be edited: the project's own, and behind them those of its folder that they include. */
    List<Path> files() {
        Set<Path> files = new LinkedHashSet<>(project.composeFiles());
        for (Path file : project.composeFiles()) {
            drafts.of(file)
                    .yaml()
                    .map(yaml -> Includes.of(project, file, yaml).files())
                    .ifPresent(files::addAll);
        }
        files.removeIf(each -> !drafts.of(each).exists());
        return List.copyOf(files);
    }

    /** Where a service is written, in the first compose file that has it. */
    Optional<Located> locate(String service) {
        for (Path file : files()) {
            Draft draft = drafts.of(file);
            Optional<ComposeText> text = draft.yaml().map(ComposeText::new);
            Optional<YamlPath> path = text.flatMap(each -> each.service(service));
            if (text.isPresent() && path.isPresent()) {
                return Optional.of(new Located(draft, text.get(), path.get()));
            }
        }
        return Optional.empty();
    }

    /** The place of a service, for a finding; null where it is not in these files. */
    @org.jspecify.annotations.Nullable
    Place place(String service) {
        return locate(service)
                .flatMap(found -> found.text()
                        .line(found.path())
                        .map(line -> new Place(found.draft().path(), line)))
                .orElse(null);
    }

    /**
     * The plan, or why there is none.
     *
     * @param also services that are added
     */
    PlanResult result(String title, List<Service> also) {
        if (findings.refuse()) {
            return new PlanResult.NotPlanned(findings.all());
        }
        List<Service> services = new ArrayList<>(model.services());
        services.addAll(also);
        List<FileChange> changes =
                drafts.changes(path -> ConfigFile.mountedSingly(services, path, base()) || isConfig(services, path));
        return new PlanResult.Planned(new ChangePlan(title, project.folder(), changes, findings.all()));
    }

    /** Compose mounts the file of a config as it does a single file. */
    private boolean isConfig(List<Service> services, Path path) {
        return services.stream()
                .filter(each -> !each.particulars().configs().isEmpty())
                .anyMatch(each -> ConfigSearch.of(project, each)
                        .path()
                        .filter(path::equals)
                        .isPresent());
    }

    /**
     * Compose leaves services of inactive profiles out, but their names, ports and volumes are taken all the same; and it sorts the
     * services by name, but what is written follows the order of the text.
     */
    private static ComposeModel complete(Project project, ComposeModel model) {
        if (!model.resolved() || !(ComposeReader.read(project) instanceof ComposeReading.AsWritten written)) {
            return model;
        }
        return model.withInactive(written.model()).arrangedLike(written.model());
    }

    /** By the order of the services in the text; services that are not there last. */
    <T> List<T> inOrder(List<T> all, Function<T, String> service) {
        List<String> names = model.services().stream().map(Service::name).toList();
        return all.stream()
                .sorted(Comparator.comparingInt(each -> {
                    int index = names.indexOf(service.apply(each));
                    return index < 0 ? names.size() : index;
                }))
                .toList();
    }
}
