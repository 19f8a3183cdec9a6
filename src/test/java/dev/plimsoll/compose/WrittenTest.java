package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A compose file as written")
class WrittenTest {

    private static final Path HOME =
            Path.of(System.getProperty("plimsoll.home", ".")).toAbsolutePath();
    private static final long MB = 1L << 20;

    private static ComposeModel model(String text, String... over) {
        return switch (ComposeReader.read(TextFiles.project(text, over))) {
            case ComposeReading.AsWritten(ComposeModel model) -> model;
            case ComposeReading.Broken broken -> throw new AssertionError(broken);
        };
    }

    private static Service service(String body) {
        return model("services:\n  a:\n" + body.indent(4)).service("a").orElseThrow();
    }

    private static ComposeReading.Broken broken(String text, String... over) {
        return (ComposeReading.Broken) ComposeReader.read(TextFiles.project(text, over));
    }

    @Nested
    @DisplayName("is read")
    class Read {

        @Test
        @DisplayName("in the order of the text, with names and no more")
        void names() {
            ComposeModel model = model("""
                    services: {web: {image: nginx}, db: {image: postgres}, api: {build: ./api}}
                    volumes: {data: }
                    networks: {front: , back: }
                    """);
            assertThat(model.name()).isEqualTo("shop");
            assertThat(model.resolved()).isFalse();
            assertThat(model.services()).extracting(Service::name).containsExactly("web", "db", "api");
            assertThat(model.volumes()).containsExactly("data");
            assertThat(model.networks()).containsExactly("front", "back");
            assertThat(model.service("api").orElseThrow().build()).isEqualTo(new Build("./api", "Dockerfile", null));
        }

        @ParameterizedTest
        @CsvSource({"name: other, other", "'name: ${N:-usual}', usual", "'name: ${N}', shop", "name: [], shop"})
        @DisplayName("with its own name, where it has one")
        void ownName(String line, String name) {
            assertThat(model(line + "\nservices: {}").name()).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource({
            "512M, 536870912",
            "1g, 1073741824",
            "1.5gb, 1610612736",
            "268435456, 268435456",
            "100 MiB, 104857600",
            "64k, 65536",
            "${MEM:-128m}, 134217728",
            "0, ",
            "-1, ",
            "lots, ",
            "${MEM}, "
        })
        @DisplayName("with memory in any unit")
        void memory(String text, Long bytes) {
            assertThat(service("mem_limit: " + text).limits().memoryBytes()).isEqualTo(bytes);
            assertThat(service("deploy: {resources: {limits: {memory: '" + text + "'}}}")
                            .limits()
                            .memoryBytes())
                    .isEqualTo(bytes);
        }

        @ParameterizedTest
        @CsvSource({"0.5, 0.5", "'\"2\"', 2", ".25, 0.25", "1e0, 1", "'${CPUS:-1.5}', 1.5", "'${CPUS}', ", "0, ", "a, "
        })
        @DisplayName("with cores as numbers or texts")
        void cores(String text, Double cores) {
            assertThat(service("cpus: " + text).limits().cpus()).isEqualTo(cores);
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "${PORT:-80}:80, -, ${PORT:-80}, 80, tcp",
                    "${PORT}:80, -, ${PORT}, 80, tcp",
                    "${IP:-127.0.0.1}:${PORT:-8080}:${INNER:-80}/udp, ${IP:-127.0.0.1}, ${PORT:-8080}, 80, udp",
                    "${PORT-90}, -, -, 90, tcp",
                    "${A:-${B:-70}}, -, -, 70, tcp",
                    "${A:-1}${B:-2}:80, -, ${A:-1}${B:-2}, 80, tcp"
                })
        @DisplayName("with variables left as they stand; a default gives a number where one is needed")
        void variables(String text, String ip, String published, int target, String protocol) {
            assertThat(service("ports: ['" + text + "']").ports())
                    .containsExactly(new Port(ip, published, target, protocol));
        }

        @ParameterizedTest
        @ValueSource(strings = {"${PORT}", "80:${PORT}", "$PORT", "80:${PORT:?needed}", "${PORT:+80}", "${PORT:-"})
        @DisplayName("without ports that only a variable knows")
        void unknownPorts(String text) {
            assertThat(service("ports: ['" + text + "']").ports()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "'${DIR:-./data}:/x', bind",
            "'${DIR}/a:/x', bind",
            "'${VOL:-data}:/x', volume",
            "'~/a:/x', bind",
            "'C:\\a:/x', bind",
            "'data:/x', volume",
            "'/x', volume"
        })
        @DisplayName("with mounts told from volumes")
        void mounts(String text, String type) {
            assertThat(service("volumes: ['" + text + "']").mounts())
                    .singleElement()
                    .satisfies(mount -> {
                        assertThat(mount.type()).isEqualTo(type);
                        assertThat(mount.target()).isEqualTo("/x");
                    });
        }

