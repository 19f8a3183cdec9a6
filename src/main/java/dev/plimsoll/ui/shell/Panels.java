package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.findings.FindingsViewModel;
import dev.plimsoll.ui.stack.StackViewModel;
import dev.plimsoll.ui.stack.StartingViewModel;
import dev.plimsoll.ui.targets.TargetsViewModel;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The panels of a project, told together: services, targets, and what is being started. A selection in one is followed by the other. */
final class Panels {

    private final StackViewModel stack;
    private final TargetsViewModel targets;
    private final StartingViewModel starting;
    private final FindingsViewModel findings = new FindingsViewModel();

    Panels(ShellTools tools) {
        stack = new StackViewModel(tools.work().catalog());
        targets = new TargetsViewModel(new Diagnoser(), tools.clock());
        starting = new StartingViewModel(tools.clock());
        stack.setOnOpen(tools.outside());
        stack.selectedService().addListener((property, before, service) -> targets.select(service));
        targets.setOnServiceChosen(stack::select);
        targets.downServices().addListener((property, before, down) -> stack.showTargetsDown(down));
    }

    StackViewModel stack() {
        return stack;
    }

    TargetsViewModel targets() {
        return targets;
    }

    StartingViewModel starting() {
        return starting;
    }

    FindingsViewModel findings() {
        return findings;
    }

    void setOnAddMonitoring(Runnable action) {
        stack.setOnAddMonitoring(action);
        targets.setOnAddMonitoring(action);
    }

    void setOnEdit(Consumer<String> action) {
        stack.setOnEdit(action);
    }

    void setOnStartStack(Runnable action) {
        targets.setOnStartStack(action);
    }

    /** Another project: nothing is known of what runs. */
    void begin(Path folder) {
        stack.setFolder(folder);
        show(StackState.EMPTY);
        show(TargetsSnapshot.EMPTY);
    }

    /**
     * Shows what the project says.
     *
     * @param text of the compose file, whose comment may name a budget
     */
    void show(ComposeModel model, String text) {
        stack.show(model);
        stack.showBudget(
                BudgetComment.find(text).map(BudgetComment::budgetBytes).orElse(null));
        targets.show(model);
    }

    void show(StackState state) {
        stack.show(state);
        targets.show(state);
        starting.show(state);
    }

    void show(TargetsSnapshot snapshot) {
        targets.show(snapshot);
    }

    /** Another second has passed. */
    void tick() {
        targets.tick();
        starting.tick();
    }
}
