package dev.plimsoll.ui.shell;

import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectWatcher;
import dev.plimsoll.ui.findings.FindingsViewModel;
import dev.plimsoll.workspace.Inspection;
import dev.plimsoll.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the open project looked at whenever its files change, one look at a time, and follows the configurations of its Prometheus, which
 * the project itself does not.
 */
final class Inspecting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inspecting.class);

    private final ShellTools tools;
    private final FindingsViewModel findings;
    private @Nullable Look running;
    private @Nullable Look next;
    private @Nullable ProjectWatcher watcher;
    private List<Path> watched = List.of();

    /** What is looked at. */
    private record Look(Workspace workspace, ComposeModel model, EngineFacts facts) {}

    Inspecting(ShellTools tools, FindingsViewModel findings) {
        this.tools = tools;
        this.findings = findings;
    }

    /** Looks at a project as it is now; of looks that are asked for meanwhile, only the newest is taken. */
    void look(Workspace workspace, ComposeModel model, EngineFacts facts) {
        look(new Look(workspace, model, facts));
    }

    private void look(Look wanted) {
        next = wanted;
        findings.looking();
        follow(wanted);
        if (running == null) {
            begin();
        }
    }

    /** Another project, or none. */
    void forget() {
        next = null;
        running = null;
        unwatch();
        findings.forget();
    }

    @Override
    public void close() {
        forget();
    }

    private void begin() {
        Look look = next;
        if (look == null) {
            return;
        }
        next = null;
        running = look;
        tools.background()
                .run(
                        () -> look.workspace().inspect(look.model(), look.facts()),
                        found -> ended(look, found, ""),
                        problem -> ended(look, null, String.valueOf(problem.getMessage())));
    }

    private void ended(Look look, @Nullable Inspection found, String reason) {
        if (!look.equals(running)) {
            return;
        }
        running = null;
        if (next != null) {
            begin();
        } else if (found == null) {
            LOG.info("The project could not be checked: {}", reason);
            findings.failed(reason);
        } else {
            findings.show(found);
        }
    }

    private void follow(Look look) {
        Project project = look.workspace().project();
        List<Path> files = look.model().services().stream()
                .filter(look.workspace().catalog()::isPrometheus)
                .flatMap(each -> ConfigFile.of(project, each).stream())
                .distinct()
                .toList();
        if (!files.equals(watched)) {
            unwatch();
            watched = files;
            watcher = files.isEmpty() ? null : watcher(files, look);
        }
    }

    private @Nullable ProjectWatcher watcher(List<Path> files, Look look) {
        try {
            return new ProjectWatcher(files, () -> tools.background().onUi(() -> changed(files, look)));
        } catch (IOException problem) {
            LOG.warn("Changes of {} are not noticed: {}", files, problem.toString());
            return null;
        }
    }

    private void changed(List<Path> files, Look look) {
        if (files.equals(watched)) {
            look(look);
        }
    }

    private void unwatch() {
        watched = List.of();
        if (watcher != null) {
            watcher.close();
            watcher = null;
        }
    }
}
