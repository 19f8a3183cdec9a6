package dev.plimsoll.change;

import static dev.plimsoll.change.ServiceMaker.cadvisor;
import static dev.plimsoll.change.ServiceMaker.nodeExporter;
import static dev.plimsoll.change.ServiceMaker.prometheus;
import static dev.plimsoll.change.ServiceMaker.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.LiveFacts.Target;
import dev.plimsoll.change.Truth.Verdict;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A check")
class ProjectCheckTest {

    private static final List<String> SERVICES = List.of("prometheus", "cadvisor", "node-exporter", "worker");

    private final Service worker = service("worker").made();
    private final Service waiting =
            prometheus().dependsOn(Map.of("worker", "service_healthy")).made();
    private final Map<String, String> states = new HashMap<>(
            Map.of("prometheus", "healthy", "cadvisor", "healthy", "node-exporter", "running", "worker", "healthy"));
    private final List<Target> targets = new ArrayList<>(
            SERVICES.stream().map(each -> new Target(each, "up", "")).toList());
    private final Map<String, Boolean> answers =
            new HashMap<>(Map.of("prometheus", true, "cadvisor", true, "node-exporter", true));
    private String config = """
            scrape_configs:
              - job_name: prometheus
                static_configs: [{targets: ['localhost:9090']}]
              - job_name: worker
                static_configs: [{targets: ['worker:2112']}]
              - job_name: cadvisor
                static_configs: [{targets: ['cadvisor:8080']}]
              - job_name: node-exporter
                static_configs: [{targets: ['node-exporter:9100']}]
            """;

    @Test
    @DisplayName("holds in every point on a stack that is as it should be, and shows the evidence")
    void allHold() {
        List<Truth> truths =
                check(live(), waiting, cadvisor().made(), nodeExporter().made(), worker);
        assertThat(truths)
                .extracting(Truth::id)
                .containsExactly("config-accepted", "targets-up", "ports-answer", "services-guarded", "waits-healthy");
        assertThat(truths).extracting(Truth::verdict).containsOnly(Verdict.HOLDS);
        assertThat(truths.get(1).why()).isEqualTo("4 targets of 4 UP.");
        assertThat(truths.get(2).why())
                .isEqualTo("Prometheus answers on 9090. cAdvisor answers on 8081. node-exporter answers on 9100.");
        assertThat(truths.get(4).why()).isEqualTo("It waits for worker to be healthy.");
    }

    @Test
    @DisplayName("of a project without monitoring falls short in words, whatever is unknown")
    void noMonitoring() {
        List<Truth> truths = check(LiveFacts.UNKNOWN, worker);
        assertThat(truths.subList(1, 5)).extracting(Truth::verdict).containsOnly(Verdict.FALLS_SHORT);
        assertThat(truths.get(1).why()).contains("The project has no Prometheus", "plimsoll add prometheus");
        assertThat(truths.get(2).why()).contains("The project has no cAdvisor. Add it: plimsoll add cadvisor.");
    }

    @Test
    @DisplayName("leaves unknown what needs a running stack that could not be asked")
    void unknown() {
        List<Truth> truths = check(
                LiveFacts.UNKNOWN, waiting, cadvisor().made(), nodeExporter().made(), worker);
        assertThat(truths)
                .extracting(Truth::verdict)
                .containsExactly(Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.HOLDS);
        assertThat(truths.get(0).why()).isEqualTo("Compose was not asked.");
        assertThat(truths.get(1).why()).isEqualTo("Prometheus was not asked.");
        assertThat(truths.get(2).why()).contains("Prometheus on 9090 was not asked.");
        assertThat(truths.get(3).why())
                .contains("Whether the healthcheck of worker works is not known: the engine was not asked.");
    }

    @Test
    @DisplayName("says what Compose says")
    void refused() {
        LiveFacts live = new LiveFacts(false, "service x has no image", null, "", Map.of(), null);
        Truth truth = check(live, worker).getFirst();
        assertThat(truth.verdict()).isEqualTo(Verdict.FALLS_SHORT);
        assertThat(truth.why()).isEqualTo("docker compose config refuses it: service x has no image.");
    }

    @Nested
    @DisplayName("of the targets")
    class OfTargets {

        @Test
        @DisplayName("names the one that is down, with its error and its container")
        void down() {
            targets.set(3, new Target("worker", "down", "dial tcp: no such host"));
            states.put("worker", "exited");
            assertThat(targetsUp().verdict()).isEqualTo(Verdict.FALLS_SHORT);
            assertThat(targetsUp().why()).isEqualTo("worker is DOWN: dial tcp: no such host. Its container is exited.");
        }