        @ParameterizedTest
        @CsvSource({
            "METRICS_PORT: 8000, 8000",
            "APP_METRICS_PORT: '8000', 8000",
            "METRICS_ADDR: ':8000', 8000",
            "METRICS_LISTEN_ADDRESS: 0.0.0.0:8000, 8000",
            "METRICS_PORT: '${M:-8000}', 8000",
            "PROMETHEUS_URL: 'http://p:8000', ",
            "METRICS_PORT: none, ",
            "METRICS_PORT: 70000, ",
            "PORT: 8000, ",
            "METRICS_PORT: , "
        })
        @DisplayName("with ports for metrics, and no other variable")
        void metricsPorts(String variable, Integer port) {
            Service service = service("environment:\n  SECRET: hunter22\n  " + variable);
            assertThat(List.copyOf(service.metricsPorts().values()))
                    .isEqualTo(port == null ? List.of() : List.of(port));
            assertThat(service.toString()).doesNotContain("hunter22");
        }

        @Test
        @DisplayName("with anchors and merge keys resolved")
        void anchors() {
            ComposeModel model = model(ResolvedTest.resource("anchors.yaml"));
            assertThat(model.service("web").orElseThrow().restart()).isEqualTo("unless-stopped");
            assertThat(model.service("web").orElseThrow().networks()).containsExactly("front");
            assertThat(model.service("api").orElseThrow().healthcheck().disabled())
                    .isTrue();
            assertThat(model.service("api").orElseThrow().dependsOn()).containsOnly(entry("db", "service_healthy"));
            assertThat(model.service("replica.1").orElseThrow().image()).isEqualTo("postgres:16");
            assertThat(model.service("replica.1").orElseThrow().logging())
                    .isEqualTo(new Logging("json-file", Map.of("max-size", "10m", "max-file", "3")));
        }

        @Test
        @DisplayName("with what services of the same file extend")
        void extensions() {
            Service api =
                    model(ResolvedTest.resource("extends.yaml")).service("api").orElseThrow();
            assertThat(api.image()).isEqualTo("example/api");
            assertThat(api.ports()).extracting(Port::target).containsExactly(80, 81);
            assertThat(api.command()).containsExactly("c", "d");
            assertThat(api.metricsPorts()).containsOnly(entry("METRICS_PORT", 9200));
            assertThat(api.limits()).isEqualTo(new Limits(256 * MB, 0.5, null, null));
            assertThat(api.mounts()).containsExactly(new Mount("bind", "./data", "/data", false));
        }

        @Test
        @DisplayName("with ranges of ports taken apart, one by one")
        void ports() {
            Service web =
                    model(ResolvedTest.resource("ports.yaml")).service("web").orElseThrow();
            assertThat(web.ports())
                    .hasSize(14)
                    .contains(
                            new Port(null, null, 80, "tcp"),
                            new Port("127.0.0.1", null, 81, "tcp"),
                            new Port("::1", "8083", 83, "tcp"),
                            new Port(null, null, 3003, "tcp"),
                            new Port(null, "4001", 5001, "tcp"),
                            new Port(null, "6000-6010", 60, "udp"),
                            new Port("0.0.0.0", "9091-9095", 91, "udp"));
            assertThat(web.expose()).containsExactly(70, 71, 72, 73, 75);
        }

        @Test
        @DisplayName("with who depends on whom through links and shared namespaces")
        void implied() {
            ComposeModel model = model(ResolvedTest.resource("namespaces.yaml"));
            assertThat(model.service("app").orElseThrow().dependsOn().keySet()).containsExactly("db", "cache", "vpn");
            assertThat(model.service("app").orElseThrow().networks()).isEmpty();
            assertThat(model.service("db").orElseThrow().dependsOn())
                    .containsOnly(entry("cache", "service_started"), entry("store", "service_started"));
            assertThat(model.service("cache").orElseThrow().dependsOn()).isEmpty();
        }

