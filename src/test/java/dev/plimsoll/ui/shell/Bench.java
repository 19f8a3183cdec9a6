package dev.plimsoll.ui.shell;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.settings.Settings;
import dev.plimsoll.settings.SettingsStore;
import dev.plimsoll.task.Background;
import dev.plimsoll.task.DirectBackground;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A window's view-model on files of its own, a fake engine and a time that passes by hand. */
final class Bench {

    static final String SHOP = "services:\n  web:\n    image: nginx:1\n  db:\n    image: postgres:17\n";
    static final String MONITORED =
            SHOP + "  prometheus:\n    image: prom/prometheus:v3.5.1\n    ports:\n      - \"9090:9090\"\n";

    final FakeEngine engine = new FakeEngine();
    final ManualTicker ticker = new ManualTicker();
    final SimpleObjectProperty<Boolean> systemIsDark = new SimpleObjectProperty<>(false);
    final List<URI> outside = new ArrayList<>();
    final List<URI> asked = new ArrayList<>();
    final Path home;
    Settings kept = Settings.DEFAULT;
    Consumer<TargetsSnapshot> targetsListener = snapshot -> {};

    Bench(Path home) {
        this.home = home;
    }

    ShellViewModel shell() {
        return shell(new DirectBackground());
    }

    ShellViewModel shell(Background background) {
        return new ShellViewModel(tools(background));
    }

    ShellTools tools(Background background) {
        ChangeMemory memory = new ChangeMemory(home.resolve("memory"));
        return new ShellTools(
                new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, feed()),
                new ProjectOpener(new DiskFileSource(), Map.of()),
                settings(),
                background,
                ticker,
                ticker,
                systemIsDark,
                outside::add,
                new ShellTools.Places(home, home.resolve("came-with-plimsoll")),
                "0.1.0");
    }

    /** A folder with a compose file of that text. */
    Path project(String name, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        Files.writeString(folder.resolve("compose.yaml"), text);
        return folder;
    }

    /** Compose accepts the project as having these services. */
    void accept(String name, String... services) {
        List<Service> all = Stream.of(services).map(Bench::service).toList();
        engine.config = new ConfigResult.Accepted(new ComposeModel(name, all, List.of(), List.of(), true));
    }

    /** The containers change; it is told after a tenth of a second. */
    void containers(Map<String, Status> states) {
        engine.state = state(states);
        engine.stackListener.accept(engine.state);
        ticker.pass(java.time.Duration.ofMillis(100));
    }

    static StackState state(Map<String, Status> states) {
        return new StackState(
                Instant.EPOCH,
                states.entrySet().stream()
                        .map(each -> new ServiceState(
                                each.getKey(), each.getValue(), "", "id", "image", List.of(), null, null, null, null))
                        .sorted(Comparator.comparing(ServiceState::service))
                        .toList());
    }

    static Service service(String name) {
        boolean prometheus = name.equals("prometheus");
        return new Service(
                name,
                prometheus ? "prom/prometheus:v3.5.1" : name + ":1",
                null,
                null,
                prometheus ? List.of(new Port(null, "9090", 9090, "tcp")) : List.of(),
                List.of(),
                Limits.NONE,
                null,
                Map.of(),
                List.of("default"),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }

    private SettingsStore settings() {
        return new SettingsStore() {
            @Override
            public Settings load() {
                return kept;
            }

            @Override
            public void save(Settings settings) {
                kept = settings;
            }
        };
    }

    private TargetsFeed feed() {
        return new TargetsFeed() {
            @Override
            public TargetsSnapshot ask(URI prometheus) {
                return TargetsSnapshot.EMPTY;
            }

            @Override
            public Watch watch(URI prometheus, Consumer<TargetsSnapshot> listener) {
                asked.add(prometheus);
                targetsListener = listener;
                return () -> asked.remove(prometheus);
            }
        };
    }

    static @Nullable Notice notice(ShellViewModel shell) {
        return shell.frame().get().notice();
    }
}