        @Test
        @DisplayName("does not know of one that was not scraped yet")
        void notScrapedYet() {
            targets.set(3, new Target("worker", "unknown", ""));
            assertThat(targetsUp().verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(targetsUp().why()).isEqualTo("worker is UNKNOWN: Prometheus has not scraped it yet.");
        }

        @Test
        @DisplayName("misses a job of the configuration that Prometheus has not loaded")
        void notLoaded() {
            targets.remove(3);
            assertThat(targetsUp().why())
                    .isEqualTo("The job worker is in the configuration, but Prometheus has not loaded it. Restart"
                            + " Prometheus.");
        }

        @Test
        @DisplayName("misses a job for a component")
        void noJob() {
            config = config.replace("node-exporter:9100", "worker:1");
            assertThat(targetsUp().why()).contains("No job of the configuration scrapes node-exporter.");
        }

        @Test
        @DisplayName("takes a port that the host publishes for the service that has it")
        void throughTheHost() {
            config = config.replace("cadvisor:8080", "host.docker.internal:8081");
            assertThat(targetsUp().verdict()).isEqualTo(Verdict.HOLDS);
            config = config.replace("host.docker.internal:8081", "host.docker.internal:8080");
            assertThat(targetsUp().why()).contains("No job of the configuration scrapes cadvisor.");
        }

        @Test
        @DisplayName("falls short when Prometheus is stopped, and when it has none")
        void none() {
            states.put("prometheus", "exited");
            LiveFacts stopped = new LiveFacts(true, "", null, "no answer", answers, states);
            assertThat(check(stopped, waiting, worker).get(1).why())
                    .contains("Prometheus does not run (exited), so nothing is scraped. Start the stack: plimsoll up.");
            targets.clear();
            config = "";
            assertThat(targetsUp().why()).contains("Prometheus has no targets");
        }

        @Test
        @DisplayName("does not know what something else scrapes that is no Prometheus")
        void otherScraper() {
            Service agent = service("agent")
                    .image("victoriametrics/vmagent")
                    .command("--promscrape.config=/p.yml")
                    .made();
            Truth truth = check(live(), agent, worker).get(1);
            assertThat(truth.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(truth.why())
                    .isEqualTo(
                            "The project has no Prometheus, and agent scrapes instead (-promscrape.config); what it asks"
                                    + " is not looked at here.");
        }

        private Truth targetsUp() {
            return check(live(), waiting, cadvisor().made(), nodeExporter().made(), worker)
                    .get(1);
        }
    }

    @Nested
    @DisplayName("of the ports")
    class OfPorts {

        @Test
        @DisplayName("names the component that does not answer")
        void silent() {
            answers.put("cadvisor", false);
            states.put("cadvisor", "exited");
            Truth truth = portsAnswer(cadvisor().made());
            assertThat(truth.verdict()).isEqualTo(Verdict.FALLS_SHORT);
            assertThat(truth.why()).isEqualTo("cAdvisor does not answer on 8081 (exited).");
        }

        @Test
        @DisplayName("does not take another program's answer for that of a container that is not there")
        void somebodyElse() {
            states.remove("cadvisor");
            assertThat(portsAnswer(cadvisor().made()).why())
                    .isEqualTo("cAdvisor does not answer on 8081 (not created).");
        }

        @Test
        @DisplayName("asks a Prometheus in the network of this machine where it listens")
        void onHost() {
            Service onHost = prometheus().onHost().made();
            assertThat(check(live(), onHost, cadvisor().made(), nodeExporter().made())
                            .get(2)
                            .why())
                    .contains("Prometheus answers on 9090.");
        }

        @Test
        @DisplayName("lets a component publish none, but not Prometheus")
        void unpublished() {
            assertThat(portsAnswer(cadvisor().noPort().made()).verdict()).isEqualTo(Verdict.HOLDS);
            assertThat(check(live(), prometheus().noPort().made()).get(2).why())
                    .contains("Prometheus publishes no port, so it cannot be asked from this machine.");
        }

        private Truth portsAnswer(Service cadvisor) {
            return check(live(), waiting, cadvisor, nodeExporter().made(), worker)
                    .get(2);
        }
    }

    @Nested
    @DisplayName("of the guards")
    class OfGuards {

        @Test
        @DisplayName("names the service and what it lacks")
        void lacks() {
            Service bare =
                    cadvisor().limits(Limits.NONE).logging(null).restart(null).made();
            assertThat(guarded(bare, worker).verdict()).isEqualTo(Verdict.FALLS_SHORT);
            assertThat(guarded(bare, worker).why())
                    .isEqualTo("cadvisor lacks a memory limit, a CPU limit, log rotation (logging, max-size) and a"
                            + " restart policy.");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"json-file", ""})
        @DisplayName("sees that logs grow with the driver")
        void grows(String driver) {
            Service logging = cadvisor().logging(new Logging(driver, Map.of())).made();
            assertThat(guarded(logging, worker).why()).isEqualTo("cadvisor lacks log rotation (logging, max-size).");
        }

        @Test
        @DisplayName("accepts a driver that rotates by itself, and refuses restart: no")
        void others() {
            Service local = cadvisor().logging(new Logging("local", Map.of())).made();
            assertThat(guarded(local, worker).verdict()).isEqualTo(Verdict.HOLDS);
            assertThat(guarded(cadvisor().restart("no").made(), worker).why())
                    .isEqualTo("cadvisor lacks a restart policy.");
        }

        @Test
        @DisplayName("names the healthcheck that fails, that is off, and that has not decided yet")
        void healthchecks() {
            states.put("worker", "unhealthy");
            assertThat(guarded(cadvisor().made(), worker).why()).isEqualTo("The healthcheck of worker fails.");
            states.put("worker", "starting");
            assertThat(guarded(cadvisor().made(), worker).verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(guarded(cadvisor().made(), worker).why())
                    .isEqualTo("Whether the healthcheck of worker works is not known yet: it is starting.");
            Healthcheck off = new Healthcheck(List.of("NONE"), null, null, null, null, true);
            assertThat(check(live(), prometheus().healthcheck(off).made())
                            .get(3)
                            .why())
                    .isEqualTo("prometheus has no healthcheck.");
        }

        private Truth guarded(Service cadvisor, Service other) {
            return check(live(), waiting, cadvisor, nodeExporter().made(), other)
                    .get(3);
        }
    }

    @Nested
    @DisplayName("of what Prometheus waits for")
    class OfWaits {

        @Test
        @DisplayName("names the service without a healthcheck, unless its container proves that its image has one")
        void noHealthcheck() {
            states.put("worker", "running");
            Service bare = service("worker").healthcheck(null).made();
            assertThat(waits("service_healthy", bare).why())
                    .isEqualTo("Prometheus waits for worker, which has no healthcheck in the file.");
            states.put("worker", "healthy");
            assertThat(waits("service_healthy", bare).verdict()).isEqualTo(Verdict.HOLDS);
        }

        @Test
        @DisplayName("holds where the engine has the image, and it brings one")
        void byImage() {
            states.put("worker", "running");
            Service bare = service("worker").healthcheck(null).made();
            Service waits =
                    prometheus().dependsOn(Map.of("worker", "service_healthy")).made();
            LiveFacts known = new LiveFacts(true, "", targets, "", answers, states, Set.of("worker"));
            assertThat(check(known, waits, bare).get(4).verdict()).isEqualTo(Verdict.HOLDS);
            assertThat(check(live(), waits, bare).get(4).verdict()).isEqualTo(Verdict.FALLS_SHORT);
        }

        @Test
        @DisplayName("names the condition that is not service_healthy")
        void condition() {
            assertThat(waits("service_started", worker).why())
                    .isEqualTo("Prometheus waits for worker with service_started, not service_healthy.");
        }

        @Test
        @DisplayName("names a service that is not there")
        void missing() {
            assertThat(check(live(), waiting).get(4).why())
                    .isEqualTo("Prometheus waits for worker, which the project does not have.");
        }

        private Truth waits(String condition, Service other) {
            return check(
                            live(),
                            prometheus().dependsOn(Map.of("worker", condition)).made(),
                            other)
                    .get(4);
        }
    }

    private LiveFacts live() {
        return new LiveFacts(true, "", targets, "", answers, states);
    }

    private List<Truth> check(LiveFacts live, Service... services) {
        ComposeModel model = new ComposeModel("shop", Arrays.asList(services), List.of(), List.of(), true);
        Trial trial = Trial.of("services: {}\n").with("prometheus/prometheus.yml", config);
        return new ProjectCheck(Trial.CATALOG).check(trial.project(), model, live);
    }
}
