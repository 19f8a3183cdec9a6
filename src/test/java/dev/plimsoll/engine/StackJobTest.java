package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command that goes on")
class StackJobTest {

    private final Project project =
            new Project("shop", Path.of("/nowhere"), List.of(Path.of("/nowhere/compose.yaml")), new DiskFileSource());
    private final List<UpProgress> steps = new ArrayList<>();

    @Test
    @DisplayName("is tried again with plain progress where Compose is too old for JSON")
    void oldCompose() throws Exception {
        OldCompose old = new OldCompose();
        assertThat(job(old).down().result().get(5, TimeUnit.SECONDS)).isEqualTo(new Succeeded());
        assertThat(old.formats).containsExactly("json", "plain");
        assertThat(steps).containsExactly(new UpProgress("web", "Stopped", UpProgress.Phase.DONE, null));
    }

    @Test
    @DisplayName("fails in words where docker is missing or refuses the files")
    void notEvenBegun() throws Exception {
        ReplayedProcesses missing = new ReplayedProcesses(command -> {
            throw new IOException("no docker");
        });
        assertThat(job(missing).up().result().get(5, TimeUnit.SECONDS))
                .isEqualTo(new Failed(
                        "Compose could not start the stack.",
                        "The docker command was not found, so the files are read as written.",
                        ""));
        ReplayedProcesses refuses = new ReplayedProcesses(command -> new Finished(1, "", "yaml: line 2: bad"));
        assertThat(job(refuses).down().result().get(5, TimeUnit.SECONDS))
                .isEqualTo(new Failed("Compose does not accept the compose file.", "yaml: line 2: bad", ""));
    }

    @Test
    @DisplayName("that is cancelled before it began is cancelled")
    void cancelledEarly() throws Exception {
        ReplayedProcesses slow = new ReplayedProcesses(command -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            return new Finished(1, "", "yaml: line 2: bad");
        });
        Run run = job(slow).up();
        run.cancel();
        assertThat(run.result().get(5, TimeUnit.SECONDS)).isEqualTo(new RunResult.Cancelled());
    }

    private StackJob job(ProcessRunner processes) {
        DockerApi api = new DockerApi(() -> "unix:///nowhere.sock");
        return new StackJob(
                new ComposeCli(processes, TestModels::read, Map.of()),
                api,
                new ConfigReload(api, new Promtool(processes, () -> "unix:///nowhere.sock", Map.of()), _ -> true),
                project,
                steps::add);
    }

    /** As Compose 2.26 is. */
    private static final class OldCompose implements ProcessRunner {

        private final List<String> formats = new ArrayList<>();

        @Override
        public Finished run(Command command) {
            return new Finished(0, "{\"name\": \"shop\", \"services\": {\"web\": {}}}", "");
        }

        @Override
        public Running start(Command command, Consumer<String> out, Consumer<String> err) {
            String format = command.arguments().get(3);
            formats.add(format);
            boolean known = !format.equals("json");
            err.accept(known ? " Container shop-web-1  Stopped" : "unsupported --progress value \"json\"");
            return new Ended(known ? 0 : 1);
        }
    }

    private record Ended(int code) implements ProcessRunner.Running {

        @Override
        public int await() {
            return code;
        }

        @Override
        public void interrupt() {
            throw new AssertionError("it has ended");
        }
    }
}
