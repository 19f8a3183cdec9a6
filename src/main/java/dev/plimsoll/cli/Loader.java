package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.cli.Loading.Refused;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.ComposeReading.AsWritten;
import dev.plimsoll.compose.ComposeReading.Broken;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.ConfigResult.Accepted;
import dev.plimsoll.engine.ConfigResult.Rejected;
import dev.plimsoll.engine.ConfigResult.Unavailable;
import dev.plimsoll.project.OpenResult.NoComposeFile;
import dev.plimsoll.project.OpenResult.Opened;
import dev.plimsoll.project.OpenResult.Unreadable;
import dev.plimsoll.project.Project;
import dev.plimsoll.workspace.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a folder and reads what its project says. */
final class Loader {

    private final Cli.Tools tools;
    private final Path folder;
    private final @Nullable Path file;

    /**
     * Loads that folder.
     *
     * @param file the only compose file to use; null for those that Compose finds
     */
    Loader(Cli.Tools tools, Path folder, @Nullable Path file) {
        this.tools = tools;
        this.folder = folder;
        this.file = file;
    }

    /** For commands that need Compose to accept the project. */
    Loading load() {
        return load(true);
    }

    /** For commands that look at what runs, or that say themselves what Compose thinks. */
    Loading loadLeniently() {
        return load(false);
    }

    private Loading load(boolean strictly) {
        return switch (tools.opener().open(folder, file)) {
            case Opened opened -> read(opened.project(), strictly);
            case NoComposeFile none ->
                new Refused(new Words(
                        "There is no compose file in " + none.folder() + ".",
                        "Compose looks for compose.yaml, compose.yml, docker-compose.yml and docker-compose.yaml.",
                        "Name the project's folder, or a file with -f."));
            case Unreadable unreadable ->
                new Refused(new Words("The project cannot be opened.", unreadable.reason(), ""));
        };
    }

    private Loading read(Project project, boolean strictly) {
        Workspace workspace = new Workspace(project, tools.parts().get());
        // Compose takes longer than reading does, so it is asked meanwhile
        Meanwhile<ConfigResult> config = Meanwhile.begin(workspace::config);
        ComposeReading reading = workspace.read();
        return switch (reading) {
            case AsWritten written -> judged(workspace, written, config.await(), strictly);
            case Broken broken -> new Refused(new BrokenWords(project, broken).words(config.await()));
        };
    }

    private static Loading judged(Workspace workspace, AsWritten written, ConfigResult config, boolean strictly) {
        return switch (config) {
            case Accepted accepted -> new Loaded(workspace, accepted.model(), null);
            case Unavailable unavailable -> new Loaded(workspace, written.model(), unavailable.explained());
            case Rejected rejected -> {
                Words words = RejectedWords.of(workspace.project(), rejected);
                yield strictly
                        ? new Refused(words)
                        : new Loaded(workspace, written.model(), words.what() + " " + rejected.explained());
            }
        };
    }
}
