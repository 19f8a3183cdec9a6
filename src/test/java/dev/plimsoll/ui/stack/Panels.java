package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.ui.MovableClock;
import dev.plimsoll.ui.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Panels with recorded content, for people who look at them. */
public final class Panels {

    private Panels() {}

    /** The left panel with everything running. */
    public static StackViewModel stack() {
        StackViewModel model = new StackViewModel(Recorded.MONITORING);
        model.show(Recorded.model());
        model.show(Recorded.state());
        model.showBudget(Recorded.BUDGET);
        return model;
    }

    /** A stack half way up, as in the design. */
    public static StartingViewModel starting() {
        MovableClock clock = new MovableClock(Recorded.NOW);
        StartingViewModel model = new StartingViewModel(clock);
        ComposeModel project = Recorded.model();
        model.begin("up", project);
        for (String each : List.of("postgres", "web-gateway", "order-api", "fulfillment-worker", "node-exporter")) {
            model.progress(new UpProgress(each, "Starting", Phase.WORKING, null));
        }
        model.progress(new UpProgress("order-api", "Built", Phase.DONE, null));
        for (int i = 0; i < 7; i++) {
            model.progress(new UpProgress("cadvisor", "Pulling fs layer", Phase.WORKING, null));
        }
        for (int i = 0; i < 3; i++) {
            model.progress(new UpProgress("cadvisor", "Pull complete", Phase.DONE, null));
        }
        model.progress(new UpProgress("cadvisor", "Downloading", Phase.WORKING, 70));
        for (String each : List.of("postgres", "web-gateway", "order-api", "fulfillment-worker", "node-exporter")) {
            model.progress(new UpProgress(each, "Started", Phase.DONE, null));
        }
        List<ServiceState> states = new ArrayList<>();
        states.add(Recorded.is(
                "fulfillment-worker", Status.STARTING, "wget: can't connect to remote host: Connection refused"));
        clock.pass(Duration.ofMillis(900));
        states.add(Recorded.is("node-exporter", Status.RUNNING, ""));
        model.show(new StackState(clock.instant(), List.copyOf(states)));
        clock.pass(Duration.ofMillis(2200));
        states.add(Recorded.is("postgres", Status.HEALTHY, ""));
        model.show(new StackState(clock.instant(), List.copyOf(states)));
        clock.pass(Duration.ofMillis(2300));
        states.add(Recorded.is("web-gateway", Status.HEALTHY, ""));
        model.show(new StackState(clock.instant(), List.copyOf(states)));
        clock.pass(Duration.ofMillis(8600));
        states.add(Recorded.is("order-api", Status.HEALTHY, ""));
        model.show(new StackState(clock.instant(), List.copyOf(states)));
        clock.pass(Duration.ofMillis(9000));
        model.setOutput(() -> "Container shop-postgres-1  Healthy\nContainer shop-web-gateway-1  Healthy\n");
        model.tick();
        return model;
    }

    /** A run that failed. */
    public static void fail(StartingViewModel model) {
        model.ended(new RunResult.Failed(
                "fulfillment-worker did not become healthy.",
                "Its healthcheck failed three times. The last one said: wget: can't connect to remote host: Connection refused",
                "Look at the log of fulfillment-worker, correct what it says, and start the stack again."));
    }
}
