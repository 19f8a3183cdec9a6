package dev.plimsoll.ui.targets;

import javafx.beans.value.ObservableValue;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A canvas of a fixed size whose colours come from the stylesheet. It is drawn anew only when told so, or when a colour changes. */
abstract class Drawing extends Region {

    private final Canvas canvas;

    Drawing(double width, double height) {
        canvas = new Canvas(width, height);
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    final void redraw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        draw(context);
    }

    abstract void draw(GraphicsContext context);

    /** A property of the factory can be watched, though its type does not say so. */
    final <T> StyleableProperty<T> redrawing(StyleableProperty<T> color) {
        ((ObservableValue<?>) color).addListener((property, before, now) -> redraw());
        return color;
    }
}
