package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Changing a service in the terminal")
class SetCommandTest {

    private static final String BEFORE = """
            services:
              web:
                image: example/web:1 # pinned
                ports:
                  - "3000:3000"
                restart: always
              store:
                image: example/store
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", BEFORE);
    }

    @Test
    @DisplayName("writes what is set and nothing else")
    void writes() {
        assertThat(shell.run("set", "web", "image=example/web:2", "port=8080", "restart=", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml"))
                .isEqualTo(BEFORE.replace("web:1", "web:2")
                        .replace("3000:3000", "8080:3000")
                        .replace("    restart: always\n", ""));
        assertThat(shell.err()).contains("Written: compose.yaml.");
    }

    @Test
    @DisplayName("takes a healthcheck as a compose file has it, with dots or hyphens")
    void healthcheck() {
        assertThat(shell.run(
                        "set",
                        "store",
                        "healthcheck.test=CMD curl -f http://127.0.0.1/",
                        "healthcheck.interval=10s",
                        ".",
                        "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE + """
                    healthcheck:
                      test: ["CMD", "curl", "-f", "http://127.0.0.1/"]
                      interval: 10s
                """.indent(0));
        assertThat(shell.run("set", "store", "healthcheck=true", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).contains("[\"CMD\", \"true\"]");
        assertThat(shell.run("set", "store", "healthcheck=", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("waits for the health of what has a healthcheck out of its image, with the evidence")
    void healthy() {
        shell.write("compose.yaml", BEFORE + "  own:\n    build: own\n  off:\n    build: off\n");
        shell.write("own/Dockerfile", "FROM example/base:2\n");
        shell.write("off/Dockerfile", "FROM example/base:2\nHEALTHCHECK NONE\n");
        assertThat(shell.run("set", "web", "depends_on.store=service_healthy", ".", "--yes"))
                .as("nobody knows the image")
                .isEqualTo(2);
        assertThat(shell.err()).contains("The file has no healthcheck for store, and only what has one gets healthy.");
        shell.engine.healthchecks = Map.of("example/store", "store ready", "example/base:2", "true");
        assertThat(shell.run("set", "web", "depends_on.store=service_healthy", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.err()).contains("note: For store, its image example/store brings a healthcheck: store ready");
        assertThat(shell.read("compose.yaml")).contains("condition: service_healthy");
        assertThat(shell.run("set", "web", "depends_on.own=service_healthy", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.err()).contains("note: For own, its image example/base:2 brings a healthcheck: true");
        assertThat(shell.run("set", "web", "depends_on.off=service_healthy", ".", "--yes"))
                .as("its Dockerfile takes it away")
                .isEqualTo(2);
        shell.write("compose.yaml", BEFORE + "  own:\n    build: own\n");
        shell.engine.healthchecks = Map.of("example/base:2", "", "shop-own", "built");
        assertThat(shell.run("set", "store", "depends_on.own=service_healthy", ".", "--yes"))
                .as("the base counts before what was built once")
                .isEqualTo(2);
        assertThat(shell.err()).contains("nor has its image example/base:2 one");
    }

    @Test
    @DisplayName("writes nothing in a dry run, and says that nothing is to be done where it is so")
    void dryRun() {
        assertThat(shell.run("set", "web", "memory=256M", ".", "--dry-run", "--json"))
                .isZero();
        assertThat(shell.out()).contains("\"result\":\"planned\"", "memory: 256M");
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        assertThat(shell.run("set", "web", "restart=always", ".", "--yes")).isZero();
        assertThat(shell.err()).contains("Nothing to do");
    }

    @Test
    @DisplayName("lists what the file says and where, without a field")
    void lists() {
        assertThat(shell.run("set", "web", ".")).isZero();
        assertThat(shell.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .contains("image example/web:1 compose.yaml:3", "port-3000 3000 compose.yaml:5", "memory");
        assertThat(shell.run("set", "web", ".", "--json")).isZero();
        assertThat(shell.out()).contains("{\"field\":\"restart\",\"value\":\"always\",\"label\":\"Restart\",\"file\":");
    }

    @Test
    @DisplayName("keeps the address that a variable has in one with the port, and comes back to the text of before")
    void address() {
        String before = "services:\n  db:\n    image: postgres\n    ports:\n      - ${DB:-127.0.0.1:5432}:5432\n";
        shell.write("compose.yaml", before);
        shell.write(".env", "DB=127.0.0.1:15432\n");
        assertThat(shell.run("set", "db", ".")).isZero();
        assertThat(shell.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .contains("address-5432 127.0.0.1 compose.yaml:5");
        assertThat(shell.run("set", "db", "address-5432=127.0.0.1", ".", "--yes"))
                .isZero();
        assertThat(shell.err()).contains("Nothing to do");
        assertThat(shell.run("set", "db", "port-5432=6000", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml"))
                .isEqualTo(before.replace("${DB:-127.0.0.1:5432}:5432", "127.0.0.1:6000:5432"));
        assertThat(shell.run("set", "db", "port-5432=${DB:-127.0.0.1:5432}", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(before);
    }

    @Test
    @DisplayName("takes what it waits for and its labels by the names that the compose file has")
    void entries() {
        assertThat(shell.run(
                        "set",
                        "web",
                        "depends_on.store=service_started",
                        "labels.a/b=x=1 2",
                        "labels.c=d",
                        ".",
                        "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE.replace("    restart: always\n", """
                    restart: always
                    depends_on:
                      - store
                    labels:
                      a/b: x=1 2
                      c: d
                """.indent(0)));
        assertThat(shell.run("set", "web", ".")).isZero();
        assertThat(shell.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .contains("depends-on-store service_started compose.yaml:8", "label-a/b x=1 2 compose.yaml:10");
        assertThat(shell.run("set", "web", "depends_on.store=", "labels.a/b=", "labels.c=", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("takes its labels and waits by the names that it lists, whatever signs are in them")
    void listedNames() {
        String before = BEFORE + """
                    labels:
                      a-b: one
                      a.b: two
                      example.org/x: three
                    depends_on:
                      - my.db
                  my.db:
                    image: example/db
                """.indent(0);
        shell.write("compose.yaml", before);
        assertThat(shell.run("set", "store", ".")).isZero();
        assertThat(shell.out()).contains("label-a.b", "label-example.org/x", "depends-on-my.db");
        assertThat(shell.run("set", "store", "label-a.b=2", "label-example.org/x=3", "label-new.one=4", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml"))
                .isEqualTo(before.replace("two", "2").replace("three\n", "3\n      new.one: 4\n"));
        assertThat(shell.run("set", "store", "label-new.one=", "depends-on-my.db=", "label-a.b=two", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml"))
                .isEqualTo(before.replace("three", "3").replace("    depends_on:\n      - my.db\n", ""));
        assertThat(shell.run("set", "store", "label-a/b=", ".", "--yes")).isEqualTo(2);
    }

    @Test
    @DisplayName("changes what stands in the configuration of Prometheus, of a service and for all, and stops scraping")
    void scraping() {
        String config = """
                global:
                  scrape_interval: 15s # for all
                scrape_configs:
                  - job_name: web
                    static_configs:
                      - targets: [web:3000]
                  - job_name: store
                    static_configs:
                      - targets: [store:80]
                """;
        shell.write("prometheus.yml", config);
        shell.write("compose.yaml", BEFORE + """
                  metrics:
                    image: prom/prometheus:v3.5.1
                    volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml"]
                """.indent(0));
        assertThat(shell.run("set", "web", ".")).isZero();
        assertThat(shell.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .contains("scrape yes prometheus.yml:4", "scrape-port 3000 prometheus.yml:6");
        assertThat(shell.run("set", "web", "scrape-interval=5s", "scrape.port=3001", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.err()).contains("docker compose restart metrics", "Written: prometheus.yml.");
        assertThat(shell.run("set", "metrics", "scrape-interval=30s", "external-labels=a=b", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("set", "store", "scrape=no", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("prometheus.yml")).isEqualTo("""
                global:
                  scrape_interval: 30s # for all
                  external_labels:
                    a: b
                scrape_configs:
                  - job_name: web
                    scrape_interval: 5s
                    static_configs:
                      - targets: [web:3001]
                """);
        assertThat(shell.run("set", "web", "scrape-timeout=1m", ".")).isEqualTo(2);
        assertThat(shell.err())
                .contains("scrape-timeout: Prometheus refuses a timeout that is longer than the interval.");
        assertThat(shell.run("set", "web", "scrape=maybe", ".")).isEqualTo(2);
        assertThat(shell.err()).contains("scrape: One of these belongs here: yes, no.");
    }

    @Test
    @DisplayName("refuses to wait for what never comes, and says why")
    void waits() {
        assertThat(shell.run("set", "web", "depends_on.store=service_healthy", "."))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains(
                        "more-depends-on: The file has no healthcheck for store, and only what has one gets healthy.");
        assertThat(shell.run("set", "web", "depends_on.shop=service_started", "."))
                .isEqualTo(2);
        assertThat(shell.err()).contains("The project has no service shop.");
        assertThat(shell.run("set", "web", "depends_on.store=soon", ".")).isEqualTo(2);
        assertThat(shell.err()).contains("store=soon: A service, such as db, or with a condition");
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("says that a healthcheck which is asked for has no test")
    void missingTest() {
        assertThat(shell.run("set", "store", "healthcheck-run=CMD-SHELL", ".", "--yes"))
                .isEqualTo(2);
        assertThat(shell.err())
                .contains("healthcheck: A test is missing: a command that ends with 0 when all is well.");
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("shows a label of several lines by its first, and puts one line in its place or takes it out")
    void label() {
        String labelled = BEFORE + """
                    labels:
                      team: shop
                      routes: |
                        /a -> b
                        /c -> d # no comment
                      last: one # pinned
                """.indent(0);
        shell.write("compose.yaml", labelled);
        assertThat(shell.run("set", "store", ".")).isZero();
        assertThat(shell.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .contains("label-routes /a -> b compose.yaml:11");
        assertThat(shell.run("set", "store", "labels.routes=/x", ".", "--yes"))
                .as(shell.err())
                .isZero();
        String lines = "|\n        /a -> b\n        /c -> d # no comment\n";
        assertThat(shell.read("compose.yaml")).isEqualTo(labelled.replace(lines, "|-\n        /x\n"));
        shell.write("compose.yaml", labelled);
        assertThat(shell.run("set", "store", "labels.routes=", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(labelled.replace("      routes: " + lines, ""));
    }

    @Test
    @DisplayName("says what makes no sense")
    void senseless() {
        assertThat(shell.run("set", "web", "colour=red", ".")).isEqualTo(2);
        assertThat(shell.err()).contains("web has no field colour.", "memory");
        assertThat(shell.run("set", "web", "memory=lots", ".")).isEqualTo(2);
        assertThat(shell.err()).contains("memory: A size is a number with its unit, such as 512M or 1.5G.");
        assertThat(shell.run("set", "shop", "memory=1G", ".")).isEqualTo(2);
        assertThat(shell.err()).contains("There is no service shop.", "The project has: web, store.");
        assertThat(shell.run("set")).isEqualTo(2);
        assertThat(shell.err()).contains("No service is named.");
        assertThat(shell.run("set", "web", "log-driver=none", "log-max-size=1m", "."))
                .isEqualTo(2);
        assertThat(shell.err()).contains("log-max-size does not count with what is in log-driver.");
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("of a component goes away with it, and of another service stays when it goes")
    void memory() {
        assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("set", "prometheus", "retention-time=30d", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).contains("retention.time=30d");
        assertThat(shell.run("remove", "prometheus", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);

        assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("set", "store", "restart=always", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("remove", "prometheus", ".", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE + "    restart: always\n");
    }
}
