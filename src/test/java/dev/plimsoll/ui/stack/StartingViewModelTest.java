package dev.plimsoll.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.ui.MovableClock;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.control.DotState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A stack under way")
class StartingViewModelTest {

    private final MovableClock clock = new MovableClock(Recorded.NOW);
    private final StartingViewModel model = new StartingViewModel(clock);

    @Nested
    @DisplayName("up")
    class Up {

        @BeforeEach
        void begin() {
            model.begin("up", Recorded.model());
        }

        @Test
        @DisplayName("lists what others depend on first")
        void order() {
            assertThat(model.items().get())
                    .extracting(StartingItem::name)
                    .startsWith("postgres", "order-api", "web-gateway", "fulfillment-worker", "prometheus");
            assertThat(model.headline().get()).isEqualTo("0 of 7 ready");
            assertThat(model.summary().get()).isEqualTo("0:00 · docker compose up");
        }

        @Test
        @DisplayName("says whom a service waits for, and for what")
        void waits() {
            assertThat(text("prometheus"))
                    .isEqualTo("waits for web-gateway, order-api and fulfillment-worker to be healthy");
            state(healthy("postgres"), healthy("order-api"), healthy("web-gateway"));
            assertThat(text("prometheus")).isEqualTo("waits for fulfillment-worker to be healthy");
            assertThat(line("prometheus").dot()).isEqualTo(DotState.NONE);
            assertThat(model.headline().get()).isEqualTo("3 of 7 ready");
        }

        @Test
        @DisplayName("counts the layers of a pull, and never lets the bar go back")
        void pull() {
            step("cadvisor", "Pulling", Phase.WORKING);
            assertThat(text("cadvisor")).isEqualTo("pulling image");
            for (int i = 0; i < 4; i++) {
                step("cadvisor", "Pulling fs layer", Phase.WORKING);
            }
            step("cadvisor", "Waiting", Phase.WORKING);
            model.progress(new UpProgress("cadvisor", "Downloading", Phase.WORKING, 80));
            assertThat(text("cadvisor")).isEqualTo("pulling image · layer 1 of 4");
            assertThat(line("cadvisor").percent()).isEqualTo(20);
            model.progress(new UpProgress("cadvisor", "Downloading", Phase.WORKING, 10));
            assertThat(line("cadvisor").percent()).isEqualTo(20);
            step("cadvisor", "Pull complete", Phase.DONE);
            assertThat(text("cadvisor")).isEqualTo("pulling image · layer 2 of 4");
            assertThat(line("cadvisor").percent()).isEqualTo(25);
            step("cadvisor", "Pulled", Phase.DONE);
            assertThat(line("cadvisor").percent()).isNull();
        }

        @Test
        @DisplayName("tells of a build step by step, and remembers it")
        void build() {
            step("order-api", "Building 2/5", Phase.WORKING);
            assertThat(text("order-api")).isEqualTo("building · step 2 of 5");
            step("order-api", "Built", Phase.DONE);
            assertThat(text("order-api")).isEqualTo("built, waits for postgres to be healthy");
            state(healthy("postgres"), healthy("order-api"));
            assertThat(text("order-api")).isEqualTo("built, healthy");
        }

        @Test
        @DisplayName("shows which healthcheck it is, and what the last one said")
        void healthcheck() {
            step("fulfillment-worker", "Started", Phase.DONE);
            assertThat(text("fulfillment-worker")).isEqualTo("started");
            state(new ServiceState(
                    "fulfillment-worker",
                    Status.STARTING,
                    "wget: refused\nmore",
                    null,
                    "w",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    1));
            assertThat(text("fulfillment-worker")).isEqualTo("running, healthcheck 2 of 3: ");
            assertThat(line("fulfillment-worker").said()).isEqualTo("wget: refused");
            state(Recorded.is("fulfillment-worker", Status.UNHEALTHY, "wget: refused"));
            assertThat(line("fulfillment-worker").dot()).isEqualTo(DotState.BAD);
        }

        @Test
        @DisplayName("does not count healthchecks of the start period, as the engine does not")
        void startPeriod() {
            state(Recorded.is("fulfillment-worker", Status.STARTING, "wget: refused"));
            assertThat(text("fulfillment-worker")).isEqualTo("running, healthcheck not passed yet: ");
            state(Recorded.is("fulfillment-worker", Status.STARTING, ""));
            assertThat(text("fulfillment-worker")).isEqualTo("running, healthcheck 1 of 3");
        }

        @Test
        @DisplayName("measures a service from its own start, not from its creation")
        void taken() {
            step("postgres", "Creating", Phase.WORKING);
            step("postgres", "Created", Phase.DONE);
            clock.pass(Duration.ofSeconds(5));
            step("postgres", "Starting", Phase.WORKING);
            clock.pass(Duration.ofSeconds(2));
            model.tick();
            assertThat(item("postgres").taken().get()).isEqualTo("2 s");
            step("postgres", "Started", Phase.DONE);
            clock.pass(Duration.ofMillis(1100));
            state(healthy("postgres"));
            clock.pass(Duration.ofSeconds(60));
            model.tick();
            assertThat(item("postgres").taken().get()).isEqualTo("3.1 s");
            assertThat(model.summary().get()).isEqualTo("1:08 · docker compose up");
        }

