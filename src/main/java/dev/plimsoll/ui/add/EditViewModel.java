package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.Written;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The screen that edits a service that is there already: its form, the live diff of what that would write, and whether it can be
 * written. Every method is called on the JavaFX application thread; planning, judging and writing happen off it.
 */
public final class EditViewModel {

    /** As on the screen that adds. */
    private static final Duration PAUSE = Duration.ofMillis(350);

    private final WorkspaceEdits edits;
    private final Background background;
    private final Proposing proposing;
    private final Consumer<AddOutcome> outcome;
    private final ReadOnlyObjectWrapper<EditedView> view = new ReadOnlyObjectWrapper<>(EditedView.EMPTY);
    private @Nullable EditForm form;
    private List<FileDiff> asItIs = List.of();
    private boolean closed;

    /**
     * Reads the service and shows its form.
     *
     * @param model of the project
     * @param service its name
     * @param outcome is told, once, how the screen was left
     */
    public EditViewModel(
            Workspace workspace,
            ComposeModel model,
            EngineFacts facts,
            String service,
            Background background,
            Consumer<AddOutcome> outcome) {
        this(new WorkspaceEdits(workspace, model, facts, service), background, PAUSE, outcome);
    }

    EditViewModel(WorkspaceEdits edits, Background background, Duration pause, Consumer<AddOutcome> outcome) {
        this.edits = edits;
        this.background = background;
        this.outcome = outcome;
        this.proposing = new Proposing(edits, background, pause);
        load();
    }

    /** What is in the form. */
    ReadOnlyObjectProperty<EditedView> view() {
        return view.getReadOnlyProperty();
    }

    /** The diffs; while nothing is changed, the file as it is. */
    DiffModel diff() {
        return proposing.diff();
    }

    /** What to know before it is written. */
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return proposing.findings();
    }

    /** How it stands, and the ways out. */
    Ways ways() {
        return new Ways(proposing.verdict(), proposing.broken(), this::retry, this::cancel, this::write);
    }

    /** Shows the place a finding speaks of, where the diff has it. */
    void show(Finding finding) {
        proposing.lookAt(finding);
    }

    /** Shows where a field is written. */
    void show(String field) {
        if (form != null) {
            form.where(field).ifPresent(this::look);
        }
    }

    private void look(Written where) {
        proposing.lookAt(places -> places.of(new Place(where.file(), where.line()), false));
    }

    /** Puts a text into a field, whatever it is. */
    void set(String field, String value) {
        boolean same = view.get()
                .field(field)
                .filter(each -> each.value().equals(value))
                .isPresent();
        if (!same) {
            edit(state -> state.set(field, value));
        }
    }

    /** Puts back what the file says. */
    void reset(String field) {
        edit(state -> state.reset(field));
    }

    /** Puts the better value into a field. */
    void take(String field, Advice advice) {
        view.get()
                .field(field)
                .ifPresent(state -> edit(now -> {
                    now.set(field, advice.improved(state.value()));
                    advice.also().forEach(now::set);
                }));
    }

    /** Leaves without writing. */
    public void cancel() {
        close(new AddOutcome.Cancelled());
    }

    /** Tries again what broke off. */
    private void retry() {
        if (form == null) {
            load();
        } else {
            propose(form);
        }
    }

    /** Writes the files, if they can be written now, and leaves. */
    void write(boolean start) {
        if (!closed) {
            proposing.write(() -> close(new AddOutcome.Written(start)), this::load);
        }
    }

    private void load() {
        background.run(edits::open, this::loaded, proposing::unreadable);
    }

    /** What a person typed is taken over where the file has changed meanwhile. */
    private void loaded(WorkspaceEdits.Opened opened) {
        if (closed) {
            return;
        }
        EditForm fresh = opened.form();
        if (form != null) {
            form.fields().stream()
                    .filter(each -> !each.value().equals(each.initial()))
                    .forEach(each -> fresh.set(each.field().id(), each.value()));
        }
        form = fresh;
        asItIs = opened.files();
        propose(fresh);
        fresh.where().ifPresent(this::look);
    }

    private void edit(Consumer<EditForm> change) {
        if (closed || form == null) {
            return;
        }
        change.accept(form);
        proposing.forgetNotice();
        propose(form);
    }

    private void propose(EditForm state) {
        view.set(EditedView.of(state, edits::name));
        List<String> troubles = view.get().troubles();
        List<ServiceEdit> wanted = state.edits();
        if (!troubles.isEmpty()) {
            proposing.cannot(troubles);
        } else if (wanted.isEmpty()) {
            proposing.nothing(Verdicts.nothingChanged(), asItIs);
        } else {
            proposing.propose(() -> edits.plan(wanted), List.of(edits.service()), places -> Optional.empty());
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
