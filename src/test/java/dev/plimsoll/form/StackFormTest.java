package dev.plimsoll.form;

import static dev.plimsoll.form.FormProject.field;
import static dev.plimsoll.form.FormProject.message;
import static dev.plimsoll.form.FormProject.scrape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form")
class StackFormTest {

    private static final String EMPTY = "services: {}\n";

    @Nested
    @DisplayName("adapts its defaults to the machine")
    class Adapting {

        @Test
        @DisplayName("not where no engine is known")
        void unknown() {
            AddForm form = FormProject.of(EMPTY).form(EngineFacts.UNKNOWN);
            for (Component component : form.components()) {
                for (FieldState each : form.fields(component.id())) {
                    assertThat(each.initial()).isEqualTo(each.field().defaultValue());
                    assertThat(each.why()).isNull();
                    assertThat(each.validation()).isEqualTo(new Validation.Valid());
                }
            }
            assertThat(form.toRequest().values()).isEmpty();
        }

        @Test
        @DisplayName("moving to the next free port, but not away from the project's own containers")
        void ports() {
            AddForm form = FormProject.of("""
                    services:
                      web: {image: a, ports: ["9100:80", "9101-9102:81-82", "9103:53/udp"]}
                      other: {image: b, ports: ["${PORT:-8081}:80", "${UNSET}:90"]}
                    """)
                    .form(facts(
                            Map.of(
                                    9090, "container blog-web-1",
                                    9091, "another program",
                                    8082, "container shop-cadvisor-1"),
                            Map.of("blog-web-1", "blog", "shop-cadvisor-1", "shop")));
            assertPort(form, "prometheus", "9092", "Port 9090 is taken by container blog-web-1; 9092 is free.");
            assertPort(form, "cadvisor", "8082", "Port 8081 is taken by the service other; 8082 is free.");
            assertPort(form, "node-exporter", "9103", "Port 9100 is taken by the service web; 9103 is free.");
            assertThat(form.toRequest().values().get("cadvisor")).isEqualTo(Map.of("port", "8082"));
        }

        private void assertPort(AddForm form, String component, String port, String why) {
            FieldState state = field(form, component, "port");
            assertThat(state.initial()).isEqualTo(port);
            assertThat(state.value()).isEqualTo(port);
            assertThat(state.why()).isEqualTo(why);
            assertThat(state.validation()).isEqualTo(new Validation.Valid());
        }

        @Test
        @DisplayName("taking another container name where one is taken")
        void names() {
            AddForm form = FormProject.of("services: {a: {image: x, container_name: node-exporter}}\n")
                    .form(facts(Map.of(), Map.of("prometheus", "blog", "shop-prometheus", "", "cadvisor", "shop")));
            FieldState prometheus = field(form, "prometheus", "container-name");
            assertThat(prometheus.value()).isEqualTo("shop-prometheus-2");
            assertThat(prometheus.why())
                    .isEqualTo("There is a container named prometheus already, in the project blog;"
                            + " each name can be there once.");
            assertThat(field(form, "cadvisor", "container-name").value()).isEqualTo("cadvisor");
            assertThat(field(form, "node-exporter", "container-name").value()).isEqualTo("shop-node-exporter");
        }

        @Test
        @DisplayName("leaving rslave where the root is no shared mount")
        void propagation() {
            AddForm form = FormProject.of(EMPTY).form(machine("private", "overlay2", "Debian"));
            assertThat(field(form, "node-exporter", "propagation").value()).isEqualTo("private");
            assertThat(field(form, "node-exporter", "propagation").why()).contains("not a shared mount");
            AddForm slave = FormProject.of(EMPTY).form(machine("slave", "overlay2", "Debian"));
            assertThat(field(slave, "node-exporter", "propagation").value()).isEqualTo("rslave");
        }

        @Test
        @DisplayName("taking a newer cAdvisor where containerd keeps the images")
        void imageStore() {
            AddForm form = FormProject.of(EMPTY).form(machine("shared", "overlayfs", "Debian"));
            assertThat(field(form, "cadvisor", "image").value()).isEqualTo("ghcr.io/google/cadvisor:v0.60.5");
            assertThat(field(form, "cadvisor", "image").why()).contains("overlayfs");
            assertThat(form.toRequest().values().get("cadvisor")).containsKey("image");
        }

        @Test
        @DisplayName("leaving mounts out that Docker Desktop does not take")
        void desktop() {
            AddForm form = FormProject.of(EMPTY).form(machine(null, "overlay2", "Docker Desktop"));
            assertThat(form.toRequest().values())
                    .isEqualTo(Map.of(
                            "cadvisor", Map.of("kmsg", "false", "rootfs", "false", "disk", "false"),
                            "node-exporter", Map.of("propagation", "private")));
        }

        @Test
        @DisplayName("and only says so where nothing better is known")
        void notes() {
            EngineFacts rootless = new EngineFacts(
                    true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of("name=rootless"), null, Set.of());
            AddForm form = FormProject.of(EMPTY).form(rootless);
            assertThat(field(form, "cadvisor", "privileged").why()).contains("without root");
            assertThat(form.toRequest().values()).isEmpty();
        }

        private static EngineFacts facts(Map<Integer, String> ports, Map<String, String> names) {
            return new EngineFacts(true, ports, names, "shared", "overlay2", "Debian", Set.of(), null, Set.of());
        }

        private static EngineFacts machine(String propagation, String driver, String system) {
            return new EngineFacts(true, Map.of(), Map.of(), propagation, driver, system, Set.of(), null, Set.of());
        }
    }

