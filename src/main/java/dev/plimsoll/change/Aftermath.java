package dev.plimsoll.change;

import dev.plimsoll.change.Planning.Located;
import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out what was added to the project's own services for Prometheus, as far as it is remembered. */
final class Aftermath {

    private static final List<String> WRITTEN = List.of("test", "interval", "timeout", "retries", "start_period");

    private final Planning planning;
    private final Memory memory;

    Aftermath(Planning planning, Memory memory) {
        this.planning = planning;
        this.memory = memory;
    }

    /**
     * Clears.
     *
     * @param unwound files that were taken back as a whole
     */
    void clear(Map<Path, Set<String>> unwound) {
        for (Path file : memory.files()) {
            if (!unwound.containsKey(file)) {
                memory.of(file)
                        .filter(AppliedChange::isForPrometheus)
                        .findFirst()
                        .ifPresent(each -> clear(each));
            }
        }
        planning.drafts().all().forEach(Draft::now);
        if (memory.files().isEmpty()) {
            stays();
        }
    }

    private void clear(AppliedChange change) {
        String before = change.beforeText();
        if (before == null) {
            return;
        }
        if (planning.files().contains(change.path())) {
            if (YamlFile.read(before) instanceof ReadResult.Read read) {
                planning.monitoring().others().forEach(each -> healthcheck(new ComposeText(read.file()), each));
            }
            return;
        }
        planning.monitoring().others().stream()
                .filter(each -> isOf(each, change.path()))
                .forEach(each ->
                        expose(Dockerfile.of(before), each, planning.drafts().of(change.path())));
    }

    /** A healthcheck of the shape that is added, on a service that had none. */
    private void healthcheck(ComposeText before, Service service) {
        Located located = planning.locate(service.name()).orElse(null);
        boolean had = before.service(service.name())
                .map(path -> before.yaml().find(path.then(NewHealthchecks.KEY)).isPresent())
                .orElse(true);
        if (located == null || had) {
            return;
        }
        YamlPath path = located.path().then(NewHealthchecks.KEY);
        List<String> keys = located.text().mapping(path).map(MappingNode::entries).orElse(List.of()).stream()
                .map(Entry::key)
                .toList();
        if (!keys.isEmpty() && WRITTEN.containsAll(keys)) {
            located.draft().later(new Edit.Remove(path));
        }
    }

    private boolean isOf(Service service, Path dockerfile) {
        Build build = service.build();
        return build != null
                && Exposures.file(build, planning.base())
                        .filter(dockerfile::equals)
                        .isPresent();
    }

    private static void expose(Dockerfile before, Service service, Draft draft) {
        String target = service.build() == null ? null : service.build().target();
        List<Integer> had = before.exposed(target);
        for (int port : Dockerfile.of(draft.text()).exposed(target)) {
            if (!had.contains(port)) {
                draft.become(Dockerfile.of(draft.text()).withoutExpose(port, target));
            }
        }
    }

    /** With no memory nobody knows whether a healthcheck came with Prometheus or was there before. */
    private void stays() {
        List<String> waited = planning.monitoring().prometheus().stream()
                .flatMap(each -> each.dependsOn().keySet().stream())
                .toList();
        if (!waited.isEmpty()) {
            planning.findings()
                    .note(
                            "Healthchecks and EXPOSE lines of " + Words.list(waited) + " stay.",
                            "What was added to this project is not remembered here, so they may have been there before.",
                            "Remove those that are no longer needed yourself.");
        }
    }
}
