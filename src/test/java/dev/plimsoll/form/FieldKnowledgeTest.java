package dev.plimsoll.form;

import static dev.plimsoll.form.FormProject.field;
import static dev.plimsoll.form.FormProject.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.catalog.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form that knows")
class FieldKnowledgeTest {

    private static final String EMPTY = "services: {}\n";

    /** A machine that is plain but for what is said. */
    private static EngineFacts machine(String option, Map<String, String> traits) {
        Map<String, String> all = new HashMap<>(Map.of("engine", "docker", "data-root", "/var/lib/docker"));
        all.putAll(traits);
        return new EngineFacts(
                true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of(option), null, Set.of(), all);
    }

    private static Map<String, Map<String, String>> adapted(EngineFacts facts) {
        return FormProject.of(EMPTY).form(facts).toRequest().values();
    }

    @Nested
    @DisplayName("adapts to the engine")
    class Adapting {

        @Test
        @DisplayName("not at all where all is plain")
        void plain() {
            assertThat(adapted(machine("name=seccomp,profile=builtin", Map.of())))
                    .isEmpty();
        }

        @Test
        @DisplayName("without root: its socket and its files lie with its user")
        void rootless() {
            Map<String, String> traits =
                    Map.of("runtime-folder", "/run/user/1000", "data-root", "/srv/ann/.local/share/docker");
            assertThat(adapted(machine("name=rootless", traits)))
                    .isEqualTo(Map.of(
                            "cadvisor",
                            Map.of(
                                    "mounts",
                                    "/run/user/1000:/run/user/1000:ro"
                                            + " /srv/ann/.local/share/docker:/srv/ann/.local/share/docker:ro",
                                    "socket",
                                    "unix:///run/user/1000/docker.sock")));
        }

        @Test
        @DisplayName("that keeps its files elsewhere")
        void dataRoot() {
            AddForm form = FormProject.of(EMPTY).form(machine("", Map.of("data-root", "/data/docker")));
            assertThat(field(form, "cadvisor", "mounts").value()).isEqualTo("/data/docker:/data/docker:ro");
            assertThat(field(form, "cadvisor", "mounts").why())
                    .isEqualTo("This engine keeps its files in /data/docker, and not in /var/lib/docker.");
        }

        @Test
        @DisplayName("Podman: images by their whole names, and what its healthchecks need")
        void podman() {
            AddForm form = FormProject.of(EMPTY).form(machine("", Map.of("engine", "podman")));
            assertThat(field(form, "prometheus", "image").value()).isEqualTo("docker.io/prom/prometheus:v3.5.1");
            assertThat(field(form, "node-exporter", "image").value()).isEqualTo("docker.io/prom/node-exporter:latest");
            assertThat(field(form, "prometheus", "healthcheck").why()).contains("systemd");
        }

        @Test
        @DisplayName("with SELinux, with mapped users, in WSL, and too new for an old cAdvisor")
        void others() {
            assertThat(adapted(machine("name=selinux", Map.of())))
                    .isEqualTo(Map.of("prometheus", Map.of("config-label", "z")));
            assertThat(adapted(machine("name=userns", Map.of())))
                    .isEqualTo(Map.of("cadvisor", Map.of("userns", "host"), "node-exporter", Map.of("userns", "host")));
            assertThat(adapted(machine("", Map.of("engine-version", "29.1.0"))).get("cadvisor"))
                    .isEqualTo(Map.of("image", "ghcr.io/google/cadvisor:v0.60.5"));
            assertThat(adapted(machine("", Map.of("engine-version", "29.3.0")))).isEmpty();
            EngineFacts wsl = new EngineFacts(
                    true,
                    Map.of(),
                    Map.of(),
                    null,
                    "overlay2",
                    "Ubuntu",
                    Set.of(),
                    null,
                    Set.of(),
                    Map.of("kernel", "6.6.87.2-microsoft-standard-WSL2"));
            assertThat(adapted(wsl).get("node-exporter")).isEqualTo(Map.of("propagation", "private"));
        }
    }

    @Nested
    @DisplayName("says what it did not check")
    class Unchecked {

        @Test
        @DisplayName("beside each field that an engine would have had a say in")
        void noEngine() {
            AddForm form = FormProject.of(EMPTY).form(EngineFacts.UNKNOWN);
            assertThat(field(form, "prometheus", "port").notes())
                    .containsExactly("Not checked: no engine answered, so nobody knows whether port 9090 is free.");
            assertThat(field(form, "cadvisor", "container-name").notes()).hasSize(1);
            assertThat(field(form, "cadvisor", "image").notes()).hasSize(1);
            assertThat(field(form, "node-exporter", "propagation").notes()).hasSize(1);
            assertThat(field(form, "prometheus", "memory").notes()).isEmpty();
            form.set("prometheus", "port", "9095");
            assertThat(field(form, "prometheus", "port").notes().getFirst()).contains("9095");
        }

