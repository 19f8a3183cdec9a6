package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.engine.EngineStatus.Ready;
import dev.plimsoll.engine.RunResult.Cancelled;
import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@DisplayName("The real engine")
class DockerEngineTest {

    private static final String NAME = "iotest";

    @TempDir
    Path temp;

    private final DockerEngine engine =
            new DockerEngine(TestModels::read, _ -> false, new SystemProcesses(Map.of()), System.getenv());

    @AfterEach
    void takeDown() throws Exception {
        engine.close();
        new SystemProcesses(Map.of())
                .run(Command.of(
                        Duration.ofSeconds(60),
                        "docker",
                        "compose",
                        "-p",
                        NAME,
                        "down",
                        "-v",
                        "-t",
                        "0",
                        "--remove-orphans"));
    }

    @Nested
    @DisplayName("says of itself")
    class Itself {

        @Test
        @DisplayName("its versions and what forms need to know")
        void ready() throws IOException {
            try (ServerSocket other = new ServerSocket(0)) {
                Ready ready = (Ready) engine.status();
                assertThat(ready.engineVersion()).matches("\\d+\\.\\d+\\.\\d+");
                assertThat(ready.composeVersion()).matches("\\d+\\.\\d+\\.\\d+");
                assertThat(ready.where()).isEqualTo("this machine");
                assertThat(ready.facts().known()).isTrue();
                assertThat(ready.facts().usedPorts()).containsEntry(other.getLocalPort(), "another program");
                assertThat(ready.facts().rootPropagation()).isIn("shared", "slave", "private");
                assertThat(ready.facts().storageDriver()).isNotBlank();
                assertThat(ready.facts().memoryBytes()).isPositive();
                assertThat(ready.facts().localImages()).contains("busybox:1.37", "prom/prometheus:v3.5.1");
            }
        }

        @Test
        @DisplayName("what its containers hold")
        void facts() throws Exception {
            int port = freePort();
            start("""
                    services:
                      web:
                        image: busybox:1.37
                        container_name: iotest-gate
                        command: [sleep, "600"]
                        stop_grace_period: 0s
                        ports: ["127.0.0.1:%d:80"]
                    """.formatted(port));
            Ready ready = (Ready) engine.status();
            assertThat(ready.facts().usedPorts()).containsEntry(port, "container iotest-gate");
            assertThat(ready.facts().containerNames()).containsEntry("iotest-gate", NAME);
            assertThat(ready.containers()).isPositive();
        }
    }

    @Nested
    @DisplayName("judges")
    class Judges {

        @Test
        @DisplayName("a project, its override and variables included")
        void config() throws IOException {
            Project project = project("services:\n  web:\n    image: busybox:${TAG:?which}\n");
            assertThat(engine.config(project))
                    .isEqualTo(new ConfigResult.Rejected(
                            "error while interpolating services.web.image: required variable TAG is missing a value: which",
                            null));
            Files.writeString(temp.resolve(".env"), "TAG=1.37\n");
            assertThat(((ConfigResult.Accepted) engine.config(project)).model().services())
                    .extracting(each -> each.name())
                    .containsExactly("web");
        }

        @Test
        @DisplayName("a plan in a scratch copy, which sees the project's other files and leaves nothing behind")
        void judge() throws IOException {
            Project project = project("services:\n  web:\n    image: busybox:1.37\n    env_file: web.env\n");
            Files.writeString(temp.resolve("web.env"), "A=1\n");
            List<Path> before = scratchCopies();
            String good =
                    project.files().read(project.composeFile()).orElseThrow().text()
                            + "  extra:\n    image: busybox:1.37\n";
            assertThat(((ConfigResult.Accepted) engine.judge(project, plan(project, good))).model())
                    .satisfies(model -> assertThat(model.name()).isEqualTo(NAME))
                    .satisfies(model -> assertThat(model.services()).hasSize(2));
            String bad = good + "    foo: 1\n";
            assertThat(engine.judge(project, plan(project, bad)))
                    .isEqualTo(new ConfigResult.Rejected(
                            "compose.yaml: services.extra additional properties 'foo' not allowed", null));
            assertThat(before).containsAll(scratchCopies());
        }

