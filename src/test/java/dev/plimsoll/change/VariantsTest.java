package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The small situations and the real files again, in the ways in which the same text can be written. */
@DisplayName("On other ways to write the same")
class VariantsTest {

    private static final int EVERY = 12;

    /** The files whose turn it is with that variant; over all of them, each file has its turn. */
    private static List<Corpus.Case> turn(Variants variant, int every) {
        List<Corpus.Case> all = EditCorpusTest.cases();
        List<Corpus.Case> turn = new ArrayList<>();
        for (int each = variant.ordinal() % every; each < all.size(); each += every) {
            Corpus.Case of = all.get(each);
            String text = variant.of(of.trial().compose());
            if (!text.equals(of.trial().compose()) && YamlFile.read(text) instanceof ReadResult.Read) {
                Trial trial = Trial.of(of.trial().file(), text).with(others(of));
                turn.add(new Corpus.Case(of.name() + " as " + variant, trial, of.beside()));
            }
        }
        return turn;
    }

    private static Map<String, String> others(Corpus.Case of) {
        Map<String, String> others = new TreeMap<>(of.trial().files());
        others.remove(of.trial().file());
        return others;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("reading and printing changes nothing")
    void identity(Variants variant) {
        for (Corpus.Case each : EditCorpusTest.cases()) {
            String text = variant.of(each.trial().compose());
            if (YamlFile.read(text) instanceof ReadResult.Read read) {
                assertThat(read.file().text()).as(each.name()).isEqualTo(text);
            } else {
                assertThat(variant)
                        .as(each.name())
                        .isIn(Variants.BARE_CR, Variants.TRAILING_BLANKS, Variants.TABS_BEFORE_COMMENTS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("adding takes nothing away, and removing gives back every byte")
    void lossless(Variants variant, TestReporter reporter) {
        List<Corpus.Case> cases = turn(variant, Integer.getInteger("plimsoll.every", EVERY));
        Map<String, String> failures = new ConcurrentSkipListMap<>();
        cases.parallelStream()
                .forEach(each -> Measurement.of(each.trial()).found().forEach((check, why) -> {
                    if (!why.isEmpty()) {
                        failures.put(each.name() + " [" + check.title() + "]", why);
                    }
                }));
        reporter.publishEntry(variant.name(), String.valueOf(cases.size()));
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(cases).isNotEmpty();
    }

    @Test
    @Tag("engine")
    @DisplayName("Compose accepts the result where it accepts the original")
    void accepted(TestReporter reporter, @TempDir Path folder) {
        List<Corpus.Case> cases = new ArrayList<>();
        for (Variants each : Variants.values()) {
            cases.addAll(turn(each, EVERY * 3));
        }
        Measurements measured = Measurements.judged(ComposeJudge.REAL, cases, folder);
        Map<String, String> failures = new TreeMap<>(measured.failures());
        failures.values().removeIf(each -> each.startsWith("Compose does not accept the original"));
        int judged = measured.count(Check.OTHERS).measured();
        reporter.publishEntry("judged", judged + " of " + cases.size());
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(judged).isGreaterThan(cases.size() * 3 / 4);
    }
}
