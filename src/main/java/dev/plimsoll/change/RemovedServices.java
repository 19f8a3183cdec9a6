package dev.plimsoll.change;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.Part.Extra;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Edits components out of the compose files. */
final class RemovedServices {

    private static final String WAITS = "depends_on";

    private final Planning planning;
    private final List<Service> staying;

    /**
     * In a project.
     *
     * @param staying the services that are not removed
     */
    RemovedServices(Planning planning, List<Service> staying) {
        this.planning = planning;
        this.staying = staying;
    }

    void remove(List<Component> components) {
        Set<String> ids = components.stream().map(Component::id).collect(Collectors.toSet());
        for (Path file : planning.files()) {
            Draft draft = planning.drafts().of(file);
            draft.yaml().map(ComposeText::new).ifPresent(text -> {
                staying.forEach(service -> waits(draft, text, service, ids));
                // the other way round than they were added: a section that is empty then stands last, and goes with its
                // last entry
                components.reversed().forEach(each -> extras(draft, text, each));
                components.reversed().forEach(each -> service(draft, text, each));
                draft.now();
            });
        }
        staying.forEach(each -> leaning(each, ids));
        if (staying.isEmpty()) {
            planning.findings().warning("No service is left.", "Compose refuses a project without services.", "");
        }
    }

    private static void service(Draft draft, ComposeText text, Component component) {
        text.entries(ComposeText.SERVICES, component.id()).forEach(path -> draft.later(new Edit.Remove(path)));
    }

    private void extras(Draft draft, ComposeText text, Component component) {
        Part.of(component, Map.of())
                .extras()
                .filter(each -> !inUse(each))
                .flatMap(each -> text.entries(each.section(), each.entry().key()))
                .forEach(path -> draft.later(new Edit.Remove(path)));
    }

    private boolean inUse(Extra extra) {
        return staying.stream().flatMap(each -> each.mounts().stream()).anyMatch(mount -> mount.source()
                .equals(extra.entry().key()));
    }

    private static void waits(Draft draft, ComposeText text, Service service, Set<String> ids) {
        text.entries(ComposeText.SERVICES, service.name()).forEach(path -> {
            YamlPath waits = path.then(WAITS);
            List<YamlPath> gone = text.yaml().find(waits).stream()
                    .flatMap(node -> entries(waits, node, ids))
                    .toList();
            // from the end, so that the places of the others stay
            gone.reversed().forEach(each -> draft.later(new Edit.Remove(each)));
        });
    }

    private static Stream<YamlPath> entries(YamlPath path, YamlNode node, Set<String> ids) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.all().stream().filter(each -> ids.contains(each.key())).map(each -> path.then(each.key()));
            case SequenceNode sequence ->
                IntStream.range(0, sequence.items().size())
                        .filter(each ->
                                sequence.items().get(each) instanceof ScalarNode scalar && ids.contains(scalar.value()))
                        .mapToObj(path::then);
            case ScalarNode scalar -> Stream.empty();
        };
    }

    /** Services that use the network of one that goes. */
    private void leaning(Service service, Set<String> ids) {
        String mode = service.networkMode() == null ? "" : service.networkMode();
        if (mode.startsWith("service:") && ids.contains(mode.substring("service:".length()))) {
            planning.findings()
                    .error(
                            service.name() + " uses the network of a service that goes (network_mode: " + mode + ").",
                            "Compose refuses a project in which that service is missing.",
                            "Give " + service.name() + " a network of its own first.",
                            planning.place(service.name()));
        }
    }
}
