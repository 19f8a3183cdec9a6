package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projects that were open before, each with what it does now. */
final class Recents {

    private static final Logger LOG = LoggerFactory.getLogger(Recents.class);

    private final ShellTools tools;
    private final ObservableList<Recent> items = FXCollections.observableArrayList();

    Recents(ShellTools tools) {
        this.tools = tools;
    }

    ObservableList<Recent> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    /** Shows these; what is known of them stays. */
    void show(List<Path> places) {
        items.setAll(places.stream().map(this::known).toList());
    }

    /** Looks at each anew. */
    void look(boolean engineIsReady) {
        for (Recent each : List.copyOf(items)) {
            tools.background()
                    .run(
                            () -> look(each.place(), engineIsReady),
                            this::replace,
                            problem -> LOG.debug("{} could not be looked at", each.place(), problem));
        }
    }

    private Recent known(Path place) {
        return items.stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .orElseGet(() -> recent(place, name(place), DotState.NONE, ""));
    }

    private void replace(Recent newest) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).place().equals(newest.place()) && !items.get(at).equals(newest)) {
                items.set(at, newest);
            }
        }
    }

    private Recent look(Path place, boolean engineIsReady) {
        return switch (tools.opener().open(place)) {
            case OpenResult.Opened opened -> look(place, opened.project(), engineIsReady);
            case OpenResult.NoComposeFile nothing -> recent(place, name(place), DotState.NONE, "no compose file");
            case OpenResult.Unreadable gone -> recent(place, name(place), DotState.NONE, "not there");
        };
    }

    private Recent look(Path place, Project project, boolean engineIsReady) {
        Workspace workspace = new Workspace(project, tools.work());
        return switch (workspace.read()) {
            case ComposeReading.Broken broken -> recent(place, project.name(), DotState.BAD, "cannot be read");
            case ComposeReading.AsWritten written ->
                engineIsReady
                        ? running(place, workspace, written.model())
                        : recent(place, written.model().name(), DotState.NONE, "");
        };
    }

    private Recent running(Path place, Workspace workspace, ComposeModel model) {
        long all = model.started().size();
        long up = workspace.stack().state(model).services().stream()
                .map(ServiceState::status)
                .filter(ServiceState.Status::isUp)
                .count();
        if (up == 0) {
            return recent(place, model.name(), DotState.NONE, "stopped");
        }
        DotState dot = up >= all ? DotState.GOOD : DotState.WARNING;
        return recent(place, model.name(), dot, up + " of " + Math.max(all, up) + " running");
    }

    private Recent recent(Path place, String name, DotState dot, String words) {
        return new Recent(place, name, tools.places().words(place), dot, words);
    }

    private static String name(Path place) {
        Path last = place.getFileName();
        return last == null ? place.toString() : last.toString();
    }
}
