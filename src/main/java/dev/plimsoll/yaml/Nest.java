package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;

/** Wraps an addition in the parents that are missing. */
final class Nest {

    private static final Span NOWHERE = new Span(0, 0);

    private Nest() {}

    /** A collection that has the addition at the end of a path of keys. */
    static Fragment under(YamlPath path, Addition addition) {
        Fragment made = around(addition);
        for (Object step : path.steps().reversed()) {
            if (!(step instanceof String key)) {
                throw new Refusal(0, "There is no item number " + step + ".", "Read the file again; it has changed.");
            }
            made = around(new Addition(key, made));
        }
        return made;
    }

    private static Fragment around(Addition addition) {
        YamlFile empty = nothing();
        Layout layout = new Layout(new Habits(empty, empty.root()).near(NOWHERE));
        List<String> lines = addition.isItem()
                ? layout.item(addition.value(), 0, 0)
                : layout.entry(KeyText.of(addition.key()), addition.value(), 0, 0);
        return Fragment.parse(String.join("\n", lines));
    }

    private static YamlFile nothing() {
        return switch (YamlFile.read("")) {
            case ReadResult.Read read -> read.file();
            case ReadResult.Unreadable problem -> throw new IllegalStateException(problem.what());
        };
    }

    /** What the addition says as the only child of a collection. */
    static YamlNode node(Addition addition) {
        YamlNode value = addition.value().node();
        return addition.isItem()
                ? new SequenceNode(NOWHERE, null, false, List.of(value), false)
                : new MappingNode(
                        NOWHERE, null, false, List.of(new Entry(addition.key(), NOWHERE, value)), List.of(), false);
    }
}
