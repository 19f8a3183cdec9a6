package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.FieldState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of a component that is there: every field reads what the file says, and what is put in is read back. */
@DisplayName("A component that is there already")
class EditedComponentTest {

    private static final String CONFIG = """
            global: {scrape_interval: 20s} # all
            scrape_configs:
              - job_name: itself
                static_configs: [{targets: ["localhost:9090"]}]
              - {job_name: containers, static_configs: [{targets: [boxes:8080]}], scrape_interval: 11s}
              - job_name: machine
                static_configs:
                  - targets: [host-metrics:9100]
            """;

    /** Names of its own, braces and brackets. */
    private static final Trial FLOW = Trial.of("""
            services:
              metrics: {image: "quay.io/prometheus/prometheus:v3.4.0", restart: always, # the one that asks
                command: ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.retention.time=30d", "--web.enable-lifecycle"],
                volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml:ro", "kept:/prometheus"],
                ports: ["127.0.0.1:9099:9090"],
                healthcheck: {test: [CMD, wget, --spider, -q, "http://127.0.0.1:9090/-/ready"], interval: 9s, retries: 4},
                deploy: {resources: {limits: {memory: 2G, cpus: "1.5"}, reservations: {memory: 300M}}},
                logging: {driver: local, options: {max-size: 5m, max-file: "2"}}}
              boxes: {image: "gcr.io/cadvisor/cadvisor:v0.49.1", privileged: true, devices: [/dev/kmsg],
                command: [--docker_only, --housekeeping_interval=20s],
                volumes: ["/:/rootfs:ro", "/sys:/sys:ro", "/var/run:/var/run:ro"],
                ports: ["8088:8080"], mem_limit: 250m}
              host-metrics: {image: "prom/node-exporter:v1.9.0", command: [--path.rootfs=/host], pid: host, volumes: ["/:/host:ro"]}
            volumes: {kept: {}}
            """).with("prometheus.yml", CONFIG);

    /** Values behind anchors. */
    private static final Trial ANCHORED = Trial.of("""
            x-log: &log
              driver: json-file
              options:
                max-size: 7m # small
                max-file: "5"
            x-small: &small
              restart: always
              logging: *log
              deploy:
                resources:
                  limits: {memory: 300M, cpus: "0.5"}
            services:
              metrics:
                <<: *small
                image: prom/prometheus:v3.5.1 # pinned
                command:
                  - --config.file=/etc/prometheus/prometheus.yml # here
                  - -storage.tsdb.retention.time=10d
                volumes:
                  - ./prometheus.yml:/etc/prometheus/prometheus.yml:ro
                ports:
                  - target: 9090
                    published: "9097"
                    host_ip: 127.0.0.1
              boxes:
                <<: *small
                image: gcr.io/cadvisor/cadvisor:v0.49.1
                privileged: true
                volumes: &mounts
                  - /:/rootfs:ro
                  - /sys:/sys:ro
                ports: ["127.0.0.1:8087:8080"]
              host-metrics:
                <<: *small
                image: prom/node-exporter:v1.9.0
                command: --path.rootfs=/host --collector.processes
                volumes:
                  - type: bind
                    source: /
                    target: /host
                    read_only: true
                    bind:
                      propagation: rslave
              other:
                image: busybox
                volumes: *mounts
            """).with("prometheus.yml", CONFIG);

    private static final Trial ADDED = added();

    private static Trial added() {
        Trial before = Trial.of("services:\n  web:\n    image: busybox:1.37\n");
        return before.after(before.add(Trial.bare()));
    }

    /** As they are added, with four blanks. */
    private static final Trial FOUR = Trial.of(four(ADDED.compose()))
            .with("prometheus/prometheus.yml", four(ADDED.text("prometheus/prometheus.yml")));

    private static String four(String text) {
        return text.replaceAll("(?m)^( +)", "$1$1").replaceAll("(?m)^( *)- ", "$1-   ");
    }

    static Stream<Arguments> all() {
        return Stream.of(
                        Map.entry("as it was added", ADDED),
                        Map.entry("four blanks", FOUR),
                        Map.entry("braces", FLOW),
                        Map.entry("anchors", ANCHORED))
                .flatMap(shape -> Trial.CATALOG.components().stream()
                        .map(component -> Arguments.of(shape.getKey(), component.id(), shape.getValue())));
    }

