package dev.plimsoll.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * Shapes drawn for Plimsoll, on a grid of 16 by 16. They take the colour of the style classes {@code icon}, {@code muted},
 * {@code accent}, {@code good}, {@code warn}, {@code bad}.
 */
public enum Icons {
    /** The mark: a circle crossed by the load line; its grid is 60 by 46. */
    PLIMSOLL(
            60,
            46,
            "M7,23 a23,23 0 1,1 46,0 a23,23 0 1,1 -46,0 Z M13,23 a17,17 0 1,0 34,0 a17,17 0 1,0 -34,0 Z"
                    + " M0,20 L60,20 L60,26 L0,26 Z"),
    /** Start. */
    PLAY("M3.5,2 L13.5,8 L3.5,14 Z"),
    /** Stop. */
    STOP("M3,3 L13,3 L13,13 L3,13 Z"),
    /** Light and dark. */
    THEME("M8,1.5 a6.5,6.5 0 1,1 0,13 a6.5,6.5 0 1,1 0,-13 Z M8,13.2 a5.2,5.2 0 0,0 0,-10.4 Z"),
    /** A folder. */
    FOLDER("M1.5,3.5 a1,1 0 0,1 1,-1 L6,2.5 L7.8,4.5 L13.5,4.5 a1,1 0 0,1 1,1 L14.5,12.5 a1,1 0 0,1 -1,1"
            + " L2.5,13.5 a1,1 0 0,1 -1,-1 Z"),
    /** Add. */
    PLUS("M7.2,2.5 L8.8,2.5 L8.8,7.2 L13.5,7.2 L13.5,8.8 L8.8,8.8 L8.8,13.5 L7.2,13.5 L7.2,8.8 L2.5,8.8 L2.5,7.2"
            + " L7.2,7.2 Z"),
    /** More below. */
    CHEVRON_DOWN("M3.2,6.3 L4.3,5.2 L8,8.9 L11.7,5.2 L12.8,6.3 L8,11.1 Z"),
    /** More to the right. */
    CHEVRON_RIGHT("M5.2,4.3 L6.3,3.2 L11.1,8 L6.3,12.8 L5.2,11.7 L8.9,8 Z"),
    /** Find. */
    SEARCH("M6.8,1.8 a5,5 0 1,1 0,10 a5,5 0 1,1 0,-10 Z M6.8,3.2 a3.6,3.6 0 1,0 0,7.2 a3.6,3.6 0 1,0 0,-7.2 Z"
            + " M10,11 L11,10 L14.4,13.4 L13.4,14.4 Z"),
    /** Copy. */
    COPY("M5.5,1.5 L13,1.5 a1,1 0 0,1 1,1 L14,10 a1,1 0 0,1 -1,1 L11.5,11 L11.5,9.7 L12.7,9.7 L12.7,2.8 L5.8,2.8"
            + " L5.8,4 L4.5,4 L4.5,2.5 a1,1 0 0,1 1,-1 Z M3,5 L9.5,5 a1,1 0 0,1 1,1 L10.5,13.5 a1,1 0 0,1 -1,1"
            + " L3,14.5 a1,1 0 0,1 -1,-1 L2,6 a1,1 0 0,1 1,-1 Z"),
    /** Something to look at. */
    WARNING("M8,1.5 L15,14 L1,14 Z M7.2,6 L7.4,10 L8.6,10 L8.8,6 Z M7.2,11 L7.2,12.5 L8.8,12.5 L8.8,11 Z"),
    /** Something to know. */
    INFO("M8,1.5 a6.5,6.5 0 1,1 0,13 a6.5,6.5 0 1,1 0,-13 Z M7.2,4.2 L7.2,5.8 L8.8,5.8 L8.8,4.2 Z"
            + " M7.2,7 L7.2,11.8 L8.8,11.8 L8.8,7 Z"),
    /** Done. */
    CHECK("M13,3.2 L14.2,4.4 L6.4,12.2 L1.8,7.6 L3,6.4 L6.4,9.8 Z"),
    /** Close. */
    CLOSE("M3.6,2.5 L8,6.9 L12.4,2.5 L13.5,3.6 L9.1,8 L13.5,12.4 L12.4,13.5 L8,9.1 L3.6,13.5 L2.5,12.4 L6.9,8"
            + " L2.5,3.6 Z"),
    /** Elsewhere. */
    EXTERNAL("M5,2.5 L13.5,2.5 L13.5,11 L12,11 L12,5.1 L3.6,13.5 L2.5,12.4 L10.9,4 L5,4 Z"),
    /** Again. */
    RELOAD("M8,2 a6,6 0 0,1 4.6,2.15 L14,2.8 L14,7 L9.8,7 L11.5,5.25 A4.5,4.5 0 1,0 12.4,9 L13.9,9 A6,6 0 1,1 8,2 Z");

    private final double width;
    private final double height;
    private final String path;

    Icons(String path) {
        this(16, 16, path);
    }

    Icons(double width, double height, String path) {
        this.width = width;
        this.height = height;
        // two lines without length give the shape the bounds of its grid
        this.path = "M0,0 L0,0 M%1$s,%2$s L%1$s,%2$s ".formatted(width, height) + path;
    }

    /** The shape, as high as its grid: 16 px. */
    public Region node(String... styleClasses) {
        return node(16, styleClasses);
    }

    /** The shape at that height in px. */
    public Region node(double high, String... styleClasses) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        Region region = new Region();
        region.setShape(shape);
        double wide = high * width / height;
        region.setMinSize(wide, high);
        region.setPrefSize(wide, high);
        region.setMaxSize(wide, high);
        region.setMouseTransparent(true);
        region.getStyleClass().add("icon");
        region.getStyleClass().addAll(styleClasses);
        return region;
    }
}
