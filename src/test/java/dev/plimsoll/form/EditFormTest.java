package dev.plimsoll.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetLogging;
import dev.plimsoll.form.ServiceEdit.SetMount;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The form of a service that is there")
class EditFormTest {

    private static final String SHOP = """
            services:
              web:
                image: example/web:${TAG:-1.2}
                ports:
                  - "127.0.0.1:3000:3000"
                  - "${DNS}:53/udp"
                  - "7000-7002:7000-7002"
                deploy:
                  resources:
                    limits:
                      memory: ${LIMIT}
                      cpus: "0.5"
                healthcheck:
                  test: ["CMD", "wget", "-qO-", "http://127.0.0.1:3000/a b"]
                  interval: 5s
                  retries: ${TRIES}
                restart: always
                logging:
                  driver: json-file
                  options:
                    max-size: 10m
                    gelf-token: secret
                networks: [front]
                profiles: [shop]
                volumes:
                  - ./conf:/conf:ro,z
                  - type: volume
                    source: data
                    target: /data
              store:
                image: postgres:17
                mem_limit: 500m
                ports:
                  - "5432:5432"
              cache: &cache
                image: redis:7
                restart: "no"
              second:
                <<: *cache
            networks:
              front:
              back:
            volumes:
              data:
            """;

    private static EditForm form(String compose, String service) {
        FormProject project = FormProject.of(compose);
        return EditForm.of(
                        new EditForm.Context(
                                FormProject.CATALOG,
                                FormProject.model(project.project()),
                                project.project(),
                                FormProject.PLAIN,
                                Scraping.UNKNOWN),
                        service)
                .orElseThrow();
    }

    private static Map<String, String> values(EditForm form) {
        return form.fields().stream()
                .collect(Collectors.toMap(each -> each.field().id(), FieldState::value));
    }

