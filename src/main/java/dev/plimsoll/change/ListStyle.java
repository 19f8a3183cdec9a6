package dev.plimsoll.change;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the lists of a component as the services beside it write theirs: ports, volumes, and flags. */
final class ListStyle {

    private static final List<String> PORTS = List.of("ports");

    private final Part part;
    private final Neighbours neighbours;

    ListStyle(ComposeText text, Part part) {
        this.part = part;
        this.neighbours =
                new Neighbours(text, text.section(ComposeText.SERVICES).then(part.id()));
    }

    /** What to change in the template. */
    List<Edit> edits() {
        return Stream.of(ports(), quotes("volumes"), quotes("command"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A single port, in the long form too. */
    private Optional<Edit> ports() {
        List<Port> ports = part.model().service(part.id()).map(Service::ports).orElse(List.of());
        return ports.size() == 1 && neighbours.longForm(PORTS)
                ? replaced(
                        PORTS, Yaml.listOf(PortEdit.fragment(ports.getFirst(), neighbours.style(PORTS, "published"))))
                : quotes("ports");
    }

    /** In the quotes that all those have, or without, and in brackets where those are. */
    private Optional<Edit> quotes(String key) {
        List<String> keys = List.of(key);
        return neighbours.agree(keys) || neighbours.brackets(keys)
                ? replaced(keys, neighbours.list(keys, texts(keys)))
                : Optional.empty();
    }

    private Optional<Edit> replaced(List<String> keys, Fragment written) {
        return texts(keys).length == 0
                ? Optional.empty()
                : Optional.of(new Edit.Replace(part.path().then(keys.getFirst()), written));
    }

    /** The texts of a list that has nothing else, comments neither; none where it is no such list. */
    private String[] texts(List<String> keys) {
        YamlNode node = part.yaml().find(part.path().then(keys.getFirst())).orElse(null);
        if (!(node instanceof SequenceNode list)
                || list.flow()
                || part.yaml()
                        .text()
                        .substring(list.span().start(), list.span().end())
                        .contains("#")) {
            return new String[0];
        }
        boolean plain = list.items().stream().allMatch(ScalarNode.class::isInstance);
        return plain
                ? list.items().stream().map(each -> ((ScalarNode) each).value()).toArray(String[]::new)
                : new String[0];
    }
}
