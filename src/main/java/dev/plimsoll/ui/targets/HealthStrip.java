package dev.plimsoll.ui.targets;

import dev.plimsoll.ui.targets.Strip.Bar;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Draws a {@link Strip}: up is a short bar, down a tall one, a gap a stub. The stylesheet's {@code -up}, {@code -down} and {@code -gap} colour it. */
final class HealthStrip extends Drawing {

    private static final StyleablePropertyFactory<HealthStrip> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double PITCH = 3;
    private static final double BAR = 2;
    private static final double HEIGHT = 22;
    private static final double UP_HEIGHT = 13;
    private static final double GAP_HEIGHT = 4;
    static final double WIDTH = Strip.LENGTH * PITCH;

    private Strip strip = Strip.EMPTY;
    private final StyleableProperty<Color> up =
            redrawing(FACTORY.createStyleableColorProperty(this, "up", "-up", strip -> strip.up, Color.GREEN));
    private final StyleableProperty<Color> down =
            redrawing(FACTORY.createStyleableColorProperty(this, "down", "-down", strip -> strip.down, Color.RED));
    private final StyleableProperty<Color> gap =
            redrawing(FACTORY.createStyleableColorProperty(this, "gap", "-gap", strip -> strip.gap, Color.GRAY));

    HealthStrip() {
        super(WIDTH, HEIGHT);
        getStyleClass().add("health-strip");
        redraw();
    }

    /** Draws only what differs from what is there. */
    void show(Strip shown) {
        if (!shown.equals(strip)) {
            strip = shown;
            redraw();
        }
    }

    Strip strip() {
        return strip;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    void draw(GraphicsContext context) {
        for (int i = 0; i < strip.bars().size(); i++) {
            Bar bar = strip.bars().get(i);
            double height = height(bar);
            context.setFill(color(bar));
            context.fillRect(i * PITCH, HEIGHT - height, BAR, height);
        }
    }

    private static double height(Bar bar) {
        return switch (bar) {
            case GAP -> GAP_HEIGHT;
            case UP -> UP_HEIGHT;
            case DOWN -> HEIGHT;
        };
    }

    private Color color(Bar bar) {
        return switch (bar) {
            case GAP -> gap.getValue();
            case UP -> up.getValue();
            case DOWN -> down.getValue();
        };
    }
}
