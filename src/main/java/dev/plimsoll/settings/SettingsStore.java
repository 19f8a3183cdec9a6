package dev.plimsoll.settings;

/** Keeps settings. */
public interface SettingsStore {
    /** The settings kept, or the defaults. */
    Settings load();

    /** Keeps them; a failure is logged and does not disturb. */
    void save(Settings settings);
}
