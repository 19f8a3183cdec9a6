package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.stream.Stream;

/** Says which anchor something comes from. */
final class Origins {

    static final String MERGE = "<<";

    private Origins() {}

    /** Such as {@code &base}. */
    static String of(YamlFile file, YamlPath path) {
        String seen = word(file, file.find(path).orElseThrow());
        YamlPath above = new YamlPath(
                path.document(), path.steps().subList(0, path.steps().size() - 1));
        if (!seen.isEmpty() || !(file.find(above).orElse(null) instanceof MappingNode map)) {
            return seen.isEmpty() ? "an anchor" : seen;
        }
        String key = String.valueOf(path.steps().getLast());
        return map.entries().stream()
                .filter(each -> each.key().equals(MERGE))
                .map(Entry::value)
                .flatMap(Origins::sources)
                .filter(each ->
                        each instanceof MappingNode source && source.get(key).isPresent())
                .map(each -> word(file, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("an anchor");
    }

    private static Stream<YamlNode> sources(YamlNode merged) {
        return merged instanceof SequenceNode list ? list.items().stream() : Stream.of(merged);
    }

    private static String word(YamlFile file, YamlNode node) {
        String text = file.text();
        boolean alias = node.shared() && text.startsWith("*", node.span().start());
        return alias ? "&" + text.substring(node.span().start() + 1, node.span().end()) : "";
    }
}
