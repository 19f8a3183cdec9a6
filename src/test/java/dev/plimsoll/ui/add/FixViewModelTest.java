package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.task.DirectBackground;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The screen that puts findings right")
class FixViewModelTest {

    private static final Path FILE = Path.of("/shop/compose.yaml");

    private final FakeFixes fixes = new FakeFixes();
    private final List<AddOutcome> outcomes = new ArrayList<>();
    private final Finding web = finding("web");
    private final Finding db = finding("db");

    private static Finding finding(String service) {
        return new Finding(
                Level.ERROR,
                service + " is wrong.",
                "",
                "",
                null,
                "made-up",
                Fix.of("Fix " + service, ServiceEdit.containerName(service, null)));
    }

    /** A file whose lines are the fixes that were planned. */
    private static final class FakeFixes implements Fixes {

        List<Finding> found = List.of();
        WriteResult result = new WriteResult.Written(List.of(FILE));
        final List<List<String>> written = new ArrayList<>();

        @Override
        public List<Finding> read() {
            return found;
        }

        @Override
        public PlanResult plan(List<Fix> wanted) {
            String text = wanted.stream().map(Fix::words).collect(Collectors.joining("\n", "", "\n"));
            return new PlanResult.Planned(
                    new ChangePlan("Fix", folder(), List.of(new FileChange(FILE, "", "hash", text, false)), List.of()));
        }

        @Override
        public Path folder() {
            return Path.of("/shop");
        }

        @Override
        public PlanVerdict judge(ChangePlan plan) {
            return PlanVerdict.of(new ConfigResult.Unavailable("not asked"));
        }

        @Override
        public WriteResult write(ChangePlan plan, List<String> about) {
            written.add(about);
            return result;
        }
    }

    private FixViewModel model(Finding... found) {
        fixes.found = List.of(found);
        return new FixViewModel(fixes, new DirectBackground(), Duration.ZERO, outcomes::add);
    }

    private static List<String> lines(FixViewModel model) {
        return model.diff().shown().orElseThrow().lines().stream()
                .filter(each -> each.kind() == dev.plimsoll.change.DiffLine.Kind.ADDED)
                .map(each -> each.text())
                .toList();
    }

    @Test
    @DisplayName("plans all of them, and without those that are left out")
    void chooses() {
        FixViewModel model = model(web, db);
        assertThat(lines(model)).containsExactly("Fix web", "Fix db");
        model.choose(web, false);
        assertThat(lines(model)).containsExactly("Fix db");
        model.choose(db, false);
        assertThat(model.ways().verdict().get().headline()).isEqualTo("Nothing is fixed yet.");
        assertThat(model.ways().verdict().get().writable()).isFalse();
        model.choose(web, true);
        assertThat(lines(model)).containsExactly("Fix web");
    }

    @Test
    @DisplayName("writes what is chosen, once, and leaves")
    void writes() {
        FixViewModel model = model(web, db);
        model.choose(web, false);
        model.write(true);
        model.write(true);
        assertThat(fixes.written).containsExactly(List.of("db"));
        assertThat(outcomes).containsExactly(new AddOutcome.Written(true));
    }

    @Test
    @DisplayName("reads anew what changed on disk meanwhile, and leaves out what was left out")
    void stale() {
        FixViewModel model = model(web, db);
        model.choose(web, false);
        fixes.result = new WriteResult.Stale(FILE);
        model.write(false);
        assertThat(outcomes).isEmpty();
        assertThat(model.ways().verdict().get().headline()).isEqualTo("compose.yaml changed on disk meanwhile.");
        assertThat(lines(model)).containsExactly("Fix db");
    }

    @Test
    @DisplayName("says when nothing is left to fix, and leaves without writing")
    void nothing() {
        FixViewModel model = model();
        assertThat(model.ways().verdict().get().headline()).isEqualTo("There is nothing left to fix.");
        model.cancel();
        assertThat(outcomes).containsExactly(new AddOutcome.Cancelled());
    }
}
