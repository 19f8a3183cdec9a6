package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.FieldState;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** The control of a field, as its kind asks for. It takes any text. */
sealed interface FieldControl {

    /** Makes one; what is put in is told to the listener at once. */
    static FieldControl of(Field field, String id, boolean narrow, Consumer<String> listener) {
        FieldControl made =
                switch (field.kind()) {
                    case TEXT, IMAGE, COMMAND, LIST, PAIRS -> new Typed(TextBoxes.wide(listener));
                    case PORT, DURATION, SIZE, CPUS, COUNT ->
                        new Typed(narrow ? TextBoxes.narrow(listener) : TextBoxes.middle(listener));
                    case CHOICE -> new Chosen(field, listener);
                    case FLAG -> new Ticked(field, listener);
                };
        made.control().setId(id);
        made.control().setAccessibleText(field.label());
        Nodes.explain(made.control(), field.help());
        return made;
    }

    /** Whether it takes the room that is left in its line. */
    static boolean grows(FieldKind kind) {
        return switch (kind) {
            case TEXT, IMAGE, COMMAND, LIST, PAIRS -> true;
            case PORT, DURATION, SIZE, CPUS, COUNT, CHOICE, FLAG -> false;
        };
    }

    /** What a person uses. */
    Control control();

    /** Puts a value in, where it is another. */
    void put(String value);

    /** Shows what is in the field; one that does not count cannot be used. */
    default void show(FieldState state) {
        put(state.value());
        control().setDisable(!state.counts());
        control().pseudoClassStateChanged(Nodes.INVALID, FormView.isWrong(state.validation()));
    }

    /** A text. */
    record Typed(TextField control) implements FieldControl {
        @Override
        public void put(String value) {
            TextBoxes.put(control, value);
        }
    }

    /** One of a few values. */
    final class Chosen implements FieldControl {

        private final Field field;
        private final ComboBox<Choice> box = new ComboBox<>();

        Chosen(Field field, Consumer<String> listener) {
            this.field = field;
            box.getStyleClass().add("code");
            box.getItems().setAll(field.choices());
            box.setConverter(new Labels());
            box.valueProperty().subscribe((before, now) -> {
                if (now != null) {
                    listener.accept(now.value());
                }
            });
        }

        @Override
        public Control control() {
            return box;
        }

        @Override
        public void put(String value) {
            Choice shown = box.getValue();
            if (shown != null && shown.value().equals(value)) {
                return;
            }
            box.setValue(field.choices().stream()
                    .filter(each -> each.value().equals(value))
                    .findFirst()
                    .orElseGet(() -> new Choice(value, value)));
        }

        private static final class Labels extends StringConverter<Choice> {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public Choice fromString(String label) {
                return new Choice(label, label);
            }
        }
    }

    /** Yes or no. */
    final class Ticked implements FieldControl {

        private final CheckBox box;

        Ticked(Field field, Consumer<String> listener) {
            box = new CheckBox(field.joined() ? field.label() : "");
            box.selectedProperty().subscribe((before, now) -> listener.accept(String.valueOf(now)));
        }

        @Override
        public Control control() {
            return box;
        }

        @Override
        public void put(String value) {
            box.setSelected(Boolean.parseBoolean(value));
        }
    }
}
