package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.change.Finding;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.form.Validation;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The screen that adds monitoring: a form, the live diff of what it would write, and whether that can be written. Every method is
 * called on the JavaFX application thread; planning, judging and writing happen off it.
 */
public final class AddViewModel {

    /** Long enough for a person to type on, short enough to wait for. */
    private static final Duration PAUSE = Duration.ofMillis(350);

    private final Additions additions;
    private final Background background;
    private final Proposing proposing;
    private final PlanFiles plans;
    private final ReadOnlyObjectWrapper<FormView> view = new ReadOnlyObjectWrapper<>(FormView.EMPTY);
    private final ReadOnlyObjectWrapper<Entry> entry = new ReadOnlyObjectWrapper<>(Entry.SCRAPES);
    private final Consumer<AddOutcome> outcome;
    private @Nullable AddForm form;
    private boolean closed;

    /**
     * Reads the project and shows its form.
     *
     * @param model as Compose resolves it, or as written
     * @param outcome is told, once, how the screen was left
     */
    public AddViewModel(
            Workspace workspace,
            ComposeModel model,
            EngineFacts facts,
            Background background,
            Consumer<AddOutcome> outcome) {
        this(new WorkspaceAdditions(workspace, model, facts), background, PAUSE, outcome);
    }

    AddViewModel(Additions additions, Background background, Duration pause, Consumer<AddOutcome> outcome) {
        this.additions = additions;
        this.background = background;
        this.outcome = outcome;
        this.proposing = new Proposing(additions, background, pause);
        this.plans = new PlanFiles(additions, background, proposing, () -> closed);
        load();
    }

    /** Of the project. */
    Path folder() {
        return additions.folder();
    }

    /** What is in the form. */
    ReadOnlyObjectProperty<FormView> form() {
        return view.getReadOnlyProperty();
    }

    /** The entry whose form is shown. */
    ReadOnlyObjectProperty<Entry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** The diffs. */
    DiffModel diff() {
        return proposing.diff();
    }

    /** How it stands. */
    ReadOnlyObjectProperty<Verdict> verdict() {
        return proposing.verdict();
    }

    /** Whether reading or planning broke off, so that it can be tried again. */
    ReadOnlyBooleanProperty broken() {
        return proposing.broken();
    }

    /** What to know before it is written. */
    ReadOnlyObjectProperty<List<Finding>> findings() {
        return proposing.findings();
    }

    /** Shows the form of an entry, and in the diff what it adds. */
    void show(Entry other) {
        entry.set(other);
        proposing.lookAt(places -> places.of(other, view.get()));
    }

    /** Shows the place a finding speaks of, where the diff has it. */
    void show(Finding finding) {
        proposing.lookAt(finding);
    }

    /** What in the form a line of the diff comes from. */
    Optional<LineSource> source(FileDiff file, DiffLine line) {
        return new LineSources(view.get()).of(file, line);
    }

    /** Shows the form that a line comes from; the diff stays where it is. */
    void show(LineSource source) {
        entry.set(source.entry());
    }

    /** Lets an entry take part, or leaves it out. */
    void select(Entry which, boolean selected) {
        edit(state -> {
            switch (which.kind()) {
                case COMPONENT -> state.select(which.id(), selected);
                case SCRAPES -> state.selectScrapes(selected);
                case HEALTHCHECKS -> state.selectHealthchecks(selected);
                case BUDGET -> state.setBudget(selected);
            }
        });
    }

    /** Puts a text into a field, whatever it is. */
    void set(String component, String field, String value) {
        boolean same = field(component, field)
                .filter(each -> each.value().equals(value))
                .isPresent();
        if (!same) {
            edit(state -> state.set(component, field, value));
        }
    }

    /** Puts a field's initial value back. */
    void reset(String component, String field) {
        field(component, field).ifPresent(state -> set(component, field, state.initial()));
    }

    /** Puts the better value into a field. */
    void take(String component, String field, Advice advice) {
        field(component, field)
                .ifPresent(state -> edit(form -> {
                    form.set(component, field, advice.improved(state.value()));
                    advice.also().forEach((other, value) -> form.set(component, other, value));
                }));
    }

    /** Sets the memory budget, whatever the text is. */
    void setBudget(String size) {
        if (!view.get().budget().text().equals(size)) {
            edit(state -> state.setBudget(size));
        }
    }

