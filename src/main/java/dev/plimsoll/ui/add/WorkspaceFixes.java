package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;

/** The open project, for the screen that puts findings right. */
final class WorkspaceFixes implements Fixes {

    private final Workspace workspace;
    private final List<Finding> wanted;
    private volatile ComposeModel model;

    /** For those findings, whatever line they stand in by now. */
    WorkspaceFixes(Workspace workspace, ComposeModel model, List<Finding> wanted) {
        this.workspace = workspace;
        this.model = model;
        this.wanted = wanted;
    }

    @Override
    public List<Finding> read() {
        ComposeModel now = now();
        model = now;
        return workspace.inspect(now, true).findings().stream()
                .filter(each -> each.fix() != null && wanted.stream().anyMatch(other -> isSame(each, other)))
                .toList();
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.what().equals(other.what());
    }

    private ComposeModel now() {
        if (workspace.config() instanceof ConfigResult.Accepted(ComposeModel resolved)) {
            return resolved;
        }
        return workspace.read() instanceof ComposeReading.AsWritten(ComposeModel written) ? written : model;
    }

    @Override
    public PlanResult plan(List<Fix> fixes) {
        return workspace.planFix(model, fixes);
    }

    @Override
    public Path folder() {
        return workspace.project().folder();
    }

    @Override
    public PlanVerdict judge(ChangePlan plan) {
        return workspace.judge(plan, workspace::engineFacts);
    }

    @Override
    public WriteResult write(ChangePlan plan, List<String> about) {
        return workspace.writeEdit(plan, about);
    }
}
