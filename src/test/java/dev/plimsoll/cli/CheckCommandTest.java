package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.PrometheusCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A check in the terminal")
class CheckCommandTest {

    private static final String COMPOSE = """
            # Core services: 1 GB
            # Total:         1.5 GB
            # Budget:        1 GB
            services:
              web:
                image: acme/web
                mem_limit: 1g
                ports:
                  - "8080:80"
              admin:
                image: acme/admin
                ports: ["127.0.0.1:8080:80"]
              prometheus:
                image: prom/prometheus:v3.5.1
                mem_limit: 512m
                cpus: 1
                restart: unless-stopped
                logging: {driver: json-file, options: {max-size: 10m}}
                ports: ["9090:9090"]
                volumes: ["./prometheus:/etc/prometheus:ro"]
            """;
    private static final String CONFIG = """
            scrape_configs:
              - job_name: prometheus
                static_configs: [{targets: ["localhost:9090"]}]
              - job_name: web
                static_configs: [{targets: ["web:8080"]}]
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.engine.status = new EngineStatus.NotInstalled();
        shell.write("compose.yaml", COMPOSE);
        shell.write("prometheus/prometheus.yml", CONFIG);
    }

    @Test
    @DisplayName("says what was found where, why, what to do, and what was not checked")
    void words() {
        assertThat(shell.run("check", ".")).isEqualTo(1);
        assertThat(shell.out().substring(shell.out().indexOf("\n\n") + 2)).isEqualTo("""
                compose.yaml:12:13: error: Port 8080 of this machine is published by web and by admin. [port-twice]
                  The engine gives a port to one container; Compose starts the other one and fails.
                  Publish admin on another port.
                  → Publish admin on port 8081

                compose.yaml:1:1: warning: The limits add up to more than the memory budget. [budget]
                  They are 1.5 GB together; the budget is 1 GB.
                  Lower a limit, or raise the budget.

                prometheus/prometheus.yml:5:33: warning: The job web scrapes web:8080; 8080 is the port of web on this machine. [target-port]
                  On the networks of the project it is reached on its own port, 80.
                  Scrape web:80.
                  → Scrape web:80 in place of web:8080

                2 findings have one certain fix (→). To see and write them: plimsoll check --fix

