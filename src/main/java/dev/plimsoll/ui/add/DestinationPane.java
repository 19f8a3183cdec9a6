package dev.plimsoll.ui.add;

import dev.plimsoll.form.Destination;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Where the components are written. */
final class DestinationPane extends VBox {

    private final AddViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Destination, RadioButton> choices = new EnumMap<>(Destination.class);

    DestinationPane(AddViewModel model) {
        this.model = model;
        getStyleClass().add("destinations");
        Destination.all().forEach(this::add);
        model.form()
                .subscribe(form -> choices.forEach((each, choice) -> choice.setSelected(each == form.destination())));
    }

    private void add(Destination each) {
        Label title = new Label(title(each));
        title.getStyleClass().add("entry-title");
        Label summary = new Label(summary(each));
        summary.getStyleClass().addAll("small", "muted");
        RadioButton choice = new RadioButton();
        choice.setId(Nodes.id("into", each.id()));
        VBox words = new VBox(title, summary);
        words.getStyleClass().add("destination-words");
        choice.setGraphic(words);
        choice.setAccessibleText(title(each) + ", " + summary(each));
        choice.setToggleGroup(group);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setOnAction(event -> model.setDestination(each));
        choices.put(each, choice);
        getChildren().add(choice);
    }

    private static String title(Destination destination) {
        return switch (destination) {
            case COMPOSE_FILE -> "The compose file";
            case INCLUDE -> "A file that it includes";
            case ENV -> "A file listed in .env";
        };
    }

    private static String summary(Destination destination) {
        return switch (destination) {
            case COMPOSE_FILE -> "among its services";
            case INCLUDE -> Destination.FILE;
            case ENV -> "no compose file changes";
        };
    }
}
