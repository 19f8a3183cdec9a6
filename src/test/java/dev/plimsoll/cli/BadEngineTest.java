package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.EngineStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An engine that cannot be used is told of:")
class BadEngineTest {

    @TempDir
    Path temp;

    private Shell shell;

    private record Trouble(String name, EngineStatus status, String what, String why, String todo) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(
                    "not installed",
                    new EngineStatus.NotInstalled(),
                    "Docker is not installed.",
                    "There is no docker command on the path.",
                    "Install Docker Engine"),
            new Trouble(
                    "does not answer",
                    new EngineStatus.NotRunning("Cannot connect to the Docker daemon at unix:///var/run/docker.sock."),
                    "The Docker engine does not answer.",
                    "Cannot connect to the Docker daemon at unix:///var/run/docker.sock.",
                    "sudo systemctl start docker"),
            new Trouble(
                    "permission denied",
                    new EngineStatus.PermissionDenied("/var/run/docker.sock"),
                    "Docker refuses you.",
                    "You may not use the engine's socket /var/run/docker.sock.",
                    "sudo usermod -aG docker"),
            new Trouble(
                    "Compose plugin missing",
                    new EngineStatus.ComposeMissing("28.5.2"),
                    "Docker's Compose plugin is missing.",
                    "The engine (28.5.2) answers, but docker compose is not there.",
                    "docker-compose-plugin"));

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", "services:\n  web:\n    image: nginx\n");
    }

    @TestFactory
    Stream<DynamicTest> words() {
        return TROUBLES.stream().flatMap(trouble -> Stream.of("up", "down", "ps")
                .map(command -> DynamicTest.dynamicTest(trouble.name() + ", for " + command, () -> {
                    shell.engine.status = trouble.status();
                    assertThat(shell.run(command, ".")).isEqualTo(1);
                    assertThat(shell.err())
                            .startsWith("plimsoll: " + trouble.what() + "\n  " + trouble.why() + "\n  ")
                            .contains(trouble.todo());
                    assertThat(shell.out()).isEmpty();
                    assertThat(shell.engine.asked).isEmpty();
                })));
    }

    @Test
    @DisplayName("in JSON for scripts")
    void json() {
        shell.engine.status = new EngineStatus.NotInstalled();
        assertThat(shell.run("up", ".", "--json")).isEqualTo(1);
        assertThat(shell.out()).startsWith("{\"error\":{\"what\":\"Docker is not installed.\"");
        assertThat(shell.err()).isEmpty();
    }
}
