package dev.plimsoll.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.control.DotState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The left panel")
class StackViewModelTest {

    private final StackViewModel model = new StackViewModel(Recorded.MONITORING);

    @Nested
    @DisplayName("of a stack that runs")
    class Running {

        @BeforeEach
        void show() {
            model.show(Recorded.model());
            model.show(Recorded.state());
            model.showBudget(Recorded.BUDGET);
        }

        @Test
        @DisplayName("groups application and monitoring, in the order of the file")
        void groups() {
            assertThat(names())
                    .containsExactly(
                            "Application: 4 of 4 running",
                            "web-gateway",
                            "order-api",
                            "fulfillment-worker",
                            "postgres",
                            "Monitoring: 3 of 3 healthy",
                            "prometheus",
                            "cadvisor",
                            "node-exporter");
        }

        @Test
        @DisplayName("shows what a service uses of its limit")
        void load() {
            assertThat(line("web-gateway").load()).isEqualTo("214 / 512 MB");
            assertThat(line("postgres").load()).isEqualTo("830 MB / 1 GB");
        }

        @Test
        @DisplayName("links a port that speaks HTTP, and only names one that does not")
        void ports() {
            assertThat(line("prometheus").port()).isEqualTo(":9090");
            assertThat(line("prometheus").link()).isEqualTo(URI.create("http://localhost:9090"));
            assertThat(line("postgres").port()).isEqualTo(":5432");
            assertThat(line("postgres").link()).isNull();
            assertThat(line("order-api").port()).isEmpty();
        }

        @Test
        @DisplayName("opens a link with the opener that it was given")
        void opens() {
            List<URI> opened = new ArrayList<>();
            model.setOnOpen(opened::add);
            model.open(URI.create("http://localhost:9090"));
            assertThat(opened).hasSize(1);
        }

        @Test
        @DisplayName("counts what runs, and what is well")
        void counts() {
            model.show(new StackState(
                    Recorded.NOW,
                    List.of(
                            Recorded.is("web-gateway", Status.STARTING, ""),
                            Recorded.is("order-api", Status.EXITED, "exit code 1"),
                            Recorded.is("prometheus", Status.UNHEALTHY, ""),
                            Recorded.is("cadvisor", Status.RUNNING, ""))));
            assertThat(names()).contains("Application: 1 of 4 running", "Monitoring: 1 of 3 healthy");
        }

        @Test
        @DisplayName("marks a service whose target is down, though it runs")
        void targetDown() {
            model.showTargetsDown(Set.of("fulfillment-worker"));
            assertThat(line("fulfillment-worker").dot()).isEqualTo(DotState.WARNING);
            assertThat(line("fulfillment-worker").words()).isEqualTo("healthy, and its target is down");
            model.showTargetsDown(Set.of());
            assertThat(line("fulfillment-worker").dot()).isEqualTo(DotState.GOOD);
        }

        @Test
        @DisplayName("keeps rows and what they show when the same is said again")
        void again() {
            List<StackItem> items = model.items().get();
            ServiceLine line = line("cadvisor");
            model.show(Recorded.state());
            assertThat(model.items().get()).isSameAs(items);
            assertThat(line("cadvisor")).isSameAs(line);
        }

        @Test
        @DisplayName("keeps the selection when the files change, until the service is gone")
        void selection() {
            model.select("postgres");
            model.show(Recorded.model());
            assertThat(model.selectedService().get()).isEqualTo("postgres");
            model.show(new ComposeModel("shop", Recorded.model().services().subList(0, 2), List.of(), List.of(), true));
            assertThat(model.selectedService().get()).isEmpty();
            model.select("no-such-service");
            assertThat(model.selectedService().get()).isEmpty();
        }
    }

    @Nested
    @DisplayName("of a service whose profile is not asked for")
    class Resting {

        private final ComposeModel written = Recorded.model().withInactive(ComposeReader.resolved("""
                        {"services": {"debug": {"image": "docker.io/library/debug:1", "profiles": ["debug", "test"],
                         "ports": [{"target": 80, "published": "8088", "protocol": "tcp"}], "mem_limit": "1g"}}}
                        """));

        @BeforeEach
        void show() {
            model.show(written);
        }

        @Test
        @DisplayName("says which profile it is, and counts it nowhere")
        void says() {
            model.show(Recorded.state());
            assertThat(names()).contains("Application: 4 of 4 running", "debug");
            ServiceLine line = line("debug");
            assertThat(line.origin()).isEqualTo("profile debug or test · debug:1");
            assertThat(line.words()).isEqualTo("starts only with the profile debug or test");
            assertThat(ContainerWords.state(line)).isEqualTo(line.words());
            assertThat(line.dot()).isEqualTo(DotState.NONE);
            assertThat(line.load() + line.port()).isEmpty();
            assertThat(line.resting()).isTrue();
            assertThat(model.budget().get())
                    .isEqualTo(MemoryBudget.of(
                            Recorded.model().services().stream()
                                    .map(each -> new ServiceItem(
                                            each, true, Recorded.MONITORING.test(each), ServiceItem.Around.NOTHING))
                                    .toList(),
                            null));
        }

        @Test
        @DisplayName("shows it as any other where somebody started it")
        void started() {
            model.show(new StackState(Recorded.NOW, List.of(Recorded.runs("debug", Status.RUNNING, 1, 1024, 8088))));
            assertThat(line("debug").resting()).isFalse();
            assertThat(line("debug").origin()).isEqualTo("debug:1");
            assertThat(names()).contains("Application: 1 of 5 running");
        }

