package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The anchors of a text while it is read. An alias means the last anchor of its name before it, in the same document. */
final class AnchorTable {

    /** What go-yaml, and so Compose, takes as a name. */
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]+");

    private final List<Anchor> all = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final SharedViews views = new SharedViews();
    private final List<Anchor> outside;

    /**
     * For a text.
     *
     * @param outside anchors of the text that it is a part of
     */
    AnchorTable(List<Anchor> outside) {
        this.outside = outside;
    }

    SharedViews views() {
        return views;
    }

    List<Anchor> all() {
        return List.copyOf(all);
    }

    void newDocument() {
        known.clear();
        open.clear();
        outside.forEach(each -> known.put(
                each.name(),
                new Known(new Anchor(each.name(), each.node(), new ArrayList<>()), new Limits.Measure(1, 1))));
    }

    /** The node of an anchor begins. */
    void open(String name, int offset) {
        check(name, offset);
        known.remove(name);
        open.add(name);
    }

    /** The node of an anchor is complete. */
    void close(String name, YamlNode node, Limits.Measure size) {
        open.remove(name);
        Anchor anchor = new Anchor(name, node, new ArrayList<>());
        all.add(anchor);
        known.put(name, new Known(anchor, size));
    }

    /** What an alias means. */
    Known use(String name, Span alias) {
        check(name, alias.start());
        Known found = known.get(name);
        if (found != null) {
            found.anchor().uses().add(alias.start());
            return found;
        }
        if (open.contains(name)) {
            throw new ReadProblem(
                    alias.start(),
                    "The alias *" + name + " stands inside of what its anchor names.",
                    "A value that contains itself has no end; take the alias out.");
        }
        throw new ReadProblem(
                alias.start(),
                "There is no anchor &" + name + " for this alias.",
                "An anchor comes before its aliases, in the same document; a value that begins with * needs quotes.");
    }

    private static void check(String name, int offset) {
        if (!NAME.matcher(name).matches()) {
            throw new ReadProblem(
                    offset,
                    "\"" + name + "\" is no name for an anchor or alias.",
                    "Letters, digits, - and _ make a name; a value that begins with & or * needs quotes.");
        }
    }

    /**
     * An anchor that is complete.
     *
     * @param size of its node
     */
    record Known(Anchor anchor, Limits.Measure size) {}
}
