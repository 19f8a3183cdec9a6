package dev.plimsoll.ui.shell;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.PrometheusCheck;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An engine that says what a test wants, and remembers what it was asked. */
final class FakeEngine implements Engine {

    PrometheusCheck prometheusCheck = new PrometheusCheck.NotChecked("The docker command was not found.");

    static final EngineStatus READY = new EngineStatus.Ready("28.5.2", "2.40.3", "this machine", 12, facts());

    EngineStatus status = READY;
    ConfigResult config = new ConfigResult.Unavailable("Compose was not asked.");
    StackState state = StackState.EMPTY;
    int asked;
    /** How often it does not answer in time from now on. */
    int slow;

    final List<String> watched = new ArrayList<>();
    final List<FakeRun> runs = new ArrayList<>();
    Consumer<StackState> stackListener = state -> {};

    private static EngineFacts facts() {
        return new EngineFacts(true, Map.of(), Map.of(), null, null, null, Set.of(), null, Set.of());
    }

    /** A command that goes on until the test ends it. */
    static final class FakeRun implements Run {
        final String verb;
        final Consumer<UpProgress> listener;
        final CompletableFuture<RunResult> result = new CompletableFuture<>();
        boolean cancelled;

        FakeRun(String verb, Consumer<UpProgress> listener) {
            this.verb = verb;
            this.listener = listener;
        }

        @Override
        public CompletableFuture<RunResult> result() {
            return result;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public String output() {
            return "output of " + verb;
        }
    }

    @Override
    public EngineStatus status() {
        asked++;
        return slow-- > 0 ? new EngineStatus.NotRunning("The engine did not answer within 5 seconds.") : status;
    }

    @Override
    public ConfigResult config(Project project) {
        return config;
    }

    @Override
    public ConfigResult configOfAllProfiles(Project project) {
        return config;
    }

    @Override
    public ConfigResult judge(Project project, ChangePlan plan) {
        return config;
    }

    @Override
    public PrometheusCheck checkPrometheus(Project project, Service prometheus) {
        return prometheusCheck;
    }

    @Override
    public StackState state(String projectName) {
        return state;
    }

    @Override
    public Watch watch(String projectName, Consumer<StackState> listener) {
        watched.add(projectName);
        stackListener = listener;
        return () -> watched.remove(projectName);
    }

    @Override
    public Run up(Project project, Consumer<UpProgress> listener) {
        return begin("up", listener);
    }

    @Override
    public Run down(Project project, Consumer<UpProgress> listener) {
        return begin("down", listener);
    }

    @Override
    public void close() {
        watched.clear();
    }

    FakeRun lastRun() {
        return runs.getLast();
    }

    private Run begin(String verb, Consumer<UpProgress> listener) {
        FakeRun run = new FakeRun(verb, listener);
        runs.add(run);
        return run;
    }
}