    private static FieldState field(EditForm form, String id) {
        return form.fields().stream()
                .filter(each -> each.field().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<ServiceEdit> set(EditForm form, String field, String value) {
        form.set(field, value);
        return form.edits();
    }

    @Nested
    @DisplayName("shows")
    class Shows {

        @Test
        @DisplayName("what the file says, variables as they are written, and no range of ports as one")
        void values() {
            assertThat(EditFormTest.values(form(SHOP, "web")))
                    .containsEntry("image", "example/web:${TAG:-1.2}")
                    .containsEntry("port-3000", "3000")
                    .containsEntry("address-3000", "127.0.0.1")
                    .containsEntry("port-53-udp", "${DNS}")
                    .containsEntry("address-53-udp", "0.0.0.0")
                    .containsEntry("memory", "${LIMIT}")
                    .containsEntry("cpus", "0.5")
                    .containsEntry("memory-reserved", "")
                    .containsEntry("healthcheck-run", "CMD")
                    .containsEntry("healthcheck", "wget -qO- 'http://127.0.0.1:3000/a b'")
                    .containsEntry("healthcheck-retries", "${TRIES}")
                    .containsEntry("restart", "always")
                    .containsEntry("log-driver", "json-file")
                    .containsEntry("log-max-size", "10m")
                    .containsEntry("networks", "front")
                    .containsEntry("profiles", "shop")
                    .containsEntry("mounts", "./conf:/conf:ro,z data:/data")
                    .doesNotContainKey("port-7000");
        }

        @Test
        @DisplayName("where each value is written, and whether it is shared")
        void places() {
            EditForm form = form(SHOP, "web");
            assertThat(form.where("memory").orElseThrow().line()).isEqualTo(11);
            assertThat(form.where("address-3000").orElseThrow().line()).isEqualTo(5);
            assertThat(form.where("memory-reserved")).isEmpty();
            assertThat(form.where("mounts")).isPresent();
            EditForm second = form(SHOP, "second");
            assertThat(second.where("restart").orElseThrow().shared()).isTrue();
            assertThat(field(second, "restart").notes().getFirst()).startsWith("It comes from an anchor");
        }

        @Test
        @DisplayName("a limit in the older form, and nothing where the file says nothing")
        void older() {
            Map<String, String> store = EditFormTest.values(form(SHOP, "store"));
            assertThat(store)
                    .containsEntry("memory", "500m")
                    .containsEntry("healthcheck-run", "image")
                    .containsEntry("log-driver", "engine")
                    .containsEntry("restart", "unsaid");
        }

        @Test
        @DisplayName("what a component's template has fields for, read back from a file that spells it in its own way")
        void component() {
            EditForm form = form("""
                    services:
                      metrics:
                        image: quay.io/prometheus/prometheus:v3.5.0
                        command:
                          - --config.file=/etc/prometheus/prometheus.yml
                          - -storage.tsdb.retention.time=30d
                          - --web.enable-lifecycle
                          - --log.level=debug
                        ports: ["9999:9090", "9091:9091"]
                        volumes:
                          - ./p.yml:/etc/prometheus/prometheus.yml:ro,z
                          - ./rules:/rules:ro
                    """, "metrics");
            assertThat(form.component()).isPresent();
            assertThat(EditFormTest.values(form))
                    .containsEntry("port", "9999")
                    .containsEntry("port-9091", "9091")
                    .containsEntry("retention-time", "30d")
                    .containsEntry("retention-size", "")
                    .containsEntry("lifecycle", "true")
                    .containsEntry("flags", "--log.level=debug")
                    .containsEntry("config-label", "z")
                    .containsEntry("mounts", "./rules:/rules:ro")
                    .containsEntry("restart", "unsaid")
                    .doesNotContainKey("scrape-interval");
        }
    }

    @Nested
    @DisplayName("asks for")
    class Asks {

        @Test
        @DisplayName("nothing while everything is as the file says, in every field")
        void nothing() {
            for (String service : List.of("web", "store", "cache", "second")) {
                EditForm form = form(SHOP, service);
                form.fields().forEach(each -> form.set(each.field().id(), each.value()));
                assertThat(form.edits()).as(service).isEmpty();
                assertThat(form.problems()).as(service).isEmpty();
            }
        }

        @Test
        @DisplayName("only what changed")
        void changes() {
            assertThat(set(form(SHOP, "web"), "image", "example/web:2"))
                    .containsExactly(new SetValue("web", List.of("image"), "example/web:2"));
            assertThat(set(form(SHOP, "web"), "memory", ""))
                    .containsExactly(new SetLimit("web", Resource.MEMORY, null));
            assertThat(set(form(SHOP, "web"), "restart", ""))
                    .containsExactly(new SetValue("web", List.of("restart"), null));
            assertThat(set(form(SHOP, "web"), "log-max-file", "3"))
                    .containsExactly(new SetValue("web", List.of("logging", "options", "max-file"), "3"));
            assertThat(set(form(SHOP, "web"), "networks", "back"))
                    .containsExactly(new SetNetwork("web", "back", true), new SetNetwork("web", "front", false));
            assertThat(set(form(SHOP, "web"), "profiles", "shop more"))
                    .containsExactly(new SetItem("web", List.of("profiles"), "more", true));
        }

        @Test
        @DisplayName("a port, its address, none, and more of them")
        void ports() {
            Port there = new Port("127.0.0.1", "3000", 3000, "tcp");
            assertThat(set(form(SHOP, "web"), "port-3000", "8080"))
                    .containsExactly(new SetPort("web", there, new Port("127.0.0.1", "8080", 3000, "tcp")));
            assertThat(set(form(SHOP, "web"), "address-3000", "0.0.0.0"))
                    .containsExactly(new SetPort("web", there, new Port(null, "3000", 3000, "tcp")));
            assertThat(set(form(SHOP, "web"), "port-3000", "")).containsExactly(new SetPort("web", there, null));
            assertThat(set(form(SHOP, "store"), "more-ports", "127.0.0.1:8:9/udp 10"))
                    .containsExactly(
                            new SetPort("store", null, new Port("127.0.0.1", "8", 9, "udp")),
                            new SetPort("store", null, new Port(null, null, 10, "tcp")));
        }

        @Test
        @DisplayName("a healthcheck: its numbers alone, another test, none, or that of the image")
        void healthchecks() {
            assertThat(set(form(SHOP, "web"), "healthcheck-interval", "9s"))
                    .containsExactly(new SetValue("web", List.of("healthcheck", "interval"), "9s"));
            assertThat(set(form(SHOP, "web"), "healthcheck", "a 'b c'"))
                    .containsExactly(new SetHealthcheck(
                            "web", new Healthcheck(List.of("CMD", "a", "b c"), "5s", null, null, null, false)));
            assertThat(set(form(SHOP, "web"), "healthcheck-run", "none"))
                    .containsExactly(
                            new SetHealthcheck("web", new Healthcheck(List.of(), null, null, null, null, true)));
            assertThat(set(form(SHOP, "web"), "healthcheck-run", "")).containsExactly(new SetHealthcheck("web", null));
            assertThat(set(form(SHOP, "web"), "healthcheck", "")).containsExactly(new SetHealthcheck("web", null));
            EditForm store = form(SHOP, "store");
            store.set("healthcheck-run", "CMD-SHELL");
            assertThat(set(store, "healthcheck", "pg_isready || exit 1"))
                    .containsExactly(new SetHealthcheck(
                            "store",
                            new Healthcheck(
                                    List.of("CMD-SHELL", "pg_isready || exit 1"), null, null, null, null, false)));
        }

        @Test
        @DisplayName("logging where there is none, and another driver with the options it takes")
        void logging() {
            EditForm store = form(SHOP, "store");
            store.set("log-driver", "json-file");
            assertThat(set(store, "log-max-size", "5m"))
                    .containsExactly(new SetLogging("store", new Logging("json-file", Map.of("max-size", "5m"))));
            assertThat(set(form(SHOP, "web"), "log-driver", "journald"))
                    .containsExactly(new SetLogging("web", new Logging("journald", Map.of())));
            assertThat(set(form(SHOP, "web"), "log-driver", "")).containsExactly(new SetLogging("web", null));
        }

        @Test
        @DisplayName("mounts with their options")
        void mounts() {
            assertThat(set(form(SHOP, "web"), "mounts", "./conf:/conf:Z data:/more"))
                    .containsExactly(
                            new SetMount("web", "/conf", new Mount("bind", "./conf", "/conf", false), "Z"),
                            new SetMount("web", "/more", new Mount("volume", "data", "/more", false), ""),
                            new SetMount("web", "/data", null));
        }

        @Test
        @DisplayName("flags and mounts of a component as the file spells them")
        void component() {
            String compose = """
                    services:
                      c:
                        image: gcr.io/cadvisor/cadvisor:v0.49.1
                        command: ["-docker_only=true", "--housekeeping_interval=10s", "--x"]
                        volumes: ["/:/rootfs:ro", "/sys:/sys:ro"]
                    """;
            assertThat(set(form(compose, "c"), "docker-only", "false"))
                    .containsExactly(new SetFlag("c", "-docker_only", null));
            assertThat(set(form(compose, "c"), "housekeeping", "30s"))
                    .containsExactly(new SetFlag("c", "--housekeeping_interval", "30s"));
            assertThat(set(form(compose, "c"), "flags", "--y=1"))
                    .containsExactly(new SetFlag("c", "--x", null), new SetFlag("c", "--y", "1"));
            assertThat(set(form(compose, "c"), "rootfs", "false")).containsExactly(new SetMount("c", "/rootfs", null));
            assertThat(set(form(compose, "c"), "var-run", "true"))
                    .containsExactly(
                            new SetMount("c", "/var/run", new Mount("bind", "/var/run", "/var/run", true), ""));
            assertThat(set(form(compose, "c"), "kmsg", "true"))
                    .containsExactly(new SetItem("c", List.of("devices"), "/dev/kmsg", true));
            assertThat(set(form(compose, "c"), "privileged", "true"))
                    .containsExactly(new SetValue("c", List.of("privileged"), "true"));
        }
    }

    @Nested
    @DisplayName("for what it waits for and its labels")
    class Entries {

        private static final String WAITING = """
                services:
                  web:
                    image: web
                    depends_on: [db, cache]
                    labels:
                      - traefik.enable=true
                      - prometheus.io/port
                  api:
                    image: api
                    depends_on:
                      db:
                        condition: service_healthy
                        restart: true
                    labels: {team: shop, motto: "a = b", "long": "one\\ntwo\\n"}
                  db:
                    image: postgres
                    healthcheck:
                      test: pg_isready
                  cache:
                    image: redis
                    depends_on: [queue]
                  queue:
                    image: rabbitmq
                    healthcheck:
                      disable: true
                """;

        @Test
        @DisplayName("shows each with its line, in the short and in the long form")
        void shows() {
            EditForm web = form(WAITING, "web");
            assertThat(EditFormTest.values(web))
                    .containsEntry("depends-on-db", "service_started")
                    .containsEntry("depends-on-cache", "service_started")
                    .containsEntry("label-traefik.enable", "true")
                    .containsEntry("label-prometheus.io/port", "")
                    .containsEntry("more-depends-on", "")
                    .containsEntry("more-labels", "");
            assertThat(web.where("depends-on-cache").orElseThrow().line()).isEqualTo(4);
            assertThat(web.where("label-traefik.enable").orElseThrow().line()).isEqualTo(6);
            EditForm api = form(WAITING, "api");
            assertThat(EditFormTest.values(api))
                    .containsEntry("depends-on-db", "service_healthy")
                    .containsEntry("label-motto", "a = b")
                    .containsEntry("label-long", "one\ntwo\n");
            assertThat(field(api, "label-long").notes())
                    .containsExactly("It has 2 lines, and is changed in the file alone.");
            assertThat(field(api, "label-motto").notes()).isEmpty();
            assertThat(api.where("label-long").orElseThrow().line()).isEqualTo(14);
            assertThat(api.edits()).isEmpty();
            assertThat(api.where("depends-on-db").orElseThrow().line()).isEqualTo(12);
        }

        @Test
        @DisplayName("asks for what is changed, added and taken away")
        void asks() {
            EditForm web = form(WAITING, "web");
            assertThat(set(web, "depends-on-db", "service_healthy"))
                    .containsExactly(new SetWait("web", "db", "service_healthy"));
            web.set("depends-on-db", "");
            web.set("more-depends-on", "queue");
            web.set("label-traefik.enable", "");
            web.set("label-prometheus.io/port", "80");
            web.set("more-labels", "'a=b c' x=");
            assertThat(web.problems()).isEmpty();
            assertThat(web.edits())
                    .containsExactly(
                            new SetWait("web", "db", null),
                            new SetWait("web", "queue", "service_started"),
                            new SetLabel("web", "traefik.enable", null),
                            new SetLabel("web", "prometheus.io/port", "80"),
                            new SetLabel("web", "a", "b c"),
                            new SetLabel("web", "x", ""));
        }

        private static EditForm knowing(ImageCheck check, String dockerfile) {
            FormProject project = FormProject.of(
                            "services:\n  web: {image: a, depends_on: [db, api]}\n  db: {image: b}\n  api: {build: api}\n")
                    .with("api/Dockerfile", dockerfile);
            return EditForm.of(
                            new EditForm.Context(
                                    FormProject.CATALOG,
                                    FormProject.model(project.project()),
                                    project.project(),
                                    FormProject.PLAIN,
                                    Scraping.UNKNOWN,
                                    Map.of("db", check, "api", check)),
                            "web")
                    .orElseThrow();
        }

        @Test
        @DisplayName("lets wait for what has a healthcheck out of its image or Dockerfile, and says so")
        void brought() {
            EditForm web = knowing(new ImageCheck("b", "pg_isready -q"), "FROM c\nHEALTHCHECK CMD true\n");
            web.set("depends-on-db", "service_healthy");
            web.set("depends-on-api", "service_healthy");
            assertThat(web.problems()).isEmpty();
            assertThat(web.edits())
                    .containsExactly(
                            new SetWait("web", "db", "service_healthy"), new SetWait("web", "api", "service_healthy"));
            assertThat(field(web, "depends-on-db").notes())
                    .containsExactly("For db, its image b brings a healthcheck: pg_isready -q");
            assertThat(web.evidence())
                    .containsExactly(
                            "For db, its image b brings a healthcheck: pg_isready -q",
                            "api/Dockerfile brings a healthcheck for api.");
            web.set("depends-on-db", "service_started");
            assertThat(field(web, "depends-on-db").notes()).isEmpty();
            web.set("depends-on-api", "");
            web.set("more-depends-on", "db=service_healthy");
            assertThat(web.evidence()).hasSize(1);
        }

        @Test
        @DisplayName("refuses it where the image is known to bring none, with the image")
        void bringsNone() {
            EditForm web = knowing(new ImageCheck("b:1", ""), "FROM c\n");
            web.set("depends-on-db", "service_healthy");
            assertThat(message(web, "depends-on-db"))
                    .isEqualTo("The file has no healthcheck for db, nor has its image b:1 one, and only what has one"
                            + " gets healthy. Give it one first, or wait until it has started.");
            assertThat(web.evidence()).isEmpty();
        }

        @Test
        @DisplayName("says what would never start")
        void never() {
            EditForm web = form(WAITING, "web");
            web.set("depends-on-cache", "service_healthy");
            assertThat(message(web, "depends-on-cache"))
                    .isEqualTo("The file has no healthcheck for cache, and only what has one gets healthy."
                            + " Give it one first, or wait until it has started.");
            web.set("depends-on-cache", "soon");
            assertThat(message(web, "depends-on-cache")).startsWith("One of these belongs here: service_started,");
            web.set("more-depends-on", "queue=service_healthy");
            assertThat(message(web, "more-depends-on")).startsWith("The healthcheck of queue is switched off");
            web.set("more-depends-on", "web");
            assertThat(message(web, "more-depends-on")).isEqualTo("A service does not wait for itself.");
            EditForm queue = form(WAITING, "queue");
            queue.set("more-depends-on", "cache");
            assertThat(message(queue, "more-depends-on"))
                    .isEqualTo("cache waits for queue already; if each waits for the other, neither ever starts.");
            queue.set("more-depends-on", "db web=service_started");
            assertThat(message(queue, "more-depends-on")).startsWith("web waits for queue through cache already;");
            EditForm db = form(WAITING, "db");
            db.set("healthcheck-run", "none");
            assertThat(message(db, "healthcheck-run"))
                    .isEqualTo("api waits until db is healthy, which it never is without a healthcheck.");
            db.set("more-depends-on", "cache");
            db.set("more-labels", "a b=1");
            assertThat(message(db, "more-depends-on")).isEmpty();
            assertThat(message(db, "more-labels")).startsWith("a: write name=value");
        }

        private static String message(EditForm form, String id) {
            return FormProject.message(field(form, id).validation());
        }
    }

    @Nested
    @DisplayName("says")
    class Says {

        private String wrong(String service, String field, String value) {
            EditForm form = form(SHOP, service);
            form.set(field, value);
            return FormProject.message(field(form, field).validation());
        }

        @Test
        @DisplayName("what is wrong with a value, and takes it all the same")
        void wrong() {
            assertThat(wrong("web", "memory", "lots")).startsWith("A size is a number with its unit");
            assertThat(wrong("web", "memory", "1M")).isEqualTo("The engine gives no container less than 6M.");
            assertThat(wrong("web", "memory", "${OTHER}")).isEmpty();
            assertThat(wrong("web", "cpus", "0,5")).contains("write 0.5");
            assertThat(wrong("web", "port-3000", "90x")).isEqualTo("A port is a whole number from 1 to 65535.");
            assertThat(wrong("web", "port-3000", "5432"))
                    .isEqualTo("Port 5432 is published by the service store already.");
            assertThat(wrong("web", "address-3000", "10.0.0.7")).isEmpty();
            assertThat(wrong("web", "address-3000", "here")).startsWith("An address of this machine");
            assertThat(wrong("web", "healthcheck-interval", "5")).contains("write 5s");
            assertThat(wrong("web", "healthcheck-retries", "0")).isEqualTo("A whole number from 1 belongs here.");
            assertThat(wrong("web", "restart", "on-failure:3")).isEmpty();
            assertThat(wrong("web", "restart", "sometimes")).startsWith("One of no, always, unless-stopped");
            assertThat(wrong("web", "image", "")).isEqualTo("A value is missing here.");
            assertThat(wrong("web", "image", "Web:1")).contains("no capital letters");
            assertThat(wrong("web", "more-ports", "x:1")).contains("A port is host:container");
            assertThat(wrong("store", "memory-reserved", "1G")).isEqualTo("More than the limit cannot be reserved.");
        }

        @Test
        @DisplayName("nothing of a port or name that a service of another profile has")
        void otherProfile() {
            EditForm form = form("""
                    services:
                      cpu: {image: a, profiles: [cpu], ports: ['80:80', '81:81'], container_name: xx}
                      gpu: {image: a, profiles: [gpu], ports: ['82:80'], container_name: y}
                      web: {image: a, ports: ['83:80']}
                    """, "gpu");
            form.set("port-80", "81");
            form.set("container-name", "xx");
            assertThat(FormProject.message(field(form, "port-80").validation())).isEmpty();
            assertThat(FormProject.message(field(form, "container-name").validation()))
                    .isEmpty();
            form.set("port-80", "83");
            assertThat(FormProject.message(field(form, "port-80").validation()))
                    .isEqualTo("Port 83 is published by the service web already.");
        }

        @Test
        @DisplayName("that a healthcheck which was asked for has no test, and what it is to take the test away")
        void missingTest() {
            String missing = "A test is missing: a command that ends with 0 when all is well.";
            for (String run : List.of("CMD", "CMD-SHELL")) {
                EditForm store = form(SHOP, "store");
                store.set("healthcheck-run", run);
                assertThat(store.problems()).containsExactly("healthcheck: " + missing);
                assertThat(field(store, "healthcheck").notes()).isEmpty();
                store.set("healthcheck", "true");
                assertThat(store.problems()).isEmpty();
            }
            EditForm web = form(SHOP, "web");
            web.set("healthcheck", "");
            assertThat(web.problems()).isEmpty();
            assertThat(field(web, "healthcheck").notes()).containsExactly("Without a test there is no healthcheck.");
            web.set("healthcheck-run", "CMD-SHELL");
            assertThat(web.problems()).containsExactly("healthcheck: " + missing);
            web.set("healthcheck-run", "none");
            assertThat(web.problems()).isEmpty();
            assertThat(field(web, "healthcheck").notes()).isEmpty();
            assertThat(field(form(SHOP, "store"), "healthcheck").notes()).isEmpty();
        }

        @Test
        @DisplayName("nothing against what the file says, and takes a typed value back")
        void reset() {
            EditForm form = form(SHOP, "web");
            form.set("memory", "lots");
            assertThat(form.problems()).hasSize(1);
            form.reset("memory");
            assertThat(field(form, "memory").value()).isEqualTo("${LIMIT}");
            assertThat(form.problems()).isEmpty();
            assertThat(form.edits()).isEmpty();
        }

        @Test
        @DisplayName("which healthcheck would fit, and takes it with its numbers")
        void idea() {
            EditForm form = form(SHOP, "store");
            FieldState run = field(form, "healthcheck-run");
            assertThat(run.advice()).hasSize(1);
            assertThat(run.advice().getFirst().text())
                    .startsWith("It has no healthcheck. Its image, postgres:17, has a program of its own")
                    .endsWith("pg_isready -q -U \"$${POSTGRES_USER:-postgres}\"");

            form.set("healthcheck-run", run.advice().getFirst().improved(run.value()));
            run.advice().getFirst().also().forEach(form::set);

            assertThat(form.problems()).isEmpty();
            assertThat(form.edits())
                    .containsExactly(new SetHealthcheck(
                            "store",
                            new Healthcheck(
                                    List.of("CMD-SHELL", "pg_isready -q -U \"$${POSTGRES_USER:-postgres}\""),
                                    "5s",
                                    "3s",
                                    3,
                                    "10s",
                                    false)));
            assertThat(field(form, "healthcheck-run").advice()).isEmpty();
        }
    }
}