                Memory limits: 1.5 GB of 1 GB, the budget in the file: 1 GB core services, 512 MB monitoring. Without a limit: admin.
                not checked: Whether ports and names are free on this machine: the engine was not asked, or did not answer.
                not checked: Values of variables: Compose was not asked, or does not accept the project.
                not checked: The configuration of prometheus, by promtool: The docker command was not found.
                """);
    }

    @Test
    @DisplayName("prints JSON for scripts")
    void json() {
        shell.engine.prometheusCheck =
                new PrometheusCheck.Rejected(shell.folder().resolve("prometheus/prometheus.yml"), 2, "line 2: no");
        assertThat(shell.run("check", ".", "--files", "--json")).isEqualTo(1);
        String out = shell.out();
        assertThat(out).startsWith("{\"result\":\"falls-short\",\"truths\":[{\"id\":\"config-accepted\",");
        assertThat(out.substring(out.indexOf("\"findings\":"))).isEqualTo(GOLDEN.replace("\n", "") + "\n");
    }

    private static final String GOLDEN = """
            "findings":[
            {"level":"error","rule":"promtool","message":"Prometheus refuses prometheus.yml.","why":"line 2: no",
            "fix":"Correct it; promtool check config says when it is right.","file":"prometheus/prometheus.yml","line":2,"column":1},
            {"level":"error","rule":"port-twice","message":"Port 8080 of this machine is published by web and by admin.",
            "why":"The engine gives a port to one container; Compose starts the other one and fails.",
            "fix":"Publish admin on another port.","change":"Publish admin on port 8081","file":"compose.yaml","line":12,"column":13},
            {"level":"warning","rule":"budget","message":"The limits add up to more than the memory budget.",
            "why":"They are 1.5 GB together; the budget is 1 GB.","fix":"Lower a limit, or raise the budget.",
            "file":"compose.yaml","line":1,"column":1},
            {"level":"warning","rule":"target-port",
            "message":"The job web scrapes web:8080; 8080 is the port of web on this machine.",
            "why":"On the networks of the project it is reached on its own port, 80.","fix":"Scrape web:80.",
            "change":"Scrape web:80 in place of web:8080",
            "file":"prometheus/prometheus.yml","line":5,"column":33}],
            "memory":{"coreBytes":1073741824,"monitoringBytes":536870912,"totalBytes":1610612736,
            "budgetBytes":1073741824,"budgetFrom":"comment","unlimited":["admin"]},
            "notChecked":["Whether ports and names are free on this machine: the engine was not asked, or did not answer.",
            "Values of variables: Compose was not asked, or does not accept the project."]}
            """;

    @Nested
    @DisplayName("that fixes")
    class Fixes {

        private static final String DIFF = """
                diff --git a/compose.yaml b/compose.yaml
                --- a/compose.yaml
                +++ b/compose.yaml
                @@ -9,7 +9,7 @@
                       - "8080:80"
                   admin:
                     image: acme/admin
                -    ports: ["127.0.0.1:8080:80"]
                +    ports: ["127.0.0.1:8081:80"]
                   prometheus:
                     image: prom/prometheus:v3.5.1
                     mem_limit: 512m
                diff --git a/prometheus/prometheus.yml b/prometheus/prometheus.yml
                --- a/prometheus/prometheus.yml
                +++ b/prometheus/prometheus.yml
                @@ -2,4 +2,4 @@
                   - job_name: prometheus
                     static_configs: [{targets: ["localhost:9090"]}]
                   - job_name: web
                -    static_configs: [{targets: ["web:8080"]}]
                +    static_configs: [{targets: ["web:80"]}]
                """;

        @Test
        @DisplayName("shows a diff and nothing else, and writes nothing, when it is only to be seen")
        void dryRun() {
            assertThat(shell.run("check", ".", "--fix", "--dry-run")).isZero();
            assertThat(shell.out()).isEqualTo(DIFF);
            assertThat(shell.err())
                    .contains(
                            "to fix: compose.yaml:12: Port 8080 of this machine is published by web and by admin.\n"
                                    + "  → Publish admin on port 8081",
                            "to fix: prometheus/prometheus.yml:5: The job web scrapes web:8080;",
                            "→ Scrape web:80 in place of web:8080")
                    .doesNotContain("error: ", "warning: ");
            assertThat(shell.read("compose.yaml")).isEqualTo(COMPOSE);
        }

        @Test
        @DisplayName("asks, writes, and checks again")
        void asked() {
            shell.types("y\n");
            assertThat(shell.run("check", ".", "--fix")).isEqualTo(1);
            assertThat(shell.read("compose.yaml")).isEqualTo(COMPOSE.replace("127.0.0.1:8080", "127.0.0.1:8081"));
            assertThat(shell.read("prometheus/prometheus.yml")).isEqualTo(CONFIG.replace("web:8080", "web:80"));
            assertThat(shell.out())
                    .startsWith(DIFF)
                    .contains("[budget]")
                    .doesNotContain("[port-twice]", "[target-port]", "→");
        }

        @Test
        @DisplayName("writes nothing after a no, and without a yes where nobody can be asked")
        void refused() {
            shell.types("n\n");
            assertThat(shell.run("check", ".", "--fix")).isEqualTo(1);
            assertThat(shell.run("check", ".", "--fix", "--json")).isEqualTo(1);
            assertThat(shell.read("compose.yaml")).isEqualTo(COMPOSE);
        }

        @Test
        @DisplayName("prints for scripts a line for what it wrote, and one for what is found then")
        void json() {
            assertThat(shell.run("check", ".", "--fix", "--yes", "--json")).isEqualTo(1);
            assertThat(shell.out().lines().toList())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("{\"result\":\"written\",\"title\":\"Put 2 findings right\",")
                                    .contains("127.0.0.1:8081:80"),
                            second -> assertThat(second)
                                    .startsWith("{\"result\":\"falls-short\",\"truths\"")
                                    .doesNotContain("port-twice"));
        }

        @Test
        @DisplayName("is a check like any other where nothing has one certain fix")
        void nothing() {
            shell.write("compose.yaml", "services:\n  web: {image: acme/web, ports: ['80:80'], scale: 2}\n");
            assertThat(shell.run("check", ".", "--fix", "--yes")).isEqualTo(1);
            assertThat(shell.out()).contains("[port-twice]");
            assertThat(shell.err()).contains("Nothing that is found has one certain fix.");
        }

        @Test
        @DisplayName("is asked for before it is agreed to")
        void wrongUse() {
            assertThat(shell.run("check", ".", "--yes")).isEqualTo(2);
            assertThat(shell.err()).contains("--dry-run and --yes go with --fix.");
        }
    }

    @Nested
    @DisplayName("ends")
    class Ends {

        /** Monitored as it should be, but for what a test adds. */
        private static final String WELL = """
                services:
                  prometheus: &guarded
                    image: prom/prometheus:v3.5.1
                    mem_limit: 512m
                    cpus: 1
                    restart: unless-stopped
                    logging: {driver: json-file, options: {max-size: 10m}}
                    healthcheck: {test: [CMD, "true"]}
                    ports: ["9090:9090"]
                    volumes: ["./prometheus:/etc/prometheus:ro"]
                  cadvisor: {<<: *guarded, image: "gcr.io/cadvisor/cadvisor:latest", ports: ["8081:8080"]}
                  node-exporter: {<<: *guarded, image: "prom/node-exporter:latest", ports: ["9100:9100"]}
                """;

        private static final String JOBS = """
                scrape_configs:
                  - job_name: prometheus
                    static_configs: [{targets: ["localhost:9090"]}]
                  - job_name: others
                    static_configs: [{targets: ["cadvisor:8080", "node-exporter:9100"]}]
                """;

        @BeforeEach
        void well() {
            shell.write("compose.yaml", WELL);
            shell.write("prometheus/prometheus.yml", JOBS);
        }

        @Test
        @DisplayName("with 0 where nothing is wrong, whatever could not be checked")
        void well0() {
            assertThat(shell.run("check", ".")).as(shell.out()).isZero();
            assertThat(shell.out()).contains("unknown", "not checked: ");
            assertThat(shell.run("check", ".", "--files", "--strict")).isZero();
        }

        @Test
        @DisplayName("with 1 for an error, and for a warning only if asked to be strict")
        void strict() {
            shell.write(
                    "prometheus/prometheus.yml",
                    JOBS + "  - job_name: gone\n    static_configs: [{targets: [gone:80]}]\n");
            assertThat(shell.run("check", ".")).as(shell.out()).isZero();
            assertThat(shell.out()).contains("warning: The job gone scrapes gone:80");
            assertThat(shell.run("check", ".", "--strict")).isEqualTo(1);
            shell.write("prometheus/prometheus.yml", JOBS + "  - job_name: others\n");
            assertThat(shell.run("check", ".")).isEqualTo(1);
        }
    }
}
