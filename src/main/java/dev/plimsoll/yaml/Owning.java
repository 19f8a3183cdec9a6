package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Own;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out {@link Own}. */
final class Owning {

    private final YamlFile file;

    Owning(YamlFile file) {
        this.file = file;
    }

    Change own(Own edit) {
        Route route = Route.of(file, edit.path());
        YamlNode node = route.destination();
        if (!node.shared()) {
            return new Change(
                    List.of(), edit.path().document(), route.document().root());
        }
        Fragment copy = copy(node);
        requireSame(copy, node);
        Object step = edit.path().steps().getLast();
        boolean merged = route.parent() instanceof MappingNode map && Trees.index(map, (String) step) < 0;
        return merged
                ? new Adding(file).put(new Edit.Put(route.upTo(route.reached() - 1), (String) step, copy, edit.after()))
                : new Replacing(file).replace(new Edit.Replace(edit.path(), copy));
    }

    /** An anchor of the same name may have been written anew since. */
    private static void requireSame(Fragment copy, YamlNode seen) {
        boolean merges = copy.node() instanceof MappingNode made
                && seen instanceof MappingNode map
                && made.all().stream()
                        .map(Entry::key)
                        .toList()
                        .equals(map.all().stream().map(Entry::key).toList());
        if (!merges && !Trees.same(copy.node(), seen)) {
            throw new Refusal(
                    seen.span().start(),
                    "What stands here through an anchor cannot be written out as it is.",
                    "Write it out by hand first.");
        }
    }

    private Fragment copy(YamlNode seen) {
        boolean alias = file.text().startsWith("*", seen.span().start());
        String word =
                alias ? file.text().substring(seen.span().start(), seen.span().end()) : "";
        return switch (seen) {
            case MappingNode _ when alias -> part("<<: " + word);
            case MappingNode _, SequenceNode _, ScalarNode _ -> part(written(alias ? behind(seen) : seen));
        };
    }

    private Fragment part(String yaml) {
        Map<String, Anchor> last = new LinkedHashMap<>();
        file.anchors().forEach(each -> last.put(each.name(), each));
        return Fragment.partOf(List.copyOf(last.values()), yaml);
    }

    /** The node that an alias names. */
    private YamlNode behind(YamlNode alias) {
        return file.anchors().stream()
                .filter(each -> each.uses().contains(alias.span().start()))
                .map(Anchor::node)
                .findFirst()
                .orElse(alias);
    }

    /** The text of a node without its indentation and without anchors. */
    private String written(YamlNode node) {
        Span span = node.span();
        if (!Trees.block(node)) {
            int indent = file.lines().column(file.lines().indent(file.lines().of(span.start())));
            String text = withoutAnchors(span.start(), span.end());
            return tag(node, " ") + dedented(text, node instanceof ScalarNode ? 0 : indent);
        }
        Lines lines = file.lines();
        int column = lines.column(span.start());
        String text = " ".repeat(column) + withoutAnchors(span.start(), lines.end(lines.of(span.end())));
        return tag(node, "\n") + dedented(text, column);
    }

    private static String tag(YamlNode node, String gap) {
        return node.tag() == null ? "" : node.tag() + gap;
    }

    private static String dedented(String text, int column) {
        return text.lines()
                .map(line -> line.substring(
                        Math.min(column, line.length() - line.stripLeading().length())))
                .collect(Collectors.joining("\n"));
    }

    private String withoutAnchors(int from, int to) {
        List<Splice> splices = new ArrayList<>();
        for (Anchor anchor : file.anchors()) {
            int at = file.text()
                    .lastIndexOf("&" + anchor.name(), anchor.node().span().start());
            if (at >= from && anchor.node().span().start() <= to) {
                int end = at + anchor.name().length() + 1;
                boolean gap = end < to && " \t".indexOf(file.text().charAt(end)) >= 0;
                boolean last = !gap && at > from && file.text().charAt(at - 1) == ' ';
                splices.add(Splice.delete((last ? at - 1 : at) - from, (gap ? end + 1 : end) - from));
            }
        }
        return Pieces.of(file.text().substring(from, to)).with(splices).text();
    }
}
