package dev.plimsoll.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.MovableClock;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.targets.Absence.Action;
import dev.plimsoll.ui.targets.Strip.Bar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The Targets panel")
class TargetsViewModelTest {

    private final MovableClock clock = new MovableClock(Recorded.NOW);
    private final TargetsViewModel model = new TargetsViewModel(new Diagnoser(), clock);

    @Nested
    @DisplayName("with one of six targets down")
    class OneDown {

        @BeforeEach
        void show() {
            model.show(Recorded.model());
            model.show(Recorded.state());
            model.show(Recorded.snapshot());
        }

        @Test
        @DisplayName("says how many are up, who scrapes how often, and when last")
        void words() {
            assertThat(model.headline().get()).isEqualTo("5 of 6 up");
            assertThat(model.summary().get()).isEqualTo("scraped every 15 s by prometheus · last 1 s ago");
            assertThat(model.targetCount().get()).isEqualTo(6);
            assertThat(model.upCount().get()).isEqualTo(5);
            assertThat(model.absence().get()).isNull();
        }

        @Test
        @DisplayName("shows the rows in the order of the snapshot, with their numbers")
        void rows() {
            TargetLine first = model.rows().get().getFirst().line().get();
            assertThat(first.job()).isEqualTo("fulfillment-worker");
            assertThat(first.health()).isEqualTo(Health.DOWN);
            assertThat(first.taken()).isEqualTo("–");
            assertThat(first.strip().bars().getLast()).isEqualTo(Bar.DOWN);
            TargetLine second = model.rows().get().get(1).line().get();
            assertThat(second.endpoint()).isEqualTo("web-gateway:3000");
            assertThat(second.taken()).isEqualTo("3.1 ms");
            assertThat(model.rows().get().get(2).age().get()).isEqualTo("11 s ago");
        }

        @Test
        @DisplayName("says why, since when and what to do, without anybody asking")
        void detail() {
            TargetDetail detail = model.detail().get();
            assertThat(detail.diagnosis().kind()).isEqualTo("connection refused");
            assertThat(detail.diagnosis().evidence()).contains("172.18.0.5:2112");
            assertThat(model.detailTitle().get()).isEqualTo("fulfillment-worker is down since 14:02:41 · 2 min 14 s");
            assertThat(model.detailAsText())
                    .contains("Nothing listens on port 2112", "What to do:", "connect: connection refused");
        }

        @Test
        @DisplayName("marks the service, and tells which one a person chose")
        void service() {
            List<String> chosen = new ArrayList<>();
            model.setOnServiceChosen(chosen::add);
            assertThat(model.downServices().get()).containsExactly("fulfillment-worker");
            model.choose(model.rows().get().get(3));
            model.choose(model.rows().get().get(3));
            assertThat(chosen).as("localhost:9090 is the service prometheus").containsExactly("prometheus");
        }

        @Test
        @DisplayName("lets times go on, and touches nothing else")
        void tick() {
            List<TargetItem> rows = model.rows().get();
            TargetLine line = rows.getFirst().line().get();
            clock.pass(Duration.ofSeconds(3));
            model.tick();
            assertThat(rows.getFirst().age().get()).isEqualTo("12 s ago");
            assertThat(model.summary().get()).endsWith("last 4 s ago");
            assertThat(model.detailTitle().get()).endsWith("2 min 17 s");
            assertThat(rows.getFirst().line().get()).isSameAs(line);
            assertThat(model.rows().get()).isSameAs(rows);
        }

        @Test
        @DisplayName("keeps rows and what they show when the same is said again")
        void again() {
            TargetItem first = model.rows().get().getFirst();
            TargetLine line = first.line().get();
            model.show(Recorded.snapshot());
            assertThat(model.rows().get().getFirst()).isSameAs(first);
            assertThat(first.line().get()).isSameAs(line);
        }

        @Test
        @DisplayName("keeps the chosen row while rows change their places, and lets it go with its target")
        void keepsChoice() {
            model.select("cadvisor");
            model.show(sorted(Recorded.snapshot().rows().reversed()));
            assertThat(model.selected().get().line().get().job()).isEqualTo("cadvisor");
            model.show(sorted(Recorded.snapshot().rows().subList(0, 2)));
            assertThat(model.selected().get()).isNull();
        }

        @Test
        @DisplayName("finds a target by its service, and none for a service without")
        void select() {
            model.select("order-api");
            assertThat(model.selected().get().line().get().endpoint()).isEqualTo("order-api:8000");
            model.select("postgres");
            assertThat(model.selected().get()).isNull();
        }

        @Test
        @DisplayName("shows rows that contain the words of the filter")
        void filter() {
            model.filter().set(" EXPORTER ");
            assertThat(model.rows().get())
                    .extracting(each -> each.line().get().job())
                    .containsExactly("node-exporter");
            model.filter().set("down");
            assertThat(model.rows().get()).hasSize(1);
            model.filter().set("");
            assertThat(model.rows().get()).hasSize(6);
            assertThat(model.headline().get()).isEqualTo("5 of 6 up");
        }

        @Test
        @DisplayName("looks further back when asked to")
        void range() {
            model.range().set(Range.HOUR);
            List<Bar> bars = model.rows().get().get(1).line().get().strip().bars();
            assertThat(bars.getFirst()).as("half an hour is known").isEqualTo(Bar.GAP);
            assertThat(bars.getLast()).isEqualTo(Bar.UP);
        }

