package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectWatcher;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A project that is open, followed until closed: its files, what Compose says of them, its containers and its targets. */
final class OpenProject implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenProject.class);
    private static final List<String> MAY_APPEAR = List.of(
            ".env",
            "compose.yaml",
            "compose.yml",
            "docker-compose.yml",
            "docker-compose.yaml",
            "compose.override.yaml",
            "compose.override.yml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    /** Told on the JavaFX application thread. */
    interface Listener {
        /** The files were read, or Compose said what it thinks of them. */
        void files(ProjectFiles now);

        /** The files cannot be read any more; a sentence. */
        void unreadable(String reason);

        /** The files changed on disk, so that other ones may belong to the project. */
        void changed();

        /** The containers. */
        void stack(StackState now);

        /** The targets. */
        void targets(TargetsSnapshot now);
    }

    private final Project opened;
    private final Workspace workspace;
    private final ShellTools tools;
    private final Listener listener;
    private final Paced<StackState> stackPace;
    private final Paced<TargetsSnapshot> targetsPace;
    private final @Nullable ProjectWatcher watcher;
    private @Nullable ProjectFiles files;
    private StackState stack = StackState.EMPTY;
    private Engine.@Nullable Watch stackWatch;
    private TargetsFeed.@Nullable Watch targetsWatch;
    private String watchedStack = "";
    private @Nullable URI watchedPrometheus;
    private int reading;
    private boolean engineSeen;
    private boolean closed;

    OpenProject(Project project, ShellTools tools, Listener listener) {
        this.opened = project;
        this.workspace = new Workspace(project, tools.work());
        this.tools = tools;
        this.listener = listener;
        stackPace = Paced.newest(tools.ticker(), this::stackChanged);
        targetsPace = Paced.newest(tools.ticker(), listener::targets);
        watcher = watcher(project);
    }

    Workspace workspace() {
        return workspace;
    }

    /** Whether it has other compose files than when it was opened. */
    boolean hasOtherFiles() {
        return !workspace.project().composeFiles().equals(opened.composeFiles());
    }

    /** Null before the files were read. */
    @Nullable
    ProjectFiles files() {
        return files;
    }

    /** As Compose resolves it, else as written; null when neither is known. */
    @Nullable
    ComposeModel model() {
        return files == null ? null : files.model();
    }

    StackState stack() {
        return stack;
    }

    /** Reads the files and asks Compose; whatever was under way before is not told any more. */
    void load() {
        int mine = ++reading;
        tools.background()
                .run(
                        () -> new ProjectFiles(workspace.read(), text(), null),
                        read -> asWritten(mine, read),
                        problem -> failed(mine, problem));
    }

    /** There is an engine: its containers are watched from now on. */
    void engineIsReady() {
        engineSeen = true;
        follow();
    }

    @Override
    public void close() {
        closed = true;
        stackPace.close();
        targetsPace.close();
        if (watcher != null) {
            watcher.close();
        }
        if (stackWatch != null) {
            stackWatch.close();
        }
        closeTargets();
    }

    /** Shown at once the first time; later what Compose resolved stays until it has answered again. */
    private void asWritten(int mine, ProjectFiles read) {
        if (isStale(mine)) {
            return;
        }
        if (files == null || files.model() == null || read.reading() instanceof ComposeReading.Broken) {
            publish(read);
        }
        tools.background()
                .run(
                        this::config,
                        config -> publish(mine, new ProjectFiles(read.reading(), read.text(), config)),
                        problem -> failed(mine, problem));
    }

    private ConfigResult config() {
        if (watcher != null) {
            watcher.watch(workspace.files());
        }
        return workspace.config();
    }

    private void publish(int mine, ProjectFiles newest) {
        if (!isStale(mine)) {
            publish(newest);
        }
    }

    private void publish(ProjectFiles newest) {
        files = newest;
        listener.files(newest);
        follow();
    }

    private void failed(int mine, Exception problem) {
        if (!isStale(mine)) {
            LOG.info("The project could not be read", problem);
            listener.unreadable(String.valueOf(problem.getMessage()));
        }
    }

    private boolean isStale(int mine) {
        return closed || mine != reading;
    }

    private String text() {
        Project project = workspace.project();
        return project.files().read(project.composeFile()).map(SourceFile::text).orElse("");
    }

    private void stackChanged(StackState now) {
        stack = now;
        listener.stack(now);
        followTargets();
    }

    private void follow() {
        ComposeModel model = model();
        if (closed || model == null || !engineSeen) {
            return;
        }
        if (!model.name().equals(watchedStack)) {
            if (stackWatch != null) {
                stackWatch.close();
            }
            watchedStack = model.name();
            stackWatch = workspace.stack().watch(model, stackPace);
        }
        followTargets();
    }

    /**
     * Prometheus is asked while this project has a container of it: another program may answer on its port at other times. While
     * that container has ended, the feed says so itself.
     */
    private void followTargets() {
        ComposeModel model = model();
        if (closed || model == null) {
            return;
        }
        URI wanted = prometheusRuns(model) ? workspace.stack().prometheus(model).orElse(null) : null;
        if (wanted == null && targetsWatch != null) {
            closeTargets();
            listener.targets(TargetsSnapshot.EMPTY);
        }
        if (wanted != null && !wanted.equals(watchedPrometheus)) {
            closeTargets();
            watchedPrometheus = wanted;
            targetsWatch = workspace.stack().watchTargets(wanted, targetsPace);
        }
    }

    private boolean prometheusRuns(ComposeModel model) {
        Optional<Service> prometheus = model.services().stream()
                .filter(workspace.catalog()::isPrometheus)
                .findFirst();
        return prometheus
                .flatMap(each -> stack.service(each.name()))
                .map(ServiceState::status)
                .filter(status -> status.isUp() || targetsWatch != null)
                .isPresent();
    }

    private void closeTargets() {
        if (targetsWatch != null) {
            targetsWatch.close();
        }
        targetsWatch = null;
        watchedPrometheus = null;
    }

    private @Nullable ProjectWatcher watcher(Project project) {
        List<Path> watched = new ArrayList<>(project.composeFiles());
        Stream.of(project.folder()).flatMap(OpenProject::mayAppear).forEach(watched::add);
        try {
            return new ProjectWatcher(watched, () -> tools.background().onUi(this::changed));
        } catch (IOException problem) {
            LOG.warn("Changes of {} are not noticed: {}", project.folder(), problem.toString());
            return null;
        }
    }

    private static Stream<Path> mayAppear(Path folder) {
        return MAY_APPEAR.stream().map(folder::resolve);
    }

    private void changed() {
        if (!closed) {
            listener.changed();
        }
    }
}
