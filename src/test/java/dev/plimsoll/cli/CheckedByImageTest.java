package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.form.EngineFacts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A service whose image brings a healthcheck")
class CheckedByImageTest {

    private static final String WAITING = """
            services:
              web:
                image: example/web
                depends_on:
                  store:
                    condition: service_healthy
              store:
                image: example/store
            """;

    @TempDir
    private Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        EngineFacts facts =
                new EngineFacts(true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of(), null, Set.of());
        shell.engine.status = new EngineStatus.Ready("28.5.2", "2.40.3", "this machine", 0, facts);
        shell.engine.healthchecks = Map.of("example/store", "store ready");
    }

    @Test
    @DisplayName("can be waited for, which a check of the project knows where it asks the engine")
    void checked() {
        shell.write("compose.yaml", WAITING);
        shell.run("check", ".");
        assertThat(shell.out()).doesNotContain("[wait-without-healthcheck]");
        shell.run("check", ".", "--files");
        assertThat(shell.out()).contains("which is not known here");
        shell.engine.healthchecks = Map.of("example/store", "");
        shell.run("check", ".");
        assertThat(shell.out()).contains("Its image example/store has none either, so Compose will not start web.");
    }

    @Test
    @DisplayName("is waited for by a new Prometheus, and gets none besides")
    void added() {
        shell.write(
                "compose.yaml",
                "services:\n  store:\n    image: example/store\n    environment: {METRICS_PORT: \"9000\"}\n");
        assertThat(shell.run("add", "prometheus", ".", "--yes")).as(shell.err()).isZero();
        assertThat(shell.read("compose.yaml"))
                .startsWith(
                        "services:\n  store:\n    image: example/store\n    environment: {METRICS_PORT: \"9000\"}\n\n")
                .contains("      store:\n        condition: service_healthy\n");
        assertThat(shell.err()).doesNotContain("no healthcheck");
        shell.run("check", ".");
        assertThat(shell.out()).doesNotContain("Prometheus waits for store, which has no healthcheck");
        shell.engine.healthchecks = Map.of();
        shell.run("check", ".");
        assertThat(shell.out()).contains("Prometheus waits for store, which has no healthcheck");
    }
}
