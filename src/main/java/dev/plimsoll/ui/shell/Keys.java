package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.shell.ShellViewModel.Tab;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What the keyboard does anywhere in the window. */
final class Keys {

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    Keys(ShellViewModel shell, Runnable chooseFolder) {
        on("Shortcut+O", chooseFolder);
        on("Shortcut+R", shell::reload);
        on("F5", shell::reload);
        on("Shortcut+Enter", shell::startStack);
        on("Shortcut+.", shell::stopStack);
        on("Shortcut+M", shell::showAdd);
        on("Shortcut+W", shell::showWelcome);
        on("Shortcut+Shift+L", shell::toggleTheme);
        on("Shortcut+1", () -> shell.select(Tab.TARGETS));
        on("Shortcut+2", () -> shell.select(Tab.CONTAINERS));
        on("Shortcut+3", () -> shell.select(Tab.FILE));
        on("Shortcut+4", () -> shell.select(Tab.FINDINGS));
    }

    /** Keys that a control below understands go to that control first. */
    void install(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            for (Map.Entry<KeyCombination, Runnable> each : keys.entrySet()) {
                if (each.getKey().match(event)) {
                    each.getValue().run();
                    event.consume();
                    return;
                }
            }
        });
    }

    private void on(String key, Runnable action) {
        keys.put(KeyCombination.valueOf(key), action);
    }
}