        @Test
        @DisplayName("and beside the one whose fact an engine did not tell")
        void missingFact() {
            EngineFacts far = new EngineFacts(
                    true, Map.of(), Map.of(), null, "overlay2", "Debian", Set.of(), null, Set.of(), Map.of());
            AddForm form = FormProject.of(EMPTY).form(far);
            assertThat(field(form, "node-exporter", "propagation").notes())
                    .containsExactly("Not checked: the engine did not tell the root propagation of its machine.");
            assertThat(field(form, "node-exporter", "propagation").value()).isEqualTo("rslave");
            assertThat(field(form, "cadvisor", "rootfs").notes()).isEmpty();
        }
    }

    @Nested
    @DisplayName("gives advice")
    class Advising {

        private final AddForm form = FormProject.of(EMPTY).form();

        private List<String> actions(String component, String field) {
            return field(form, component, field).advice().stream()
                    .map(Advice::action)
                    .toList();
        }

        @Test
        @DisplayName("of an image past its end, and of one without a version")
        void images() {
            assertThat(actions("prometheus", "image")).containsExactly("Use v3.13.2 LTS");
            form.set("prometheus", "image", "quay.io/prometheus/prometheus:v2.55.1-distroless");
            assertThat(field(form, "prometheus", "image").advice().getFirst().improved("a:v2.55.1-distroless"))
                    .isEqualTo("a:v3.13.2-distroless");
            for (String good : List.of("prom/prometheus:v3.13.2", "prom/prometheus:v3.14.0", "prom/prometheus")) {
                form.set("prometheus", "image", good);
                assertThat(actions("prometheus", "image")).as(good).isEmpty();
            }
        }

        @Test
        @DisplayName("of a tool that the image does not have")
        void tools() {
            assertThat(actions("prometheus", "healthcheck")).containsExactly("Use 127.0.0.1");
            form.set("prometheus", "healthcheck", "curl -f http://127.0.0.1:9090/-/ready");
            assertThat(actions("prometheus", "healthcheck")).containsExactly("Use wget");
            form.set("prometheus", "image", "prom/prometheus:v3.13.2-distroless");
            assertThat(actions("prometheus", "healthcheck")).containsExactly("Use promtool");
        }

        @Test
        @DisplayName("of the lifecycle API only while others reach its port")
        void lifecycle() {
            assertThat(actions("prometheus", "lifecycle")).containsExactly("Leave it out");
            form.set("prometheus", "address", "127.0.0.1");
            assertThat(actions("prometheus", "lifecycle")).isEmpty();
            form.set("prometheus", "address", "0.0.0.0");
            form.set("prometheus", "port", "");
            assertThat(actions("prometheus", "lifecycle")).isEmpty();
        }

        @Test
        @DisplayName("of too little memory for cAdvisor where there are many containers")
        void memory() {
            assertThat(actions("cadvisor", "memory")).isEmpty();
            Map<String, String> names =
                    IntStream.range(0, 30).boxed().collect(Collectors.toMap(each -> "blog-" + each, each -> "blog"));
            EngineFacts busy = new EngineFacts(
                    true, Map.of(), names, "shared", "overlay2", "Debian", Set.of(), null, Set.of(), Map.of());
            FieldState memory = field(FormProject.of(EMPTY).form(busy), "cadvisor", "memory");
            assertThat(memory.advice()).extracting(Advice::action).containsExactly("Use 512M");
            assertThat(memory.value()).isEqualTo("200M");
        }

        @Test
        @DisplayName("that can be followed: what it says is better needs no more of it")
        void followed() {
            for (Component component : form.components()) {
                for (FieldState state : form.fields(component.id())) {
                    for (Advice advice : state.field().advice()) {
                        assertThat(advice.source()).startsWith("https://");
                        advice.also().keySet().forEach(each -> assertThat(component.field(each))
                                .as(component.id() + "." + each)
                                .isPresent());
                        advice.where().keySet().forEach(each -> assertThat(component.field(each))
                                .as(component.id() + "." + each)
                                .isPresent());
                    }
                    state.field().needs().keySet().forEach(each -> assertThat(component.field(each))
                            .as(component.id() + "." + each)
                            .isPresent());
                }
            }
        }
    }

    @Nested
    @DisplayName("checks values in words")
    class Checking {

        private final AddForm form = FormProject.of("""
                services:
                  web: {image: a, container_name: gate, ports: ["9000-9100:9000-9100", "${FROM:-3000-3010}:80"]}
                """).form();

