package dev.plimsoll.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The catalog")
class CatalogTest {

    private static final Path HOME = Path.of(System.getProperty("plimsoll.home"));

    private final Catalog catalog = Catalog.load();

    private Component component(String id) {
        return catalog.component(id).orElseThrow();
    }

    @Nested
    @DisplayName("is read from the templates")
    class Reading {

        @Test
        @DisplayName("in their order, with their titles")
        void components() {
            assertThat(catalog.components())
                    .extracting(Component::id, Component::title, Component::purpose)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("prometheus", "Prometheus", "metrics engine"),
                            org.assertj.core.groups.Tuple.tuple("cadvisor", "cAdvisor", "container metrics"),
                            org.assertj.core.groups.Tuple.tuple("node-exporter", "node-exporter", "host metrics"));
        }

        @ParameterizedTest(name = "{0}.{1} is {2}")
        @DisplayName("with the values that stand there")
        @CsvSource(textBlock = """
                prometheus,    image,                    prom/prometheus:v3.5.1
                prometheus,    port,                     9090
                prometheus,    address,                  0.0.0.0
                prometheus,    retention-time,           7d
                prometheus,    retention-size,           5GB
                prometheus,    lifecycle,                true
                prometheus,    memory,                   1G
                prometheus,    memory-reserved,          512M
                prometheus,    cpus,                     1.0
                prometheus,    cpus-reserved,            0.5
                prometheus,    healthcheck-retries,      5
                prometheus,    healthcheck-start-period, 15s
                prometheus,    scrape-interval,          15s
                cadvisor,      port,                     8081
                cadvisor,      memory,                   200M
                cadvisor,      scrape-interval,          10s
                cadvisor,      kmsg,                     true
                node-exporter, propagation,              rslave
                node-exporter, scrape-interval,          ''
                node-exporter, cpus,                     0.25
                """)
        void defaults(String component, String field, String value) {
            assertThat(component(component).field(field).orElseThrow().defaultValue())
                    .isEqualTo(value);
        }

