package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.Corpus.Sample;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that is foreseen")
class ForeseenTest {

    private static final Fragment SERVICE = Fragment.parse("""
            image: prom/prometheus:v3.5.1
            command:
              - '--config.file=/etc/prometheus/prometheus.yml'
            # how it is seen to be well
            healthcheck:
              test: ["CMD", "true"]
            """);

    private static final List<Fragment> VALUES = List.of(
            SERVICE,
            Fragment.parse("1"),
            Fragment.parse(""),
            Fragment.parse("- 1\n- c: 2\n"),
            Fragment.parse("|\n  one\n\n  two\n"),
            Fragment.parse("|+\n  one\n\n"),
            Fragment.parse("[1, {a: b}]"));

    static List<Sample> accepted() {
        return Corpus.accepted();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> new RichDocument(random).text());
    }

    @Test
    @DisplayName("is what is read, to the last offset, wherever the entry goes")
    void everywhere() {
        YamlFile file = Edits.read("""
                x-log: &log
                  driver: local
                services:
                  a:
                    image: a # the first
                    logging: *log

                  # the second
                  b:
                    image: b
                    logging: {<<: *log, options: {tag: b}}
                volumes:
                  data:
                """);
        for (String after : List.of("a", "b")) {
            assertThat(foreseen(file, new Edit.Put(YamlPath.of("services"), "new", SERVICE, after)))
                    .isTrue();
        }
        assertThat(foreseen(file, new Edit.Put(YamlPath.of("services", "a"), "new", SERVICE, "image")))
                .isTrue();
        assertThat(foreseen(file, new Edit.Put(YamlPath.of("volumes"), "new", Fragment.parse(""))))
                .isTrue();
        assertThat(foreseen(file, new Edit.Put(YamlPath.of("networks"), "new", Fragment.parse(""))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x\n  b: 1\nc: *x\n",
                "x: &x {c: 1}\na:\n  <<: *x\n  b: 1\n",
                "a: {b: 1}\n",
                "a:\n",
                "a:\n  b: 1",
                "b: 1\n---\na: |\n  text"
            })
    @DisplayName("is not ventured where an anchor, a merge key, braces or a missing line end have to do with it")
    void not(String text) {
        YamlFile file = Edits.read(text);
        assertThat(foreseen(
                        file, new Edit.Put(new YamlPath(file.documents().size() - 1, List.of("a")), "new", SERVICE)))
                .isFalse();
    }

    @Test
    @DisplayName("is not ventured for an entry whose text would take in the blank lines behind it")
    void keepsBlankLines() {
        YamlFile file = Edits.read("a: 1\n\n\nb: 2\n");
        assertThat(foreseen(file, new Edit.Put(YamlPath.of(), "new", Fragment.parse("|+\n  one\n"), "a")))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("is what is read, in real files")
    void realFiles(Sample sample) {
        YamlFile file = Edits.read(sample.text());
        boolean plain = file.anchors().isEmpty()
                && file.root() instanceof MappingNode root
                && !root.flow()
                && sample.text().endsWith("\n");
        List<Boolean> all = puts(file, YamlPath.of(), file.root(), SERVICE).stream()
                .map(each -> foreseen(file, each))
                .toList();
        if (plain) {
            assertThat(all).contains(true);
        }
    }

    @Property(tries = 500)
    void anyText(@ForAll("texts") String text, @ForAll long seed) {
        YamlFile file = Edits.read(text);
        Random random = new Random(seed);
        for (int each = 0; each < file.documents().size(); each++) {
            YamlPath path = new YamlPath(each, List.of());
            Fragment value = VALUES.get(random.nextInt(VALUES.size()));
            puts(file, path, file.documents().get(each), value).forEach(put -> foreseen(file, put));
        }
    }

    /** An entry more at each place of each mapping in block style; in long mappings behind the first and the last. */
    private static List<Edit.Put> puts(YamlFile file, YamlPath path, YamlNode node, Fragment value) {
        List<Edit.Put> puts = new ArrayList<>();
        if (node instanceof MappingNode map && !map.flow() && !map.shared()) {
            List<Entry> entries = map.entries();
            for (Entry each : entries) {
                if (each == entries.getFirst() || each == entries.getLast()) {
                    puts.add(new Edit.Put(path, "plimsoll-new", value, each.key()));
                    puts.addAll(puts(file, path.then(each.key()), each.value(), value));
                }
            }
        } else if (node instanceof SequenceNode list && !list.flow() && !list.shared()) {
            IntStream.range(0, list.items().size())
                    .forEach(each ->
                            puts.addAll(puts(file, path.then(each), list.items().get(each), value)));
        }
        return puts;
    }

    /** Whether the file is foreseen; if so, it is what would be read, if that says what it should. */
    private static boolean foreseen(YamlFile file, Edit.Put put) {
        Change change;
        try {
            change = new Adding(file).put(put);
        } catch (Refusal _) {
            return false;
        }
        String text = Pieces.of(file.text()).with(change.splices()).text();
        Optional<YamlFile> foreseen = Foreseen.of(file, change, text);
        if (foreseen.isPresent() && file.edit(List.of(put)) instanceof EditResult.Edited(YamlFile read)) {
            assertThat(foreseen.get().text()).isEqualTo(read.text());
            assertThat(foreseen.get().parts()).isEqualTo(read.parts());
            assertThat(foreseen.get().anchors()).isEqualTo(read.anchors());
        }
        return foreseen.isPresent();
    }
}