        @Test
        @DisplayName("even where services extend each other in a circle")
        void circle() {
            assertThat(model("services: {a: {extends: b, image: x}, b: {extends: a}, c: {extends: c}}")
                            .services())
                    .hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "image: {}\nports: 80\ndeploy: []\nhealthcheck: []\ndepends_on: 1\nbuild: []",
                    "ports: [[], null, 'x:y', {target: 0}, '70000', '9-8', '1-2:1-5', '99999999999']\nexpose: {}",
                    "volumes: [null, {}, '']\nnetworks: x\ncommand: {}\nlogging: x\nprofiles: [{}]",
                    "mem_limit: {}\ncpus: [1]\nlabels: [[]]\nenvironment: 3\nextends: {file: x.yaml, service: b}"
                })
        @DisplayName("without values that Compose would not take")
        void odd(String body) {
            assertThat(service(body)).isEqualTo(service("{}"));
        }

        @Test
        @DisplayName("with only those services that are one")
        void oddServices() {
            assertThat(model("services: {a: {image: x}, b: , c: 3, d: [1]}").services())
                    .extracting(Service::name)
                    .containsExactly("a");
        }

        @ParameterizedTest
        @ValueSource(strings = {"services: {}", "volumes: {a: }", "version: '3'\nx-a: 1", "include: [other.yaml]"})
        @DisplayName("also where it has no services yet, if Compose would take it")
        void noServices(String text) {
            assertThat(model(text).services()).isEmpty();
        }

