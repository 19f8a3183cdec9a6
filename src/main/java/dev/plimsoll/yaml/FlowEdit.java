package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.util.List;

/** Adds entries and items to collections in braces and brackets. */
final class FlowEdit {

    /** How long a line may get before what is put into empty braces gets lines of its own. */
    private static final int LINE = 100;

    private final YamlFile file;
    private final Lines lines;
    private final YamlNode root;
    private final char quote;

    FlowEdit(YamlFile file, YamlNode root, char quote) {
        this.file = file;
        this.lines = file.lines();
        this.root = root;
        this.quote = quote;
    }

    /** Adds a child behind the one of that index; -1 into an empty collection. */
    List<Splice> add(YamlNode flow, Addition addition, int behind) {
        refuseUnbraced(flow);
        FlowStyle style = FlowStyle.around(file, root, flow);
        return behind < 0 ? intoEmpty(flow, style, addition) : behind(flow, style, addition, behind);
    }

    /** A pair in brackets, as in {@code [a: b]}, is a mapping without braces of its own. */
    private void refuseUnbraced(YamlNode flow) {
        if ("{[".indexOf(file.text().charAt(flow.span().start())) < 0) {
            throw new Refusal(
                    flow.span().start(),
                    "This pair stands in brackets without braces of its own.",
                    "Put braces around it, then try again.");
        }
    }

    private List<Splice> intoEmpty(YamlNode flow, FlowStyle style, Addition addition) {
        int inside = flow.span().start() + 1;
        int line = lines.of(inside);
        int indent = lines.column(lines.indent(line));
        if (style.step() > 0) {
            String child = new FlowText(style, quote).child(addition, indent + style.step());
            return List.of(Splice.insert(inside, style.eol() + " ".repeat(indent + style.step()) + child));
        }
        String child = new FlowText(style, quote).child(addition, indent);
        if (lines.column(inside) + child.length() <= LINE) {
            return List.of(Splice.insert(inside, (style.padded() ? " " : "") + child));
        }
        FlowStyle laidOut = style.laidOut();
        String inner = new FlowText(laidOut, quote).child(addition, indent + laidOut.step());
        String start = style.eol() + " ".repeat(indent + laidOut.step());
        return List.of(Splice.insert(inside, start + inner + style.eol() + " ".repeat(indent)));
    }

    private List<Splice> behind(YamlNode flow, FlowStyle style, Addition addition, int behind) {
        int end = FlowStyle.children(flow).get(behind).end();
        int next = Syntax.skip(file.text(), end);
        boolean comma = file.text().charAt(next) == ',';
        int at = comma ? next + 1 : end;
        if (style.step() == 0) {
            String child = new FlowText(style, quote).child(addition, indent(flow));
            String blank = style.comma().endsWith(" ") ? " " : "";
            return List.of(Splice.insert(at, comma ? blank + child + "," : style.comma() + child));
        }
        int column = lines.column(FlowStyle.children(flow).getFirst().start());
        String text = style.eol() + " ".repeat(column) + new FlowText(style, quote).child(addition, column);
        int lineEnd = restIsComment(at) ? lines.end(lines.of(at)) : at;
        return comma
                ? List.of(Splice.insert(lineEnd, text + ","))
                : lineEnd == at
                        ? List.of(Splice.insert(at, "," + text))
                        : List.of(Splice.insert(at, ","), Splice.insert(lineEnd, text));
    }

    private int indent(YamlNode flow) {
        return lines.column(lines.indent(lines.of(flow.span().start())));
    }

    private boolean restIsComment(int at) {
        String rest = file.text().substring(at, lines.end(lines.of(at))).strip();
        return rest.startsWith("#");
    }

    /** Gives an entry that has nothing a first child. */
    List<Splice> fill(MappingNode map, Entry empty, Addition addition) {
        FlowStyle style = FlowStyle.around(file, root, map);
        boolean item = addition.isItem();
        String child = new FlowText(style.oneLine(), quote).child(addition, 0);
        String made = (item ? "[" : "{") + child + (item ? "]" : "}");
        Span span = empty.value().span();
        boolean colon = file.text()
                .substring(empty.keySpan().end(), Math.max(empty.keySpan().end(), span.start()))
                .contains(":");
        boolean apart = span.start() > 0 && Syntax.separates(file.text().charAt(span.start() - 1));
        return List.of(new Splice(span.start(), span.end(), (colon ? apart ? "" : " " : style.colon()) + made));
    }
}
