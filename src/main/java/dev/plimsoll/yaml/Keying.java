package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Keyed;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out {@link Keyed}. */
final class Keying {

    private final YamlFile file;
    private final Lines lines;

    Keying(YamlFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    Change keyed(Keyed edit) {
        Route route = Route.of(file, edit.list());
        YamlNode node = route.destination();
        route.refuseShared();
        if (!(node instanceof SequenceNode list) || list.items().isEmpty() || route.reached() == 0) {
            throw new Refusal(node.span().start(), "There is no list here.", "Change it by hand.");
        }
        list.items().forEach(this::requireText);
        requireDistinct(list);
        MappingNode made = mapping(list, edit.value());
        YamlNode root = route.document().root();
        return new Change(
                splices(route, list, edit.value()),
                edit.list().document(),
                Trees.change(root, edit.list().steps(), _ -> made));
    }

    private void requireText(YamlNode item) {
        boolean text = item instanceof ScalarNode scalar
                && !scalar.shared()
                && scalar.style() != ScalarStyle.LITERAL
                && scalar.style() != ScalarStyle.FOLDED
                && lines.of(item.span().start()) == lines.of(item.span().end())
                && item.span().length() > 0;
        if (!text) {
            throw new Refusal(
                    item.span().start(),
                    "This item of the list is no plain name.",
                    "Write the list as a mapping by hand.");
        }
    }

    private static void requireDistinct(SequenceNode list) {
        Set<String> names = new HashSet<>();
        for (YamlNode item : list.items()) {
            String name = ((ScalarNode) item).value();
            if (!names.add(name)) {
                throw new Refusal(
                        item.span().start(),
                        "The list names " + name + " twice; a mapping has each key once.",
                        "Delete one of the two.");
            }
        }
    }

    private static MappingNode mapping(SequenceNode list, Fragment value) {
        List<Entry> entries = new ArrayList<>();
        for (YamlNode item : list.items()) {
            entries.add(new Entry(((ScalarNode) item).value(), item.span(), value.node()));
        }
        return new MappingNode(list.span(), list.tag(), false, entries, List.of(), false);
    }

    private List<Splice> splices(Route route, SequenceNode list, Fragment value) {
        if (!list.flow()) {
            return block(route, list, value);
        }
        boolean comments =
                file.text().substring(list.span().start(), list.span().end()).contains("#");
        return Trees.flow(route.parent()) || comments ? flow(route, list, value) : outOfBrackets(route, list, value);
    }

    private Habits.Near near(Route route) {
        return new Habits(file, route.document().root()).near(route.parent().span());
    }

    /** Brackets on one line give way to lines: a mapping of mappings is hardly ever written in braces. */
    private List<Splice> outOfBrackets(Route route, SequenceNode list, Fragment value) {
        Layout plain = new Layout(near(route));
        List<String> made = new ArrayList<>();
        for (YamlNode item : list.items()) {
            made.addAll(plain.entry(raw(item), value, 0, route.reached()));
        }
        Edit.Replace replace = new Edit.Replace(route.path(), Fragment.parse(String.join("\n", made)));
        return new Replacing(file).replace(replace).splices();
    }

    private String raw(YamlNode item) {
        return file.text().substring(item.span().start(), item.span().end());
    }

    private List<Splice> flow(Route route, SequenceNode list, Fragment value) {
        FlowStyle style = FlowStyle.around(file, route.document().root(), list);
        String text = style.colon() + new FlowText(style.oneLine(), near(route).quote(route.reached())).value(value, 0);
        Span span = list.span();
        List<Splice> splices = new ArrayList<>();
        splices.add(new Splice(span.start(), span.start() + 1, "{"));
        list.items().forEach(each -> splices.add(Splice.insert(each.span().end(), text)));
        splices.add(new Splice(span.end() - 1, span.end(), "}"));
        return splices;
    }

    private List<Splice> block(Route route, SequenceNode list, Fragment value) {
        Siblings siblings = Siblings.of(file, list);
        Habits.Near near = near(route);
        int outer = lines.column(route.parent().span().start());
        boolean deeper = route.parent() instanceof SequenceNode || siblings.column() > outer;
        int shift = deeper ? 0 : near.keys(route.reached() - 1);
        int column = siblings.column() + shift;
        List<Splice> splices = new ArrayList<>();
        for (int each = 0; each < siblings.size(); each++) {
            Span item = list.items().get(each).span();
            splices.add(new Splice(siblings.content(each).start(), item.start(), " ".repeat(shift)));
            List<String> entry = new Layout(near).entry("k", value, column, route.reached());
            String head = entry.getFirst().strip().substring(1);
            splices.add(Splice.insert(item.end(), head));
            if (entry.size() > 1) {
                int end = lines.end(lines.of(item.end()));
                String eol = file.eol(end);
                splices.add(Splice.insert(end, eol + String.join(eol, entry.subList(1, entry.size()))));
            }
        }
        if (shift > 0) {
            comments(siblings, shift, splices);
        }
        return splices;
    }

    /** Comments between the items move with them. */
    private void comments(Siblings siblings, int shift, List<Splice> splices) {
        int last = lines.of(siblings.content(siblings.size() - 1).start());
        for (int line = siblings.firstLine(0); line < last; line++) {
            if (Siblings.comment(lines, file.text(), line)) {
                splices.add(Splice.insert(lines.start(line), " ".repeat(shift)));
            }
        }
    }
}
