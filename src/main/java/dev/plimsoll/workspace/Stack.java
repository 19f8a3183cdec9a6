package dev.plimsoll.workspace;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.project.Project;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** What runs of a project: its containers, and the targets of its Prometheus. Every method may be called from any thread. */
public final class Stack {

    private final Project project;
    private final Workspace.Tools tools;

    Stack(Project project, Workspace.Tools tools) {
        this.project = project;
        this.tools = tools;
    }

    /** {@code docker compose up}, until every service is running or healthy. */
    public Run up(Consumer<UpProgress> listener) {
        return tools.engine().up(project, listener);
    }

    /** {@code docker compose down}; volumes are kept. */
    public Run down(Consumer<UpProgress> listener) {
        return tools.engine().down(project, listener);
    }

    /** The containers now. */
    public StackState state(ComposeModel model) {
        return tools.engine().state(model.name());
    }

    /** The containers whenever they change, until closed. */
    public Engine.Watch watch(ComposeModel model, Consumer<StackState> listener) {
        return tools.engine().watch(model.name(), listener);
    }

    /** Where the project's Prometheus answers; empty when it has none, or none with a published port. */
    public Optional<URI> prometheus(ComposeModel model) {
        return PublishedAddress.ofPrometheus(tools.catalog(), model);
    }

    /** The targets of that Prometheus, asked once. */
    public TargetsSnapshot targets(URI prometheus) {
        return tools.targets().ask(prometheus);
    }

    /** The targets of that Prometheus, about once a second, until closed. */
    public TargetsFeed.Watch watchTargets(URI prometheus, Consumer<TargetsSnapshot> listener) {
        return tools.targets().watch(prometheus, listener);
    }
}
