package dev.plimsoll.ui.add;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Says of the chosen line of a diff what in the form it comes from, and leads there. */
final class SourceBar extends HBox {

    private final Sources sources;
    private final Label words = new Label();
    private final Hyperlink go = new Hyperlink();
    private @Nullable LineSource source;

    SourceBar(Sources sources) {
        this.sources = sources;
        setId("diff-source");
        getStyleClass().add("diff-source");
        words.getStyleClass().add("muted");
        go.setId("diff-source-link");
        go.setOnAction(event -> follow());
        getChildren().addAll(words, go);
        show(Optional.empty());
    }

    void show(Optional<LineSource> found) {
        source = found.orElse(null);
        words.setText("This line comes from");
        go.setText(found.map(LineSource::words).orElse(""));
        go.setVisited(false);
        Nodes.show(this, found.isPresent());
    }

    private void follow() {
        go.setVisited(false);
        LineSource there = source;
        if (there != null) {
            sources.follow(there);
        }
    }
}
