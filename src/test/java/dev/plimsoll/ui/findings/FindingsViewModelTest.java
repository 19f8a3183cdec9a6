package dev.plimsoll.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.check.MemoryBudget;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.workspace.Inspection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is found, as the window tells it")
class FindingsViewModelTest {

    private static final Path FILE = Path.of("/shop/compose.yaml");
    private static final Fix FIX = Fix.of("Take container_name out of b", ServiceEdit.containerName("b", null));

    private final FindingsViewModel model = new FindingsViewModel();

    private static Finding finding(Level level, Fix fix) {
        return new Finding(level, "It is so.", "", "", new Place(FILE, 7), "name-twice", fix);
    }

    private static Inspection found(Finding... findings) {
        return new Inspection(List.of(findings), List.of(), new MemoryBudget(0, 0, null, false, List.of()));
    }

    @Test
    @DisplayName("is counted, errors and warnings, and no notes")
    void counted() {
        assertThat(model.sight().get().title()).isEqualTo("Checking the project…");
        model.show(found(finding(Level.ERROR, FIX), finding(Level.WARNING, null), finding(Level.WARNING, null)));
        assertThat(model.words().getValue()).isEqualTo("1 error · 2 warnings");
        assertThat(model.sight().get().title()).isEqualTo("1 error, 2 warnings");
        assertThat(model.hasErrors().getValue()).isTrue();
        model.show(found(finding(Level.NOTE, null)));
        assertThat(model.count().getValue()).isZero();
        assertThat(model.words().getValue()).isEmpty();
        assertThat(model.sight().get().title()).isEqualTo("1 note");
        model.show(found());
        assertThat(model.sight().get().title()).isEqualTo("Nothing wrong is found");
    }

    @Test
    @DisplayName("stays while it is looked at again, and goes with the project")
    void again() {
        model.show(found(finding(Level.ERROR, FIX)));
        model.looking();
        assertThat(model.sight().get().looking()).isTrue();
        assertThat(model.count().getValue()).isOne();
        model.forget();
        assertThat(model.sight().get()).isEqualTo(Sight.NOTHING);
    }

    @Test
    @DisplayName("leads to its place, and to its fix where it has one")
    void leads() {
        List<String> went = new ArrayList<>();
        List<List<Finding>> fixed = new ArrayList<>();
        model.setOnLook((file, line) -> went.add(file + ":" + line));
        model.setOnFix(fixed::add);
        Finding one = finding(Level.ERROR, FIX);
        Finding other = finding(Level.WARNING, null);
        model.show(found(one, other));
        model.look(other);
        model.fix(other);
        assertThat(fixed).isEmpty();
        model.fix(one);
        model.fixAll();
        assertThat(went).containsExactly("/shop/compose.yaml:7");
        assertThat(fixed).containsExactly(List.of(one), List.of(one));
    }
}
