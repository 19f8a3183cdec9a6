package dev.plimsoll.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A target is down because")
class DiagnoserTest {

    private static final String NO_HOST =
            "Get \"http://worker:2112/metrics\": dial tcp: lookup worker on 127.0.0.11:53: no such host";
    private static final String REFUSED =
            "Get \"http://worker:2112/metrics\": dial tcp 172.18.0.5:2112: connect: connection refused";

    private final Service prometheus = service("prometheus", "prom/prometheus:v3.5.1", List.of("default"));
    private Service worker = service("worker", "acme/worker", List.of("default"));

    @Nested
    @DisplayName("its name is not known:")
    class NoSuchHost {

        @Test
        @DisplayName("there is no such service")
        void noService() {
            Diagnosis diagnosis = diagnose("other:1", NO_HOST, null);
            assertThat(diagnosis.kind()).isEqualTo("no such host");
            assertThat(diagnosis.cause()).isEqualTo("There is no service other in this project.");
        }

        @Test
        @DisplayName("it is stopped")
        void stopped() {
            Diagnosis diagnosis = diagnose(NO_HOST, state(Status.EXITED, "exit code 137"));
            assertThat(diagnosis.cause()).isEqualTo("worker is stopped.");
            assertThat(diagnosis.explanation()).isEqualTo("Its container has ended: exit code 137.");
            assertThat(diagnosis.fixes()).containsExactly("Start worker", "Show the log of worker");
            assertThat(diagnosis.evidence()).isEqualTo(NO_HOST);
        }

        @Test
        @DisplayName("it was never created")
        void notCreated() {
            assertThat(diagnose(NO_HOST, null).cause()).isEqualTo("worker has no container.");
        }

        @Test
        @DisplayName("it ends again and again")
        void restarting() {
            assertThat(diagnose(NO_HOST, state(Status.RESTARTING, "exit code 1, restarted 3 times"))
                            .explanation())
                    .contains("exit code 1, restarted 3 times");
        }

        @Test
        @DisplayName("it shares no network with Prometheus")
        void networks() {
            worker = service("worker", "acme/worker", List.of("back"));
            Diagnosis diagnosis = diagnose(NO_HOST, state(Status.RUNNING, ""));
            assertThat(diagnosis.cause()).isEqualTo("Prometheus and worker share no network.");
            assertThat(diagnosis.fixes()).containsExactly("Put Prometheus on the network back");
        }

        @Test
        @DisplayName("it is on the host's network")
        void hostNetwork() {
            worker = withNetworkMode(worker, "host");
            assertThat(diagnose(NO_HOST, state(Status.RUNNING, "")).explanation())
                    .contains("network_mode host");
        }

        @Test
        @DisplayName("it has only just started")
        void running() {
            assertThat(diagnose(NO_HOST, state(Status.RUNNING, "")).cause())
                    .isEqualTo("The name worker is not known to Prometheus.");
        }
    }

    @Nested
    @DisplayName("nothing listens:")
    class Refused {

        @Test
        @DisplayName("on that port, but on others that the project names")
        void otherPorts() {
            worker = withPorts(worker, "wget -qO- http://localhost:2113/health || exit 1", 9000, 2112);
            Diagnosis diagnosis = diagnose(REFUSED, state(Status.HEALTHY, ""));
            assertThat(diagnosis.kind()).isEqualTo("connection refused");
            assertThat(diagnosis.cause()).isEqualTo("Nothing listens on port 2112 in this container.");
            assertThat(diagnosis.explanation())
                    .isEqualTo("The container is running and its healthcheck passes, so the service is alive. "
                            + "The project names other ports of it: 2113 (its healthcheck asks there), 9000 (expose).");
            assertThat(diagnosis.fixes()).first().isEqualTo("Scrape port 2113 instead");
        }

        @Test
        @DisplayName("beyond the container itself")
        void localOnly() {
            assertThat(diagnose(REFUSED, state(Status.RUNNING, "")).explanation())
                    .contains("127.0.0.1 only");
        }

        @Test
        @DisplayName("yet")
        void starting() {
            Diagnosis diagnosis = diagnose(REFUSED, state(Status.STARTING, "connection refused"));
            assertThat(diagnosis.cause()).isEqualTo("worker is still starting.");
            assertThat(diagnosis.explanation()).endsWith("The healthcheck says: connection refused");
        }

        @Test
        @DisplayName("in Prometheus' own container, which localhost means")
        void localhost() {
            assertThat(diagnose("localhost:2112", REFUSED, null).explanation())
                    .isEqualTo("localhost means Prometheus' own container, not this machine.");
        }

