package dev.plimsoll.ui.shell;

import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.settings.SettingsStore;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * What the window needs from outside.
 *
 * @param work what work on a project needs
 * @param opener opens folders
 * @param settings keeps the recent projects, the theme and the window's place
 * @param background runs work off the JavaFX application thread
 * @param ticker lets time pass
 * @param clock tells it
 * @param systemIsDark whether the desktop is dark now
 * @param outside opens an address or a file with the program the desktop has for it
 * @param places folders of this machine
 * @param version of Plimsoll
 */
public record ShellTools(
        Workspace.Tools work,
        ProjectOpener opener,
        SettingsStore settings,
        Background background,
        Ticker ticker,
        Clock clock,
        ObservableValue<Boolean> systemIsDark,
        Consumer<URI> outside,
        Places places,
        String version) {
    /**
     * Folders of this machine.
     *
     * @param home of the person
     * @param demo the demo project as it came with Plimsoll; it need not exist
     */
    public record Places(Path home, Path demo) {
        /** A path as people write it: {@code ~/code/shop}. */
        String words(Path path) {
            if (path.equals(home)) {
                return "~";
            }
            return path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
        }
    }
}
