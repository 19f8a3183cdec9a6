package dev.plimsoll.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A row of choices of which one is taken, such as {@code 15 m | 1 h | 6 h}.
 *
 * @param <T> a choice
 */
public final class Segments<T> extends HBox {

    private final ObjectProperty<T> value;

    /**
     * The first choice is taken.
     *
     * @param choices at least one
     * @param words what stands on each
     */
    public Segments(List<T> choices, Function<T, String> words) {
        value = new SimpleObjectProperty<>(this, "value", choices.getFirst());
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T each : choices) {
            ToggleButton button = button(each, words.apply(each));
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
    }

    /** The choice that is taken; may be set and bound. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(T choice, String words) {
        ToggleButton button = new ToggleButton(words);
        value.subscribe(now -> button.setSelected(choice.equals(now)));
        button.setOnAction(event -> {
            // a second click does not take the choice away
            button.setSelected(true);
            value.set(choice);
        });
        return button;
    }
}
