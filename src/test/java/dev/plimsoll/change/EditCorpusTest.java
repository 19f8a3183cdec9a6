package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Single edits on services of the small situations, and of every real file that is at hand. */
@DisplayName("Editing services of real files")
class EditCorpusTest {

    private final Map<String, String> failures = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();
    private final AtomicInteger made = new AtomicInteger();

    static List<Corpus.Case> cases() {
        return Stream.concat(
                        Situations.all()
                                .map(each ->
                                        Corpus.Case.of(each.name(), each.trial().compose())),
                        Corpus.cases().stream())
                .toList();
    }

    @Test
    @DisplayName("changes exactly what was asked for, and what was inserted goes away again byte for byte")
    void singleEdits(TestReporter reporter) {
        cases().parallelStream().forEach(this::file);
        reporter.publishEntry("edits", made + ", failures " + failures.size() + ", refused " + refusals);
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(made.get()).isGreaterThan(cases().size() * 10);
    }

    @Test
    @Tag("engine")
    @DisplayName("gives the value that was asked for, and every other value is to Compose what it was")
    void judged(TestReporter reporter, @TempDir Path folder) {
        List<Corpus.Case> cases = cases();
        AtomicInteger inFull = new AtomicInteger();
        cases.parallelStream().forEach(each -> {
            EditJudge judge = new EditJudge(each, folder.resolve(String.valueOf(cases.indexOf(each))));
            failures.putAll(judge.failures());
            made.addAndGet(judge.edits());
            inFull.addAndGet(judge.inFull() ? 1 : 0);
        });
        reporter.publishEntry("judged", cases.size() + ", in full " + inFull + ", edits " + made);
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(inFull.get()).isGreaterThan(cases.size() * 9 / 10);
        assertThat(made.get()).isGreaterThan(cases.size());
    }

    private void file(Corpus.Case of) {
        ComposeModel model = of.trial().model();
        Map<List<String>, String> before = Leaves.of(of.trial().compose());
        for (Service service : SingleEdits.own(of.trial())) {
            for (SingleEdits.Case each : SingleEdits.of(model, service)) {
                EditTrial trial = new EditTrial(of.trial(), model, before, each);
                String problem = trial.problem();
                made.incrementAndGet();
                trial.refusal().ifPresent(kind -> refusals.merge(kind, 1, Integer::sum));
                if (!problem.isEmpty()) {
                    failures.put(of.name() + " " + service.name() + ", " + each.name(), problem);
                }
            }
        }
    }
}
