package dev.plimsoll.yaml;

import java.util.List;

/** Takes entries and items in block style away. */
final class BlockRemoval {

    private final YamlFile file;
    private final Lines lines;

    BlockRemoval(YamlFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    List<Splice> remove(YamlNode block, int child, boolean root) {
        Siblings siblings = Siblings.of(file, block);
        Span content = siblings.content(child);
        boolean behindDash = lines.indent(lines.of(content.start())) < content.start();
        if (behindDash) {
            return behindDash(siblings, child);
        }
        int first = siblings.firstLine(child);
        int last = siblings.lastLine(child);
        if (child > 0 || (root && siblings.size() == 1)) {
            first -= siblings.blanksAbove(child);
        } else if (siblings.size() > 1) {
            last = siblings.firstLine(1) - siblings.blanksAbove(1) == last + 1 ? siblings.firstLine(1) - 1 : last;
        }
        return List.of(whole(first, last));
    }

    /** The first of several keys stands behind a dash, which stays. */
    private List<Splice> behindDash(Siblings siblings, int child) {
        Span content = siblings.content(child);
        if (child + 1 < siblings.size()) {
            return List.of(
                    Splice.delete(content.start(), siblings.content(child + 1).start()));
        }
        throw new Refusal(content.start(), "Nothing would be left of this item of a list.", "Remove the whole item.");
    }

    /** Whole lines; at the end of a text that ends without a line break, the break before them goes instead. */
    private Splice whole(int first, int last) {
        boolean open = lines.breakOf(last).isEmpty() && first > 0;
        return open
                ? Splice.delete(lines.end(first - 1), lines.end(last))
                : Splice.delete(lines.start(first), lines.next(last));
    }
}
