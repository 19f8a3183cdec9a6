package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The engine that the {@code docker} command and its current context point to. */
public final class DockerEngine implements Engine {

    /**
     * An engine as the environment of this process names it.
     *
     * @param resolved makes records of the JSON that {@code docker compose config} prints
     */
    public DockerEngine(Function<String, ComposeModel> resolved) {}

    @Override
    public EngineStatus status() {
        return new EngineStatus.NotInstalled();
    }

    @Override
    public ConfigResult config(Project project) {
        return new ConfigResult.Unavailable("");
    }

    @Override
    public ConfigResult judge(Project project, ChangePlan plan) {
        return new ConfigResult.Unavailable("");
    }

    @Override
    public StackState state(String projectName) {
        return StackState.EMPTY;
    }

    @Override
    public Watch watch(String projectName, Consumer<StackState> listener) {
        return () -> {};
    }

    @Override
    public Run up(Project project, Consumer<UpProgress> listener) {
        return new Never();
    }

    @Override
    public Run down(Project project, Consumer<UpProgress> listener) {
        return new Never();
    }

    @Override
    public void close() {}

    private record Never() implements Run {
        @Override
        public CompletableFuture<RunResult> result() {
            return CompletableFuture.completedFuture(new RunResult.Cancelled());
        }

        @Override
        public void cancel() {}

        @Override
        public String output() {
            return "";
        }
    }
}
