package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.PrometheusCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A configuration of Prometheus in the compose file that promtool refuses")
class InlineConfigurationTest {

    private static final String COMPOSE = """
            services:
              web:
                image: example/web
                ports: ["8080:80"]
              admin:
                image: example/admin
                ports: ["8080:80"]
              prometheus:
                image: prom/prometheus:v3.5.1
                configs: [{source: main, target: /etc/prometheus/prometheus.yml}]
            configs:
              main:
                content: |
                  global: {scrape_interva: 5s}
                  scrape_configs: []
            """;

    @TempDir
    private Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", COMPOSE);
        shell.engine.prometheusCheck =
                new PrometheusCheck.Rejected(shell.folder().resolve("compose.yaml"), 14, "line 14: no");
    }

    @Test
    @DisplayName("is found beside other errors of that file, at its place")
    void found() {
        assertThat(shell.run("check", ".", "--files")).isEqualTo(1);
        assertThat(shell.out())
                .contains("[port-twice]")
                .contains("compose.yaml:14:1: error: Prometheus refuses the configuration in compose.yaml. [promtool]\n"
                        + "  line 14: no\n");
        shell.engine.prometheusCheck =
                new PrometheusCheck.Incomplete(shell.folder().resolve("compose.yaml"), "no such file");
        assertThat(shell.run("check", ".", "--files")).isEqualTo(1);
        assertThat(shell.out()).contains("promtool finds fault with what the configuration in compose.yaml names.");
    }

    @Test
    @DisplayName("stands against a plan that changes it, and not against one that leaves it")
    void planned() {
        shell.write("compose.yaml", COMPOSE.replace("[\"8080:80\"]\n  admin", "[\"8081:80\"]\n  admin"));
        assertThat(shell.run("set", "web", ".", "image=example/web:2", "--yes"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("add", "cadvisor", ".", "--yes")).isEqualTo(1);
        assertThat(shell.err()).contains("Prometheus refuses the configuration in compose.yaml.");
    }
}
