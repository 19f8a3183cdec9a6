package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Replace;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** Works out {@link Replace}. */
final class Replacing {

    private static final String KEY = "k";

    private final YamlFile file;
    private final Lines lines;

    Replacing(YamlFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    Change replace(Replace edit) {
        Route route = Route.of(file, edit.path());
        YamlNode old = route.destination();
        if (route.reached() == 0) {
            throw new Refusal(0, "A whole document cannot be replaced.", "Write its text by hand.");
        }
        if (route.parent().shared()) {
            route.refuseShared();
        }
        Object step = edit.path().steps().getLast();
        if (route.parent() instanceof MappingNode map && Trees.index(map, (String) step) < 0) {
            return new Adding(file).put(new Edit.Put(route.upTo(route.reached() - 1), (String) step, edit.value()));
        }
        YamlNode root = route.document().root();
        YamlNode made = edit.value().node();
        return new Change(
                splices(route, old, edit.value()),
                edit.path().document(),
                Trees.change(root, edit.path().steps(), before -> tagged(made, before)));
    }

    private static YamlNode tagged(YamlNode made, YamlNode old) {
        return old.tag() == null || old.shared() ? made : Trees.tagged(made, old.tag());
    }

    private List<Splice> splices(Route route, YamlNode old, Fragment value) {
        YamlNode parent = route.parent();
        Habits.Near near = new Habits(file, route.document().root()).near(parent.span());
        if (Trees.flow(parent)) {
            return List.of(inFlow(route, old, value, near));
        }
        int depth = route.reached() - 1;
        if (parent instanceof SequenceNode list) {
            return item(list, (Integer) route.path().steps().getLast(), value, new Layout(near), depth);
        }
        MappingNode map = (MappingNode) parent;
        String key = (String) route.path().steps().getLast();
        Entry entry = map.entries().get(Trees.index(map, key));
        List<String> made =
                new Layout(near).entry(KEY, value, lines.column(map.span().start()), depth);
        return entry(map, entry, made);
    }

    private Splice inFlow(Route route, YamlNode old, Fragment value, Habits.Near near) {
        FlowStyle style = FlowStyle.around(file, route.document().root(), route.parent());
        int indent = lines.column(lines.indent(lines.of(old.span().start())));
        String text = new FlowText(style, near.quote(route.reached())).value(value, indent);
        if (old.span().length() == 0) {
            throw new Refusal(old.span().start(), "There is no value here to be replaced.", "Write it by hand.");
        }
        return new Splice(old.span().start(), old.span().end(), text);
    }

    /** A comment behind the old item stands behind the first line of the new one. */
    private List<Splice> item(SequenceNode list, int index, Fragment value, Layout layout, int depth) {
        Siblings siblings = Siblings.of(file, list);
        Span content = siblings.content(index);
        List<String> made = layout.item(value, siblings.column(), depth);
        int last = lines.of(content.end());
        String eol = file.eol(lines.end(last));
        Splice head =
                new Splice(content.start(), content.end(), head(made.getFirst().stripLeading(), content.end()));
        String body = made.size() == 1 ? "" : eol + String.join(eol, made.subList(1, made.size()));
        return List.of(head, Splice.insert(lines.end(last), body + lastLineEnd(last, made)));
    }

    /** An item without a value says null where a tab would stand right behind its dash. */
    private String head(String made, int end) {
        boolean tab = file.text().startsWith("\t", end);
        return tab && made.matches("[- ]+") ? made + " null" : made;
    }

    /** The line end that a literal or folded text needs at the end of a file that ends without one. */
    private String lastLineEnd(int last, List<String> made) {
        return lines.breakOf(last).isEmpty() && Tail.endsInText(made) ? file.eol(lines.end(last)) : "";
    }

    /**
     * The splices for an entry in block style.
     *
     * @param made its lines, with a key that stands for its own
     */
    private List<Splice> entry(MappingNode map, Entry entry, List<String> made) {
        Siblings siblings = Siblings.of(file, map);
        int colon = Syntax.skip(file.text(), entry.keySpan().end());
        if (colon >= file.text().length() || file.text().charAt(colon) != ':') {
            throw new Refusal(entry.keySpan().start(), "This key is written in an unusual way.", "Change it by hand.");
        }
        YamlNode old = entry.value();
        String head = made.getFirst().strip().substring(KEY.length() + 1);
        List<String> body = made.subList(1, made.size());
        boolean below = old.span().length() > 0
                && lines.of(old.span().start()) > lines.of(colon)
                && (Trees.block(old) || head.isEmpty() || !body.isEmpty());
        int last = below
                ? Siblings.lastLine(lines, file.text(), Siblings.end(entry), siblings.column())
                : lines.of(Siblings.end(entry));
        String eol = file.eol(lines.end(last));
        List<Splice> splices = new ArrayList<>();
        String text = (body.isEmpty() ? "" : eol + String.join(eol, body)) + lastLineEnd(last, made);
        if (below) {
            int first = lines.of(colon);
            if (!head.isEmpty()) {
                splices.add(Splice.insert(propertiesEnd(colon + 1, lines.end(first)), head));
            }
            splices.add(new Splice(lines.end(first), lines.end(last), text));
        } else {
            splices.add(inline(old, colon, head));
            if (!text.isEmpty()) {
                splices.add(Splice.insert(lines.end(last), text));
            }
        }
        return splices;
    }

    /** Behind the anchor and the tag that stand on the line of a key. */
    private int propertiesEnd(int from, int lineEnd) {
        int end = from;
        int next = Syntax.skip(file.text(), from);
        while (next < lineEnd && "!&".indexOf(file.text().charAt(next)) >= 0) {
            end = Syntax.wordEnd(file.text(), next, false);
            next = Syntax.skip(file.text(), end);
        }
        return end;
    }

    /** What stands on the line of the key, without the blank in front of it where nothing comes there. */
    private Splice inline(YamlNode old, int colon, String head) {
        int start = old.span().start();
        int end = Math.max(start, old.span().end());
        boolean blank = start > colon + 1 && head.isEmpty() && file.text().charAt(start - 1) == ' ';
        boolean apart = start > colon + 1 && Syntax.separates(file.text().charAt(start - 1));
        return new Splice(blank ? start - 1 : start, end, apart ? head.strip() : head);
    }
}