        @Test
        @DisplayName("does not say none of none where all of a group rest")
        void allOfThem() {
            model.show(new ComposeModel("p", List.of(), List.of(), List.of(), true)
                    .withInactive(new ComposeModel(
                            "p", List.of(written.service("debug").orElseThrow()), List.of(), List.of(), false)));
            assertThat(names()).containsExactly("Application: only with a profile", "debug");
        }
    }

    @Nested
    @DisplayName("of a stack that was never started")
    class NotCreated {

        @Test
        @DisplayName("shows rings and limits, and no link")
        void rings() {
            model.show(Recorded.model());
            assertThat(line("web-gateway").dot()).isEqualTo(DotState.NONE);
            assertThat(line("web-gateway").load()).isEqualTo("limit 1 GB");
            assertThat(line("web-gateway").link()).isNull();
            assertThat(line("web-gateway").words()).isEqualTo("not created");
            assertThat(names()).contains("Application: 0 of 4 running");
        }

        @Test
        @DisplayName("has no monitoring group where there is none")
        void noMonitoring() {
            model.show(new ComposeModel("shop", Recorded.model().services().subList(0, 4), List.of(), List.of(), true));
            assertThat(names()).hasSize(5).noneMatch(each -> each.startsWith("Monitoring"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has a dot for every state")
    void dots(Status status) {
        model.show(Recorded.model());
        model.show(new StackState(Recorded.NOW, List.of(Recorded.is("postgres", status, "exit code 1"))));
        DotState expected =
                switch (status) {
                    case NOT_CREATED, CREATED -> DotState.NONE;
                    case STARTING -> DotState.WARNING;
                    case RUNNING, HEALTHY -> DotState.GOOD;
                    case UNHEALTHY, RESTARTING, EXITED -> DotState.BAD;
                };
        assertThat(line("postgres").dot()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:17, postgres:17",
        "docker.io/library/postgres:17, postgres:17",
        "prom/prometheus:v3.5.1, prom/prometheus:v3.5.1",
        "gcr.io/cadvisor/cadvisor:latest, cadvisor:latest",
        "localhost:5000/shop/api:1, shop/api:1",
        "redis@sha256:0123456789abcdef, redis"
    })
    @DisplayName("shortens images to what tells them apart")
    void images(String image, String shown) {
        assertThat(ServiceLines.shortImage(image)).isEqualTo(shown);
    }

    @Test
    @DisplayName("names a folder by its place in the project, as Compose resolves it to a full path")
    void folders() {
        model.setFolder(Path.of("/made/ada/shop"));
        model.show(new ComposeModel(
                "shop",
                List.of(
                        Recorded.built("web", "/made/ada/shop/services/web"),
                        Recorded.built("all", "/made/ada/shop"),
                        Recorded.built("other", "/srv/other")),
                List.of(),
                List.of(),
                true));
        assertThat(line("web").origin()).isEqualTo("build ./services/web");
        assertThat(line("all").origin()).isEqualTo("build .");
        assertThat(line("other").origin()).isEqualTo("build /srv/other");
    }

    @Nested
    @DisplayName("sums the memory limits")
    class Budget {

        @Test
        @DisplayName("and compares them with the budget")
        void within() {
            model.show(Recorded.model());
            model.showBudget(Recorded.BUDGET);
            MemoryBudget budget = model.budget().get();
            assertThat(budget.title()).isEqualTo("Memory budget");
            assertThat(budget.figure()).isEqualTo("4 of 12 GB");
            assertThat(List.of(budget.core(), budget.monitoring(), budget.rest()))
                    .containsExactly("core 2.8", "monitoring 1.3", "8.0 free");
            assertThat(budget.over()).isFalse();
        }

        @Test
        @DisplayName("and says when they are too much")
        void over() {
            model.show(Recorded.model());
            model.showBudget(3 * 1024 * Recorded.MB);
            MemoryBudget budget = model.budget().get();
            assertThat(budget.over()).isTrue();
            assertThat(budget.rest()).isEqualTo("1.0 too much");
            assertThat(budget.coreShare() + budget.monitoringShare()).isEqualTo(1);
        }

        @Test
        @DisplayName("and shows the sum alone where there is no budget")
        void none() {
            model.show(Recorded.model());
            assertThat(model.budget().get().title()).isEqualTo("Memory limits");
            assertThat(model.budget().get().figure()).isEqualTo("4 GB");
            assertThat(model.budget().get().rest()).isEmpty();
        }

        @Test
        @DisplayName("and is silent where nothing has one")
        void nothing() {
            model.show(new ComposeModel("shop", List.of(Recorded.built("web", "./web")), List.of(), List.of(), true));
            assertThat(model.budget().get()).isNull();
        }
    }

    @Test
    @DisplayName("says of a service without a limit what it uses")
    void noLimit() {
        model.show(new ComposeModel("shop", List.of(Recorded.built("web", "./web")), List.of(), List.of(), true));
        model.show(new StackState(
                Recorded.NOW,
                List.of(new ServiceState(
                        "web", Status.RUNNING, "", "id", "web", List.of(), null, 200 * Recorded.MB, null, null))));
        assertThat(line("web").load()).isEqualTo("200 MB, no limit");
    }

    private ServiceLine line(String service) {
        return model.items().get().stream()
                .filter(ServiceItem.class::isInstance)
                .map(ServiceItem.class::cast)
                .filter(each -> each.name().equals(service))
                .findFirst()
                .orElseThrow()
                .line()
                .get();
    }

    private List<String> names() {
        return model.items().get().stream()
                .map(each -> switch (each) {
                    case GroupItem group ->
                        group.title() + ": " + group.summary().get();
                    case ServiceItem service -> service.name();
                })
                .toList();
    }
}
