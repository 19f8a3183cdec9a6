package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.ui.control.LoadBar;
import dev.plimsoll.ui.control.StateDot;
import java.net.URI;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The row of a service. Its parts stand where the width says, so that a new text asks nobody for a new layout. */
final class ServicePane extends Region {

    static final double HEIGHT = 48;
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");
    private static final double BAR_WIDTH = 96;
    private static final double TEXT_AT = 38;
    private static final double MARGIN = 16;
    private static final int WIDEST = 300;
    private static final double GAP = 11;

    private final StateDot dot = new StateDot();
    private final Label name = label("service-name");
    private final Label origin = label("small", "muted");
    private final Label port = label("small", "muted");
    private final LoadBar bar = new LoadBar();
    private final Label load = label("small", "muted");
    private final Label edit = label("small", "link");
    private final Tooltip tooltip = new Tooltip();
    private String service = "";
    private boolean chosen;
    private boolean barless;
    private @Nullable URI link;

    /**
     * A row that shows nothing yet.
     *
     * @param opener opens the address of a port
     * @param editor edits the service of that name
     */
    ServicePane(Consumer<URI> opener, Consumer<String> editor) {
        getStyleClass().add("service-row");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setPrefWidth(0);
        dot.setManaged(false);
        bar.setManaged(false);
        port.setId("open-port");
        // a link opens; it does not select the row as well
        port.setOnMousePressed(event -> {
            if (link != null) {
                event.consume();
            }
        });
        port.setOnMouseClicked(event -> {
            URI address = link;
            if (address != null && event.getButton() == MouseButton.PRIMARY) {
                opener.accept(address);
                event.consume();
            }
        });
        edit.setId("edit-service");
        edit.setText("Edit…");
        edit.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                editor.accept(service);
                event.consume();
            }
        });
        hoverProperty().subscribe(hover -> showEdit());
        Tooltip.install(this, tooltip);
        getChildren().addAll(dot, name, origin, port, bar, load, edit);
    }

    /** Whether the row is the one that is selected. */
    void showChosen(boolean selected) {
        chosen = selected;
        showEdit();
    }

    /** The way to its form, where the eye is. */
    private void showEdit() {
        edit.setVisible(chosen || isHover());
        layoutParts();
    }

    void show(ServiceItem item, ServiceLine line) {
        service = item.name();
        dot.show(line.dot(), item.name() + ": " + line.words());
        name.setText(shortened(item.name()));
        name.pseudoClassStateChanged(RESTING, line.resting());
        bar.setVisible(!line.resting());
        barless = line.resting() || line.limit() == null;
        origin.setText(shortened(line.origin())
                + (line.origin().isEmpty() || line.port().isEmpty() ? "" : " · "));
        showPort(line);
        bar.show(line.used(), line.limit());
        load.setText(line.load());
        tooltip.setText(hint(item, line));
        layoutParts();
    }

    private void showPort(ServiceLine line) {
        link = line.link();
        port.setText(line.port() + (link == null ? "" : " ↗"));
        String looks = link == null ? "muted" : "link";
        // styles are looked up anew whenever a class is set, be it the same
        if (!port.getStyleClass().contains(looks)) {
            port.getStyleClass().removeAll("muted", "link");
            port.getStyleClass().add(looks);
        }
    }

    private static String hint(ServiceItem item, ServiceLine line) {
        String image =
                item.service().image() == null ? item.origin() : item.service().image();
        String opens = line.link() == null ? "" : "\nOpens " + line.link();
        TextPlace place = item.place();
        String written = place == null
                ? ""
                : "\n" + place.file().getFileName() + ":" + place.line() + ", a double click shows it";
        return shortened(item.name()) + "\n" + line.words() + (image.isEmpty() ? "" : "\n" + shortened(image)) + opens
                + "\nEnter edits it" + written;
    }

    /** Names are short but for those that are made to hold up a window. */
    private static String shortened(String text) {
        return text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
    }

    @Override
    protected void layoutChildren() {
        layoutParts();
    }

    private void layoutParts() {
        double barAt = getWidth() - MARGIN - BAR_WIDTH;
        double room = Math.max(0, barAt - GAP - TEXT_AT);
        dot.resizeRelocate(MARGIN, 19, 9, 9);
        double editWidth = edit.isVisible() ? Math.ceil(edit.prefWidth(-1)) : 0;
        double above = barless ? Math.max(0, getWidth() - MARGIN - TEXT_AT) : room;
        name.resizeRelocate(TEXT_AT, 6, above - editWidth - (editWidth > 0 ? GAP : 0), 18);
        edit.resizeRelocate(TEXT_AT + above - editWidth, 7, editWidth, 16);
        bar.resizeRelocate(barAt, 7, BAR_WIDTH, 14);
        load.resizeRelocate(barAt, 24, BAR_WIDTH + MARGIN, 16);
        double portWidth = Math.min(room, Math.ceil(port.prefWidth(-1)));
        double originWidth = Math.min(Math.ceil(origin.prefWidth(-1)), room - portWidth);
        origin.resizeRelocate(TEXT_AT, 25, originWidth, 16);
        port.resizeRelocate(TEXT_AT + originWidth, 25, portWidth, 16);
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }
}