        @Test
        @DisplayName("within bounds, however many ports a range asks for")
        void bounded() {
            String many = "- 1-65535\n".repeat(2_000);
            assertThat(service("ports:\n" + many + "expose:\n" + many).ports()).hasSizeLessThanOrEqualTo(20_000);
        }
    }

    @Nested
    @DisplayName("leads to other files")
    class Leading {

        private static final Path RESOURCES = HOME.resolve("src/test/resources/compose");

        private ComposeModel model(String file) {
            Project project = new Project("p", RESOURCES, List.of(RESOURCES.resolve(file)), new DiskFileSource());
            return ((ComposeReading.AsWritten) ComposeReader.read(project)).model();
        }

        @Test
        @DisplayName("which are included, their paths seen from here")
        void included() {
            ComposeModel model = model("leading.yaml");
            assertThat(model.services()).extracting(Service::name).containsExactly("cache", "store", "web", "again");
            assertThat(model.volumes()).containsExactly("kept");
            assertThat(model.name()).isEqualTo("p");
            Service cache = model.service("cache").orElseThrow();
            assertThat(cache.build()).isEqualTo(new Build("./parts/cache", "Dockerfile", null));
            assertThat(cache.mounts()).extracting(Mount::source).containsExactly("./parts/data", "./shared");
            assertThat(model.service("store").orElseThrow().build())
                    .isEqualTo(new Build("./store", "Dockerfile", null));
        }

        @Test
        @DisplayName("whose services are extended")
        void extended() {
            Service web = model("leading.yaml").service("web").orElseThrow();
            assertThat(web.image()).isEqualTo("example/web");
            assertThat(web.build()).isEqualTo(new Build("./parts", "Dockerfile", "run"));
            assertThat(web.ports()).extracting(Port::published).containsExactly("8000", "8001");
            assertThat(web.mounts()).extracting(Mount::source).containsExactly("./parts/common/conf", "./parts/x");
            assertThat(web.limits().memoryBytes()).isEqualTo(64 * MB);
            assertThat(model("leading.yaml").service("again"))
                    .hasValueSatisfying(again -> assertThat(again.mounts()).isEqualTo(web.mounts()));
        }

        @Test
        @DisplayName("in which its values have their places")
        void places() {
            Places places = model("leading.yaml").places();
            assertThat(places.service("cache").orElseThrow().file()).isEqualTo(RESOURCES.resolve("parts/cache.yaml"));
            assertThat(places.inService("web", "mem_limit").orElseThrow().file())
                    .isEqualTo(RESOURCES.resolve("parts/common/base.yaml"));
            assertThat(places.inService("web", "image").orElseThrow().file())
                    .isEqualTo(RESOURCES.resolve("leading.yaml"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "include: [missing.yaml, 'oci://x/y', 'https://example.com/c.yaml', '${X}', '', compose.yaml, {}]",
                    "include: missing.yaml",
                    "include: [\"a\\0b\"]"
                })
        @DisplayName("that are not there, or are itself, and shows the rest")
        void missing(String include) {
            assertThat(WrittenTest.model(include + "\nservices: {a: {image: x}}")
                            .services())
                    .hasSize(1);
        }

        @Test
        @DisplayName("of which one is broken, and names that one")
        void broken() {
            Project project = TextFiles.project("include: [compose.z0.yaml]", "services: [");
            Project first = new Project("x", project.folder(), List.of(project.composeFile()), project.files());
            assertThat(ComposeReader.read(first))
                    .isInstanceOfSatisfying(ComposeReading.Broken.class, each -> assertThat(each.file())
                            .isEqualTo(TextFiles.FOLDER.resolve("compose.z0.yaml")));
        }
    }

    @Test
    @DisplayName("of somebody real is read, whatever it holds; one that Compose takes is not called broken")
    void corpus() throws IOException {
        CorpusFiles.all(HOME).forEach((file, accepted) -> {
            Project project = new Project("p", file.getParent(), List.of(file), new DiskFileSource());
            ComposeReading reading = ComposeReader.read(project);
            assertThat(!accepted || reading instanceof ComposeReading.AsWritten)
                    .as("%s: %s", file, reading)
                    .isTrue();
        });
    }

    @Nested
    @DisplayName("is laid over an earlier one")
    class LaidOver {

        private final ComposeModel model =
                model(ResolvedTest.resource("layers.yaml"), ResolvedTest.resource("layers.override.yaml"));
        private final Service web = model.service("web").orElseThrow();
        private final Service api = model.service("api").orElseThrow();

        @Test
        @DisplayName("replacing scalars and commands, merging mappings, appending lists")
        void merged() {
            assertThat(model.name()).isEqualTo("layers");
            assertThat(web.image()).isEqualTo("nginx:2");
            assertThat(web.restart()).isEqualTo("always");
            assertThat(web.ports()).extracting(Port::published).containsExactly("80", "81", "82");
            assertThat(web.expose()).containsExactly(1, 2);
            assertThat(web.command()).isEmpty();
            assertThat(web.metricsPorts()).containsOnly(entry("METRICS_PORT", 2));
            assertThat(web.limits()).isEqualTo(new Limits(2048 * MB, 1.0, null, null));
            assertThat(web.dependsOn()).containsOnly(entry("db", "service_healthy"));
            assertThat(web.labels()).containsOnly(entry("prometheus.io/port", "2"), entry("prometheus.io/path", "/m"));
            assertThat(web.mounts())
                    .containsExactly(new Mount("bind", "./c", "/a", false), new Mount("bind", "./b", "/b", false));
            assertThat(api.build()).isEqualTo(new Build("./api", "Other", "run"));
            assertThat(api.command()).containsExactly("c", "d");
        }

        @Test
        @DisplayName("keeping the parts of a healthcheck that it does not name")
        void healthcheck() {
            assertThat(web.healthcheck())
                    .isEqualTo(new Healthcheck(List.of("CMD-SHELL", "y"), "5s", null, null, null, false));
        }

        @Test
        @DisplayName("but not the options of another log driver")
        void logging() {
            assertThat(web.logging()).isEqualTo(new Logging("local", Map.of("max-file", "2")));
        }

        @Test
        @DisplayName("taking away what it resets, and replacing what it overrides")
        void tags() {
            assertThat(api.ports()).extracting(Port::published).containsExactly("91");
            assertThat(api.logging()).isNull();
            assertThat(api.restart()).isNull();
            assertThat(api.healthcheck()).isEqualTo(new Healthcheck(List.of(), "9s", null, null, null, false));
            assertThat(model.service("second")).isEmpty();
            assertThat(model.service("third").orElseThrow().ports()).isEmpty();
            assertThat(model.service("third").orElseThrow().expose()).containsExactly(7);
        }
    }

    @Nested
    @DisplayName("that cannot be read")
    class Broken {

        private static final String TAB = """
                services:
                  db:
                    image: postgres:17
                    ports:
                \t- "5432:5432"
                volumes:
                  data:
                """;

        @Test
        @DisplayName("is shown with the lines around the problem")
        void tab() {
            ComposeReading.Broken broken = broken(TAB);
            assertThat(broken.file()).isEqualTo(TextFiles.FOLDER.resolve("compose.yaml"));
            assertThat(broken.line()).isEqualTo(5);
            assertThat(broken.column()).isPositive();
            assertThat(broken.what()).isNotBlank();
            assertThat(broken.excerpt())
                    .containsExactly("    image: postgres:17", "    ports:", "\t- \"5432:5432\"", "volumes:");
            assertThat(broken.excerptFirstLine()).isEqualTo(3);
        }

        @Test
        @DisplayName("is named, where it is an override")
        void override() {
            assertThat(broken("services: {}", "services: [").file())
                    .isEqualTo(TextFiles.FOLDER.resolve("compose.z0.yaml"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                '- a' | 1 | The top level of this file is a list.
                'just words' | 1 | The top level of this file is a text.
                '' | 1 | This file is empty.
                '# only a comment' | 1 | This file is empty.
                'services:' | 1 | There is nothing below services.
                'services: [a]' | 1 | There is a list below services.
                'services: web' | 1 | There is a text below services.
                'hosts: all' | 1 | This file has no services.
                """)
        @DisplayName("says what it is instead")
        void shapes(String text, int line, String what) {
            ComposeReading.Broken broken = broken(text == null ? "" : text);
            assertThat(broken.what()).isEqualTo(what);
            assertThat(broken.line()).isEqualTo(line);
            assertThat(broken.why()).endsWith(".");
        }

        @Test
        @DisplayName("says where services go, if they stand at the top")
        void oldest() {
            ComposeReading.Broken broken = broken("web:\n  image: nginx\n");
            assertThat(broken.what()).isEqualTo("This file has no services.");
            assertThat(broken.why()).contains("put them below a key named services");
        }

        @Test
        @DisplayName("because it has a key twice, which Compose refuses too")
        void twice() {
            assertThat(broken("services:\n  a: {image: x}\n  a: {image: y}\n").line())
                    .isEqualTo(3);
        }

        @Test
        @DisplayName("because it has gone")
        void gone() {
            Project project = TextFiles.project("services: {}");
            Project without =
                    new Project("x", project.folder(), List.of(Path.of("/nowhere/compose.yaml")), project.files());
            assertThatThrownBy(() -> ComposeReader.read(without))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("There is no file /nowhere/compose.yaml any more.");
        }
    }

    @Nested
    @DisplayName("knows where things stand")
    class PlacesInText {

        private static final String TEXT = """
                x-log: &log {driver: json-file}
                services:
                  web: # the door
                    image: nginx:1.27
                    logging: *log
                    ports:
                      - "80:80"
                  db:
                    image: postgres
                    deploy: {resources: {limits: {memory: 1G}}}
                """;

        private String cut(String text, TextPlace place) {
            return text.substring(place.span().start(), place.span().end());
        }

        @Test
        @DisplayName("services and their keys, from key to value")
        void spans() {
            Places places = model(TEXT).places();
            assertThat(places.service("db")).hasValueSatisfying(db -> {
                assertThat(db.line()).isEqualTo(8);
                assertThat(db.file()).isEqualTo(TextFiles.FOLDER.resolve("compose.yaml"));
                assertThat(cut(TEXT, db)).startsWith("db:\n").endsWith("{memory: 1G}}}");
            });
            assertThat(places.inService("web", "image"))
                    .hasValueSatisfying(image -> assertThat(cut(TEXT, image)).isEqualTo("image: nginx:1.27"));
            assertThat(places.inService("db", "deploy", "resources", "limits", "memory"))
                    .hasValueSatisfying(memory -> assertThat(cut(TEXT, memory)).isEqualTo("memory: 1G"));
            assertThat(places.inService("db", "ports")).isEmpty();
        }

        @Test
        @DisplayName("and which of them are an alias")
        void aliases() {
            TextPlace logging = model(TEXT).places().inService("web", "logging").orElseThrow();
            assertThat(logging.shared()).isTrue();
            assertThat(cut(TEXT, logging)).isEqualTo("logging: *log");
            assertThat(model(TEXT).places().service("web").orElseThrow().shared())
                    .isFalse();
        }

        @Test
        @DisplayName("in which file and document, for an edit")
        void files() {
            Places places = model(
                            "services: {web: {image: a, ports: ['1:1']}}\n---\nservices: {web: {restart: always}}\n",
                            "services: {web: {image: b, ports: ['2:2']}}")
                    .places();
            assertThat(places.inService("web", "image").orElseThrow().file()).endsWithRaw(Path.of("compose.z0.yaml"));
            assertThat(places.inService("web", "ports").orElseThrow().file()).endsWithRaw(Path.of("compose.yaml"));
            TextPlace restart = places.inService("web", "restart").orElseThrow();
            assertThat(restart.path().document()).isEqualTo(1);
            assertThat(restart.path().steps()).isEqualTo(List.of("services", "web", "restart"));
        }
    }
}