        @Test
        @DisplayName("does not take a container for ready while Compose replaces it")
        void recreated() {
            state(healthy("postgres"));
            assertThat(line("postgres").done()).isTrue();
            step("postgres", "Recreate", Phase.DONE);
            assertThat(line("postgres").done()).isFalse();
            step("postgres", "Started", Phase.DONE);
            assertThat(line("postgres").done()).isTrue();
        }

        @Test
        @DisplayName("counts a service that did its work and ended")
        void oneShot() {
            state(Recorded.is("postgres", Status.EXITED, "exit code 0"));
            assertThat(text("postgres")).isEqualTo("finished");
            assertThat(line("postgres").done()).isTrue();
            state(Recorded.is("postgres", Status.EXITED, "exit code 3"));
            assertThat(text("postgres")).isEqualTo("exited: exit code 3");
            assertThat(line("postgres").dot()).isEqualTo(DotState.BAD);
        }

        @Test
        @DisplayName("ends calmly when all is ready, and its clock stands still")
        void ends() {
            model.show(Recorded.state());
            clock.pass(Duration.ofSeconds(23));
            model.ended(new RunResult.Succeeded());
            clock.pass(Duration.ofSeconds(60));
            model.tick();
            assertThat(model.headline().get()).isEqualTo("7 of 7 ready");
            assertThat(model.summary().get()).startsWith("0:23");
            assertThat(model.ending().get().dot()).isEqualTo(DotState.GOOD);
            assertThat(model.goesOn().get()).isFalse();
        }

        @Test
        @DisplayName("ends with what, why and what to do when it failed")
        void fails() {
            step("prometheus", "Error", Phase.FAILED);
            model.ended(new RunResult.Failed("Port 9090 is taken.", "nginx has it.", "Choose another port."));
            assertThat(line("prometheus").text()).isEqualTo("failed");
            assertThat(text("cadvisor")).isEqualTo("not started");
            assertThat(model.ending().get().asText())
                    .isEqualTo("Port 9090 is taken.\n\nnginx has it.\n\nWhat to do: Choose another port.\n");
        }

        @Test
        @DisplayName("is cancelled once, however often a person asks")
        void cancel() {
            List<String> asked = new ArrayList<>();
            model.setOnCancel(() -> asked.add("cancel"));
            model.cancel();
            model.cancel();
            assertThat(asked).hasSize(1);
            assertThat(model.cancelling().get()).isTrue();
            model.ended(new RunResult.Cancelled());
            assertThat(model.ending().get().what()).isEqualTo("Starting was cancelled.");
            model.cancel();
            assertThat(asked).hasSize(1);
        }

        @Test
        @DisplayName("shows its output when asked to, and goes on showing it")
        void output() {
            List<String> lines = new ArrayList<>(List.of("one"));
            model.setOutput(() -> String.join("\n", lines));
            model.tick();
            assertThat(model.output().get()).isEmpty();
            model.outputShown().set(true);
            assertThat(model.output().get()).isEqualTo("one");
            lines.add("two");
            model.tick();
            assertThat(model.output().get()).isEqualTo("one\ntwo");
        }
    }

    @Nested
    @DisplayName("down")
    class Down {

        @BeforeEach
        void begin() {
            model.show(Recorded.state());
            model.begin("down", Recorded.model());
        }

        @Test
        @DisplayName("lists what others depend on last, and counts what is gone")
        void goesDown() {
            assertThat(model.items().get()).extracting(StartingItem::name).endsWith("postgres");
            assertThat(model.headline().get()).isEqualTo("0 of 7 stopped");
            step("prometheus", "Stopping", Phase.WORKING);
            assertThat(text("prometheus")).isEqualTo("stopping");
            step("prometheus", "Removed", Phase.DONE);
            assertThat(text("prometheus")).isEqualTo("stopped and removed");
            assertThat(model.headline().get()).isEqualTo("1 of 7 stopped");
            model.ended(new RunResult.Succeeded());
            assertThat(model.ending().get().what()).isEqualTo("The stack is stopped.");
            assertThat(model.summary().get()).endsWith("docker compose down");
        }
    }

    private void step(String service, String text, Phase phase) {
        model.progress(new UpProgress(service, text, phase, null));
    }

    private void state(ServiceState... states) {
        model.show(new StackState(clock.instant(), List.of(states)));
    }

    private static ServiceState healthy(String service) {
        return Recorded.is(service, Status.HEALTHY, "");
    }

    private StartingItem item(String service) {
        return model.items().get().stream()
                .filter(each -> each.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private StartingLine line(String service) {
        return item(service).line().get();
    }

    private String text(String service) {
        return line(service).text();
    }
}
