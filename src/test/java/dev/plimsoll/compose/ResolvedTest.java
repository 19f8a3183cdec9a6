package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Compose resolves")
class ResolvedTest {

    private static final long MB = 1L << 20;

    static String resource(String name) {
        try (var in = ResolvedTest.class.getResourceAsStream("/compose/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Service of(String serviceJson) {
        return ComposeReader.resolved("{\"name\": \"p\", \"services\": {\"a\": " + serviceJson + "}}")
                .service("a")
                .orElseThrow();
    }

    @Nested
    @DisplayName("in a recording of Compose 2.40")
    class Recorded {

        private final ComposeModel model = ComposeReader.resolved(resource("everything.json"));
        private final Service web = model.service("web").orElseThrow();
        private final Service db = model.service("db").orElseThrow();
        private final Service cache = model.service("cache").orElseThrow();
        private final Service job = model.service("job").orElseThrow();

        @Test
        @DisplayName("has names")
        void names() {
            assertThat(model.name()).isEqualTo("everything");
            assertThat(model.resolved()).isTrue();
            assertThat(model.services()).extracting(Service::name).containsExactly("cache", "db", "inl", "job", "web");
            assertThat(model.networks()).containsExactly("back", "default", "front");
            assertThat(model.volumes()).containsExactly("data");
            assertThat(web.image()).isEqualTo("nginx:1.27");
            assertThat(web.containerName()).isEqualTo("web");
            assertThat(web.restart()).isEqualTo("unless-stopped");
            assertThat(db.containerName()).isNull();
            assertThat(job.profiles()).containsExactly("debug");
        }

        @Test
        @DisplayName("has ports, also those the engine picks and those of a range")
        void ports() {
            assertThat(web.ports())
                    .containsExactly(
                            new Port(null, "8080", 80, "tcp"),
                            new Port("127.0.0.1", "8443", 443, "tcp"),
                            new Port(null, "53", 53, "udp"),
                            new Port(null, null, 3000, "tcp"),
                            new Port(null, null, 3001, "tcp"),
                            new Port(null, null, 3002, "tcp"),
                            new Port(null, "9000", 9100, "tcp"),
                            new Port(null, "9001", 9101, "tcp"),
                            new Port(null, "7000-7010", 70, "tcp"),
                            new Port("127.0.0.1", "8081", 81, "tcp"),
                            new Port("::1", "6000", 60, "tcp"),
                            new Port(null, null, 5000, "tcp"));
            assertThat(web.expose()).containsExactly(3000, 4000, 4001, 4002);
            assertThat(db.ports()).isEmpty();
        }

        @Test
        @DisplayName("has limits of deploy and of the older keys, in bytes and cores")
        void limits() {
            assertThat(web.limits()).isEqualTo(new Limits(512 * MB, 0.5, 256 * MB, null));
            assertThat(db.limits()).isEqualTo(new Limits(1024 * MB, 1.5, 512 * MB, 0.25));
            assertThat(cache.limits()).isEqualTo(Limits.NONE);
        }

        @Test
        @DisplayName("has healthchecks")
        void healthchecks() {
            assertThat(web.healthcheck())
                    .isEqualTo(new Healthcheck(
                            List.of("CMD-SHELL", "curl -f http://localhost || exit 1"),
                            "1m30s",
                            "1m30s",
                            3,
                            "10s",
                            false));
            assertThat(db.healthcheck().test()).containsExactly("CMD-SHELL", "pg_isready $$X");
            assertThat(cache.healthcheck().disabled()).isTrue();
            assertThat(job.healthcheck().disabled()).isTrue();
            assertThat(model.service("inl").orElseThrow().healthcheck()).isNull();
        }

        @Test
        @DisplayName("has who waits for whom")
        void dependencies() {
            assertThat(web.dependsOn()).containsOnly(entry("cache", "service_started"), entry("db", "service_healthy"));
            assertThat(job.dependsOn()).containsOnly(entry("cache", "service_started"));
        }

        @Test
        @DisplayName("has networks")
        void networks() {
            assertThat(web.networks()).containsExactly("back", "front");
            assertThat(cache.networks()).isEmpty();
            assertThat(cache.networkMode()).isEqualTo("host");
            assertThat(job.networkMode()).isEqualTo("service:cache");
            assertThat(model.service("inl").orElseThrow().networks()).containsExactly("default");
        }

        @Test
        @DisplayName("has mounts")
        void mounts() {
            assertThat(web.mounts())
                    .containsExactly(
                            new Mount("volume", "data", "/data", false),
                            new Mount("bind", "/made/ada/shop/conf", "/etc/conf", true),
                            new Mount("volume", "", "/anon", false),
                            new Mount("bind", "/made/ada/x", "/x", false),
                            new Mount("tmpfs", "", "/tmp", false),
                            new Mount("bind", "/made/ada/shop", "/src", true),
                            new Mount("bind", "/", "/host", true));
        }

        @Test
        @DisplayName("has builds and commands")
        void builds() {
            assertThat(cache.build()).isEqualTo(new Build("/made/ada/shop/cache", "Dockerfile", null));
            assertThat(job.build()).isEqualTo(new Build("/made/ada/shop", "Job.Dockerfile", "run"));
            assertThat(web.build()).isNull();
            assertThat(web.command()).containsExactly("nginx", "-g", "daemon off;");
            assertThat(cache.command()).isEmpty();
        }

        @Test
        @DisplayName("has logging, without what may be a secret")
        void logging() {
            assertThat(web.logging())
                    .isEqualTo(
                            new Logging("json-file", Map.of("max-file", "3", "max-size", "10m", "splunk-token", "")));
            assertThat(db.logging()).isNull();
        }

        @Test
        @DisplayName("keeps of environment and labels only what metrics need")
        void secrets() {
            assertThat(web.labels()).containsOnly(entry("prometheus.io/port", "8000"));
            assertThat(db.labels()).containsOnly(entry("prometheus.io/scrape", "true"));
            assertThat(web.metricsPorts()).containsOnly(entry("METRICS_PORT", 8000));
            assertThat(db.metricsPorts()).containsOnly(entry("METRICS_PORT", 9187));
        }
    }

    @Nested
    @DisplayName("is read leniently")
    class Lenient {

        @Test
        @DisplayName("where other versions print numbers for texts or texts for numbers")
        void numbers() {
            Service service = of("""
                    {"cpus": "0.5", "mem_limit": 1048576, "healthcheck": {"test": "true", "retries": "3"},
                     "ports": [{"target": "80", "published": 8080}], "expose": [3000]}
                    """);
            assertThat(service.limits()).isEqualTo(new Limits(MB, 0.5, null, null));
            assertThat(service.healthcheck())
                    .isEqualTo(new Healthcheck(List.of("CMD-SHELL", "true"), null, null, 3, null, false));
            assertThat(service.ports()).containsExactly(new Port(null, "8080", 80, "tcp"));
            assertThat(service.expose()).containsExactly(3000);
        }

        @Test
        @DisplayName("where lists stand for mappings, and unknown keys anywhere")
        void shortForms() {
            Service service = of("""
                    {"depends_on": ["b"], "networks": ["n"], "environment": ["METRICS_PORT=1"], "build": "x",
                     "labels": ["prometheus.io/path=/m=1"], "new_in_compose_9": {"a": [1]}}
                    """);
            assertThat(service.dependsOn()).containsOnly(entry("b", "service_started"));
            assertThat(service.networks()).containsExactly("n");
            assertThat(service.metricsPorts()).containsOnly(entry("METRICS_PORT", 1));
            assertThat(service.build()).isEqualTo(new Build("x", "Dockerfile", null));
            assertThat(service.labels()).containsOnly(entry("prometheus.io/path", "/m=1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"image\": {}, \"ports\": 80, \"deploy\": [], \"healthcheck\": [], \"depends_on\": 1}",
                    "{\"ports\": [[], null, \"x:y\", {\"target\": 0}, \"70000\", \"9-8\", \"1-2:1-5\"], \"expose\": {}}",
                    "{\"volumes\": [null, {}, \"\"], \"networks\": \"x\", \"command\": {}, \"logging\": \"x\"}",
                    "{\"mem_limit\": \"-1\", \"cpus\": \"1f\", \"profiles\": [{}], \"labels\": [[]], \"build\": []}"
                })
        @DisplayName("and leaves out what is odd")
        void odd(String json) {
            assertThat(of(json)).isEqualTo(of("{}"));
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{}", "{\"services\": []}", "null"})
        @DisplayName("when it is something else")
        void somethingElse(String json) {
            assertThatThrownBy(() -> ComposeReader.resolved(json)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        @DisplayName("without quoting it")
        void quotesNothing() {
            assertThatThrownBy(() -> ComposeReader.resolved("{\"services\": {hunter22}}"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessage("not JSON: line 1, column 15");
        }
    }

    @Test
    @DisplayName("finds the order and the places of the text again")
    void arranged() {
        ComposeModel model = ComposeReader.resolved(resource("everything.json"));
        ComposeModel written = new ComposeModel(
                "x",
                List.of(model.service("web").orElseThrow(), model.service("db").orElseThrow()),
                List.of(),
                List.of(),
                false);
        ComposeModel arranged = model.arrangedLike(written);
        assertThat(arranged.services()).extracting(Service::name).containsExactly("web", "db", "cache", "inl", "job");
        assertThat(arranged.name()).isEqualTo("everything");
        assertThat(arranged.resolved()).isTrue();
    }
}
