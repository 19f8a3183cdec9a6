package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.ui.control.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The stack while it starts or stops, service by service. All methods are called on the JavaFX thread. */
public final class StartingViewModel {

    private static final Set<String> STOPPING = Set.of("down", "stop");

    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<StartingItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper output = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper goesOn = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Ending> ending = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty outputShown = new SimpleBooleanProperty(false);

    private StackState state = StackState.EMPTY;
    private Instant begun = Instant.EPOCH;
    private @Nullable Instant ended;
    private boolean stopping;
    private Runnable onCancel = () -> {};
    private Supplier<String> outputSource = () -> "";

    /** Nothing under way. */
    public StartingViewModel(Clock clock) {
        this.clock = clock;
        outputShown.addListener((property, before, now) -> showOutput());
    }

    /**
     * A run begins.
     *
     * @param verb of {@code docker compose}: {@code up}, or {@code down} when the stack stops
     */
    public void begin(String verb, ComposeModel model) {
        stopping = STOPPING.contains(verb);
        begun = clock.instant();
        ended = null;
        List<Service> order = StartOrder.of(model);
        items.set((stopping ? order.reversed() : order)
                .stream()
                        .filter(each ->
                                model.starts(each) || state.service(each.name()).isPresent())
                        .map(StartingItem::new)
                        .toList());
        ending.set(null);
        output.set("");
        cancelling.set(false);
        goesOn.set(true);
        showLines();
    }

    /** Takes a step that Compose tells of. */
    public void progress(UpProgress progress) {
        Instant now = clock.instant();
        items.get().stream()
                .filter(each -> each.name().equals(progress.service()))
                .findFirst()
                .ifPresent(each -> each.course().take(progress, now));
        showLines();
    }

    /** Takes what the containers do. */
    public void show(StackState newest) {
        state = newest;
        if (goesOn.get()) {
            showLines();
        }
    }

    /** The run ended. */
    public void ended(RunResult result) {
        ended = clock.instant();
        goesOn.set(false);
        cancelling.set(false);
        ending.set(Ending.of(result, stopping));
        showLines();
        showOutput();
    }

    /** Lets times go on; about once a second. */
    public void tick() {
        if (goesOn.get()) {
            Instant now = clock.instant();
            items.get().forEach(each -> each.tick(now));
            showSummary();
            showOutput();
        }
    }

    /** What happens when a person wants to cancel. */
    public void setOnCancel(Runnable action) {
        onCancel = action;
    }

    /** Where the run's output comes from. */
    public void setOutput(Supplier<String> source) {
        outputSource = source;
    }

    void cancel() {
        if (goesOn.get() && !cancelling.get()) {
            cancelling.set(true);
            onCancel.run();
        }
    }

    /** Such as {@code 4 of 7 ready}. */
    public ReadOnlyStringProperty headline() {
        return headline.getReadOnlyProperty();
    }

    /** Such as {@code 0:23 · docker compose up}. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the run goes on. */
    public ReadOnlyBooleanProperty goesOn() {
        return goesOn.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty cancelling() {
        return cancelling.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<StartingItem>> items() {
        return items.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Ending> ending() {
        return ending.getReadOnlyProperty();
    }

    ReadOnlyStringProperty output() {
        return output.getReadOnlyProperty();
    }

    BooleanProperty outputShown() {
        return outputShown;
    }

    private void showLines() {
        Instant now = clock.instant();
        items.get().forEach(each -> each.show(line(each), now, goesOn.get()));
        showSummary();
    }

    private StartingLine line(StartingItem item) {
        ServiceState of = state.service(item.name()).orElse(null);
        return stopping
                ? StoppingLines.of(item.course(), of)
                : StartingLines.of(item.service(), item.course(), of, this::isMet, goesOn.get());
    }

    /** Those it depends on come before it in the list, so their lines are of this very moment. */
    private boolean isMet(String service) {
        return items.get().stream()
                .filter(each -> each.name().equals(service))
                .allMatch(each -> each.line().get().done());
    }

    private void showSummary() {
        long done =
                items.get().stream().filter(each -> each.line().get().done()).count();
        headline.set(done + " of " + items.get().size() + (stopping ? " stopped" : " ready"));
        Duration span = Duration.between(begun, ended == null ? clock.instant() : ended);
        summary.set(Times.stopwatch(span) + " · docker compose " + (stopping ? "down" : "up"));
    }

    private void showOutput() {
        if (outputShown.get()) {
            output.set(outputSource.get());
        }
    }
}
