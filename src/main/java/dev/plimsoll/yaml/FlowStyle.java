package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How collections in braces and brackets are written at a place.
 *
 * @param json whether the document is JSON: every text in double quotes, no comments
 * @param quotedKeys whether keys are in double quotes
 * @param colon between key and value, with its blanks
 * @param comma between children on one line, with its blanks
 * @param padded whether a blank stands inside of braces
 * @param step how far children stand in where each has a line of its own; 0 where they share one
 * @param listsLaidOut whether lists have their items on lines of their own too
 * @param eol between lines
 */
record FlowStyle(
        boolean json,
        boolean quotedKeys,
        String colon,
        String comma,
        boolean padded,
        int step,
        boolean listsLaidOut,
        String eol) {

    private static final int WIDTH = 2;

    /** As around that collection. */
    static FlowStyle around(YamlFile file, YamlNode root, YamlNode flow) {
        boolean json = root instanceof MappingNode map
                && map.flow()
                && !map.entries().isEmpty()
                && doubleQuoted(file, map.entries().getFirst());
        boolean keys = flow instanceof MappingNode map
                && !map.entries().isEmpty()
                && map.entries().stream().allMatch(each -> doubleQuoted(file, each));
        String colon = colon(file, flow, root);
        return new FlowStyle(
                json,
                json || keys,
                colon,
                comma(file, flow, colon),
                file.text().charAt(flow.span().start() + 1) == ' ' && flow instanceof MappingNode,
                step(file, root, flow),
                listsLaidOut(file, root, json),
                file.eol(flow.span().start()));
    }

    /** The same on one line. */
    FlowStyle oneLine() {
        return new FlowStyle(json, quotedKeys, colon, comma, padded, 0, false, eol);
    }

    /** The same with a line for each child. */
    FlowStyle laidOut() {
        return new FlowStyle(json, quotedKeys, colon, comma, padded, WIDTH, listsLaidOut, eol);
    }

    private static boolean doubleQuoted(YamlFile file, Entry entry) {
        return file.text().startsWith("\"", entry.keySpan().start());
    }

    private static String colon(YamlFile file, YamlNode flow, YamlNode root) {
        for (YamlNode each : List.of(flow, root)) {
            if (each instanceof MappingNode map && map.flow()) {
                for (Entry entry : map.entries()) {
                    String between = between(
                            file, entry.keySpan().end(), entry.value().span().start());
                    if (between.matches(" *: +")
                            || (between.matches(" *:")
                                    && doubleQuoted(file, entry)
                                    && entry.value().span().length() > 0)) {
                        return between;
                    }
                }
            }
        }
        return ": ";
    }

    private static String comma(YamlFile file, YamlNode flow, String colon) {
        List<Span> children = children(flow);
        for (int each = 1; each < children.size(); each++) {
            String between = between(
                    file, children.get(each - 1).end(), children.get(each).start());
            if (between.matches(" *, *")) {
                return between;
            }
        }
        return colon.endsWith(" ") ? ", " : ",";
    }

    private static String between(YamlFile file, int from, int to) {
        return from < to ? file.text().substring(from, to) : "";
    }

    /** The entries or items of a collection in flow style. */
    static List<Span> children(YamlNode flow) {
        return switch (flow) {
            case MappingNode map ->
                map.entries().stream()
                        .map(each -> new Span(each.keySpan().start(), Siblings.end(each)))
                        .toList();
            case SequenceNode list -> list.items().stream().map(YamlNode::span).toList();
            case ScalarNode _ -> List.of();
        };
    }

    private static int step(YamlFile file, YamlNode root, YamlNode flow) {
        List<Span> children = children(flow);
        Lines lines = file.lines();
        int open = lines.of(flow.span().start());
        if (children.isEmpty()) {
            return lines.of(flow.span().end()) > open ? Math.max(WIDTH, rootStep(file, root)) : 0;
        }
        int first = children.getFirst().start();
        return lines.of(first) == open ? 0 : Math.max(1, lines.column(first) - lines.column(lines.indent(open)));
    }

    private static int rootStep(YamlFile file, YamlNode root) {
        List<Span> children = children(root);
        return children.isEmpty() ? 0 : file.lines().column(children.getFirst().start());
    }

    private static boolean listsLaidOut(YamlFile file, YamlNode root, boolean json) {
        List<SequenceNode> lists = new ArrayList<>();
        collect(root, lists);
        long laidOut = lists.stream()
                .filter(each -> file.lines().of(each.span().start())
                        < file.lines().of(each.items().getFirst().span().start()))
                .count();
        return lists.isEmpty() ? json : laidOut * 2 >= lists.size();
    }

    private static void collect(YamlNode node, List<SequenceNode> lists) {
        switch (node) {
            case MappingNode map when !map.shared() -> map.entries().forEach(each -> collect(each.value(), lists));
            case SequenceNode list
            when !list.shared() -> {
                if (list.flow() && !list.items().isEmpty()) {
                    lists.add(list);
                }
                list.items().forEach(each -> collect(each, lists));
            }
            case MappingNode _, SequenceNode _, ScalarNode _ -> {}
        }
    }

    /** Whether a scalar has to be in double quotes here. */
    boolean needsQuotes(ScalarNode scalar) {
        return json && !(scalar.style() == ScalarStyle.PLAIN && ScalarText.json(scalar.value()));
    }
}
