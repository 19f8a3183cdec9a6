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

                compose.yaml:1:1: warning: The limits add up to more than the memory budget. [budget]
                  They are 1.5 GB together; the budget is 1 GB.
                  Lower a limit, or raise the budget.

                prometheus/prometheus.yml:5:33: warning: The job web scrapes web:8080; 8080 is the port of web on this machine. [target-port]
                  On the networks of the project it is reached on its own port, 80.
                  Scrape web:80.

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
            "fix":"Publish admin on another port.","file":"compose.yaml","line":12,"column":13},
            {"level":"warning","rule":"budget","message":"The limits add up to more than the memory budget.",
            "why":"They are 1.5 GB together; the budget is 1 GB.","fix":"Lower a limit, or raise the budget.",
            "file":"compose.yaml","line":1,"column":1},
            {"level":"warning","rule":"target-port",
            "message":"The job web scrapes web:8080; 8080 is the port of web on this machine.",
            "why":"On the networks of the project it is reached on its own port, 80.","fix":"Scrape web:80.",
            "file":"prometheus/prometheus.yml","line":5,"column":33}],
            "memory":{"coreBytes":1073741824,"monitoringBytes":536870912,"totalBytes":1610612736,
            "budgetBytes":1073741824,"budgetFrom":"comment","unlimited":["admin"]},
            "notChecked":["Whether ports and names are free on this machine: the engine was not asked, or did not answer.",
            "Values of variables: Compose was not asked, or does not accept the project."]}
            """;

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
