package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.ContainerAddress;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.PrometheusCheck;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.Project;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An engine that answers what it was told to answer. */
final class FakeEngine implements Engine {

    PrometheusCheck prometheusCheck = new PrometheusCheck.NotChecked("The docker command was not found.");

    EngineStatus status = new EngineStatus.Ready("28.5.2", "2.40.3", "this machine", 0, EngineFacts.UNKNOWN);
    ConfigResult config = new ConfigResult.Unavailable("The docker command was not found.");
    ConfigResult judgement = new ConfigResult.Unavailable("The docker command was not found.");
    List<ContainerAddress> addresses = List.of();
    /** Image to the test of the healthcheck that it brings, empty for none. */
    Map<String, String> healthchecks = Map.of();

    StackState state = new StackState(Instant.now(), List.of());
    RunResult result = new RunResult.Succeeded();
    String output = "";
    List<UpProgress> progress = List.of();
    final List<String> asked = new ArrayList<>();

    @Override
    public EngineStatus status() {
        return status;
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
        return judgement;
    }

    @Override
    public PrometheusCheck checkPrometheus(Project project, Service prometheus) {
        return prometheusCheck;
    }

    @Override
    public List<ContainerAddress> addresses(String projectName) {
        return addresses;
    }

    @Override
    public Optional<String> healthcheck(String image) {
        return Optional.ofNullable(healthchecks.get(image));
    }

    @Override
    public StackState state(String projectName) {
        return state;
    }

    @Override
    public Watch watch(String projectName, Consumer<StackState> listener) {
        return () -> {};
    }

    @Override
    public Run up(Project project, Consumer<UpProgress> listener) {
        return run("up " + project.name(), listener);
    }

    @Override
    public Run down(Project project, Consumer<UpProgress> listener) {
        return run("down " + project.name(), listener);
    }

    @Override
    public void close() {}

    private Run run(String what, Consumer<UpProgress> listener) {
        asked.add(what);
        progress.forEach(listener);
        return new FakeRun(CompletableFuture.completedFuture(result), output, new ArrayList<>());
    }

    /** A run that ends when its result is there. */
    record FakeRun(CompletableFuture<RunResult> result, String output, List<String> calls) implements Run {
        @Override
        public void cancel() {
            calls.add("cancel");
            result.complete(new RunResult.Cancelled());
        }
    }
}
