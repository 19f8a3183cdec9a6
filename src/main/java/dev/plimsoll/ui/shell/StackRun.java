package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.ui.stack.StartingViewModel;
import dev.plimsoll.workspace.Workspace;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Starts and stops the stack, one at a time, and tells of it. */
final class StackRun {

    /** Long enough to see that all is green. */
    private static final Duration LAST_LOOK = Duration.ofMillis(1200);

    /** What goes on. */
    enum Activity {
        /** Nothing. */
        IDLE,
        /** {@code docker compose up}. */
        STARTING,
        /** {@code docker compose down}. */
        STOPPING
    }

    private final ShellTools tools;
    private final StartingViewModel starting;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.IDLE);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private @Nullable Run run;
    private Runnable next = () -> {};
    private int turn;

    StackRun(ShellTools tools, StartingViewModel starting) {
        this.tools = tools;
        this.starting = starting;
        starting.setOnCancel(this::cancel);
    }

    /** What goes on. */
    ReadOnlyObjectProperty<Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /** Whether there is something to see: while it goes on, and after it failed. */
    ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    void start(Workspace workspace, ComposeModel model) {
        if (activity.get() == Activity.IDLE) {
            begin(Activity.STARTING, "up", model, workspace.stack()::up);
        }
    }

    /** What is being started is cancelled first. */
    void stop(Workspace workspace, ComposeModel model) {
        switch (activity.get()) {
            case IDLE -> begin(Activity.STOPPING, "down", model, workspace.stack()::down);
            case STARTING -> {
                next = () -> stop(workspace, model);
                cancel();
            }
            case STOPPING -> {}
        }
    }

    /** Asks what goes on to end. */
    void cancel() {
        if (run != null) {
            run.cancel();
        }
    }

    /** Another project is shown: what goes on is left to end by itself, and not told any more. */
    void forget() {
        turn++;
        next = () -> {};
        run = null;
        activity.set(Activity.IDLE);
        shown.set(false);
    }

    private void begin(Activity what, String verb, ComposeModel model, Function<Consumer<UpProgress>, Run> command) {
        int mine = ++turn;
        activity.set(what);
        starting.begin(verb, model);
        shown.set(true);
        Paced<UpProgress> progress = Paced.all(tools.ticker(), steps -> {
            if (mine == turn) {
                steps.forEach(starting::progress);
            }
        });
        Run begun = command.apply(progress);
        run = begun;
        starting.setOutput(begun::output);
        var _ = begun.result().thenAccept(result -> tools.background().onUi(() -> {
            progress.flush();
            ended(mine, result);
        }));
    }

    private void ended(int mine, RunResult result) {
        if (mine != turn) {
            return;
        }
        run = null;
        activity.set(Activity.IDLE);
        starting.ended(result);
        switch (result) {
            case RunResult.Succeeded done -> tools.ticker().after(LAST_LOOK, () -> leave(mine));
            case RunResult.Cancelled cancelled -> shown.set(false);
            case RunResult.Failed failed -> {}
        }
        Runnable afterwards = next;
        next = () -> {};
        afterwards.run();
    }

    private void leave(int mine) {
        if (mine == turn) {
            shown.set(false);
        }
    }
}
