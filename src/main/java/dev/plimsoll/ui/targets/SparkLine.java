package dev.plimsoll.ui.targets;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

/** Draws a {@link Spark}; the stylesheet's {@code -line} colours it. */
final class SparkLine extends Drawing {

    private static final StyleablePropertyFactory<SparkLine> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    static final double WIDTH = 84;
    private static final double HEIGHT = 22;
    private static final double MARGIN = 2;
    private static final double THICKNESS = 1.4;

    private Spark spark = Spark.EMPTY;
    private final StyleableProperty<Color> line =
            redrawing(FACTORY.createStyleableColorProperty(this, "line", "-line", spark -> spark.line, Color.BLUE));

    SparkLine() {
        super(WIDTH, HEIGHT);
        getStyleClass().add("spark-line");
    }

    void show(Spark shown) {
        if (!shown.equals(spark)) {
            spark = shown;
            redraw();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    void draw(GraphicsContext context) {
        List<Double> points = spark.points();
        context.setStroke(line.getValue());
        context.setLineWidth(THICKNESS);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.beginPath();
        boolean begun = false;
        for (int i = 0; i < points.size(); i++) {
            double point = points.get(i);
            if (!Double.isNaN(point)) {
                double x = MARGIN + i * (WIDTH - 2 * MARGIN) / (points.size() - 1);
                double y = MARGIN + (1 - point) * (HEIGHT - 2 * MARGIN);
                // a gap in what is known is bridged: the line says how long, not whether
                if (begun) {
                    context.lineTo(x, y);
                } else {
                    context.moveTo(x, y);
                }
                begun = true;
            }
        }
        context.stroke();
    }
}
