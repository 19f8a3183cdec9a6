package dev.plimsoll.yaml;

import java.util.List;

/** Takes children of collections in braces and brackets away, with the comma that parts them from the others. */
final class FlowRemoval {

    private final YamlFile file;
    private final Lines lines;

    FlowRemoval(YamlFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    List<Splice> remove(YamlNode flow, int child) {
        List<Span> children = FlowStyle.children(flow);
        Span span = children.get(child);
        int behind = Syntax.skip(file.text(), span.end());
        boolean comma = file.text().charAt(behind) == ',';
        if (children.size() == 1) {
            return List.of(only(flow, comma ? behind + 1 : span.end()));
        }
        boolean last = child == children.size() - 1;
        if (last && !comma) {
            return last(children.get(child - 1), span);
        }
        if (ownLine(span) && lines.of(behind) == lines.of(span.end()) && restIsOver(behind + 1)) {
            return List.of(Splice.delete(lines.end(lines.of(span.start()) - 1), lines.end(lines.of(behind))));
        }
        return last
                ? List.of(Splice.delete(commaBehind(children.get(child - 1)) + 1, behind + 1))
                : List.of(Splice.delete(span.start(), children.get(child + 1).start()));
    }

    private Splice only(YamlNode flow, int end) {
        int inside = flow.span().start() + 1;
        int close = flow.span().end() - 1;
        String rest = file.text().substring(end, close);
        return Splice.delete(inside, rest.isBlank() && lines.of(end) != lines.of(close) ? close : end);
    }

    private List<Splice> last(Span before, Span span) {
        int comma = commaBehind(before);
        if (!ownLine(span)) {
            boolean blanks =
                    file.text().substring(before.end(), comma).isBlank() && lines.of(before.end()) == lines.of(comma);
            return List.of(Splice.delete(blanks ? before.end() : comma, span.end()));
        }
        int end = restIsComment(span.end()) ? lines.end(lines.of(span.end())) : span.end();
        int above = lines.end(lines.of(span.start()) - 1);
        return List.of(Splice.delete(comma, comma + 1), Splice.delete(above, end));
    }

    private int commaBehind(Span child) {
        return Syntax.skip(file.text(), child.end());
    }

    private boolean ownLine(Span span) {
        return lines.indent(lines.of(span.start())) == span.start();
    }

    private boolean restIsOver(int at) {
        return rest(at).isEmpty() || rest(at).startsWith("#");
    }

    private boolean restIsComment(int at) {
        return rest(at).startsWith("#");
    }

    private String rest(int at) {
        return file.text().substring(at, lines.end(lines.of(at))).strip();
    }
}