        @ParameterizedTest(name = "{0}.{1}: {2}")
        @DisplayName("that nobody could use")
        @CsvSource(delimiter = '|', textBlock = """
                prometheus    | port            | 9042              | Port 9042 is published by the service web already.
                prometheus    | port            | 3005              | Port 3005 is published by the service web already.
                prometheus    | flags           | log.level=debug   | log.level=debug: A flag begins with --, and its value follows behind =.
                prometheus    | flags           | --a=1 --storage.tsdb.retention.time=1d | --storage.tsdb.retention.time is there already, from a field of its own or by itself.
                prometheus    | flags           | --a --a           | --a stands here twice.
                prometheus    | flags           | --a="b            | A quote is not closed.
                cadvisor      | flags           | --docker_only     |
                prometheus    | external-labels | a=1 b             | b: write name=value, with quotes around both where there are blanks.
                prometheus    | external-labels | 1a=1              | 1a=1: A label is named with letters, digits and underscores, and begins with no digit.
                prometheus    | external-labels | a=1 a=2           | a stands here twice.
                prometheus    | scrape-timeout  | 20s               | Prometheus takes no timeout that is longer than the interval, 15s.
                prometheus    | scrape-timeout  | 15s               |
                prometheus    | networks        | back_end a/b      | a/b: A network is named with letters, digits, dots, hyphens and underscores.
                prometheus    | networks        | ${NET}            |
                prometheus    | mounts          | ./rules           | ./rules: A mount is source:/target, and :ro at its end for reading only.
                cadvisor      | leave-out       | disk,tpc          | Names of metrics with commas between them, such as disk,percpu,tcp,udp; cAdvisor does not start with one that it does not know.
                cadvisor      | housekeeping    | 15                | The unit is missing: write 15s for seconds.
                cadvisor      | socket          | /run/docker.sock  | It begins with unix:// or tcp://.
                node-exporter | collectors      | Wifi              | Wifi: A collector is named with small letters, such as systemd, processes or tcpstat.
                node-exporter | profiles        | a                 | a: A profile has at least two letters, digits, dots, hyphens or underscores, and begins with a letter or digit.
                node-exporter | log-max-size    | 10 apples         | A size is a number with its unit, such as 512M or 1.5G.
                """)
        void values(String component, String field, String value, String words) {
            form.set(component, field, value);
            assertThat(message(field(form, component, field).validation())).isEqualTo(words == null ? "" : words);
            assertThat(field(form, component, field).value()).isEqualTo(value);
        }

        @Test
        @DisplayName("but not where they count for nothing")
        void counting() {
            form.set("cadvisor", "log-max-size", "10 apples");
            form.set("cadvisor", "log-driver", "journald");
            assertThat(field(form, "cadvisor", "log-max-size").counts()).isFalse();
            assertThat(form.problems()).isEmpty();
            form.set("cadvisor", "log-driver", "local");
            assertThat(form.problems()).hasSize(1);
        }

        @Test
        @DisplayName("and says that a healthcheck which was asked for has no test")
        void missingTest() {
            String missing = "A test is missing: a command that ends with 0 when all is well.";
            assertThat(field(form, "node-exporter", "healthcheck").notes()).isEmpty();
            form.set("node-exporter", "healthcheck-run", "CMD");
            assertThat(form.problems()).containsExactly("node-exporter.healthcheck: " + missing);
            assertThat(field(form, "node-exporter", "healthcheck").notes()).isEmpty();
            form.set("node-exporter", "healthcheck", "true");
            assertThat(form.problems()).isEmpty();
            form.set("prometheus", "healthcheck", "");
            assertThat(form.problems()).isEmpty();
            assertThat(field(form, "prometheus", "healthcheck").notes())
                    .containsExactly("Without a test there is no healthcheck.");
            form.set("prometheus", "healthcheck-run", "CMD");
            assertThat(form.problems()).containsExactly("prometheus.healthcheck: " + missing);
        }

        @Test
        @DisplayName("and says how it reads dollar signs")
        void dollars() {
            form.set("prometheus", "healthcheck", "test $HOSTNAME");
            assertThat(field(form, "prometheus", "healthcheck").notes())
                    .containsExactly("$ is written as $$, so that Compose leaves it to the container;"
                            + " ${NAME} is left to Compose.");
            form.set("prometheus", "healthcheck", "test ${HOSTNAME}");
            assertThat(field(form, "prometheus", "healthcheck").notes())
                    .containsExactly("Compose fills in what stands in ${ } when it reads the file;"
                            + " $${ } leaves it to the container.");
            form.set("prometheus", "healthcheck", "test $$HOSTNAME");
            assertThat(field(form, "prometheus", "healthcheck").notes()).isEmpty();
        }
    }
}
