package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.engine.UpProgress.Phase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stack in the terminal")
class StackCommandsTest {

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", """
                services:
                  web-gateway:
                    image: nginx
                  db:
                    image: postgres
                """);
    }

    private static ServiceState state(String service, Status status, String detail) {
        Instant started = status.isUp() ? Instant.now().minusSeconds(200) : null;
        return new ServiceState(
                service, status, detail, "c1", "nginx:1.29", List.of(80, 443), started, null, null, null);
    }

    @Nested
    @DisplayName("is shown")
    class Shown {

        @Test
        @DisplayName("service by service, in the order of the file, aligned")
        void table() {
            shell.engine.state = new StackState(Instant.now(), List.of(state("web-gateway", Status.HEALTHY, "")));
            assertThat(shell.run("ps", ".")).isZero();
            assertThat(shell.out()).isEqualTo("""
                            SERVICE      STATE        SINCE  PORTS    IMAGE
                            web-gateway  healthy      3 min  80, 443  nginx:1.29
                            db           not created                  postgres
                            """);
        }

        @Test
        @DisplayName("with what ended and why")
        void ended() {
            shell.engine.state =
                    new StackState(Instant.now(), List.of(state("db", Status.EXITED, "exit code 1\nmore")));
            shell.run("ps", ".");
            assertThat(shell.out()).contains("exited (exit code 1)").doesNotContain("more");
        }

        @Test
        @DisplayName("with those whose profile is not asked for")
        void resting() {
            shell.write("compose.yaml", "services: {db: {image: a, profiles: [b, c]}}\n");
            assertThat(shell.run("ps", ".")).isZero();
            assertThat(shell.out()).contains("db       only with the profile b or c");
            shell.run("ps", "--json", ".");
            assertThat(shell.out()).contains("\"onlyWithProfiles\":[\"b\",\"c\"]");
        }

        @Test
        @DisplayName("with containers of services that the file no longer has")
        void leftOver() {
            shell.engine.state = new StackState(Instant.now(), List.of(state("old", Status.RUNNING, "")));
            shell.run("ps", ".");
            assertThat(shell.out().lines().toList().getLast()).startsWith("old          running");
        }

        @Test
        @DisplayName("not while the engine does not answer, rather than as not created")
        void silent() {
            shell.engine.state = StackState.EMPTY;
            assertThat(shell.run("ps", ".")).isEqualTo(1);
            assertThat(shell.err()).contains("The Docker engine did not answer in time.");
            assertThat(shell.out()).isEmpty();
        }

        @Test
        @DisplayName("as JSON")
        void json() {
            shell.engine.state = new StackState(Instant.now(), List.of(state("db", Status.UNHEALTHY, "no answer")));
            shell.run("ps", ".", "--json");
            assertThat(shell.out())
                    .startsWith("{\"project\":\"shop\",\"services\":[{\"service\":\"web-gateway\","
                            + "\"state\":\"not created\"")
                    .contains("\"state\":\"unhealthy\",\"detail\":\"no answer\"", "\"publishedPorts\":[80,443]");
        }

        @Test
        @DisplayName("in colour where it is wanted, aligned all the same")
        void coloured() {
            shell.coloured = true;
            shell.engine.state = new StackState(Instant.now(), List.of(state("db", Status.UNHEALTHY, "")));
            shell.run("ps", ".");
            assertThat(shell.out()).contains("db           \u001b[31munhealthy\u001b[0m    3 min");
        }
    }

    @Nested
    @DisplayName("is started")
    class Started {

        @Test
        @DisplayName("with a line for each step of a service, and its states in the end")
        void progress() {
            shell.engine.progress = List.of(
                    new UpProgress(null, "Network Creating", Phase.WORKING, null),
                    new UpProgress("db", "Pulling", Phase.WORKING, 1),
                    new UpProgress("db", "Pulling", Phase.WORKING, 2),
                    new UpProgress("db", "Starting", Phase.WORKING, null),
                    new UpProgress("db", "Healthy", Phase.DONE, null),
                    new UpProgress("db", "Starting", Phase.WORKING, null));
            shell.engine.state = new StackState(
                    Instant.now(), List.of(state("db", Status.HEALTHY, ""), state("web-gateway", Status.RUNNING, "")));
            assertThat(shell.run("up", ".")).isZero();
            assertThat(shell.engine.asked).containsExactly("up shop");
            assertThat(shell.out()).startsWith("""
                            db                    Pulling
                            db                    Starting
                            db                    Healthy

                            SERVICE      STATE    SINCE""");
            assertThat(shell.err()).isEmpty();
        }

        @Test
        @DisplayName("or says what, why and what to do, on standard error: ports taken")
        void portsTaken() {
            shell.engine.result = new RunResult.Failed(
                    "Port 9090 is taken.", "The container blog-web-1 holds it.", "Stop it, or use another port.");
            shell.engine.output = "a line\nlast line of Compose\n";
            assertThat(shell.run("up", ".")).isEqualTo(1);
            assertThat(shell.err()).isEqualTo("""
                            Compose printed last:
                              a line
                              last line of Compose
                            plimsoll: Port 9090 is taken.
                              The container blog-web-1 holds it.
                              Stop it, or use another port.
                            """);
            assertThat(shell.out()).isEmpty();
        }

        @Test
        @DisplayName("or says which service never became ready: a Prometheus that does not")
        void neverReady() {
            shell.engine.result = new RunResult.Failed(
                    "prometheus did not become healthy.",
                    "Its healthcheck said last: wget: server returned error: HTTP/1.1 503 Service Unavailable",
                    "");
            assertThat(shell.run("up", ".")).isEqualTo(1);
            assertThat(shell.err()).contains("prometheus did not become healthy.", "503 Service Unavailable");
        }

        @Test
        @DisplayName("or cancelled")
        void cancelled() {
            shell.engine.result = new RunResult.Cancelled();
            assertThat(shell.run("up", ".")).isEqualTo(1);
            assertThat(shell.err()).startsWith("plimsoll: Cancelled.");
        }

        @Test
        @DisplayName("and tells scripts each step on a line")
        void json() {
            shell.engine.progress = List.of(new UpProgress("db", "Healthy", Phase.DONE, null));
            assertThat(shell.run("up", ".", "--json")).isZero();
            assertThat(shell.out().lines().toList().getFirst())
                    .isEqualTo("{\"service\":\"db\",\"text\":\"Healthy\",\"phase\":\"done\",\"percent\":null}");
            assertThat(shell.out().lines().toList().getLast()).startsWith("{\"result\":\"started\",\"services\":[");
        }
    }

    @Nested
    @DisplayName("is stopped")
    class Stopped {

        @Test
        @DisplayName("and says that volumes are kept")
        void down() {
            assertThat(shell.run("down", ".")).isZero();
            assertThat(shell.engine.asked).containsExactly("down shop");
            assertThat(shell.out()).isEqualTo("The stack shop is down. Its volumes are kept.\n");
        }

        @Test
        @DisplayName("or says why not")
        void failed() {
            shell.engine.result = new RunResult.Failed("The network shop_default could not be removed.", "why", "do");
            assertThat(shell.run("down", ".")).isEqualTo(1);
            assertThat(shell.err()).contains("The network shop_default could not be removed.");
        }
    }
}
