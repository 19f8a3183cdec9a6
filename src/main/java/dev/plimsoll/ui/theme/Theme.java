package dev.plimsoll.ui.theme;

import dev.plimsoll.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of Plimsoll: one sheet of tokens over Modena, the sheets of the features, two typefaces, light and dark. */
public final class Theme {

    /** Style class of a root that is dark. */
    public static final String DARK = "dark";

    private static final List<String> SHEETS = List.of(
            "theme/theme.css",
            "shell/shell.css",
            "stack/stack.css",
            "targets/targets.css",
            "findings/findings.css",
            "add/add.css");
    private static final List<String> FONTS =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf");
    private static final double ANY_SIZE = 13;

    private final BooleanBinding dark;

    /**
     * A theme that follows a choice.
     *
     * @param choice of the person
     * @param systemIsDark what {@link Settings.Theme#SYSTEM} means now
     */
    public Theme(ObservableValue<Settings.Theme> choice, ObservableValue<Boolean> systemIsDark) {
        dark = Bindings.createBooleanBinding(
                () -> isDark(choice.getValue(), systemIsDark.getValue()), choice, systemIsDark);
    }

    /** Dresses a scene, and keeps it dressed when the choice changes. */
    public void apply(Scene scene) {
        dress(scene, dark.get());
        dark.subscribe(now -> paint(scene.getRoot(), now));
        scene.rootProperty().subscribe(root -> paint(root, dark.get()));
    }

    /** Dresses a scene once. */
    public static void dress(Scene scene, boolean dark) {
        Fonts.load();
        scene.getStylesheets().setAll(sheets());
        paint(scene.getRoot(), dark);
    }

    /** Whether a choice means dark. */
    public static boolean isDark(Settings.Theme choice, boolean systemIsDark) {
        return switch (choice) {
            case SYSTEM -> systemIsDark;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private static void paint(Parent root, boolean dark) {
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
    }

    private static List<String> sheets() {
        return SHEETS.stream()
                .map(each -> Theme.class.getResource("/dev/plimsoll/ui/" + each))
                .flatMap(Stream::ofNullable)
                .map(URL::toExternalForm)
                .toList();
    }

    /** The typefaces, loaded once; characters they lack are drawn in the fonts of the system. */
    private static final class Fonts {
        static {
            FONTS.forEach(Fonts::load);
        }

        private static void load() {
            // the class initialiser has done it
        }

        private static void load(String file) {
            try (InputStream in = Theme.class.getResourceAsStream("fonts/" + file)) {
                Font.loadFont(Objects.requireNonNull(in, file), ANY_SIZE);
            } catch (IOException problem) {
                throw new UncheckedIOException("The typeface " + file + " cannot be read.", problem);
            }
        }
    }
}