    /** Has the components written there. */
    void setDestination(Destination destination) {
        if (view.get().destination() != destination) {
            edit(state -> state.setDestination(destination));
        }
    }

    /** Gives a service that has no limit of memory one. */
    void setLimit(String service, String memory) {
        boolean same = view.get().limits().stream()
                .anyMatch(
                        each -> each.service().equals(service) && each.memory().equals(memory));
        if (!same) {
            edit(state -> state.setLimit(service, memory));
        }
    }

    /**
     * Puts values into a scrape job.
     *
     * @param index of its row, from 0
     */
    void set(int index, ScrapeRow row) {
        List<ScrapeRow> rows = view.get().scrapes();
        if (index < rows.size() && !rows.get(index).equals(row)) {
            edit(state -> state.set(index, row));
        }
    }

    /** Puts values into the first scrape job of a service. */
    void set(ScrapeRow row) {
        if (!view.get().scrapes().contains(row)) {
            edit(state -> state.set(row));
        }
    }

    /** Puts in one more scrape job of a service, for another of its ports. */
    void addPort(String service) {
        edit(state -> state.add(new ScrapeRow(service, true, "", "/metrics", "", "", null, new Validation.Valid())));
    }

    /** Takes such a job away again. */
    void removePort(int index) {
        edit(state -> state.remove(index));
    }

    /** Puts values into a healthcheck. */
    void set(HealthcheckRow row) {
        if (!view.get().healthchecks().contains(row)) {
            edit(state -> state.set(row));
        }
    }

    /** Makes Prometheus wait for a service, or not. */
    void waitFor(String service, boolean selected) {
        edit(state -> state.waitFor(service, selected));
    }

    /** Keeps what is decided in the form as a file, for other projects and machines. */
    void savePlan(Path file) {
        plans.save(file, this::open);
    }

    /** Fills the form anew, as a plan file decides; one that cannot be used leaves it as it is. */
    void usePlan(Path file) {
        plans.use(file, filled -> {
            form = filled;
            proposing.forgetNotice();
            propose(filled);
        });
    }

    /** The form, while a person is at it. */
    private Optional<AddForm> open() {
        return closed ? Optional.empty() : Optional.ofNullable(form);
    }

    /** Leaves without writing, to edit a service that is there already. */
    void editInstead(String service) {
        close(new AddOutcome.Edit(service));
    }

    /** Leaves without writing. */
    public void cancel() {
        close(new AddOutcome.Cancelled());
    }

    /** Tries again what broke off. */
    void retry() {
        if (form == null) {
            load();
        } else {
            propose(form);
        }
    }

    /** Writes the files, if they can be written now, and leaves. */
    public void write(boolean start) {
        if (closed) {
            return;
        }
        proposing.write(() -> close(new AddOutcome.Written(start)), this::reload);
    }

    private void load() {
        background.run(additions::form, this::loaded, proposing::unreadable);
    }

    private void loaded(AddForm fresh) {
        if (closed) {
            return;
        }
        form = fresh;
        fresh.components().stream().findFirst().ifPresent(first -> entry.set(Entry.component(first.id())));
        propose(fresh);
    }

    private void reload() {
        background.run(
                () -> {
                    additions.reread();
                    return additions.form();
                },
                this::reloaded,
                proposing::unreadable);
    }

    private void reloaded(AddForm fresh) {
        if (closed || form == null) {
            return;
        }
        Carry.over(form, fresh);
        form = fresh;
        propose(fresh);
    }

    private void edit(Consumer<AddForm> change) {
        if (closed || form == null) {
            return;
        }
        change.accept(form);
        proposing.forgetNotice();
        propose(form);
    }

    private void propose(AddForm state) {
        FormView now = FormView.of(state);
        view.set(now);
        if (!now.hasParts() && !additions.scrapes()) {
            proposing.nothing(Verdicts.nothingChosen(), List.of());
        } else if (!now.problems().isEmpty()) {
            proposing.cannot(now.troubles());
        } else {
            AddRequest request = state.toRequest();
            proposing.propose(
                    () -> additions.plan(request), request.components(), places -> places.of(entry.get(), view.get()));
        }
    }

    private Optional<FieldState> field(String component, String field) {
        return view.get().part(component).stream()
                .flatMap(part -> part.fields().stream())
                .filter(each -> each.field().id().equals(field))
                .findFirst();
    }

    private void close(AddOutcome how) {
        if (!closed) {
            closed = true;
            proposing.drop();
            outcome.accept(how);
        }
    }
}
