package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.EditResult.Edited;
import dev.plimsoll.yaml.EditResult.Refused;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Edits one after the other, at random places, of texts that have everything real ones have. */
@Label("A sequence of edits of any text")
class EditSequencePropertyTest {

    private static final int EDITS = 8;
    private static final List<String> FRAGMENTS = List.of(
            "1", "'q'", "a: 1\nb:\n  - x\n  - y: 2\n", "- 1\n- c: 2\n", "|\n  one\n\n  two\n", "[1, {a: b}]", "{}");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> new RichDocument(random).text());
    }

    record Node(YamlPath path, YamlNode node) {}

    private static Fragment something(Random random) {
        return Fragment.parse(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
    }

    @Property(tries = 300)
    @Label("inserts only, says what was put in, and gives the text back when that is removed")
    void insertedAndRemoved(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        YamlFile original = Edits.read(text);
        YamlFile now = original;
        PlainValues model = new PlainValues(original);
        List<Edit> edits = new ArrayList<>();
        List<Edit> back = new ArrayList<>();
        for (int each = 0; each < EDITS; each++) {
            Node place = any(random, nodes(now), node -> !(node instanceof ScalarNode));
            Fragment value = something(random);
            Edit edit = place.node() instanceof SequenceNode
                    ? new Edit.Append(place.path(), value)
                    : new Edit.Put(place.path(), "new-" + each, value);
            if (now.edit(List.of(edit)) instanceof Edited edited) {
                now = edited.file();
                add(model, place, "new-" + each, PlainValues.plain(value.node()));
                edits.add(edit);
                back.addFirst(new Edit.Remove(place.path().then(added(place, each)), true));
            }
        }
        assertThat(new PlainValues(now).documents()).isEqualTo(model.documents());
        YamlFile there = Edits.edited(text, edits.toArray(Edit[]::new));
        assertThat(there.text()).isEqualTo(now.text());
        assertThat(Edits.withoutInsertions(there)).isEqualTo(text);
        boolean lineEndAdded = there.text().endsWith("\n") && !text.endsWith("\n");
        if (!lineEndAdded) {
            assertThat(Edits.edit(there.text(), back.toArray(Edit[]::new))).isEqualTo(text);
        }
    }

    private static Object added(Node place, int each) {
        return place.node() instanceof SequenceNode list ? list.items().size() : "new-" + each;
    }

    private static void add(PlainValues model, Node place, String key, Object value) {
        if (place.node() instanceof SequenceNode) {
            model.append(place.path(), value);
        } else {
            model.put(place.path(), key, value);
        }
    }

    @Property(tries = 300)
    @Label("changes the value that is meant, leaves the others, and says which anchor is in the way where it refuses")
    void changed(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        YamlFile now = Edits.read(text);
        PlainValues model = new PlainValues(now);
        for (int each = 0; each < EDITS; each++) {
            boolean set = random.nextBoolean();
            Node place = any(random, nodes(now), node -> !set || node instanceof ScalarNode);
            if (place.path().steps().isEmpty()) {
                continue;
            }
            Fragment value = something(random);
            Edit edit = set ? new Edit.Set(place.path(), "new " + each) : new Edit.Replace(place.path(), value);
            switch (now.edit(List.of(edit))) {
                case Edited edited -> {
                    model.set(place.path(), set ? "new " + each : PlainValues.plain(value.node()));
                    if (set) {
                        bytes(now, place, edited.file().text());
                    }
                    now = edited.file();
                }
                case Refused refused ->
                    assertThat(refused.reason()).containsAnyOf("anchor", "alias", "merged", "There is no value");
            }
            assertThat(new PlainValues(now).documents()).isEqualTo(model.documents());
        }
    }

    /** Of a value that is set, every byte around it stays. */
    private static void bytes(YamlFile before, Node place, String after) {
        Span span = place.node().span();
        if (!place.node().shared()) {
            assertThat(after).startsWith(before.text().substring(0, span.start()));
            assertThat(after).endsWith(before.text().substring(span.end()));
        }
    }

    interface Kind {
        boolean fits(YamlNode node);
    }

    static Node any(Random random, List<Node> nodes, Kind kind) {
        List<Node> fitting =
                nodes.stream().filter(each -> kind.fits(each.node())).toList();
        return fitting.isEmpty() ? nodes.getFirst() : fitting.get(random.nextInt(fitting.size()));
    }

    static List<Node> nodes(YamlFile file) {
        List<Node> all = new ArrayList<>();
        for (int each = 0; each < file.documents().size(); each++) {
            collect(new Node(YamlPath.of().inDocument(each), file.documents().get(each)), all);
        }
        return all;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        switch (node.node()) {
            case MappingNode map ->
                map.all().stream()
                        .filter(each -> !MergeKeys.isMerge(each))
                        .forEach(each -> collect(new Node(node.path().then(each.key()), each.value()), into));
            case SequenceNode list -> {
                for (int each = 0; each < list.items().size(); each++) {
                    collect(new Node(node.path().then(each), list.items().get(each)), into);
                }
            }
            case ScalarNode _ -> {}
        }
    }
}
