package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Corpus.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The small situations, and every real file that is at hand. */
@DisplayName("On real files")
class CorpusTest {

    private static final String[] QUIET = {
        "--no-interpolate",
        "--no-normalize",
        "--no-path-resolution",
        "--no-env-resolution",
        "--no-consistency",
        "--format",
        "json"
    };

    private final List<Case> cases = Stream.concat(
                    Situations.all()
                            .map(each ->
                                    new Case(each.name(), Trial.of(each.trial().compose()))),
                    Corpus.cases().stream())
            .toList();
    private final Map<String, String> failures = new TreeMap<>();

    @Test
    @DisplayName("adding takes nothing away, and removing gives back every byte")
    void lossless(TestReporter reporter) {
        for (Case each : cases) {
            try {
                added(each);
            } catch (RuntimeException broken) {
                failures.put(each.name(), broken.toString());
            }
        }
        reporter.publishEntry("files", cases.size() + ", failures " + failures.size());
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
    }

    private void added(Case of) {
        PlanResult result = of.add();
        if (result instanceof PlanResult.NotPlanned refused) {
            failures.put(of.name(), "refused: " + words(refused.findings()));
            return;
        }
        Trial after = of.trial().after(result);
        List<String> lost = Losslessness.lost(of.trial().compose(), after.compose());
        if (!lost.isEmpty()) {
            failures.put(of.name(), "lost: " + lost);
            return;
        }
        if (of.components().isEmpty()) {
            return;
        }
        PlanResult removal = after.remove(List.of(), of.components().toArray(String[]::new));
        if (removal instanceof PlanResult.NotPlanned refused) {
            failures.put(of.name(), "removal refused: " + words(refused.findings()));
        } else if (!after.after(removal).compose().equals(of.trial().compose())) {
            failures.put(of.name(), "removal gives " + difference(of.trial(), after.after(removal)));
        } else if (!after.after(removal)
                .files()
                .keySet()
                .equals(of.trial().files().keySet())) {
            failures.put(of.name(), "removal leaves files behind");
        }
    }

    @Test
    @Tag("engine")
    @DisplayName("Compose accepts the result, and what was there resolves to what it was")
    void accepted(TestReporter reporter, @TempDir Path folder) {
        int judged = 0;
        for (Case each : cases) {
            if (each.add() instanceof PlanResult.Planned planned) {
                judge(each, each.trial().after(planned), folder);
                judged++;
            }
        }
        reporter.publishEntry("judged", judged + ", failures " + failures.size());
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
    }

    private void judge(Case of, Trial after, Path folder) {
        ComposeJudge.Verdict before = judged(of.trial(), folder);
        ComposeJudge.Verdict then = judged(after, folder);
        if (before.accepted() && !then.accepted()) {
            failures.put(of.name(), then.output());
        } else if (before.accepted()) {
            Resolved.others(before.json(), then.json()).forEach((place, pair) -> {
                if (!pair.before().equals(pair.after())) {
                    failures.put(of.name(), place + " resolves to something else");
                }
            });
        }
    }

    private static ComposeJudge.Verdict judged(Trial trial, Path folder) {
        return ComposeJudge.configOf(trial.writeTo(folder), Trial.COMPOSE, QUIET);
    }

    private static String difference(Trial wanted, Trial got) {
        FileChange change = new FileChange(Trial.path(Trial.COMPOSE), wanted.compose(), null, got.compose(), false);
        return Diffs.lines(change).stream()
                .filter(each -> each.kind() != DiffLine.Kind.SAME)
                .map(each -> (each.kind() == DiffLine.Kind.ADDED ? "+" : "-") + each.number() + " " + each.text())
                .collect(Collectors.joining(" | "));
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.level() == Finding.Level.ERROR)
                .map(each -> each.what() + " " + each.why() + " " + each.place())
                .collect(Collectors.joining("; "));
    }
}
