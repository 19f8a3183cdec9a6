package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.EngineStatus.ComposeMissing;
import dev.plimsoll.engine.EngineStatus.NotInstalled;
import dev.plimsoll.engine.EngineStatus.NotRunning;
import dev.plimsoll.engine.EngineStatus.PermissionDenied;
import dev.plimsoll.engine.EngineStatus.Ready;
import dev.plimsoll.form.EngineFacts;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The state of the engine")
class EngineProbeTest {

    @TempDir
    Path temp;

    @Test
    @DisplayName("is not installed where there is no docker command")
    void notInstalled() throws Exception {
        assertThat(status(command -> {
                    throw new IOException("error=2, No such file or directory");
                }))
                .isEqualTo(new NotInstalled());
    }

    @Test
    @DisplayName("is not running where the command says so")
    void notRunning() throws Exception {
        String said =
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";
        assertThat(status(command -> new Finished(1, "", said + "\n"))).isEqualTo(new NotRunning(said));
    }

    @Test
    @DisplayName("is denied where the socket refuses the user, in the words of old and new commands")
    void denied() throws Exception {
        String old =
                "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock:"
                        + " Get \"http://%2Fvar%2Frun%2Fdocker.sock/v1.50/version\": dial unix /var/run/docker.sock: connect: permission denied";
        assertThat(status(command -> new Finished(1, "", old))).isEqualTo(new PermissionDenied("/var/run/docker.sock"));
        String fresh =
                "permission denied while trying to connect to the docker API at unix:///run/user/1000/docker.sock";
        assertThat(status(command -> new Finished(1, "", fresh)))
                .isEqualTo(new PermissionDenied("/run/user/1000/docker.sock"));
    }

    @Test
    @DisplayName("is without Compose where the plugin does not answer")
    void composeMissing() throws Exception {
        assertThat(status(command -> command.arguments().contains("compose")
                        ? new Finished(1, "", "docker: unknown command: docker compose")
                        : new Finished(0, "28.5.2+dfsg4\n", "")))
                .isEqualTo(new ComposeMissing("28.5.2"));
    }

    @Test
    @DisplayName("is not running where the command hangs")
    void hangs() throws Exception {
        assertThat(status(command -> {
                    throw new TimeoutException();
                }))
                .isEqualTo(new NotRunning("The engine at unix:///nowhere.sock did not answer within 5 seconds."));
    }

    @Test
    @DisplayName("is ready without facts where only the API cannot be asked")
    void ready() throws Exception {
        assertThat(status(command -> command.arguments().contains("compose")
                        ? new Finished(0, "v2.40.3-desktop.1\n", "")
                        : new Finished(0, "29.1.0\n", "")))
                .isEqualTo(new Ready("29.1.0", "2.40.3", "this machine", 0, EngineFacts.UNKNOWN));
    }

    @Test
    @DisplayName("is asked of the API for five seconds, even of a socket that takes the question and never answers")
    void silent() throws Exception {
        Path socket = temp.resolve("silent.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            long begin = System.nanoTime();
            try (DockerApi api = new DockerApi(() -> "unix://" + socket)) {
                assertThat(new StateAsked(api).problem())
                        .isEqualTo("The Docker engine did not answer within 5 seconds.");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(4));
                assertThat(closed(server))
                        .as("no question that nobody waits for")
                        .isTrue();
            }
            assertThat(soon(() -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(each -> each.getName().equals("plimsoll-docker"))))
                    .as("no thread left")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("is looked for where DOCKER_HOST says, else where docker's context says")
    void host() {
        ReplayedProcesses context = new ReplayedProcesses(command -> new Finished(0, "tcp://build:2375\n", ""));
        assertThat(new DockerHost(context, Map.of()).address()).isEqualTo("tcp://build:2375");
        assertThat(new DockerHost(context, Map.of("DOCKER_HOST", "tcp://far:1")).address())
                .isEqualTo("tcp://far:1");
        ReplayedProcesses none = new ReplayedProcesses(command -> {
            throw new IOException("no docker");
        });
        assertThat(new DockerHost(none, Map.of()).address()).isEqualTo("unix:///var/run/docker.sock");
        assertThat(DockerHost.name("tcp://build:2375")).isEqualTo("build");
        assertThat(DockerHost.name("tcp://127.0.0.1:2375")).isEqualTo("this machine");
    }

    @Test
    @DisplayName("includes the ports that programs listen on")
    void ports() throws IOException {
        Path table = Files.writeString(temp.resolve("tcp"), """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000:2382 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1049 1 0 100 0 0 10 0
                   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 1050 1 0 100 0 0 10 0
                """);
        assertThat(new HostPorts(List.of(table, temp.resolve("tcp6"))).listening())
                .containsExactly(9090);
    }

    @Test
    @DisplayName("includes how mounts spread")
    void propagation() throws IOException {
        assertThat(propagation("27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw"))
                .isEqualTo("shared");
        assertThat(propagation("27 1 254:0 / / rw,relatime master:3 - ext4 /dev/vda rw"))
                .isEqualTo("slave");
        assertThat(propagation("27 1 254:0 / / rw,relatime - ext4 /dev/vda rw")).isEqualTo("private");
        assertThat(propagation("27 1 254:0 / /mnt rw,relatime shared:1 - ext4 /dev/vda rw"))
                .isNull();
        assertThat(new MountPropagation(temp.resolve("none")).ofRoot()).isNull();
    }

    private String propagation(String line) throws IOException {
        return new MountPropagation(Files.writeString(temp.resolve("mountinfo"), line + "\n")).ofRoot();
    }

    private static EngineStatus status(ReplayedProcesses.Program docker) throws InterruptedException {
        try (DockerApi api = new DockerApi(() -> "unix:///nowhere.sock")) {
            FactsReader facts = new FactsReader(api, new HostPorts(List.of()), new MountPropagation(Path.of("/none")));
            return new EngineProbe(new ReplayedProcesses(docker), facts, () -> "unix:///nowhere.sock").status();
        }
    }

    /** Whether each connection that was made is closed by the other side, if not now then soon. */
    private static boolean closed(ServerSocketChannel server) throws Exception {
        server.configureBlocking(false);
        boolean all = true;
        for (SocketChannel each = server.accept(); each != null; each = server.accept()) {
            try (SocketChannel question = each) {
                question.configureBlocking(false);
                ByteBuffer buffer = ByteBuffer.allocate(8192);
                all &= soon(() -> question.read(buffer.clear()) < 0);
            }
        }
        return all;
    }

    private static boolean soon(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private record StateAsked(DockerApi api) {
        String problem() throws InterruptedException {
            try {
                new Containers(api).of("shop");
                return "";
            } catch (EngineUnreachableException away) {
                return away.getMessage();
            }
        }
    }
}
