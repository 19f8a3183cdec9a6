package dev.plimsoll.ui.add;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Text fields for what is code: images, ports, sizes, commands. */
final class TextBoxes {

    private static final int MIDDLE = 9;
    private static final int NARROW = 2;

    private TextBoxes() {}

    /** Takes the room there is. */
    static TextField wide(Consumer<String> listener) {
        TextField box = box(listener);
        box.setPrefColumnCount(MIDDLE);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Room for a number with its unit, more with what is in it. */
    static TextField middle(Consumer<String> listener) {
        return growing(listener, MIDDLE);
    }

    /** Room for a few characters, more with what is in it. */
    static TextField narrow(Consumer<String> listener) {
        TextField box = growing(listener, NARROW);
        box.getStyleClass().add("narrow");
        return box;
    }

    /**
     * Puts a text in, where it is another; the caret stays where a person types. What does not fit on one line is shown by its first,
     * and cannot be typed over.
     */
    static void put(TextField box, String value) {
        boolean fits = value.chars().noneMatch(Character::isISOControl);
        String shown = fits ? value : beginning(value);
        if (!fits) {
            box.setEditable(false);
        }
        if (!box.getText().equals(shown)) {
            box.setText(shown);
        }
        box.setEditable(fits);
    }

    private static String beginning(String value) {
        String first = value.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        return value.strip().lines().count() > 1 ? first + " …" : first;
    }

    private static TextField growing(Consumer<String> listener, int columns) {
        TextField box = box(listener);
        box.prefColumnCountProperty().bind(box.lengthProperty().map(length -> Math.max(columns, length.intValue())));
        return box;
    }

    private static TextField box(Consumer<String> listener) {
        TextField box = new TextField();
        box.getStyleClass().add("code");
        box.textProperty().subscribe((before, now) -> {
            if (box.isEditable()) {
                listener.accept(now);
            }
        });
        return box;
    }
}