    @Nested
    @DisplayName("takes any value and says what is wrong with it")
    class Validating {

        private final AddForm form = FormProject.of(
                        "services: {web: {image: a, ports: ['7000:80'], container_name: web}}\n")
                .form();

        @ParameterizedTest(name = "{0}.{1} = {2}: {3}")
        @DisplayName("in words")
        @CsvSource(nullValues = "-", textBlock = """
                prometheus,    port,                   0,            A port is a whole number
                prometheus,    port,                   65536,        A port is a whole number
                prometheus,    port,                   9090a,        A port is a whole number
                prometheus,    port,                   '',           -
                prometheus,    port,                   65535,        -
                prometheus,    port,                   7000,         Port 7000 is published by the service web already.
                prometheus,    port,                   9100,         Port 9100 is published by node-exporter already.
                prometheus,    port,                   '${P:-9090}', -
                prometheus,    port,                   '${P:-abc}',  A port is a whole number
                prometheus,    port,                   '${P}',       -
                prometheus,    address,                127.0.0.1,    -
                prometheus,    address,                nowhere,      'One of these belongs here: 0.0.0.0, 127.0.0.1.'
                prometheus,    image,                  '',           A value is missing here.
                prometheus,    image,                  Prom/x,       no capital letters
                prometheus,    image,                  prom/x:,      An image is a repository and a tag
                prometheus,    image,                  'localhost:5000/a/b.c_d:1@sha256:0123456789abcdef0123456789abcdef', -
                prometheus,    retention-time,         7d12h,        -
                prometheus,    retention-time,         12h7d,        the longest first
                prometheus,    retention-time,         1.5h,         Prometheus reads whole numbers
                prometheus,    retention-time,         7,            'The unit is missing: write 7s for seconds.'
                prometheus,    retention-time,         '${R}',       -
                prometheus,    retention-size,         5G,           'Prometheus reads a number with its unit here, such as 512MB'
                prometheus,    retention-size,         1.5GiB,       -
                prometheus,    scrape-interval,        '${R}',       Prometheus reads whole numbers
                prometheus,    scrape-interval,        0s,           It must be longer than nothing.
                prometheus,    healthcheck-interval,   1.5s,         -
                prometheus,    healthcheck-interval,   5,            'The unit is missing: write 5s'
                prometheus,    healthcheck-interval,   1y,           A duration is a number with its unit
                prometheus,    healthcheck-interval,   0s,           It must be longer than nothing.
                prometheus,    healthcheck-start-period, 0s,         -
                prometheus,    healthcheck-retries,    0,            A whole number from 1 belongs here.
                prometheus,    healthcheck,            '',           -
                prometheus,    memory,                 1.5gb,        -
                prometheus,    memory,                 1 GiB,        -
                prometheus,    memory,                 1X,           A size is a number with its unit
                prometheus,    memory,                 5M,           The engine gives no container less than 6M.
                prometheus,    memory,                 0,            Leave it empty for none.
                prometheus,    memory,                 256M,         -
                prometheus,    memory-reserved,        2G,           More than the limit cannot be reserved.
                prometheus,    cpus,                   '0,5',        'write 0.5.'
                prometheus,    cpus,                   .5,           -
                prometheus,    cpus,                   0,            Leave it empty for no limit.
                prometheus,    cpus-reserved,          1.5,          More than the limit cannot be reserved.
                prometheus,    container-name,         x,            at least two letters
                prometheus,    container-name,         cadvisor,     The container of cAdvisor has that name already.
                prometheus,    container-name,         web,          The container of the service web has that name already.
                prometheus,    lifecycle,              maybe,        Write true or false.
                prometheus,    restart,                sometimes,    One of these belongs here
                cadvisor,      scrape-interval,        '',           -
                """)
        void words(String component, String field, String value, String words) {
            form.set(component, field, value);
            FieldState state = field(form, component, field);
            assertThat(state.value()).isEqualTo(value);
            if (words == null) {
                assertThat(state.validation()).isEqualTo(new Validation.Valid());
                assertThat(form.problems()).noneMatch(each -> each.startsWith(component + "." + field + ":"));
            } else {
                assertThat(message(state.validation())).contains(words);
                assertThat(form.problems()).anyMatch(each -> each.startsWith(component + "." + field + ": "));
            }
        }

        @Test
        @DisplayName("and warns of what holds a port on the machine without forbidding it")
        void held() {
            EngineFacts facts = new EngineFacts(
                    true,
                    Map.of(9090, "another program"),
                    Map.of(),
                    "shared",
                    "overlay2",
                    "Debian",
                    Set.of(),
                    null,
                    Set.of());
            AddForm held = FormProject.of(EMPTY).form(facts);
            held.set("prometheus", "port", "9090");
            assertThat(field(held, "prometheus", "port").why())
                    .isEqualTo("Port 9090 is taken by another program now; the stack starts once it is free.");
            assertThat(held.problems()).isEmpty();
            assertThat(held.toRequest().values()).isEmpty();
        }

        @Test
        @DisplayName("and never throws")
        void anything() {
            for (String value : List.of("", " ", "\u0000", "\n", "${", "$", "é", "9".repeat(40), "-1", "1e9999")) {
                form.components().forEach(component -> form.fields(component.id())
                        .forEach(state -> form.set(component.id(), state.field().id(), value)));
                form.scrapeRows()
                        .forEach(row -> form.set(new ScrapeRow(
                                row.service(), true, value, value, value, "", null, new Validation.Valid())));
                form.healthchecks()
                        .forEach(row -> form.set(new HealthcheckRow(
                                row.service(), true, value, value, value, value, value, "", new Validation.Valid())));
                form.setBudget(value);
                form.set("nobody", "port", value);
                form.set("prometheus", "nothing", value);
                assertThat(form.problems()).isNotEmpty();
                assertThat(form.toRequest()).isNotNull();
                assertThat(form.budget()).isNotNull();
            }
        }
    }

