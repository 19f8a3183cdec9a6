package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Targets in the terminal")
class TargetsCommandTest {

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", """
                services:
                  worker:
                    image: busybox
                  prometheus:
                    image: prom/prometheus:v3.5.1
                    ports: ["9091:9090"]
                """);
    }

    @Test
    @DisplayName("are a table, and all is well when all are up")
    void up() {
        shell.targets.answers(FakeTargets.up("prometheus", "localhost:9090"), FakeTargets.up("worker", "worker:2112"));
        assertThat(shell.run("targets", ".")).isZero();
        assertThat(shell.targets.asked).containsExactly(URI.create("http://127.0.0.1:9091"));
        assertThat(shell.out()).isEqualTo("""
                        TARGET      HEALTH  ENDPOINT        LAST SCRAPE  TOOK    LAST ERROR
                        prometheus  UP      localhost:9090  4 s ago      3.4 ms
                        worker      UP      worker:2112     4 s ago      3.4 ms
                        2 of 2 targets are up.
                        """);
    }

    @Test
    @DisplayName("that are down are told with their cause, and end with 1")
    void down() {
        shell.targets.answers(
                FakeTargets.down("worker", "worker:2112", "dial tcp: lookup worker on 127.0.0.11:53: no such host"));
        assertThat(shell.run("targets", ".")).isEqualTo(1);
        assertThat(shell.out())
                .contains("DOWN", "no such host", "0 of 1 targets are up.", "\nworker: ")
                .containsPattern("(?m)^  → ");
    }

    @Test
    @DisplayName("are not given a cause while the engine does not answer")
    void engineSilent() {
        shell.engine.state = StackState.EMPTY;
        shell.targets.answers(FakeTargets.down("worker", "worker:2112", "no such host"));
        assertThat(shell.run("targets", ".")).isEqualTo(1);
        assertThat(shell.out())
                .contains("Why is not known: the Docker engine did not answer.")
                .doesNotContain("→");
    }

    @Test
    @DisplayName("are JSON with the diagnosis for scripts")
    void json() {
        shell.targets.answers(FakeTargets.down("worker", "worker:2112", "server returned HTTP status 404 Not Found"));
        assertThat(shell.run("targets", ".", "--json")).isEqualTo(1);
        assertThat(shell.out())
                .startsWith("{\"at\":\"2026-11-25T10:00:00Z\",\"problem\":null,\"up\":0,\"total\":1,\"targets\":[{"
                        + "\"job\":\"worker\",\"health\":\"down\"")
                .contains("\"diagnosis\":{\"kind\":");
    }

    @Test
    @DisplayName("cannot be shown while Prometheus does not answer")
    void silent() {
        shell.targets.snapshot =
                new TargetsSnapshot(FakeTargets.NOW, List.of(), "Prometheus does not answer.", null, null);
        assertThat(shell.run("targets", ".")).isEqualTo(1);
        assertThat(shell.err()).contains("Prometheus does not answer.", "http://127.0.0.1:9091");
    }

    @Test
    @DisplayName("need a Prometheus")
    void none() {
        shell.write("compose.yaml", "services:\n  worker:\n    image: busybox\n");
        assertThat(shell.run("targets", ".")).isEqualTo(1);
        assertThat(shell.err()).contains("The project has no Prometheus to ask.", "plimsoll add prometheus");
    }

    @Test
    @DisplayName("are shown anew until Ctrl-C, and the watch ends")
    void watched() {
        shell.targets.answers(FakeTargets.up("worker", "worker:2112"));
        assertThat(shell.run("targets", ".", "--watch")).isZero();
        assertThat(shell.out()).contains("1 of 1 targets are up.");
        assertThat(shell.targets.asked).contains(URI.create("closed:/"));
    }
}
