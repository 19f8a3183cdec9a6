package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.LiveAnswers;
import dev.plimsoll.workspace.KeptPlans;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;

/** The open project itself. */
final class WorkspaceAdditions implements Additions {

    private final Workspace workspace;
    private final EngineFacts facts;
    private volatile ComposeModel model;

    WorkspaceAdditions(Workspace workspace, ComposeModel model, EngineFacts facts) {
        this.workspace = workspace;
        this.model = model;
        this.facts = facts;
    }

    @Override
    public Path folder() {
        return workspace.project().folder();
    }

    @Override
    public AddForm form() {
        LiveAnswers live = facts.known() ? workspace.askForMetrics(model) : LiveAnswers.NONE;
        return workspace.form(model, facts, live);
    }

    @Override
    public boolean scrapes() {
        return model.services().stream()
                .flatMap(each -> workspace.catalog().componentOf(each).stream())
                .anyMatch(each -> each.id().equals(ComponentForm.SCRAPER));
    }

    @Override
    public void reread() {
        model = model.resolved() ? resolved() : asWritten();
    }

    @Override
    public KeptPlans kept() {
        return new KeptPlans(workspace.catalog());
    }

    @Override
    public PlanResult plan(AddRequest request) {
        return workspace.planAdd(model, request);
    }

    @Override
    public PlanVerdict judge(ChangePlan plan) {
        return workspace.judge(plan, () -> facts);
    }

    @Override
    public WriteResult write(ChangePlan plan, List<String> components) {
        return workspace.writeAddition(plan, components);
    }

    private ComposeModel resolved() {
        return switch (workspace.config()) {
            case ConfigResult.Accepted accepted -> accepted.model();
            case ConfigResult.Rejected rejected -> asWritten();
            case ConfigResult.Unavailable unavailable -> asWritten();
        };
    }

    private ComposeModel asWritten() {
        return switch (workspace.read()) {
            case ComposeReading.AsWritten(ComposeModel written) -> written;
            // what is broken is found by the plan, which reads the text anew
            case ComposeReading.Broken broken -> model;
        };
    }
}