    @Nested
    @DisplayName("has components")
    class Selecting {

        @Test
        @DisplayName("not selected where the project has them, and says so when they are")
        void there() {
            AddForm form = FormProject.of("""
                    services:
                      metrics: {image: "quay.io/prometheus/prometheus:v3.1.0", ports: ["9090:9090"]}
                      cadvisor: {build: .}
                    """).form();
            assertThat(form.isSelected("prometheus")).isFalse();
            assertThat(form.isSelected("cadvisor")).isFalse();
            assertThat(form.isSelected("node-exporter")).isTrue();
            assertThat(form.problems()).isEmpty();
            form.select("prometheus", true);
            form.select("cadvisor", true);
            assertThat(form.problems())
                    .containsExactly(
                            "Prometheus is there already: the service metrics.",
                            "The project has a service named cadvisor already, which is not cAdvisor."
                                    + " Rename it to add cAdvisor.");
            assertThat(form.scrapeRows()).extracting(ScrapeRow::service).containsExactly("cadvisor");
        }

        @Test
        @DisplayName("and waits for nobody without the one that scrapes")
        void waits() {
            AddForm form = FormProject.of("services: {a: {image: busybox, environment: {METRICS_PORT: 2112}}}\n")
                    .form();
            assertThat(form.toRequest().waitsFor()).containsExactly("a");
            form.select("prometheus", false);
            assertThat(form.toRequest().waitsFor()).isEmpty();
            assertThat(form.toRequest().components()).containsExactly("cadvisor", "node-exporter");
            assertThat(form.healthchecks()).isEmpty();
            assertThat(form.toRequest().scrapes()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("finds what serves metrics")
    class Scraping {

        @ParameterizedTest(name = "{0} is {1} at {2}: {3}")
        @DisplayName("by what speaks for it, and nothing else")
        @CsvSource(quoteCharacter = '|', textBlock = """
                |image: a, environment: {METRICS_PORT: 8000}|,                          true,  8000,  METRICS_PORT is 8000
                |image: a, labels: {prometheus.io/port: '9000'}|,                       true,  9000,  label prometheus.io/port is 9000
                |image: a, expose: ['80'], labels: {prometheus.io/scrape: 'true'}|,     true,  80,    label prometheus.io/scrape is true; expose names 80
                |image: a, expose: ['9000'], labels: {prometheus.io/scrape: 'false'}|,  false, 9000,  label prometheus.io/scrape is false
                |image: a, expose: ['2112']|,                                           true,  2112,  |expose names 2112; the port of Go programs with metrics, by custom|
                |image: 'rabbitmq:4'|,                                                  true,  15692, rabbitmq:4 serves metrics there
                |image: 'redis:8', ports: ['6379:6379']|,                               false, ||,    redis:8 serves no metrics itself
                |image: nginx, ports: ['80:80'], healthcheck: {test: [CMD, curl, -f, 'http://localhost/']}|, false, ||, nginx serves no metrics itself
                |image: 'gitea/gitea', ports: ['3000:3000'], healthcheck: {test: 'curl http://localhost:3000/'}|, false, 3000, nothing in the project speaks for metrics
                |image: 'traefik:v3', command: [--api]|,                                false, 8080,  traefik:v3 serves metrics once its command says --metrics.prometheus=true
                |image: 'traefik:v3', command: [--metrics.prometheus=true]|,            true,  8080,  traefik:v3 serves metrics there
                |image: a, ports: ['80:80', '81:81']|,                                  false, ||,    nothing in the project speaks for metrics
                |image: a, network_mode: host, environment: {METRICS_PORT: 8000}|,      true,  8000,  METRICS_PORT is 8000
                |image: a, network_mode: none, environment: {METRICS_PORT: 8000}|,      false, 8000,  |network_mode is none, so nothing reaches it|
                |image: a, profiles: [debug], environment: {METRICS_PORT: 8000}|,       false, 8000,  starts only with the profile debug
                |build: ./app|,                                                         false, 8080,  nothing in the project speaks for metrics
                |build: ./app, ports: ['8080:8080'], healthcheck: {test: 'curl -f http://127.0.0.1:8080/up'}|, true, 8080, its healthcheck asks HTTP on 8080; EXPOSE 8080 in its Dockerfile; that it serves metrics there is assumed
                |build: ./front, ports: ['8080:80'], healthcheck: {test: 'curl -f http://127.0.0.1:80/up'}|, false, ||, |made from nginx:1.29, which serves no metrics itself|
                """)
        void candidates(String service, boolean selected, String port, String because) {
            AddForm form = FormProject.of("services:\n  it: {" + service + "}\n")
                    .with("app/Dockerfile", "FROM debian:13\nEXPOSE 8080\n")
                    .with("front/Dockerfile", "FROM nginx:1.29\nEXPOSE 80\n")
                    .form();
            ScrapeRow row = scrape(form, "it");
            assertThat(row.selected()).isEqualTo(selected);
            assertThat(row.port()).isEqualTo(port == null ? "" : port);
            assertThat(row.because()).isEqualTo(because);
        }

        @ParameterizedTest(name = "{0} that answers {1}")
        @DisplayName("by what a running service answers, before all that is written")
        @CsvSource(quoteCharacter = '|', textBlock = """
                |image: a|,                                     METRICS 8443 /m 312,          true,  8443, /m,       |answered with 312 metrics at :8443/m when asked just now|
                |image: a|,                                     METRICS 80 /metrics 1,        true,  80,   /metrics, |answered with 1 metric at :80/metrics when asked just now|
                |image: a, environment: {METRICS_PORT: 8000}|,  METRICS 8000 /metrics 5,      true,  8000, /metrics, |answered with 5 metrics at :8000/metrics when asked just now; METRICS_PORT is 8000|
                |image: a, environment: {METRICS_PORT: 8000}|,  METRICS 81 /metrics 5,        true,  81,   /metrics, |answered with 5 metrics at :81/metrics when asked just now|
                |image: a, environment: {METRICS_PORT: 8000}|,  NOTHING 8000 ,                true,  8000, /metrics, |METRICS_PORT is 8000; no metrics came back when asked just now|
                |image: a, environment: {METRICS_PORT: 8000}|,  GUARDED 8000 /metrics 0,      true,  8000, /metrics, |METRICS_PORT is 8000; asked for a login at :8000/metrics when asked just now|
                |image: a|,                                     GUARDED 8000 /metrics 0,      false, 8000, /metrics, |asked for a login at :8000/metrics when asked just now|
                |image: a|,                                     TLS 8443 /metrics 0,          false, 8443, /metrics, |spoke TLS at :8443 when asked just now, which needs a scheme and a certificate|
                |image: a|,                                     NOTHING 80 ,                  false, ||,   /metrics, |nothing in the project speaks for metrics; none came back from :80 when asked just now|
                |image: a, labels: {prometheus.io/scrape: 'false'}|, METRICS 80 /metrics 1,   false, 80,   /metrics, label prometheus.io/scrape is false
                |build: ./app, ports: ['8080:8080'], healthcheck: {test: 'curl -f http://127.0.0.1:8080/up'}|, NOTHING 8080 , false, 8080, /metrics, |nothing in the project speaks for metrics; none came back from :8080 when asked just now|
                """)
        void live(String service, String answer, boolean selected, String port, String path, String because) {
            AddForm form = FormProject.of("services:\n  it: {" + service + "}\n")
                    .with("app/Dockerfile", "FROM debian:13\nEXPOSE 8080\n")
                    .form(new LiveAnswers(Map.of("it", answers(answer.strip().split(" ")))));
            ScrapeRow row = scrape(form, "it");
            assertThat(row.selected()).isEqualTo(selected);
            assertThat(row.port()).isEqualTo(port == null ? "" : port);
            assertThat(row.path()).isEqualTo(path);
            assertThat(row.because()).isEqualTo(because);
            assertThat(row.options()).isEmpty();
        }

        private static LiveAnswers.OfService answers(String... words) {
            int port = Integer.parseInt(words[1]);
            List<LiveAnswer> answers = words[0].equals("NOTHING")
                    ? List.of()
                    : List.of(new LiveAnswer(
                            port,
                            words[2],
                            LiveAnswer.Kind.valueOf(words[0]),
                            Integer.parseInt(words[3]),
                            "text/plain"));
            return new LiveAnswers.OfService(answers, Set.of(port), null);
        }

        @ParameterizedTest(name = "{0} that answers {1} behind {2}")
        @DisplayName("and is asked through TLS where it answered so, with any certificate, and the reason beside")
        @CsvSource(quoteCharacter = '|', textBlock = """
                |image: a|, METRICS 8443 /metrics 312, ||,     true,  |answered with 312 metrics at https :8443/metrics when asked just now; its certificate is signed by itself|
                |image: a|, METRICS 8443 /metrics 1,   Our CA, true,  |answered with 1 metric at https :8443/metrics when asked just now; its certificate is signed by Our CA|
                |image: a|, UNTYPED_TEXT 8443 /m 2,    Our CA, true,  |answered with 2 metrics at https :8443/m when asked just now, as text/plain; its certificate is signed by Our CA|
                |image: a|, GUARDED 8443 /metrics 0,   ||,     false, |asked for a login at https :8443/metrics when asked just now|
                |image: a, environment: {METRICS_PORT: 8443}|, GUARDED 8443 /metrics 0, ||, true, |METRICS_PORT is 8443; asked for a login at https :8443/metrics when asked just now|
                """)
        void throughTls(String service, String answer, String signer, boolean selected, String because) {
            LiveAnswer plain = answers(answer.strip().split(" ")).answers().getFirst();
            LiveAnswer.Certificate shown = new LiveAnswer.Certificate(signer == null ? "" : signer);
            LiveAnswer secure = new LiveAnswer(
                    plain.port(), plain.path(), plain.kind(), plain.metrics(), plain.contentType(), shown);
            AddForm form = FormProject.of("services:\n  it: {" + service + "}\n")
                    .form(new LiveAnswers(
                            Map.of("it", new LiveAnswers.OfService(List.of(secure), Set.of(8443), null))));
            ScrapeRow row = scrape(form, "it");
            assertThat(row.because()).isEqualTo(because);
            assertThat(row.selected()).isEqualTo(selected);
            assertThat(row.options()).containsEntry(ScrapeOption.SCHEME, "https");
            assertThat(row.options()).containsEntry(ScrapeOption.INSECURE, "true");
            form.set(row.with(true));
            assertThat(scrape(form, "it").note())
                    .isEqualTo("takes any certificate, as Prometheus knows no signer to verify it by;"
                            + " better: name a CA certificate");
            assertThat(scrape(form, "it").validation()).isEqualTo(new Validation.Valid());
            form.scrape("it", 9000, "/metrics");
            assertThat(scrape(form, "it").options()).as("of another port").isEmpty();
            assertThat(scrape(form, "it").note()).isNull();
        }

        @Test
        @DisplayName("and has an answer read that does not say what it is")
        void untyped() {
            LiveAnswer untyped = new LiveAnswer(80, "/metrics", LiveAnswer.Kind.UNTYPED_TEXT, 2, "text/html");
            LiveAnswer open = new LiveAnswer(81, "/metrics", LiveAnswer.Kind.UNTYPED_OPEN_METRICS, 2, "");
            AddForm form = FormProject.of("services:\n  web: {image: a}\n  api: {image: a}\n  far: {image: a}\n")
                    .form(new LiveAnswers(Map.of(
                            "web", new LiveAnswers.OfService(List.of(untyped), Set.of(80), null),
                            "api", new LiveAnswers.OfService(List.of(open), Set.of(81), null),
                            "far", new LiveAnswers.OfService(List.of(), Set.of(), "it could not be asked"))));
            assertThat(scrape(form, "web").option(ScrapeOption.FALLBACK)).isEqualTo("PrometheusText0.0.4");
            assertThat(scrape(form, "web").because()).endsWith(", as text/html");
            assertThat(scrape(form, "api").option(ScrapeOption.FALLBACK)).isEqualTo("OpenMetricsText1.0.0");
            assertThat(scrape(form, "api").because()).endsWith(", without a Content-Type");
            assertThat(scrape(form, "far").because())
                    .isEqualTo("nothing in the project speaks for metrics; it could not be asked");
            assertThat(form.toRequest().scrapes())
                    .extracting(each -> each.option(ScrapeOption.FALLBACK))
                    .containsExactly("PrometheusText0.0.4", "OpenMetricsText1.0.0");
        }

        @Test
        @DisplayName("in a Dockerfile that stands in the compose file, and not in one that lies where it would be else")
        void inline() {
            AddForm form = FormProject.of("""
                    services:
                      worker:
                        build:
                          dockerfile_inline: |
                            FROM busybox:1.37
                            EXPOSE 2112
                    """)
                    .with("Dockerfile", "FROM redis\nEXPOSE 6379\n")
                    .form();
            ScrapeRow row = scrape(form, "worker");
            assertThat(row.port()).isEqualTo("2112");
            assertThat(row.because()).startsWith("EXPOSE 2112 in its Dockerfile");
            form.set(row.at("8000", "/metrics"));
            assertThat(scrape(form, "worker").note())
                    .as("there is no file to add it to")
                    .isNull();
        }

        @Test
        @DisplayName("but nothing that runs once and ends")
        void onceOnly() {
            AddForm form = FormProject.of("""
                    services:
                      migrate: {image: a, environment: {METRICS_PORT: 8000}}
                      web: {image: b, depends_on: {migrate: {condition: service_completed_successfully}}}
                      init: {image: grafana/tempo, user: root, entrypoint: [chown, '10001:10001', /var/tempo]}
                      prepare: {image: grafana/loki, entrypoint: [/bin/sh, -c], command: [mkdir -p /l && chmod 777 /l]}
                      tempo: {image: grafana/tempo}
                    """).form();
            assertThat(scrape(form, "init").selected()).isFalse();
            assertThat(scrape(form, "init").because()).isEqualTo("it runs chown, and not what its image is made for");
            assertThat(scrape(form, "prepare").selected()).isFalse();
            assertThat(scrape(form, "tempo").selected()).isTrue();
            assertThat(scrape(form, "migrate").selected()).isFalse();
            assertThat(scrape(form, "migrate").because()).startsWith("runs once");
        }

        @Test
        @DisplayName("and takes every row as it is typed")
        void typed() {
            AddForm form = FormProject.of("services: {web: {build: ./app}}\n")
                    .with("app/Dockerfile", "FROM debian:13\nEXPOSE 8080\n")
                    .form();
            form.selectScrapes(true);
            assertThat(form.toRequest().proposed()).containsExactly("web");
            assertThat(form.scrape("web", 9000, "/m")).isTrue();
            assertThat(form.toRequest().proposed()).isEmpty();
            assertThat(form.scrape("nobody", 9000, "/m")).isFalse();
            ScrapeRow row = scrape(form, "web");
            assertThat(row.because()).isEqualTo("nothing in the project speaks for metrics");
            assertThat(row.note()).isEqualTo("adds EXPOSE 9000 to its Dockerfile");
            assertThat(form.toRequest().scrapes()).containsExactly(new AddRequest.Scrape("web", 9000, "/m", ""));
            form.selectScrape("web", false);
            assertThat(scrape(form, "web").note()).isNull();
            assertThat(form.toRequest().scrapes()).isEmpty();
        }

        @Test
        @DisplayName("and tells what speaks for another port")
        void anotherPort() {
            AddForm form = FormProject.of(
                            "services: {web: {image: a, environment: {METRICS_PORT: 8000}, expose: ['8001']}}\n")
                    .form();
            form.scrape("web", 8001, "/metrics");
            assertThat(scrape(form, "web").because()).isEqualTo("expose names 8001");
            form.scrape("web", 9000, "/metrics");
            assertThat(scrape(form, "web").because()).isEqualTo("nothing in the project names port 9000");
            form.scrape("web", 8000, "/metrics");
            assertThat(scrape(form, "web").because()).isEqualTo("METRICS_PORT is 8000");
        }

        @ParameterizedTest(name = "{0} {1} {2}: {3}")
        @DisplayName("and says what is wrong in a row")
        @CsvSource(nullValues = "-", textBlock = """
                '',   /metrics,   '',   A port is a whole number
                8000, metrics,    '',   A path begins with a slash
                8000, /a b,       '',   A path has no blanks
                8000, /metrics,   10,   The unit is missing
                8000, /metrics,   10s,  -
                8000, /a/b-c.d_e, 1m,   -
                """)
        void rows(String port, String path, String interval, String words) {
            AddForm form = FormProject.of("services: {web: {image: a}}\n").form();
            form.set(new ScrapeRow("web", true, port, path, interval, "", null, new Validation.Valid()));
            assertThat(message(scrape(form, "web").validation())).contains(words == null ? "" : words);
            assertThat(form.problems().isEmpty()).isEqualTo(words == null);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("and says which options do not go together")
        @CsvSource(nullValues = "-", textBlock = """
                timeout=20s,                           Prometheus refuses a timeout that is longer than the interval.
                timeout=5s,                            -
                scheme=ftp,                            A scheme is http or https.
                insecure=true,                         Certificates are for the scheme https.
                insecure=true scheme=https,            -
                username=me,                           |A user needs a password file, and a password file a user.|
                password-file=/a username=me,          -
                password-file=secret username=me,      |A file is named as the container of Prometheus sees it, such as /run/secrets/api.|
                password-file=/a username=me credentials-file=/b, |Prometheus sends a password or a token, not both.|
                fallback=text,                         Prometheus reads
                fallback=PrometheusText0.0.4,          -
                """, quoteCharacter = '|')
        void options(String options, String words) {
            AddForm form = FormProject.of("services: {web: {image: a}}\n").form();
            ScrapeRow row = new ScrapeRow("web", true, "80", "/metrics", "10s", "", null, new Validation.Valid());
            for (String each : options.split(" ", -1)) {
                String[] pair = each.split("=", 2);
                row = row.with(ScrapeOption.of(pair[0]).orElseThrow(), pair[1]);
            }
            form.set(row);
            assertThat(message(scrape(form, "web").validation())).startsWith(words == null ? "" : words);
            assertThat(form.problems().isEmpty()).isEqualTo(words == null);
        }

        @Test
        @DisplayName("and leaves an interval out that all have")
        void interval() {
            AddForm form = FormProject.of("services: {web: {image: a}}\n").form();
            form.set(new ScrapeRow("web", true, "80", "/metrics", "15s", "", null, new Validation.Valid()));
            assertThat(form.toRequest().scrapes().getFirst().interval()).isEmpty();
            form.set("prometheus", "scrape-interval", "30s");
            assertThat(form.toRequest().scrapes().getFirst().interval()).isEqualTo("15s");
        }

        @Test
        @DisplayName("all at once, or none")
        void all() {
            AddForm form = FormProject.of("""
                    services:
                      a: {image: x, environment: {METRICS_PORT: 8000}}
                      b: {image: y, ports: ["80:80"]}
                    """).form();
            form.selectScrapes(false);
            assertThat(form.toRequest().scrapes()).isEmpty();
            form.selectScrapes(true);
            assertThat(form.toRequest().scrapes())
                    .extracting(AddRequest.Scrape::service)
                    .containsExactly("a");
        }
    }

    @Nested
    @DisplayName("adds healthchecks where one is needed")
    class Healthchecks {

        @Test
        @DisplayName("with a tool that the image has")
        void tools() {
            assertIdea(
                    "FROM alpine:3.22\n",
                    "wget -qO- http://127.0.0.1:8000/metrics || exit 1",
                    "Prometheus waits until it is healthy, and it has no healthcheck. The test asks for its metrics,"
                            + " as Prometheus does. Its image, alpine:3.22, has wget.");
            assertIdea(
                    "FROM python:3.13-slim\n",
                    "python -c \"import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/metrics')\"",
                    "has python.");
            assertIdea("FROM node:24\n", "node -e \"fetch('http://127.0.0.1:8000/metrics').then(", "has node.");
        }

        @Test
        @DisplayName("only offered where nobody knows whether the image has the tool")
        void unknownTool() {
            AddForm form = worker("FROM debian:13\n").form();
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.selected()).isFalse();
                assertThat(row.test()).isEqualTo("wget -qO- http://127.0.0.1:8000/metrics || exit 1");
                assertThat(row.because()).contains("Whether its image has wget is not known");
            });
            assertThat(form.toRequest().waitsFor()).isEmpty();
            form.selectHealthchecks(true);
            assertThat(form.toRequest().waitsFor()).containsExactly("worker");
        }

        @Test
        @DisplayName("and none where the image brings one, which is said")
        void brought() {
            ImageCheck check = new ImageCheck("debian:13", "curl -f\nhttp://localhost/");
            AddForm form =
                    worker("FROM debian:13\n").form(new LiveAnswers(Map.of(), Map.of(), Map.of("worker", check)));
            assertThat(form.healthchecks()).isEmpty();
            assertThat(form.waits())
                    .containsExactly(new WaitRow(
                            "worker", true, "its image debian:13 brings a healthcheck: curl -f http://localhost/"));
            assertThat(form.toRequest().waitsFor()).containsExactly("worker");
            assertThat(form.toRequest().checkedByImage()).containsExactly("worker");
            ImageCheck none = new ImageCheck("debian:13", "");
            AddForm without =
                    worker("FROM debian:13\n").form(new LiveAnswers(Map.of(), Map.of(), Map.of("worker", none)));
            assertThat(without.healthchecks()).hasSize(1);
            assertThat(without.toRequest().checkedByImage()).isEmpty();
            AddForm own = worker("FROM debian:13\nHEALTHCHECK CMD true\n")
                    .form(new LiveAnswers(Map.of(), Map.of(), Map.of("worker", check)));
            assertThat(own.toRequest().checkedByImage()).as("of the Dockerfile").isEmpty();
        }

        @ParameterizedTest(name = "{0} has {1}")
        @DisplayName("with what was found in the image, whatever its name says")
        @CsvSource(quoteCharacter = '|', textBlock = """
                debian:13,           sh curl,        true,  curl -fsS http://127.0.0.1:8000/metrics || exit 1,  |, has curl.|
                debian:13,           sh curl wget,   true,  wget -qO- http://127.0.0.1:8000/metrics || exit 1,  |, has wget.|
                python:3.13,         sh python wget, true,  python -c,                                          |, has python.|
                python:3.13,         sh,             false, ||,                                                 |no program that could ask it: none of wget, curl, python, node|
                alpine:3.22,         ||,             false, ||,                                                 |no shell that could run a test|
                gcr.io/distroless/x, sh wget,        true,  wget -qO-,                                          |, has wget.|
                """)
        void seen(String base, String programs, boolean selected, String test, String because) {
            AddForm form = worker("FROM " + base + "\n")
                    .form(new LiveAnswers(
                            Map.of(), Map.of("worker", programs.isEmpty() ? Set.of() : Set.of(programs.split(" ")))));
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.selected()).isEqualTo(selected);
                assertThat(row.test()).startsWith(test);
                assertThat(row.test().isEmpty()).isEqualTo(test.isEmpty());
                assertThat(row.because()).contains(because);
            });
        }

        @Test
        @DisplayName("as a neighbour that is made from the same image")
        void alike() {
            AddForm form = FormProject.of("""
                    services:
                      worker: {build: ./worker, environment: {METRICS_PORT: "8000"}}
                      web: {build: ./web, healthcheck: {test: "curl -f http://localhost:3000/up"}}
                    """)
                    .with("worker/Dockerfile", "FROM debian:13\n")
                    .with("web/Dockerfile", "FROM debian:13\n")
                    .form();
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.selected()).isTrue();
                assertThat(row.test()).isEqualTo("curl -f http://localhost:8000/up");
            });
        }

        private void assertIdea(String dockerfile, String test, String because) {
            AddForm form = worker(dockerfile).form();
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.selected()).isTrue();
                assertThat(row.test()).startsWith(test);
                assertThat(row.because()).contains(because);
                assertThat(List.of(row.interval(), row.timeout(), row.retries(), row.startPeriod()))
                        .containsExactly("5s", "3s", "3", "10s");
            });
        }

        private static FormProject worker(String dockerfile) {
            return FormProject.of("services: {worker: {build: ./worker, environment: {METRICS_PORT: '8000'}}}\n")
                    .with("worker/Dockerfile", dockerfile);
        }

        @Test
        @DisplayName("none for metrics that not everybody may read")
        void guarded() {
            AddForm form = FormProject.of("services: {web: {image: 'busybox:1.37', expose: [8000]}}\n")
                    .form();
            form.selectScrape("web", true);
            assertThat(form.healthchecks().getFirst().selected()).isTrue();
            form.set(scrape(form, "web")
                    .with(ScrapeOption.USERNAME, "ann")
                    .with(ScrapeOption.PASSWORD_FILE, "/run/secrets/web"));
            HealthcheckRow row = form.healthchecks().getFirst();
            assertThat(row.selected()).isFalse();
            assertThat(row.because()).contains("ask for a password");
            assertThat(form.toRequest().waitsFor()).isEmpty();
        }

        @Test
        @DisplayName("none in an image without a shell, which then is not waited for")
        void noShell() {
            AddForm form = worker("FROM golang AS b\nFROM gcr.io/distroless/static\nCOPY --from=b /a /a\n")
                    .form();
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.selected()).isFalse();
                assertThat(row.because()).contains("has no shell");
            });
            assertThat(form.waits())
                    .containsExactly(new WaitRow("worker", false, "has no healthcheck, so it cannot be waited for"));
            assertThat(form.toRequest().waitsFor()).isEmpty();
            form.selectHealthchecks(true);
            assertThat(form.toRequest().healthchecks()).isEmpty();
        }

        @Test
        @DisplayName("none where the Dockerfile brings one")
        void inDockerfile() {
            AddForm form =
                    worker("FROM busybox\nHEALTHCHECK CMD wget -q localhost\n").form();
            assertThat(form.healthchecks()).isEmpty();
            assertThat(form.toRequest().waitsFor()).containsExactly("worker");
        }

        @Test
        @DisplayName("none where it was switched off")
        void switchedOff() {
            AddForm form = FormProject.of(
                            "services: {a: {image: x, environment: {METRICS_PORT: 1}, healthcheck: {disable: true}}}\n")
                    .form();
            assertThat(form.healthchecks()).isEmpty();
            assertThat(form.waits())
                    .containsExactly(
                            new WaitRow("a", false, "its healthcheck is switched off, so it cannot be waited for"));
        }

        @Test
        @DisplayName("as a neighbour does it, in the words and numbers of the project")
        void neighbour() {
            AddForm form = FormProject.of("""
                    services:
                      worker: {build: ./worker, environment: {METRICS_PORT: "8000"}}
                      odd: {build: ./web, healthcheck: {test: [CMD, wget, -q, --spider, "http://127.0.0.1:1/odd"]}}
                      web:
                        build: ./web
                        healthcheck:
                          test: [CMD, wget, -q, --spider, "http://127.0.0.1:3000/up"]
                          interval: 1m0s
                          retries: 7
                      more: {build: ./web, healthcheck: {test: "wget http://localhost/up"}}
                      db: {image: x, healthcheck: {test: "wget http://localhost/db"}}
                    """)
                    .with("worker/Dockerfile", "FROM busybox\n")
                    .with("web/Dockerfile", "FROM busybox\n")
                    .form();
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.test()).isEqualTo("wget -q --spider http://127.0.0.1:8000/up");
                assertThat(row.interval()).isEqualTo("1m");
                assertThat(row.timeout()).isEqualTo("3s");
                assertThat(row.retries()).isEqualTo("7");
            });
        }

        @Test
        @DisplayName("as they are typed, with words for what is wrong")
        void typed() {
            AddForm form = worker("FROM busybox\n").form();
            form.set(new HealthcheckRow("worker", true, "true", "5", "3s", "x", "10s", "", new Validation.Valid()));
            assertThat(form.healthchecks()).singleElement().satisfies(row -> {
                assertThat(row.because()).isEqualTo("Prometheus waits until it is healthy, and it has no healthcheck.");
                assertThat(message(row.validation())).isEqualTo("Every: The unit is missing: write 5s for seconds.");
            });
            form.set(new HealthcheckRow("worker", true, "true", "5s", "3s", "4", "10s", "", new Validation.Valid()));
            assertThat(form.toRequest().healthchecks())
                    .containsExactly(new AddRequest.AddedHealthcheck("worker", "true", "5s", "3s", 4, "10s"));
            form.selectHealthchecks(false);
            assertThat(form.toRequest().healthchecks()).isEmpty();
            assertThat(form.toRequest().waitsFor()).isEmpty();
        }
    }

    @Nested
    @DisplayName("waits for services")
    class Waiting {

        @Test
        @DisplayName("that are scraped, unless somebody said otherwise")
        void wishes() {
            AddForm form = FormProject.of("""
                    services:
                      a: {image: x, environment: {METRICS_PORT: 1}, healthcheck: {test: "true"}}
                      db: {image: postgres, healthcheck: {test: "true"}}
                    """).form();
            assertThat(form.toRequest().waitsFor()).containsExactly("a");
            form.waitFor("a", false);
            form.waitFor("db", true);
            assertThat(form.toRequest().waitsFor()).containsExactly("db");
            form.selectScrapes(false);
            assertThat(form.toRequest().waitsFor()).containsExactly("db");
        }

        @Test
        @DisplayName("but not for one that may not start")
        void profiles() {
            AddForm form = FormProject.of("services: {a: {image: x, profiles: [debug], healthcheck: {test: 'true'}}}\n")
                    .form();
            assertThat(form.waits()).containsExactly(new WaitRow("a", false, "starts only with the profile debug"));
            form.waitFor("a", true);
            assertThat(form.problems())
                    .containsExactly("Prometheus cannot wait for a, which starts only with the profile debug.");
        }
    }

    @Nested
    @DisplayName("keeps a budget")
    class Budgets {

        @Test
        @DisplayName("where the file has none only when asked")
        void none() {
            AddForm form = FormProject.of("services: {a: {image: x, mem_limit: 1g}, b: {image: y}}\n")
                    .form();
            assertThat(form.budget().selected()).isFalse();
            assertThat(form.budget().budgetBytes()).isNull();
            assertThat(form.budget().coreBytes()).isEqualTo(1L << 30);
            form.setBudget("12G");
            assertThat(form.budget().selected()).isTrue();
            assertThat(form.toRequest().budgetBytes()).isEqualTo(12L << 30);
            form.setBudget("much");
            assertThat(form.problems())
                    .containsExactly("The budget much is no size. Write a number with its unit, such as 12G.");
        }

        @Test
        @DisplayName(
                "offered with the memory of the machine where there is no comment, and what counts for nothing in it")
        void offered() {
            EngineFacts machine = new EngineFacts(
                    true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of(), (31L << 30) + 1000, Set.of());
            AddForm form = FormProject.of("services: {a: {image: x, mem_limit: 1g}, b: {image: y}}\n")
                    .form(machine);
            assertThat(form.budget().written()).isFalse();
            assertThat(form.budget().text()).isEqualTo("31G");
            assertThat(form.toRequest().budgetBytes()).isNull();
            form.setBudget(true);
            assertThat(form.problems()).isEmpty();
            assertThat(form.toRequest().budgetBytes()).isEqualTo((31L << 30) + 1000);
            form.set("cadvisor", "memory", "");
            assertThat(form.budget().unlimited()).containsExactly("b", "cadvisor");
        }

        @Test
        @DisplayName("and asks for one where nobody knows the machine")
        void missing() {
            AddForm form = FormProject.of(EMPTY).form();
            assertThat(form.problems()).isEmpty();
            form.setBudget(true);
            assertThat(form.problems())
                    .containsExactly("A budget is missing. Write a number with its unit, such as 12G.");
            form.setBudget("800M");
            assertThat(form.problems()).isEmpty();
            assertThat(form.toRequest().budgetBytes()).isEqualTo(800L << 20);
        }
    }
}
