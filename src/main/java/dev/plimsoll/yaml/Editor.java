package dev.plimsoll.yaml;

import dev.plimsoll.yaml.EditResult.Edited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes edits one after the other, and believes none of them: the new text is read, and has to say what it was meant to say. Between
 * edits that are plain to foresee it is not; where the end is not as it was meant to be, all is done again, step by step, to find out
 * where it went wrong.
 */
final class Editor {

    private Editor() {}

    static EditResult edit(YamlFile file, List<Edit> edits) {
        boolean several = edits.size() > 1;
        EditResult result = edit(file, edits, several);
        return several && result instanceof EditResult.Refused ? edit(file, edits, false) : result;
    }

    private static EditResult edit(YamlFile file, List<Edit> edits, boolean foresee) {
        YamlFile current = file;
        Pieces pieces = Pieces.of(file.text());
        for (int each = 0; each < edits.size(); each++) {
            try {
                Change change = change(current, edits.get(each));
                pieces = pieces.with(change.splices());
                boolean last = each == edits.size() - 1;
                current = last || !foresee ? checked(current, change, pieces) : next(current, change, pieces);
            } catch (Refusal refusal) {
                return refusal.in(current);
            }
        }
        return new Edited(current.withInsertions(pieces.insertions()));
    }

    private static YamlFile next(YamlFile before, Change change, Pieces pieces) {
        return Foreseen.of(before, change, pieces.text()).orElseGet(() -> checked(before, change, pieces));
    }

    private static Change change(YamlFile file, Edit edit) {
        return switch (edit) {
            case Edit.Put put -> new Adding(file).put(put);
            case Edit.Append append -> new Adding(file).append(append);
            case Edit.Set set -> new Setting(file).set(set);
            case Edit.Remove remove -> new Removing(file).remove(remove);
            case Edit.Replace replace -> new Replacing(file).replace(replace);
            case Edit.Own own -> new Owning(file).own(own);
            case Edit.Keyed keyed -> new Keying(file).keyed(keyed);
            case Edit.Reword reword -> new Rewording(file).reword(reword);
        };
    }

    private static YamlFile checked(YamlFile before, Change change, Pieces pieces) {
        int place = change.splices().isEmpty() ? 0 : change.splices().getFirst().start();
        if (YamlFile.read(pieces.text()) instanceof ReadResult.Read read && asMeant(before, change, read.file())) {
            return read.file();
        }
        Refusal shared = throughAnchor(before, change);
        throw shared != null
                ? shared
                : new Refusal(
                        place,
                        "The text around this line has a shape in which the change would alter something else.",
                        "Make this change by hand.");
    }

    private static boolean asMeant(YamlFile before, Change change, YamlFile after) {
        List<YamlNode> old = before.documents();
        List<YamlNode> now = after.documents();
        boolean same = old.size() == now.size();
        for (int each = 0; same && each < old.size(); each++) {
            same = Trees.same(each == change.document() ? change.expected() : old.get(each), now.get(each));
        }
        return same;
    }

    /** The likely reason: the place stands inside of what an anchor names, and its aliases would show the change too. */
    private static @Nullable Refusal throughAnchor(YamlFile before, Change change) {
        for (Anchor anchor : before.anchors()) {
            Span span = anchor.node().span();
            int end = endOfLines(before, span);
            boolean touched =
                    change.splices().stream().anyMatch(each -> each.start() <= end && each.end() >= span.start());
            if (!anchor.uses().isEmpty() && touched) {
                return new Refusal(
                        span.start(),
                        "What would change stands behind the anchor &%s, which line %d uses too; the change would show there as well."
                                .formatted(
                                        anchor.name(), before.line(anchor.uses().getFirst())),
                        "If both are to change, make the change by hand; if not, write the other one out first.");
            }
        }
        return null;
    }

    /** Where the lines end that belong to a node, its comments counted: what is added to it goes there. */
    private static int endOfLines(YamlFile file, Span span) {
        Lines lines = file.lines();
        int column = lines.column(span.start());
        int last = Siblings.lastLine(lines, file.text(), span.end(), column);
        return lines.next(Math.max(last, Siblings.lastLine(lines, file.text(), span.end(), column - 1)));
    }
}