        @Test
        @DisplayName("with the notes of which lines a field shares")
        void form() {
            Field size = component("prometheus").field("retention-size").orElseThrow();
            assertThat(size.joined()).isTrue();
            assertThat(size.section()).isEqualTo("Prometheus");
            assertThat(size.syntax()).isEqualTo(Syntax.PROMETHEUS);
            assertThat(component("prometheus").field("restart").orElseThrow().advanced())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("fills a template")
    class Filling {

        @Test
        @DisplayName("leaving all but the form as it stands")
        void untouched() {
            for (Component each : catalog.components()) {
                String filled = each.filled(Map.of());
                assertThat(each.template()).startsWith(filled.stripTrailing());
                assertThat(filled)
                        .doesNotContain("x-plimsoll", "# The words", "# What the form")
                        .endsWith("\n");
            }
        }

        @Test
        @DisplayName("in the quotes that stand there")
        void values() {
            String filled = component("prometheus")
                    .filled(Map.of(
                            "image", "prom/prometheus:v3.13.2",
                            "port", "9091",
                            "address", "127.0.0.1",
                            "retention-time", "12h",
                            "cpus", "0.75",
                            "healthcheck", "echo \"a\\b\"",
                            "log-max-file", "5",
                            "restart", "no",
                            "unknown", "x"));
            assertThat(filled)
                    .contains("    image: prom/prometheus:v3.13.2\n")
                    .contains("      - \"127.0.0.1:9091:9090\"\n")
                    .contains("      - --storage.tsdb.retention.time=12h\n")
                    .contains("          cpus: \"0.75\"\n")
                    .contains("      test: [\"CMD-SHELL\", \"echo \\\"a\\\\b\\\"\"]\n")
                    .contains("        max-file: \"5\"\n")
                    .contains("    restart: \"no\"\n");
        }

        @Test
        @DisplayName("without what was emptied or switched off, and without what is then empty around it")
        void without() {
            String filled = component("prometheus")
                    .filled(Map.of(
                            "port", "",
                            "container-name", "",
                            "lifecycle", "false",
                            "healthcheck", "",
                            "healthcheck-retries", "9",
                            "memory", "",
                            "cpus", "",
                            "memory-reserved", "",
                            "cpus-reserved", ""));
            assertThat(filled).isEqualTo("""
                    # Prometheus: asks the services for their metrics, keeps them, and answers queries.
                    # The file it is configured by is made from ../prometheus/prometheus.yml.

                    services:
                      prometheus:
                        image: prom/prometheus:v3.5.1
                        volumes:
                          - ./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro
                          - prometheus-data:/prometheus
                        command:
                          - --config.file=/etc/prometheus/prometheus.yml
                          - --storage.tsdb.retention.time=7d
                          - --storage.tsdb.retention.size=5GB
                        restart: unless-stopped
                        logging:
                          driver: json-file
                          options:
                            max-size: 10m
                            max-file: "3"

                    volumes:
                      prometheus-data:
                    """);
        }

        @Test
        @DisplayName("with mounts as the machine allows them")
        void mounts() {
            assertThat(component("node-exporter").filled(Map.of("propagation", "private")))
                    .contains("      - /:/host:ro\n");
            assertThat(component("cadvisor").filled(Map.of("rootfs", "false", "disk", "false", "kmsg", "false")))
                    .doesNotContain("rootfs", "/dev/disk", "devices", "kmsg")
                    .contains("    volumes:\n      - /var/run:/var/run:ro\n");
        }

        @Test
        @DisplayName("never throws, whatever the values are")
        void anything() {
            for (Component each : catalog.components()) {
                for (Field field : each.fields()) {
                    for (String value :
                            List.of("", " ", "'", "\"", "a: b # c", "127.0.0.1:", "$1\\", "é", "true", "x\ny")) {
                        assertThat(each.filled(Map.of(field.id(), value))).startsWith("#");
                        each.job(Map.of(field.id(), value));
                        each.config(Map.of(field.id(), value));
                    }
                }
            }
        }
    }

    @Nested
    @DisplayName("makes scrape jobs")
    class Jobs {

        @Test
        @DisplayName("for Prometheus itself")
        void config() {
            assertThat(catalog.prometheusConfig()).isEqualTo("""
                    global:
                      scrape_interval: 15s
                      evaluation_interval: 15s

                    scrape_configs:
                      - job_name: 'prometheus'
                        static_configs:
                          - targets: ['localhost:9090']
                    """);
            assertThat(catalog.prometheusConfig(Map.of("scrape-interval", "30s")))
                    .startsWith("global:\n  scrape_interval: 30s\n  evaluation_interval: 15s\n");
        }

        @Test
        @DisplayName("for a service")
        void service() {
            assertThat(catalog.serviceJob("order-api", 8000, "/metrics", "")).isEqualTo("""
                    scrape_configs:
                      - job_name: 'order-api'
                        static_configs:
                          - targets: ['order-api:8000']
                        metrics_path: '/metrics'
                    """);
            assertThat(catalog.serviceJob("a", 1, "/it's", "1m")).isEqualTo("""
                    scrape_configs:
                      - job_name: 'a'
                        static_configs:
                          - targets: ['a:1']
                        metrics_path: '/it''s'
                        scrape_interval: 1m
                    """);
        }

        @Test
        @DisplayName("for components")
        void components() {
            assertThat(component("prometheus").job()).isNull();
            assertThat(component("cadvisor").job()).isEqualTo("""
                    scrape_configs:
                      - job_name: 'cadvisor'
                        static_configs:
                          - targets: ['cadvisor:8080']
                        scrape_interval: 10s
                    """);
            assertThat(component("cadvisor").job(Map.of("scrape-interval", ""))).doesNotContain("interval");
            assertThat(component("node-exporter").job(Map.of("scrape-interval", "5s")))
                    .isEqualTo("""
                    scrape_configs:
                      - job_name: 'node-exporter'
                        static_configs:
                          - targets: ['node-exporter:9100']
                        scrape_interval: 5s
                    """);
        }
    }

    @Nested
    @DisplayName("recognises a component")
    class Recognising {

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("by the repository of its image")
        @CsvSource(textBlock = """
                prom/prometheus,                                   prometheus
                prom/prometheus:v3.5.1,                            prometheus
                prom/prometheus:${TAG},                            prometheus
                '${IMAGE:-docker.io/prom/prometheus:v3}',          prometheus
                quay.io/prometheus/prometheus:latest,              prometheus
                mirror.example.com:5000/hub/prom/prometheus@sha256:0123, prometheus
                gcr.io/cadvisor/cadvisor:latest,                   cadvisor
                ghcr.io/google/cadvisor,                           cadvisor
                prom/node-exporter:v1.12.1,                        node-exporter
                quay.io/prometheus/node-exporter,                  node-exporter
                prom/pushgateway,                                  ''
                prometheus,                                        prometheus
                registry.example.com/infra/prometheus:2,           prometheus
                rancher/mirrored-prom-prometheus:v2.55.1,          prometheus
                harbor.example.com/proxy/bitnami/node-exporter:1,  node-exporter
                zcube/cadvisor,                                    cadvisor
                prom/prometheus-operator,                          ''
                prometheuscommunity/postgres-exporter,             ''
                postgres:17-alpine,                                ''
                '',                                                ''
                '${IMAGE}',                                        ''
                myprom/prometheus,                                 prometheus
                """)
        void images(String image, String component) {
            assertThat(catalog.componentOf(service(image)).map(Component::id).orElse(""))
                    .isEqualTo(component);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("by flags that only its program knows, whatever its image is called")
        @CsvSource(textBlock = """
                --config.file=/p.yml --storage.tsdb.path=/data,  prometheus
                -housekeeping_interval=30s,                      cadvisor
                --docker_only,                                   cadvisor
                --path.rootfs=/host,                             node-exporter
                --config.file=/etc/alertmanager/config.yml,      ''
                --my--storage.tsdb.path=/data,                   ''
                """)
        void flags(String command, String component) {
            Service told = service("acme/metrics", null, List.of(command.split(" ", -1)));
            assertThat(catalog.componentOf(told).map(Component::id).orElse("")).isEqualTo(component);
            Service shell = service("acme/metrics", null, List.of("exec /run " + command));
            assertThat(catalog.componentOf(shell).map(Component::id).orElse("")).isEqualTo(component);
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @DisplayName("by what its image is called and what it is told, where both speak for it")
        @CsvSource(textBlock = """
                basi/prometheus-swarm:v1,        -config.file=/etc/prometheus/prometheus.yml,   prometheus
                acme/prometheus_ha,              --config.file /c/prometheus-prod.yaml,         prometheus
                'acme/my-prometheus:${TAG}',     --config.file=/c/prometheus.yml,               prometheus
                basi/prometheus-swarm:v1,        -config.file=/etc/other.yml,                   ''
                basi/prometheus-swarm:v1,        --my-config.file=/etc/prometheus.yml,          ''
                acme/metrics,                    --config.file=/etc/prometheus/prometheus.yml,  ''
                acme/prometheus-blackbox-exporter, --config.file=/c/prometheus.yml,             ''
                acme/prometheus-alertmanager,    --config.file=/c/prometheus.yml,               ''
                acme/prometheus-config-reloader, --config.file=/c/prometheus.yml,               ''
                """)
        void namesAndFlags(String image, String command, String component) {
            Service told = service(image, null, List.of(command.split(" ", -1)));
            assertThat(catalog.componentOf(told).map(Component::id).orElse("")).isEqualTo(component);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("but not where it has the image for a chore alone")
        @CsvSource(delimiter = '|', textBlock = """
                chown -R 65534 /data                                    | ''
                /bin/sh -c "mkdir -p /d && chown 1 /d; echo done >&2"    | ''
                sh -ec 'if [ -d /d ]; then\\n  chmod 777 /d\\nfi'        | ''
                sh -c "cp /in.yml /p.yml && exec prometheus"            | prometheus
                sh -c "sleep 5 & prometheus"                            | prometheus
                env A=b prometheus                                      | prometheus
                /start.sh                                               | prometheus
                """)
        void chores(String command, String component) {
            Service chore = service("prom/prometheus", null, List.of(command.replace("\\n", "\n")));
            assertThat(catalog.componentOf(chore).map(Component::id).orElse("")).isEqualTo(component);
        }

        @Test
        @DisplayName("by the image that it is built from")
        void base() {
            Build build = new Build("./metrics", "Dockerfile", null, "prom/prometheus:v3.5.1");
            assertThat(catalog.componentOf(service("", build, List.of())).map(Component::id))
                    .contains("prometheus");
            assertThat(catalog.componentOf(service("acme/metrics", build, List.of()))
                            .map(Component::id))
                    .contains("prometheus");
        }

        private Service service(String image) {
            return service(image, null, List.of());
        }

        private Service service(String image, @Nullable Build build, List<String> command) {
            return new Service(
                    "metrics",
                    image.isEmpty() ? null : image,
                    build,
                    null,
                    List.of(),
                    List.of(),
                    Limits.NONE,
                    null,
                    Map.of(),
                    List.of("default"),
                    null,
                    List.of(),
                    command,
                    null,
                    null,
                    List.of(),
                    Map.of());
        }
    }

    @Nested
    @DisplayName("knows of other images")
    class Known {

        @Test
        @DisplayName("whether they serve metrics")
        void metrics() {
            KnownImages known = catalog.knownImages();
            assertThat(known.find("postgres:17-alpine").orElseThrow().serves(List.of()))
                    .isFalse();
            assertThat(known.find("docker.io/library/postgres")).isPresent();
            assertThat(known.find("someone/postgres")).isEmpty();
            assertThat(known.find("rabbitmq:4").orElseThrow().serves(List.of())).isTrue();
            KnownImage traefik = known.find("traefik:v3").orElseThrow();
            assertThat(traefik.serves(List.of())).isFalse();
            assertThat(traefik.serves(List.of("--api --metrics.prometheus=true")))
                    .isTrue();
            assertThat(known.portOfMetrics(2112)).isPresent();
            assertThat(known.portOfMetrics(80)).isEmpty();
        }

        @ParameterizedTest(name = "{0} has {1}")
        @DisplayName("and which tool they have")
        @CsvSource(textBlock = """
                busybox:1.37,                       wget
                alpine,                             wget
                python:3.13-alpine,                 wget
                python:3.13-slim,                   python
                node:22,                            node
                scratch,                            none
                gcr.io/distroless/static-debian13,  none
                prom/prometheus:v3.14.0-distroless, none
                debian:13,                          ''
                """)
        void tools(String image, String tool) {
            assertThat(catalog.knownImages().tool(image).orElse("")).isEqualTo(tool);
        }
    }

    @Nested
    @DisplayName("takes another component")
    class Adding {

        @TempDir
        Path folder;

        private static final String PING = """
                services:
                  ping:
                    image: example/ping:1
                    ports:
                      - "7000:7000"
                x-plimsoll:
                  title: Ping
                  purpose: pings
                  images: [example/ping]
                  job: ping.yml
                  form:
                    Ping:
                      port: {label: Port, kind: port, at: services.ping.ports.0, part: '(\\d+):7000\\z'}
                """;

        @Test
        @DisplayName("by a file, from a folder or a jar")
        void byFile() throws IOException {
            copyOurs();
            Files.writeString(folder.resolve("compose/ping.yaml"), PING);
            Files.writeString(folder.resolve("prometheus/ping.yml"), "scrape_configs:\n  - job_name: ping\n");
            assertThat(Catalog.load(folder).components())
                    .extracting(Component::id)
                    .containsExactly("prometheus", "cadvisor", "node-exporter", "ping");
            Path jar = jar();
            try (var system = java.nio.file.FileSystems.newFileSystem(jar)) {
                assertThat(Catalog.load(system.getPath("/"))
                                .component("ping")
                                .orElseThrow()
                                .filled(Map.of("port", "7001")))
                        .contains("\"7001:7000\"");
            }
        }

        @Test
        @DisplayName("and says where a file is not as it should be")
        void mistakes() throws IOException {
            copyOurs();
            assertMistake(
                    PING.replace("kind: port", "kind: harbour"), "ping.yaml: x-plimsoll.form.Ping.port", "harbour");
            assertMistake(PING.replace("label", "lable"), "ping.yaml: x-plimsoll.form.Ping.port", "lable");
            assertMistake(PING.replace("7000\\z", "8\\z"), "ping.yaml: x-plimsoll.form.Ping.port", "part");
            assertMistake(PING.replace("title: Ping\n", "\n"), "ping.yaml: x-plimsoll", "title");
            assertMistake("a: [", "ping.yaml", "line");
        }

        private void assertMistake(String text, String... words) throws IOException {
            Files.writeString(folder.resolve("compose/ping.yaml"), text);
            Files.writeString(folder.resolve("prometheus/ping.yml"), "scrape_configs: []\n");
            assertThatThrownBy(() -> Catalog.load(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(words);
        }

        private void copyOurs() throws IOException {
            for (String each : List.of("compose", "prometheus")) {
                Files.createDirectory(folder.resolve(each));
                try (var files = Files.list(HOME.resolve(each))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, folder.resolve(each).resolve(file.getFileName()));
                    }
                }
            }
        }

        private Path jar() throws IOException {
            Path jar = folder.resolve("ours.jar");
            try (OutputStream stream = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(stream);
                    var files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                        .toList()) {
                    entries.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                    Files.copy(file, entries);
                }
            }
            return jar;
        }
    }
}
