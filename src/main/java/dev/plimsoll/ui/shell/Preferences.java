package dev.plimsoll.ui.shell;

import dev.plimsoll.settings.Settings;
import dev.plimsoll.settings.SettingsStore;
import dev.plimsoll.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings while the window is open; every change is kept on disk, off the JavaFX application thread. */
final class Preferences {

    private static final int MOST_RECENT = 10;

    private final SettingsStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Settings.Theme> theme;
    private volatile Settings settings;

    Preferences(SettingsStore store, Background background) {
        this.store = store;
        this.background = background;
        settings = store.load();
        theme = new ReadOnlyObjectWrapper<>(settings.theme());
    }

    Settings now() {
        return settings;
    }

    ReadOnlyObjectProperty<Settings.Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    void setTheme(Settings.Theme chosen) {
        theme.set(chosen);
        keep(new Settings(chosen, settings.recent(), settings.window()));
    }

    /** Puts a project first in the list. */
    void opened(Path place) {
        List<Path> recent = new ArrayList<>(settings.recent());
        recent.remove(place);
        recent.addFirst(place);
        keepRecent(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
    }

    void forget(Path place) {
        keepRecent(
                settings.recent().stream().filter(each -> !each.equals(place)).toList());
    }

    /** Keeps the window's place at once, because the window is about to go. */
    void keepWindow(Settings.WindowBounds bounds) {
        settings = new Settings(settings.theme(), settings.recent(), bounds);
        store.save(settings);
    }

    private void keepRecent(List<Path> recent) {
        keep(new Settings(settings.theme(), List.copyOf(recent), settings.window()));
    }

    private void keep(Settings changed) {
        settings = changed;
        // what is newest when the work gets its turn is saved, so that two changes cannot overtake each other
        background.run(
                () -> {
                    store.save(settings);
                    return changed;
                },
                saved -> {},
                failed -> {
                    throw new IllegalStateException("Saving the settings never throws.", failed);
                });
    }
}