        /** Those too of a program that was killed while it judged. */
        private static List<Path> scratchCopies() throws IOException {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(each -> each.getFileName().toString().startsWith("plimsoll-check"))
                        .toList();
            }
        }
    }

    @Nested
    @DisplayName("looks into images")
    class LooksIntoImages {

        private static final Set<String> WANTED = Set.of("sh", "wget", "curl", "python", "node");
        private static final String EMPTY = "plimsoll-test/empty:latest";

        private void docker(String... words) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("docker"));
            command.addAll(List.of(words));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("out").toFile())
                    .start();
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        }

        private long looked() throws IOException, InterruptedException {
            docker("ps", "-aq", "--filter", "label=dev.plimsoll.looked-into");
            return Files.readAllLines(temp.resolve("out")).size();
        }

        @Test
        @DisplayName("finds the programs of one with a shell, and none in one without anything")
        void programs() throws Exception {
            assertThat(engine.programs("busybox:1.37", WANTED)).hasValue(Set.of("sh", "wget"));
            Path nothing = Files.createDirectory(temp.resolve("nothing"));
            Files.writeString(nothing.resolve("hello"), "hello");
            Path archive = temp.resolve("nothing.tar");
            new ProcessBuilder("tar", "-cf", archive.toString(), "-C", nothing.toString(), ".")
                    .start()
                    .waitFor();
            docker("import", archive.toString(), EMPTY);
            try {
                assertThat(engine.programs(EMPTY, WANTED)).hasValue(Set.of());
            } finally {
                docker("rmi", EMPTY);
            }
            assertThat(looked()).isZero();
        }

        @Test
        @DisplayName("finds the healthcheck of one that brings one, and tells of one that has none")
        void healthcheck() throws Exception {
            Path dockerfile = temp.resolve("Dockerfile");
            try {
                Files.writeString(
                        dockerfile, "FROM busybox:1.37\nHEALTHCHECK CMD wget -q http://localhost/ || exit 1\n");
                docker("build", "-q", "-t", EMPTY, temp.toString());
                assertThat(engine.healthcheck(EMPTY)).hasValue("wget -q http://localhost/ || exit 1");
                Files.writeString(dockerfile, "FROM busybox:1.37\nHEALTHCHECK CMD [\"pg_isready\", \"-q\"]\n");
                docker("build", "-q", "-t", EMPTY, temp.toString());
                assertThat(engine.healthcheck(EMPTY)).hasValue("pg_isready -q");
                Files.writeString(dockerfile, "FROM " + EMPTY + "\nHEALTHCHECK NONE\n");
                docker("build", "-q", "-t", EMPTY, temp.toString());
                assertThat(engine.healthcheck(EMPTY)).hasValue("");
            } finally {
                docker("rmi", EMPTY);
            }
            assertThat(engine.healthcheck("busybox:1.37")).hasValue("");
        }

        @Test
        @DisplayName("knows nothing of one that is not there, and pulls nothing")
        void absent() {
            assertThat(engine.healthcheck("plimsoll-test/never:1")).isEmpty();
            assertThat(engine.programs("plimsoll-test/never:1", WANTED)).isEmpty();
            assertThat(engine.programs("${NO}:1", WANTED)).isEmpty();
        }
    }

    @Nested
    @DisplayName("judges files that are joined to the compose file")
    class JudgesJoined {

        private static final String WEB = "services:\n  web:\n    image: busybox:1.37\n";
        private static final String EXTRA = "services:\n  extra:\n    image: busybox:1.37\n    env_file: x.env\n";

        private ChangePlan plan(Project project, FileChange... changes) {
            return new ChangePlan("Test", project.folder(), List.of(changes), List.of());
        }

        private FileChange change(String name, @Nullable String before, String after) {
            return new FileChange(temp.resolve(name), before, before == null ? null : "", after, false);
        }

        /** Accepted, so that the file it names was found beside the compose file. */
        private void isSeenFromTheProject(ConfigResult result) {
            assertThat(result).isInstanceOfSatisfying(ConfigResult.Accepted.class, yes -> assertThat(
                            yes.model().service("extra"))
                    .isPresent());
        }

        @BeforeEach
        void beside() throws IOException {
            Files.writeString(temp.resolve("x.env"), "A=1\n");
        }

        @Test
        @DisplayName("by include, as if they were there already")
        void included() throws IOException {
            Project project = project(WEB);
            String joined = WEB + "include:\n  - more.yaml\n";
            FileChange main = change("compose.yaml", WEB, joined);
            isSeenFromTheProject(engine.judge(project, plan(project, main, change("more.yaml", null, EXTRA))));
            assertThat(engine.judge(project, plan(project, main, change("more.yaml", null, EXTRA + "    foo: 1\n"))))
                    .isInstanceOfSatisfying(ConfigResult.Rejected.class, no -> assertThat(no.message())
                            .contains("more.yaml", "'foo' not allowed")
                            .doesNotContain("plimsoll-check"));
        }

        @Test
        @DisplayName("by an entry that is there, of which only what is included changes")
        void entryStays() throws IOException {
            Project project = project(WEB + "include:\n  - path: more.yaml # ours\n");
            Files.writeString(temp.resolve("more.yaml"), "services:\n  extra:\n    image: none\n");
            isSeenFromTheProject(engine.judge(project, plan(project, change("more.yaml", "", EXTRA))));
        }

        @Test
        @DisplayName("by COMPOSE_FILE in .env")
        void listed() throws IOException {
            Project project = project(WEB);
            isSeenFromTheProject(engine.judge(
                    project,
                    plan(
                            project,
                            change("more.yaml", null, EXTRA),
                            change(".env", null, "COMPOSE_FILE=compose.yaml:more.yaml\n"))));
        }
    }

    @Nested
    @DisplayName("starts")
    class Starts {

        @Test
        @DisplayName("a stack, tells of each service, and stops it again")
        void upAndDown() throws Exception {
            Project project = project("""
                    services:
                      web:
                        image: busybox:1.37
                        command: ["sh", "-c", "touch /ready && exec sleep 600"]
                        stop_grace_period: 0s
                        healthcheck: {test: "test -e /ready", interval: 1s}
                        deploy: {resources: {limits: {memory: 32M}}}
                      after:
                        image: busybox:1.37
                        command: [sleep, "600"]
                        stop_grace_period: 0s
                        depends_on: {web: {condition: service_healthy}}
                      once:
                        image: busybox:1.37
                        command: ["true"]
                    """);
            List<UpProgress> steps = new CopyOnWriteArrayList<>();
            Run run = engine.up(project, steps::add);
            assertThat(run.result().get(60, TimeUnit.SECONDS)).isEqualTo(new Succeeded());
            assertThat(steps)
                    .contains(new UpProgress("web", "Healthy", Phase.DONE, null))
                    .contains(new UpProgress("after", "Started", Phase.DONE, null));
            assertThat(run.output()).contains("Container iotest-web-1  Started");
            StackState state = engine.state(NAME);
            assertThat(state.service("web").orElseThrow().status()).isEqualTo(Status.HEALTHY);
            assertThat(state.service("web").orElseThrow().memoryLimitBytes()).isEqualTo(32L << 20);
            assertThat(state.service("after").orElseThrow().status()).isEqualTo(Status.RUNNING);
            assertThat(state.service("once").orElseThrow().detail()).isEqualTo("exit code 0");

            assertThat(engine.down(project, each -> {}).result().get(60, TimeUnit.SECONDS))
                    .isEqualTo(new Succeeded());
            assertThat(engine.state(NAME).services()).isEmpty();
        }

        @Test
        @DisplayName("and says what holds a port that is taken")
        void portTaken() throws Exception {
            try (ServerSocket other = new ServerSocket(0)) {
                Failed failed = fail("""
                        services:
                          web: {image: "busybox:1.37", command: [sleep, "60"], ports: ["%d:80"]}
                        """.formatted(other.getLocalPort()));
                assertThat(failed.what()).isEqualTo("Port " + other.getLocalPort() + " is taken.");
                assertThat(failed.why()).isEqualTo("web publishes it, but another program holds it already.");
            }
            int port = freePort();
            Failed failed = fail("""
                    services:
                      one: {image: "busybox:1.37", command: [sleep, "60"], stop_grace_period: 0s, ports: ["%1$d:80"]}
                      two: {image: "busybox:1.37", command: [sleep, "60"], ports: ["%1$d:80"], depends_on: [one]}
                    """.formatted(port));
            assertThat(failed.why()).isEqualTo("two publishes it, but the container iotest-one-1 holds it already.");
        }

        @Test
        @DisplayName("and shows what the healthcheck said when it fails")
        void unhealthy() throws Exception {
            Failed failed = fail("""
                    services:
                      web:
                        image: busybox:1.37
                        command: ["sh", "-c", "echo cannot read my settings; exec sleep 60"]
                        stop_grace_period: 0s
                        healthcheck: {test: "wget -q -O- http://127.0.0.1:8080/", interval: 1s, retries: 2}
                    """);
            assertThat(failed.what()).isEqualTo("web did not become healthy.");
            assertThat(failed.why())
                    .contains(
                            "Its healthcheck says: wget: can't connect to remote host (127.0.0.1): Connection refused")
                    .contains("Its log ends with:\ncannot read my settings");
        }

        @Test
        @DisplayName("and quotes a Prometheus that never becomes ready")
        void prometheusNeverReady() throws Exception {
            Files.writeString(temp.resolve("prometheus.yml"), "global: {scrape_intervall: 2s}\n");
            Failed failed = fail("""
                    services:
                      prometheus:
                        image: prom/prometheus:v3.5.1
                        volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml:ro"]
                        restart: unless-stopped
                        healthcheck: {test: "wget --spider -q http://127.0.0.1:9090/-/ready", interval: 1s}
                    """);
            assertThat(failed.what()).isEqualTo("prometheus did not become healthy.");
            assertThat(failed.why()).contains("Its container ended").contains("field scrape_intervall not found");
        }

        @Test
        @DisplayName("and notices a service that ends a moment after it started")
        void endsLater() throws Exception {
            Failed failed = fail("""
                    services:
                      web: {image: "busybox:1.37", command: ["sh", "-c", "sleep 1; echo boom; exit 3"]}
                    """);
            assertThat(failed.what()).isEqualTo("web ended with exit code 3.");
            assertThat(failed.why()).contains("boom");
        }

        @Test
        @DisplayName("and stops when it is cancelled")
        void cancel() throws Exception {
            Project project = project("""
                    services:
                      web:
                        image: busybox:1.37
                        command: [sleep, "600"]
                        stop_grace_period: 0s
                        healthcheck: {test: "false", interval: 1s, retries: 1000, start_period: 600s}
                    """);
            LinkedBlockingQueue<UpProgress> steps = new LinkedBlockingQueue<>();
            Run run = engine.up(project, steps::add);
            await(steps, each -> each.text().equals("Waiting"));
            run.cancel();
            assertThat(run.result().get(15, TimeUnit.SECONDS)).isEqualTo(new Cancelled());
        }
    }

    @Nested
    @DisplayName("watches")
    class Watches {

        @Test
        @DisplayName("a stack: start, load, stop")
        void watch() throws Exception {
            LinkedBlockingQueue<StackState> states = new LinkedBlockingQueue<>();
            try (Engine.Watch watch = engine.watch(NAME, states::add)) {
                assertThat(states.poll(5, TimeUnit.SECONDS).services()).isEmpty();
                start("""
                        services:
                          web:
                            image: busybox:1.37
                            command: ["sh", "-c", "while :; do :; done"]
                            stop_grace_period: 0s
                            cpus: 0.2
                        """);
                await(states, each -> has(each, Status.RUNNING));
                StackState loaded = await(states, each -> each.service("web")
                        .filter(web -> web.cpus() != null && web.cpus() > 0.05)
                        .isPresent());
                assertThat(loaded.service("web").orElseThrow().memoryBytes()).isPositive();
                docker("stop", "-t", "0", "iotest-web-1");
                StackState stopped = await(states, each -> has(each, Status.EXITED));
                assertThat(stopped.service("web").orElseThrow().detail()).isEqualTo("exit code 137");
                assertThat(stopped.service("web").orElseThrow().memoryBytes()).isNull();
            }
        }

        @Test
        @DisplayName("on after the engine was away")
        void reconnects() throws Exception {
            start("services:\n  web: {image: 'busybox:1.37', command: [sleep, '600'], stop_grace_period: 0s}\n");
            Path socket = temp.resolve("engine.sock");
            SocketProxy proxy = new SocketProxy(socket, Path.of("/var/run/docker.sock"));
            DockerEngine far = new DockerEngine(
                    TestModels::read,
                    _ -> false,
                    new SystemProcesses(Map.of()),
                    Map.of("DOCKER_HOST", "unix://" + socket));
            LinkedBlockingQueue<StackState> states = new LinkedBlockingQueue<>();
            try (Engine.Watch watch = far.watch(NAME, states::add)) {
                await(states, each -> has(each, Status.RUNNING));
                proxy.close();
                await(states, each -> each.services().isEmpty());
                proxy = new SocketProxy(socket, Path.of("/var/run/docker.sock"));
                await(states, each -> has(each, Status.RUNNING));
                docker("stop", "-t", "0", "iotest-web-1");
                await(states, each -> has(each, Status.EXITED));
            } finally {
                far.close();
                proxy.close();
            }
        }
    }

    private static boolean has(StackState state, Status status) {
        return state.service("web").filter(each -> each.status() == status).isPresent();
    }

    private static <T> T await(LinkedBlockingQueue<T> queue, Predicate<T> wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            T next = queue.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            assertThat(next).as("something awaited within 20 seconds").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    private void start(String compose) throws Exception {
        assertThat(engine.up(project(compose), each -> {}).result().get(60, TimeUnit.SECONDS))
                .isEqualTo(new Succeeded());
    }

    private Failed fail(String compose) throws Exception {
        RunResult result = engine.up(project(compose), each -> {}).result().get(60, TimeUnit.SECONDS);
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }

    private static void docker(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("docker"), Stream.of(arguments)).toArray(String[]::new);
        assertThat(new SystemProcesses(Map.of())
                        .run(Command.of(Duration.ofSeconds(30), all))
                        .exitCode())
                .isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Project project(String compose) throws IOException {
        Path file = Files.writeString(temp.resolve("compose.yaml"), "name: " + NAME + "\n" + compose);
        return new Project(NAME, temp, List.of(file), new DiskFileSource());
    }

    private static ChangePlan plan(Project project, String after) {
        FileChange change = new FileChange(project.composeFile(), "", "", after, false);
        return new ChangePlan("Test", project.folder(), List.of(change), List.of());
    }
}
