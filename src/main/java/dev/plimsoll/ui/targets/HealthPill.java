package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.TargetHealth.Health;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A target's health as a word; style class {@code health}, and one of {@code up}, {@code down}, {@code unknown}. */
final class HealthPill extends Label {

    private @Nullable Health health;

    HealthPill() {
        getStyleClass().add("health");
        setMinSize(66, 20);
        setMaxSize(66, 20);
        setPrefSize(66, 20);
    }

    void show(Health shown) {
        if (shown != health) {
            if (health != null) {
                getStyleClass().remove(styleClass(health));
            }
            getStyleClass().add(styleClass(shown));
            setText(shown.name());
            health = shown;
        }
    }

    private static String styleClass(Health health) {
        return switch (health) {
            case UP -> "up";
            case DOWN -> "down";
            case UNKNOWN -> "unknown";
        };
    }
}
