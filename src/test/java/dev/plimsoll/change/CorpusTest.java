package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Corpus.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The small situations, and every real file that is at hand. */
@DisplayName("On real files")
class CorpusTest {

    private final List<Case> cases = Stream.concat(
                    Situations.all()
                            .map(each -> Case.of(each.name(), each.trial().compose())),
                    Corpus.cases().stream())
            .toList();

    @Test
    @DisplayName("adding takes nothing away, and removing gives back every byte")
    void lossless(TestReporter reporter) {
        Measurements measured = Measurements.of(cases);

        reporter.publishEntry("files", String.valueOf(measured.files()));
        assertThat(measured.failures()).as(Corpus.list(measured.failures())).isEmpty();
        assertThat(measured.count(Check.ADD).held()).isEqualTo(cases.size());
        assertThat(measured.count(Check.REMOVE).held()).isGreaterThan(cases.size() * 9 / 10);
        assertThat(measured.count(Check.ALONE).held()).isGreaterThan(cases.size() * 9 / 10);
    }

    @Test
    @Tag("engine")
    @DisplayName("Compose accepts the result, and what was there resolves to what it was")
    void accepted(TestReporter reporter, @TempDir Path folder) {
        Measurements measured = Measurements.judged(ComposeJudge.REAL, cases, folder);

        int judged = measured.count(Check.OTHERS).measured();
        reporter.publishEntry("judged", String.valueOf(judged));
        assertThat(measured.failures()).as(Corpus.list(measured.failures())).isEmpty();
        assertThat(judged).isGreaterThan(cases.size() * 9 / 10);
    }
}
