package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.EditResult.Edited;
import dev.plimsoll.yaml.EditResult.Refused;
import dev.plimsoll.yaml.EditSequencePropertyTest.Node;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The edits that write out what is shared, make a mapping of a list, and change words, at random places of made-up texts. */
@Label("Of any text")
class OtherEditsPropertyTest {

    private static final int EDITS = 6;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> new RichDocument(random).text());
    }

    @Property(tries = 300)
    @Label(
            "what is seen through an alias or a merge key can be written out: the text says the same, and the place can be edited")
    void owned(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        YamlFile now = Edits.read(text);
        PlainValues model = new PlainValues(now);
        for (int each = 0; each < EDITS; each++) {
            Node place = EditSequencePropertyTest.any(random, EditSequencePropertyTest.nodes(now), YamlNode::shared);
            if (!place.node().shared()) {
                break;
            }
            switch (now.edit(List.of(new Edit.Own(place.path(), null)))) {
                case Edited edited -> {
                    now = edited.file();
                    assertThat(now.find(place.path()).orElseThrow().shared()).isFalse();
                    Statistics.label("owned").collect("written out");
                }
                case Refused refused -> {
                    assertThat(refused.reason()).containsAnyOf("anchor", "alias", "merged", "There is no value");
                    Statistics.label("owned").collect("refused");
                }
            }
            assertThat(new PlainValues(now).documents()).isEqualTo(model.documents());
        }
        Statistics.label("owned").coverage(seen -> seen.check("written out").percentage(of -> of > 30));
    }

    @Property(tries = 300)
    @Label("a list of names becomes a mapping with a value for each, and every comment stays")
    void keyed(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        YamlFile now = Edits.read(text);
        PlainValues model = new PlainValues(now);
        Node place = EditSequencePropertyTest.any(
                random, EditSequencePropertyTest.nodes(now), OtherEditsPropertyTest::isListOfNames);
        Fragment value = Fragment.parse(random.nextBoolean() ? "a: b" : "{}");
        switch (now.edit(List.of(new Edit.Keyed(place.path(), value)))) {
            case Edited edited -> {
                Map<String, Object> made = new LinkedHashMap<>();
                ((SequenceNode) place.node())
                        .items()
                        .forEach(each -> made.put(((ScalarNode) each).value(), PlainValues.plain(value.node())));
                model.set(place.path(), made);
                assertThat(comments(edited.file().text())).isEqualTo(comments(text));
                assertThat(new PlainValues(edited.file()).documents()).isEqualTo(model.documents());
                Statistics.label("keyed").collect("made a mapping");
            }
            case Refused refused -> {
                assertThat(refused.reason())
                        .containsAnyOf("anchor", "alias", "merged", "no list here", "no plain name");
                Statistics.label("keyed").collect("refused");
            }
        }
        Statistics.label("keyed").coverage(seen -> seen.check("made a mapping").percentage(of -> of > 10));
    }

    /** Of which no two are the same. */
    private static boolean isListOfNames(YamlNode node) {
        return node instanceof SequenceNode list
                && !list.shared()
                && !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(each ->
                                each instanceof ScalarNode name && !name.value().isEmpty())
                && list.items().stream()
                                .map(each -> ((ScalarNode) each).value())
                                .distinct()
                                .count()
                        == list.items().size();
    }

    private static long comments(String text) {
        return text.lines()
                .filter(each -> each.matches(".*\\s# (why|about this).*|# about this"))
                .count();
    }

    @Property(tries = 300)
    @Label("some words of a value become others, and every other byte stays")
    void reworded(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        YamlFile now = Edits.read(text);
        PlainValues model = new PlainValues(now);
        for (int each = 0; each < EDITS; each++) {
            Node place = EditSequencePropertyTest.any(random, EditSequencePropertyTest.nodes(now), node -> !word(node)
                    .isEmpty());
            String word = word(place.node());
            if (word.isEmpty()) {
                break;
            }
            switch (now.edit(List.of(new Edit.Reword(place.path(), word, "other-" + each)))) {
                case Edited edited -> {
                    Span span = place.node().span();
                    String value = ((ScalarNode) place.node()).value();
                    model.set(place.path(), value.replace(word, "other-" + each));
                    assertThat(edited.file().text())
                            .isEqualTo(now.text().substring(0, span.start())
                                    + now.text()
                                            .substring(span.start(), span.end())
                                            .replace(word, "other-" + each)
                                    + now.text().substring(span.end()));
                    now = edited.file();
                    Statistics.label("reworded").collect("reworded");
                }
                case Refused refused -> {
                    assertThat(refused.reason()).containsAnyOf("anchor", "alias", "merged");
                    Statistics.label("reworded").collect("refused");
                }
            }
            assertThat(new PlainValues(now).documents()).isEqualTo(model.documents());
        }
        Statistics.label("reworded").coverage(seen -> seen.check("reworded").percentage(of -> of > 30));
    }

    /** One that the text of a value has exactly once; empty where it has none. */
    private static String word(YamlNode node) {
        return switch (node) {
            case ScalarNode scalar when scalar.value().startsWith("plain") -> "plain";
            case ScalarNode scalar when scalar.value().contains("more") -> "more";
            case ScalarNode _, MappingNode _, SequenceNode _ -> "";
        };
    }
}