    private static String service(Trial trial, Component component) {
        return trial.model().services().stream()
                .filter(each -> Trial.CATALOG
                        .componentOf(each)
                        .filter(component::equals)
                        .isPresent())
                .map(Service::name)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> values(EditedService edited) {
        return edited.form().fields().stream()
                .collect(Collectors.toMap(
                        each -> each.field().id(), FieldState::value, (one, other) -> one, TreeMap::new));
    }

    @Test
    @DisplayName("shows every field of its form, and in it what was added")
    void complete() {
        for (Component component : Trial.CATALOG.components()) {
            EditedService edited = EditedService.of(ADDED, service(ADDED, component));
            Map<String, String> values = values(edited);
            for (Field field : component.fields()) {
                assertThat(values).as(component.id()).containsEntry(field.id(), added(component, field));
            }
        }
    }

    /** What adding wrote; a data volume has no field there, and no healthcheck in the file leaves that to the image. */
    private static String added(Component component, Field field) {
        boolean data = component.id().equals("prometheus") && field.id().equals("mounts");
        boolean untested =
                field.id().equals("healthcheck-run") && field.defaultValue().equals("none");
        return data ? "prometheus-data:/prometheus" : untested ? "image" : field.defaultValue();
    }

    @Test
    @DisplayName("shows what its own file says, in whatever way that is written")
    void ownValues() {
        assertThat(values(EditedService.of(FLOW, "metrics")))
                .containsEntry("image", "quay.io/prometheus/prometheus:v3.4.0")
                .containsEntry("port", "9099")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("retention-time", "30d")
                .containsEntry("retention-size", "")
                .containsEntry("lifecycle", "true")
                .containsEntry("healthcheck-run", "CMD")
                .containsEntry("healthcheck", "wget --spider -q http://127.0.0.1:9090/-/ready")
                .containsEntry("healthcheck-retries", "4")
                .containsEntry("memory-reserved", "300M")
                .containsEntry("cpus-reserved", "")
                .containsEntry("log-driver", "local")
                .containsEntry("log-max-size", "5m")
                .containsEntry("scrape-interval", "20s")
                .containsEntry("restart", "always");
        assertThat(values(EditedService.of(FLOW, "boxes")))
                .containsEntry("privileged", "true")
                .containsEntry("kmsg", "true")
                .containsEntry("docker-only", "true")
                .containsEntry("housekeeping", "20s")
                .containsEntry("rootfs", "true")
                .containsEntry("disk", "false")
                .containsEntry("memory", "250m")
                .containsEntry("scrape-interval", "11s")
                .containsEntry("scrape-port", "8080");
        assertThat(values(EditedService.of(ANCHORED, "host-metrics")))
                .containsEntry("propagation", "rslave")
                .containsEntry("collectors", "processes")
                .containsEntry("log-max-file", "5")
                .containsEntry("cpus", "0.5")
                .containsEntry("scrape-port", "9100");
        assertThat(values(EditedService.of(ANCHORED, "metrics")))
                .containsEntry("port", "9097")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("retention-time", "10d");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @DisplayName("takes every value of every field: reads it back, and no other field with it, nor another service")
    @MethodSource("all")
    void readsBack(String shape, String id, Trial trial) {
        Component component = Trial.CATALOG.component(id).orElseThrow();
        String service = service(trial, component);
        Map<String, String> before = values(EditedService.of(trial, service));
        for (Field field : component.fields()) {
            EditedService plain = EditedService.of(trial, service);
            if (plain.ids().contains(field.id()) && plain.state(field.id()).counts()) {
                for (String value : UnusualValues.of(component, field)) {
                    change(trial, service, before, plain.state(field.id()).field(), fitting(field, value, before));
                }
            }
        }
    }

    /** Another image would be another component, and who runs a test needs one. */
    private static String fitting(Field field, String value, Map<String, String> before) {
        if (field.id().equals("image")) {
            return before.get("image").replaceFirst(":[^:]*$", ":v9.9.9-rc.1");
        }
        if (field.id().equals("flags")) {
            // this one has a field of its own where it is read
            return value.replaceFirst("--collector\\.\\S+ ", "");
        }
        boolean empty = field.id().equals("healthcheck-run")
                && before.get("healthcheck").isEmpty();
        return empty ? before.get(field.id()) : value;
    }

    /** The words of a line, whatever quotes they have. */
    private static Object words(Field field, String value) {
        return field.kind().hasSeveral() || field.kind() == FieldKind.COMMAND ? QuotedWords.of(value) : value;
    }

    private static void change(Trial trial, String service, Map<String, String> before, Field field, String value) {
        EditedService edited = EditedService.of(trial, service).set(field.id(), value);
        if (edited.form().edits().isEmpty()) {
            assertThat(edited.state(field.id()).initial()).isEqualTo(edited.value(field.id()));
            return;
        }
        if (!edited.form().problems().isEmpty()) {
            // what is unusual for one may be too much for another: it is said, and nothing is written
            assertThat(edited.form().problems()).singleElement().asString().startsWith(field.id() + ": ");
            return;
        }
        PlanResult plan = edited.plan();
        if (plan instanceof PlanResult.NotPlanned(var findings)) {
            assertThat(findings.getLast().level()).isEqualTo(Finding.Level.ERROR);
            assertThat(findings.getLast().todo()).isNotEmpty();
            return;
        }
        Trial after = trial.after(plan);
        Map<String, String> now = values(EditedService.of(after, service));
        String setting = field.id() + "=" + value;
        assertThat(setting + " is " + words(field, now.get(field.id())))
                .isEqualTo(setting + " is " + words(field, edited.value(field.id())));
        for (Map.Entry<String, String> other : before.entrySet()) {
            if (!group(field.id()).equals(group(other.getKey()))) {
                assertThat(setting + ": " + other.getKey() + " is " + now.get(other.getKey()))
                        .isEqualTo(setting + ": " + other.getKey() + " is " + other.getValue());
            }
        }
        others(trial, after, service);
    }

    /** What is written together: a test with its numbers, a log driver with its options, a port with its address. */
    private static String group(String field) {
        if (field.equals("address")) {
            return "port";
        }
        return field.startsWith("healthcheck") ? "healthcheck" : field.startsWith("log-") ? "log" : field;
    }

    private static void others(Trial before, Trial after, String but) {
        List<Service> then = after.model().services();
        before.model().services().stream()
                .filter(each -> !each.name().equals(but))
                .forEach(each -> assertThat(then).contains(each));
    }
}
