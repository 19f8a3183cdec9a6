package dev.plimsoll.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.settings.Settings;
import dev.plimsoll.settings.Settings.Theme;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.shell.ShellViewModel.Tab;
import dev.plimsoll.ui.shell.StackRun.Activity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The window")
class ShellViewModelTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path home;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(home);
    }

    private ShellViewModel opened(String text) throws IOException {
        ShellViewModel shell = bench.shell();
        shell.open(bench.project("shop", text));
        return shell;
    }

    private static Notice notice(ShellViewModel shell) {
        return Objects.requireNonNull(shell.frame().get().notice());
    }

    @Nested
    @DisplayName("that opens a folder")
    class Opening {

        @Test
        @DisplayName("shows the file as written at once, then what Compose makes of it")
        void asWrittenFirst() throws IOException {
            StepBackground steps = new StepBackground();
            ShellViewModel shell = bench.shell(steps);
            bench.accept("shop", "web", "db", "from-an-include");
            shell.open(bench.project("shop", Bench.SHOP));
            steps.runUntil(() -> shell.frame().get().files() != null);
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
            assertThat(shell.frame().get().status().text()).isEqualTo("2 services · not started");
            assertThat(shell.shown().getValue()).isEmpty();
            steps.runAll();
            assertThat(shell.frame().get().status().text()).isEqualTo("3 services · not started");
            assertThat(shell.shown().getValue()).isEqualTo("shop");
        }

        @Test
        @DisplayName("keeps the services in the order of the file, which Compose sorts by name")
        void order() throws IOException {
            bench.accept("shop", "db", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            ComposeModel model = Objects.requireNonNull(
                    Objects.requireNonNull(shell.frame().get().files()).model());
            assertThat(model.resolved()).isTrue();
            assertThat(model.services()).extracting(Service::name).containsExactly("web", "db");
        }

        @Test
        @DisplayName("puts it first in the list of recent projects, the folder even where its file was dropped")
        void remembersIt() throws IOException {
            ShellViewModel shell = opened(Bench.SHOP);
            Path blog = bench.project("blog", Bench.SHOP);
            shell.open(blog.resolve("compose.yaml"));
            assertThat(bench.kept.recent()).containsExactly(blog, home.resolve("shop"));
            assertThat(shell.recent()).extracting(Recent::where).containsExactly("~/blog", "~/shop");
            assertThat(Objects.requireNonNull(shell.frame().get().header()).place())
                    .isEqualTo(blog);
        }

        @Test
        @DisplayName("opens another compose file of a folder alone")
        void anotherFile() throws IOException {
            ShellViewModel shell = bench.shell();
            Path other = Files.writeString(bench.project("shop", Bench.SHOP).resolve("other.yml"), Bench.SHOP);
            shell.open(other);
            assertThat(Objects.requireNonNull(shell.frame().get().header()).composeFiles())
                    .containsExactly("other.yml");
            assertThat(bench.kept.recent()).containsExactly(other);
        }

        @Test
        @DisplayName("says so when it has no compose file, and goes on by itself once it has one")
        void noComposeFile() throws IOException {
            Path folder = Files.createDirectories(home.resolve("shop"));
            ShellViewModel shell = bench.shell();
            shell.open(folder);
            assertThat(shell.page().get()).isEqualTo(new Page.NoComposeFile(folder));
            assertThat(shell.frame().get().canStart()).isFalse();
            bench.project("shop", Bench.SHOP);
            bench.ticker.pass(SECOND.multipliedBy(2));
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
        }

        @Test
        @DisplayName("says so when there is no such folder")
        void noFolder() {
            ShellViewModel shell = bench.shell();
            shell.open(home.resolve("gone"));
            assertThat(shell.page().get())
                    .isEqualTo(new Page.Unreadable(
                            home.resolve("gone"), "There is no folder " + home.resolve("gone") + "."));
            assertThat(shell.frame().get().status().dot()).isEqualTo(DotState.BAD);
        }

        @Test
        @DisplayName("shows where a compose file is broken and what Compose says, until it can be read")
        void broken() throws IOException {
            bench.engine.config = new ConfigResult.Rejected("yaml: line 3: found a tab", 3);
            ShellViewModel shell = opened("services:\n  web:\n\timage: nginx\n");
            Page.Broken page = (Page.Broken) shell.page().get();
            assertThat(page.broken().line()).isEqualTo(3);
            assertThat(page.quote()).isEqualTo("yaml: line 3: found a tab");
            assertThat(shell.frame().get().status().text()).isEqualTo("1 problem in compose.yaml");
            assertThat(shell.frame().get().notice()).isNull();
            bench.accept("shop", "web");
            bench.project("shop", Bench.SHOP);
            shell.reload();
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
        }

        @Test
        @DisplayName("closes what it watched of the project before")
        void closesTheOneBefore() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            assertThat(bench.engine.watched).containsExactly("shop");
            bench.accept("blog", "web");
            shell.open(bench.project("blog", Bench.SHOP));
            assertThat(bench.engine.watched).containsExactly("blog");
            shell.close();
            assertThat(bench.engine.watched).isEmpty();
            assertThat(bench.ticker.waiting()).isZero();
        }

        @Test
        @DisplayName("reads the files anew when they change on disk")
        void followsTheFiles() throws Exception {
            ShellViewModel shell = opened(Bench.SHOP);
            Files.writeString(home.resolve("shop/compose.yaml"), Bench.MONITORED);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!shell.frame().get().status().text().startsWith("3 services") && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(shell.frame().get().status().text()).startsWith("3 services");
        }

        @Test
        @DisplayName("reads the files anew when one changes that a compose file includes")
        void followsIncludedFiles() throws Exception {
            Path included = Files.createDirectories(home.resolve("more")).resolve("more.yaml");
            Files.writeString(included, "services:\n  one:\n    image: x\n");
            ShellViewModel shell = opened("include: [../more/more.yaml]\n" + Bench.SHOP);
            assertThat(shell.frame().get().status().text()).startsWith("3 services");
            Files.writeString(included, "services:\n  one:\n    image: x\n  two:\n    image: y\n");
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!shell.frame().get().status().text().startsWith("4 services") && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(shell.frame().get().status().text()).startsWith("4 services");
        }

        @Test
        @DisplayName("takes an override file in when one appears")
        void overrideAppears() throws IOException {
            ShellViewModel shell = opened(Bench.SHOP);
            Files.writeString(home.resolve("shop/compose.override.yaml"), "services:\n  extra:\n    image: x\n");
            shell.reload();
            assertThat(Objects.requireNonNull(shell.frame().get().header()).composeFiles())
                    .containsExactly("compose.yaml", "compose.override.yaml");
        }
    }

    @Nested
    @DisplayName("that checks its project")
    class Findings {

        private static final String TWICE = """
                services:
                  web:
                    image: nginx:1
                    ports: ["8080:80"]
                  db:
                    image: postgres:17
                    ports: ["8080:5432"]
                """;

        private String found(ShellViewModel shell) {
            return shell.panels().findings().words().getValue();
        }

        @Test
        @DisplayName("tells what is found in it, and again when its files change")
        void found() throws IOException {
            ShellViewModel shell = opened(TWICE);
            assertThat(found(shell)).isEqualTo("1 error");
            bench.project("shop", Bench.SHOP);
            shell.reload();
            assertThat(found(shell)).isEmpty();
            bench.project("shop", TWICE);
            shell.reload();
            assertThat(found(shell)).isEqualTo("1 error");
            shell.showWelcome();
            assertThat(found(shell)).isEmpty();
        }

        @Test
        @DisplayName("looks once where its files were read several times meanwhile")
        void once() throws IOException {
            StepBackground steps = new StepBackground();
            ShellViewModel shell = bench.shell(steps);
            shell.open(bench.project("shop", TWICE));
            steps.runUntil(() -> shell.frame().get().files() != null);
            assertThat(found(shell)).isEmpty();
            shell.reload();
            shell.reload();
            steps.runAll();
            assertThat(found(shell)).isEqualTo("1 error");
        }

        @Test
        @DisplayName("plans a fix on a page of its own, writes it, and finds nothing then")
        void fixes() throws IOException {
            ShellViewModel shell = opened(TWICE);
            shell.panels().findings().fixAll();
            assertThat(shell.page().get()).isInstanceOf(Page.Fixing.class);
            ((Page.Fixing) shell.page().get()).model().write(false);
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
            assertThat(Files.readString(home.resolve("shop/compose.yaml")))
                    .isEqualTo(TWICE.replace("8080:5432", "8081:5432"));
            assertThat(found(shell)).isEmpty();
        }

        @Test
        @DisplayName("leaves the page of a fix without writing")
        void cancels() throws IOException {
            ShellViewModel shell = opened(TWICE);
            shell.panels().findings().fixAll();
            ((Page.Fixing) shell.page().get()).cancel();
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
            assertThat(Files.readString(home.resolve("shop/compose.yaml"))).isEqualTo(TWICE);
        }
    }

    @Nested
    @DisplayName("whose engine")
    class TheEngine {

        @Test
        @DisplayName("is not installed still shows the project as written, and says what to do")
        void notInstalled() throws IOException {
            bench.engine.status = new EngineStatus.NotInstalled();
            ShellViewModel shell = opened(Bench.SHOP);
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
            assertThat(notice(shell).title()).isEqualTo("Docker is not installed.");
            assertThat(notice(shell).text()).endsWith("Until then the project is shown as written.");
            assertThat(notice(shell).help()).isNotNull();
            assertThat(shell.frame().get().status().text()).isEqualTo("2 services · Docker is not installed");
            assertThat(shell.frame().get().canStart()).isFalse();
            assertThat(bench.engine.watched).isEmpty();
        }

        @Test
        @DisplayName("refuses permission names the group and its danger")
        void permission() throws IOException {
            bench.engine.status = new EngineStatus.PermissionDenied("/var/run/docker.sock");
            Notice notice = notice(opened(Bench.SHOP));
            assertThat(notice.text()).contains("/var/run/docker.sock", "group docker", "root");
            assertThat(notice.command()).isEqualTo("sudo usermod -aG docker $USER");
        }

        @Test
        @DisplayName("does not answer tells what the command said and how to start it")
        void notRunning() throws IOException {
            bench.engine.status = new EngineStatus.NotRunning(
                    "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?");
            Notice notice = notice(opened(Bench.SHOP));
            assertThat(notice.text())
                    .startsWith("Cannot connect to the Docker daemon")
                    .contains("Start it");
            assertThat(notice.command()).isEqualTo("sudo systemctl start docker");
        }

        @Test
        @DisplayName("has no Compose plugin says which engine it is")
        void noCompose() throws IOException {
            bench.engine.status = new EngineStatus.ComposeMissing("28.5.2");
            ShellViewModel shell = opened(Bench.SHOP);
            assertThat(notice(shell).title()).isEqualTo("Docker has no Compose plugin.");
            assertThat(shell.frame().get().engine().chip()).isEqualTo("Docker 28.5 · no Compose");
        }

        @Test
        @DisplayName("comes back is noticed within five seconds, and Compose is asked again")
        void comesBack() throws IOException {
            bench.engine.status = new EngineStatus.NotRunning("");
            ShellViewModel shell = opened(Bench.SHOP);
            bench.engine.status = FakeEngine.READY;
            bench.accept("shop", "web", "db");
            bench.ticker.pass(SECOND.multipliedBy(5));
            assertThat(shell.frame().get().notice()).isNull();
            assertThat(shell.frame().get().canStart()).isTrue();
            assertThat(bench.engine.watched).containsExactly("shop");
        }

        @Test
        @DisplayName("is only slow once is asked a second time before it is called away")
        void slowOnce() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            bench.engine.slow = 1;
            shell.reload();
            assertThat(shell.frame().get().notice()).isNull();
            bench.engine.slow = 2;
            shell.reload();
            assertThat(notice(shell).title()).isEqualTo("The Docker engine does not answer.");
        }

        @Test
        @DisplayName("is asked anew before the forms are filled in for it")
        void freshFacts() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            bench.ticker.pass(SECOND.multipliedBy(10));
            shell.showAdd();
            assertThat(bench.engine.asked).isEqualTo(2);
            assertThat(shell.page().get()).isInstanceOf(Page.Adding.class);
        }

        @Test
        @DisplayName("is asked anew before a service is edited, and the page comes back when that is left")
        void edits() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            bench.ticker.pass(SECOND.multipliedBy(10));
            shell.showEdit("web");
            assertThat(bench.engine.asked).isEqualTo(2);
            assertThat(shell.page().get()).isInstanceOf(Page.Editing.class);
            assertThat(shell.frame().get().canStart()).isFalse();
            shell.reload();
            assertThat(shell.page().get()).isInstanceOf(Page.Editing.class);
            ((Page.Editing) shell.page().get()).cancel();
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
        }

        @Test
        @DisplayName("is well is asked only every thirty seconds")
        void calm() {
            bench.shell();
            assertThat(bench.engine.asked).isEqualTo(1);
            bench.ticker.pass(SECOND.multipliedBy(25));
            assertThat(bench.engine.asked).isEqualTo(1);
            bench.ticker.pass(SECOND.multipliedBy(5));
            assertThat(bench.engine.asked).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("of a project that Compose refuses")
    class Refused {

        @Test
        @DisplayName("says what Compose says, still shows the project, and does not start it")
        void refused() throws IOException {
            bench.engine.config = new ConfigResult.Rejected("services.web.ports.0 must be a string", 4);
            ShellViewModel shell = opened(Bench.SHOP);
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
            assertThat(notice(shell).quote()).isEqualTo("services.web.ports.0 must be a string");
            assertThat(notice(shell).line()).isEqualTo(4);
            assertThat(shell.frame().get().canStart()).isFalse();
            shell.startStack();
            assertThat(bench.engine.runs).isEmpty();
        }

        @Test
        @DisplayName("says that it is shown as written when Compose could not be asked")
        void asWritten() throws IOException {
            bench.engine.config = new ConfigResult.Unavailable("Compose did not answer.");
            assertThat(notice(opened(Bench.SHOP)))
                    .isEqualTo(Notice.about(DotState.WARNING, "Shown as written.", "Compose did not answer."));
        }
    }

    @Nested
    @DisplayName("that starts the stack")
    class Starting {

        private ShellViewModel shell;

        @BeforeEach
        void start() throws IOException {
            bench.accept("shop", "web", "db");
            shell = opened(Bench.SHOP);
            shell.startStack();
        }

        @Test
        @DisplayName("shows how it goes, and cannot start it twice")
        void shows() {
            assertThat(shell.tab().get()).isEqualTo(Tab.STARTING);
            assertThat(shell.run().shown().get()).isTrue();
            assertThat(shell.frame().get().activity()).isEqualTo(Activity.STARTING);
            assertThat(shell.frame().get().canStart()).isFalse();
            shell.startStack();
            assertThat(bench.engine.runs).hasSize(1);
            bench.containers(Map.of("web", Status.STARTING, "db", Status.HEALTHY));
            assertThat(shell.frame().get().status().text()).isEqualTo("Starting: 1 of 2 ready");
        }

        @Test
        @DisplayName("leaves to the targets a moment after all is well")
        void succeeds() {
            bench.engine.lastRun().result.complete(new RunResult.Succeeded());
            assertThat(shell.tab().get()).isEqualTo(Tab.STARTING);
            bench.ticker.pass(Duration.ofMillis(1200));
            assertThat(shell.run().shown().get()).isFalse();
            assertThat(shell.tab().get()).isEqualTo(Tab.TARGETS);
            assertThat(shell.frame().get().canStart()).isTrue();
        }

        @Test
        @DisplayName("keeps the reason in sight when it failed")
        void fails() {
            bench.engine.lastRun().result.complete(new RunResult.Failed("It failed.", "Because.", ""));
            bench.ticker.pass(SECOND.multipliedBy(60));
            assertThat(shell.run().shown().get()).isTrue();
            assertThat(shell.panels().starting().headline().get()).isNotBlank();
            assertThat(shell.frame().get().canStart()).isTrue();
        }

        @Test
        @DisplayName("cancels first when it is to be stopped meanwhile, then takes the stack down")
        void stopMeanwhile() {
            shell.stopStack();
            assertThat(bench.engine.lastRun().cancelled).isTrue();
            assertThat(bench.engine.runs).hasSize(1);
            bench.engine.lastRun().result.complete(new RunResult.Cancelled());
            assertThat(bench.engine.lastRun().verb).isEqualTo("down");
            assertThat(shell.frame().get().activity()).isEqualTo(Activity.STOPPING);
        }

        @Test
        @DisplayName("does not tell of it any more once another project is open")
        void anotherProject() throws IOException {
            FakeEngine.FakeRun run = bench.engine.lastRun();
            shell.open(bench.project("blog", Bench.SHOP));
            run.listener.accept(new UpProgress("web", "Started", Phase.DONE, null));
            run.result.complete(new RunResult.Failed("It failed.", "", ""));
            bench.ticker.pass(SECOND);
            assertThat(shell.run().shown().get()).isFalse();
            assertThat(shell.frame().get().activity()).isEqualTo(Activity.IDLE);
        }

        @Test
        @DisplayName("stops only what is there")
        void stop() {
            bench.engine.lastRun().result.complete(new RunResult.Succeeded());
            assertThat(shell.frame().get().canStop()).isFalse();
            bench.containers(Map.of("web", Status.RUNNING));
            assertThat(shell.frame().get().canStop()).isTrue();
            shell.stopStack();
            assertThat(bench.engine.lastRun().verb).isEqualTo("down");
        }
    }

    @Nested
    @DisplayName("of a project with Prometheus")
    class Targets {

        private ShellViewModel shell;

        @BeforeEach
        void open() throws IOException {
            bench.accept("shop", "web", "prometheus");
            shell = opened(Bench.MONITORED);
        }

        @Test
        @DisplayName("asks it only while its own container is there, since another program may hold the port")
        void onlyItsOwn() {
            assertThat(bench.asked).isEmpty();
            bench.containers(Map.of("prometheus", Status.RUNNING));
            assertThat(bench.asked).containsExactly(URI.create("http://127.0.0.1:9090"));
            bench.containers(Map.of("prometheus", Status.EXITED));
            assertThat(bench.asked).hasSize(1);
            bench.containers(Map.of());
            assertThat(bench.asked).isEmpty();
        }

        @Test
        @DisplayName("tells which Prometheus it is in the status bar")
        void version() {
            bench.containers(Map.of("web", Status.RUNNING, "prometheus", Status.HEALTHY));
            bench.targetsListener.accept(new TargetsSnapshot(Instant.EPOCH, List.of(), null, "3.5.1", 1284L));
            bench.ticker.pass(Duration.ofMillis(100));
            assertThat(shell.frame().get().status())
                    .isEqualTo(new StatusLine(
                            DotState.GOOD, "2 of 2 running · 1 healthy", "Prometheus 3.5.1 · 1,284 series"));
        }

        @Test
        @DisplayName("tells nothing any more after it was closed")
        void closed() {
            bench.containers(Map.of("prometheus", Status.RUNNING));
            Frame before = shell.frame().get();
            shell.close();
            assertThat(bench.asked).isEmpty();
            bench.targetsListener.accept(new TargetsSnapshot(Instant.EPOCH, List.of(), null, "3.5.1", 1L));
            bench.ticker.pass(SECOND);
            assertThat(shell.frame().get()).isEqualTo(before);
        }
    }

    @Nested
    @DisplayName("on its welcome page")
    class Welcome {

        @Test
        @DisplayName("tells of each recent project what it does")
        void recent() throws IOException {
            bench.kept =
                    new Settings(Theme.SYSTEM, List.of(bench.project("shop", Bench.SHOP), home.resolve("gone")), null);
            bench.engine.state = Bench.state(Map.of("web", Status.RUNNING, "db", Status.EXITED));
            ShellViewModel shell = bench.shell();
            assertThat(shell.recent())
                    .containsExactly(
                            new Recent(home.resolve("shop"), "shop", "~/shop", DotState.WARNING, "1 of 2 running"),
                            new Recent(home.resolve("gone"), "gone", "~/gone", DotState.NONE, "not there"));
        }

        @Test
        @DisplayName("takes a project off its list")
        void forget() throws IOException {
            Path shop = bench.project("shop", Bench.SHOP);
            bench.kept = new Settings(Theme.SYSTEM, List.of(shop), null);
            ShellViewModel shell = bench.shell();
            shell.forget(shop);
            assertThat(shell.recent()).isEmpty();
            assertThat(bench.kept.recent()).isEmpty();
        }

        @Test
        @DisplayName("says nothing of states while there is no engine to ask")
        void noEngine() throws IOException {
            bench.engine.status = new EngineStatus.NotInstalled();
            bench.kept = new Settings(Theme.SYSTEM, List.of(bench.project("shop", Bench.SHOP)), null);
            assertThat(bench.shell().recent()).extracting(Recent::words).containsExactly("");
        }

        @Test
        @DisplayName("opens a copy of the demo shop, and never changes one that is there")
        void demo() throws IOException {
            bench.project("came-with-plimsoll", Bench.SHOP);
            ShellViewModel shell = bench.shell();
            shell.tryDemo();
            Path copy = home.resolve("plimsoll-demo/shop");
            assertThat(Objects.requireNonNull(shell.frame().get().header()).place())
                    .isEqualTo(copy);
            Files.writeString(copy.resolve("compose.yaml"), Bench.MONITORED);
            shell.showWelcome();
            shell.tryDemo();
            assertThat(copy.resolve("compose.yaml")).hasContent(Bench.MONITORED);
            assertThat(Files.list(copy.getParent())).containsExactly(copy);
        }

        @Test
        @DisplayName("says so when the demo shop did not come with it")
        void noDemo() {
            ShellViewModel shell = bench.shell();
            shell.tryDemo();
            assertThat(((Page.Unreadable) shell.page().get()).reason()).contains("did not come");
        }
    }

    @Nested
    @DisplayName("in its colours")
    class Colours {

        @Test
        @DisplayName("goes dark and light, and follows the system again when that is what is wanted")
        void toggle() {
            ShellViewModel shell = bench.shell();
            shell.toggleTheme();
            assertThat(bench.kept.theme()).isEqualTo(Theme.DARK);
            shell.toggleTheme();
            assertThat(bench.kept.theme()).isEqualTo(Theme.SYSTEM);
            bench.systemIsDark.set(true);
            shell.toggleTheme();
            assertThat(bench.kept.theme()).isEqualTo(Theme.LIGHT);
        }
    }

    @Nested
    @DisplayName("that adds monitoring")
    class Adding {

        @Test
        @DisplayName("shows the forms, and comes back when they are left")
        void leaves() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            shell.showAdd();
            ((Page.Adding) shell.page().get()).model().cancel();
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
        }

        @Test
        @DisplayName("leaves the forms when another project is opened")
        void anotherProject() throws IOException {
            bench.accept("shop", "web");
            ShellViewModel shell = opened(Bench.SHOP);
            shell.showAdd();
            shell.open(bench.project("blog", Bench.SHOP));
            assertThat(shell.page().get()).isInstanceOf(Page.Stack.class);
        }
    }

    @Test
    @DisplayName("remembers where it was")
    void remembersBounds() {
        Settings.WindowBounds bounds = new Settings.WindowBounds(1, 2, 1000, 700, false);
        bench.shell().close(bounds);
        assertThat(bench.kept.window()).isEqualTo(bounds);
    }
}