        @Test
        @DisplayName("any more")
        void stopped() {
            assertThat(diagnose(REFUSED, state(Status.EXITED, "exit code 0")).cause())
                    .isEqualTo("worker is stopped.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Get "http://worker:2112/metrics": context deadline exceeded | no answer in time | Raise scrape_timeout of the job jobs
            Get "http://worker:2112/metrics": dial tcp 172.18.0.5:2112: i/o timeout | no answer in time | Raise scrape_timeout of the job jobs
            Get "http://worker:2112/metrics": dial tcp 172.18.0.5:2112: connect: no route to host | no route | Wait for the next scrape
            Get "http://worker:2112/metrics": EOF | connection broke off | Show the log of worker
            Get "http://worker:2112/metrics": read tcp 1.2.3.4:5->1.2.3.4:6: read: connection reset by peer | connection broke off | Show the log of worker
            server returned HTTP status 404 Not Found | HTTP 404 | Change metrics_path of the job jobs
            server returned HTTP status 401 Unauthorized | HTTP 401 | Add basic_auth or authorization to the job jobs
            server returned HTTP status 403 Forbidden | HTTP 403 | Add authorization to the job jobs
            server returned HTTP status 400 Bad Request | HTTP 400 | Set scheme: https in the job jobs
            server returned HTTP status 429 Too Many Requests | HTTP 429 | Raise scrape_interval of the job jobs
            server returned HTTP status 503 Service Unavailable | HTTP 503 | Show the log of worker
            server returned HTTP status 302 Found | HTTP 302 | Change metrics_path of the job jobs
            received unsupported Content-Type "text/html; charset=utf-8" and no fallback_scrape_protocol specified for target | a page, not metrics | Change metrics_path of the job jobs
            received unsupported Content-Type "text/plain2" and no fallback_scrape_protocol specified for target | content type | Add fallback_scrape_protocol: PrometheusText0.0.4 to the job jobs
            non-compliant scrape target sending blank Content-Type and no fallback_scrape_protocol specified for target | content type | Add fallback_scrape_protocol: PrometheusText0.0.4 to the job jobs
            Get "https://worker:2112/metrics": http: server gave HTTP response to HTTPS client | TLS mix-up | Set scheme: http in the job jobs
            Get "http://worker:2112/metrics": net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x15\\x03\\x01" | TLS mix-up | Set scheme: https in the job jobs
            Get "https://worker:2112/metrics": tls: failed to verify certificate: x509: certificate signed by unknown authority | certificate | Name its authority with tls_config.ca_file in the job jobs
            sample limit exceeded | sample limit | Raise the limit of the job jobs
            body size limit exceeded | body size limit | Raise the limit of the job jobs
            expected equal, got "{" ("INVALID") while parsing: "{" | not metrics | Change metrics_path of the job jobs
            the moon is full | scrape failed | Show the log of worker
            """)
    @DisplayName("of what Prometheus said")
    void byError(String error, String kind, String firstFix) {
        Diagnosis diagnosis = diagnose(error, state(Status.RUNNING, ""));
        assertThat(diagnosis.kind()).isEqualTo(kind);
        assertThat(diagnosis.fixes()).first().isEqualTo(firstFix);
        assertThat(diagnosis.evidence()).isEqualTo(error);
        assertThat(diagnosis.cause()).endsWith(".").doesNotContain("!");
        assertThat(diagnosis.explanation()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    @DisplayName("it was not scraped yet, whatever its container does")
    void notScraped(Status status) {
        assertThat(diagnose("", state(status, "")).kind()).isEqualTo("not scraped yet");
    }

    private Diagnosis diagnose(String error, @Nullable ServiceState state) {
        return diagnose("worker:2112", error, state);
    }

    private Diagnosis diagnose(String endpoint, String error, @Nullable ServiceState state) {
        TargetHealth target = new TargetHealth(
                "jobs",
                endpoint,
                "http://" + endpoint + "/metrics",
                Health.DOWN,
                error,
                null,
                null,
                Duration.ofSeconds(15));
        ComposeModel project = new ComposeModel("shop", List.of(worker, prometheus), List.of(), List.of(), true);
        return new Diagnoser().diagnose(target, state, project);
    }

    private static ServiceState state(Status status, String detail) {
        return new ServiceState("worker", status, detail, "id", "acme/worker", List.of(), null, null, null, null);
    }

    private static Service service(String name, String image, List<String> networks) {
        return build(name, image, networks, List.of(), null, null);
    }

    private static Service withNetworkMode(Service service, String mode) {
        return build(service.name(), service.image(), List.of(), List.of(), null, mode);
    }

    private static Service withPorts(Service service, String test, int exposed, int published) {
        Healthcheck check = new Healthcheck(List.of("CMD-SHELL", test), null, null, null, null, false);
        return build(service.name(), service.image(), service.networks(), List.of(exposed, published), check, null);
    }

    private static Service build(
            String name,
            @Nullable String image,
            List<String> networks,
            List<Integer> expose,
            @Nullable Healthcheck check,
            @Nullable String mode) {
        List<Port> ports = expose.isEmpty() ? List.of() : List.of(new Port(null, "80", expose.getLast(), "tcp"));
        return new Service(
                name,
                image,
                null,
                null,
                ports,
                expose,
                Limits.NONE,
                check,
                Map.of(),
                networks,
                mode,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }
}
