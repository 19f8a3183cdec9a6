package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A target's health as a word; style classes {@code health}, and {@code good} or {@code bad} when it is known. */
final class HealthPill extends Label {

    private @Nullable Health health;

    HealthPill() {
        getStyleClass().addAll("health", "pill");
        setMinSize(66, 20);
        setMaxSize(66, 20);
        setPrefSize(66, 20);
    }

    void show(Health shown) {
        if (shown != health) {
            getStyleClass().removeAll("good", "bad");
            getStyleClass().addAll(tone(shown));
            setText(shown.name());
            health = shown;
        }
    }

    private static List<String> tone(Health health) {
        return switch (health) {
            case UP -> List.of("good");
            case DOWN -> List.of("bad");
            case UNKNOWN -> List.of();
        };
    }
}