        @Test
        @DisplayName("is calm again when the target comes back")
        void back() {
            model.show(Recorded.snapshot(Recorded.NOW, false));
            assertThat(model.headline().get()).isEqualTo("6 of 6 up");
            assertThat(model.detail().get()).isNull();
            assertThat(model.downServices().get()).isEmpty();
        }

        @Test
        @DisplayName("takes what the engine says into the reason")
        void stopped() {
            model.show(new StackState(
                    Recorded.NOW,
                    List.of(
                            Recorded.is("fulfillment-worker", Status.EXITED, "exit code 137"),
                            Recorded.is("prometheus", Status.HEALTHY, ""))));
            assertThat(model.detail().get().diagnosis().cause()).isEqualTo("fulfillment-worker is stopped.");
        }

        @Test
        @DisplayName("says that nothing is known while Prometheus does not answer, and keeps the rows")
        void noAnswer() {
            model.show(new TargetsSnapshot(
                    Recorded.NOW, Recorded.snapshot().rows(), "Prometheus did not answer.", "3.5.1", null));
            assertThat(model.headline().get()).isEqualTo("6 targets, health not known");
            assertThat(model.summary().get()).isEqualTo("Prometheus did not answer.");
            assertThat(model.absence().get()).isNull();
        }
    }

    @Nested
    @DisplayName("without targets says why")
    class Empty {

        private final TargetsSnapshot silent =
                new TargetsSnapshot(Recorded.NOW, List.of(), "Nothing listens on port 9090.", null, null);

        @Test
        @DisplayName("when the project has no Prometheus, and offers to add it")
        void noPrometheus() {
            List<String> added = new ArrayList<>();
            model.setOnAddMonitoring(() -> added.add("asked"));
            ComposeModel full = Recorded.model();
            model.show(new ComposeModel("shop", full.services().subList(0, 4), List.of(), List.of(), true));
            assertAbsence("No Prometheus in this project", Action.ADD_MONITORING);
            model.act(model.absence().get().action());
            assertThat(added).containsExactly("asked");
        }

        @Test
        @DisplayName("when Prometheus has no container, and offers to start the stack")
        void notRunning() {
            model.show(Recorded.model());
            model.show(stack(Recorded.is("postgres", Status.HEALTHY, "")));
            model.show(silent);
            assertAbsence("Prometheus is not running", Action.START_STACK);
            assertThat(model.absence().get().text()).contains("not created");
        }

        @Test
        @DisplayName("when Prometheus has ended, with its exit code")
        void ended() {
            model.show(Recorded.model());
            model.show(stack(Recorded.is("prometheus", Status.EXITED, "exit code 2")));
            assertAbsence("Prometheus is not running", Action.START_STACK);
            assertThat(model.absence().get().text()).contains("exited: exit code 2");
        }

        @Test
        @DisplayName("when Prometheus is stopped, though its targets were seen before")
        void stoppedLater() {
            model.show(Recorded.model());
            model.show(Recorded.state());
            model.show(Recorded.snapshot());
            model.show(stack(Recorded.is("prometheus", Status.EXITED, "exit code 0")));
            model.show(new TargetsSnapshot(
                    Recorded.NOW, Recorded.snapshot().rows(), "Prometheus did not answer.", null, null));
            assertAbsence("Prometheus is not running", Action.START_STACK);
        }

        @Test
        @DisplayName("while Prometheus is not ready")
        void notReady() {
            model.show(Recorded.model());
            model.show(stack(Recorded.is("prometheus", Status.STARTING, "")));
            model.show(silent);
            assertAbsence("Prometheus is not ready yet", Action.NONE);
        }

        @Test
        @DisplayName("when Prometheus does not answer")
        void silent() {
            model.show(Recorded.model());
            model.show(stack(Recorded.is("prometheus", Status.HEALTHY, "")));
            model.show(silent);
            assertAbsence("Prometheus does not answer", Action.NONE);
            assertThat(model.absence().get().text()).startsWith("Nothing listens on port 9090.");
        }

        @Test
        @DisplayName("when Prometheus has none")
        void none() {
            model.show(Recorded.model());
            model.show(stack(Recorded.is("prometheus", Status.HEALTHY, "")));
            model.show(new TargetsSnapshot(Recorded.NOW, List.of(), null, "3.5.1", 5L));
            assertAbsence("Prometheus has no targets", Action.NONE);
        }

        @Test
        @DisplayName("while nothing was asked yet")
        void asking() {
            assertAbsence("Asking Prometheus", Action.NONE);
        }

        private void assertAbsence(String title, Action action) {
            assertThat(model.absence().get().title()).isEqualTo(title);
            assertThat(model.absence().get().action()).isEqualTo(action);
        }
    }

    @Test
    @DisplayName("says of a target that was never scraped that its first scrape is to come")
    void neverScraped() {
        model.show(Recorded.model());
        model.show(sorted(List.of(new TargetRow(
                new TargetHealth(
                        "web-gateway",
                        "web-gateway:3000",
                        "http://web-gateway:3000/metrics",
                        Health.UNKNOWN,
                        "",
                        null,
                        null,
                        Duration.ofSeconds(15)),
                List.of(),
                null))));
        assertThat(model.rows().get().getFirst().age().get()).isEqualTo("never");
        assertThat(model.detail().get()).isNull();
        model.select("web-gateway");
        assertThat(model.detailTitle().get()).isEqualTo("web-gateway is not scraped yet");
    }

    private static TargetsSnapshot sorted(List<TargetRow> rows) {
        return new TargetsSnapshot(Recorded.NOW, rows, null, null, null);
    }

    private static StackState stack(ServiceState... states) {
        return new StackState(Recorded.NOW, List.of(states));
    }
}
