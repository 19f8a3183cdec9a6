package dev.plimsoll.ui.add;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The screen that puts findings right: which of them, the diff of what that would write, and whether it can be written. Every method is
 * called on the JavaFX application thread; reading, planning, judging and writing happen off it.
 */
public final class FixViewModel {

    /** As on the screen that adds. */
    private static final Duration PAUSE = Duration.ofMillis(350);

    private final Fixes fixes;
    private final Background background;
    private final Proposing proposing;
    private final Consumer<AddOutcome> outcome;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private boolean read;
    private boolean closed;

    /**
     * A finding, and whether it is put right.
     *
     * @param finding has a fix
     */
    record Choice(Finding finding, boolean chosen) {}

    /**
     * Reads the project and plans all of the fixes.
     *
     * @param model of the project
     * @param findings to put right
     * @param outcome is told, once, how the screen was left
     */
    public FixViewModel(
            Workspace workspace,
            ComposeModel model,
            List<Finding> findings,
            Background background,
            Consumer<AddOutcome> outcome) {
        this(new WorkspaceFixes(workspace, model, findings), background, PAUSE, outcome);
    }

    FixViewModel(Fixes fixes, Background background, Duration pause, Consumer<AddOutcome> outcome) {
        this.fixes = fixes;
        this.background = background;
        this.outcome = outcome;
        this.proposing = new Proposing(fixes, background, pause);
        load();
    }

    /** What can be put right. */
    ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The diffs. */
    DiffModel diff() {
        return proposing.diff();
    }

    /** What to know before it is written. */
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return proposing.findings();
    }

    /** How it stands, and the ways out. */
    Ways ways() {
        return new Ways(proposing.verdict(), proposing.broken(), this::load, this::cancel, this::write);
    }

    /** Shows the place a finding speaks of, where the diff has it. */
    void show(Finding finding) {
        proposing.lookAt(finding);
    }

    /** Shows in the diff where something is put right. */
    void look(Finding finding) {
        Optional.ofNullable(finding.place()).ifPresent(place -> proposing.lookAt(places -> places.of(place, false)));
    }

    /** Puts a finding right, or leaves it. */
    void choose(Finding finding, boolean chosen) {
        List<Choice> now = choices.get().stream()
                .map(each -> each.finding().equals(finding) ? new Choice(finding, chosen) : each)
                .toList();
        if (!closed && !now.equals(choices.get())) {
            proposing.forgetNotice();
            choices.set(now);
            propose();
        }
    }

    /** Leaves without writing. */
    public void cancel() {
        close(new AddOutcome.Cancelled());
    }

    /** Writes the files, if they can be written now, and leaves. */
    public void write(boolean start) {
        if (!closed) {
            proposing.write(() -> close(new AddOutcome.Written(start)), this::load);
        }
    }

    private void load() {
        background.run(fixes::read, this::loaded, proposing::unreadable);
    }

    /** What a person left out stays out where the files were read anew. */
    private void loaded(List<Finding> found) {
        if (closed) {
            return;
        }
        List<Finding> left = choices.get().stream()
                .filter(each -> !each.chosen())
                .map(Choice::finding)
                .toList();
        List<Choice> now = new ArrayList<>();
        found.forEach(each -> now.add(
                new Choice(each, left.stream().noneMatch(other -> other.what().equals(each.what())))));
        read = true;
        choices.set(List.copyOf(now));
        propose();
    }

    private void propose() {
        List<Fix> chosen = choices.get().stream()
                .filter(Choice::chosen)
                .flatMap(each -> Stream.ofNullable(each.finding().fix()))
                .toList();
        if (choices.get().isEmpty() && read) {
            proposing.nothing(Verdicts.nothingToFix(), List.of());
        } else if (chosen.isEmpty()) {
            proposing.nothing(Verdicts.nothingChosenToFix(), List.of());
        } else {
            List<String> about = chosen.stream()
                    .flatMap(each -> each.services().stream())
                    .distinct()
                    .toList();
            proposing.propose(() -> fixes.plan(chosen), about, places -> Optional.empty());
        }
    }

    private void close(AddOutcome how) {
        if (!closed) {
            closed = true;
            proposing.drop();
            outcome.accept(how);
        }
    }
}
