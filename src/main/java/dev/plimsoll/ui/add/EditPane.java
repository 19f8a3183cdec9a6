package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.FieldState;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of a service that is there already. */
final class EditPane extends ScrollPane {

    private final EditViewModel model;
    private final Label title = Nodes.text("", "edit-title");
    private final Label summary = Nodes.text("", "muted");
    private final VBox body = new VBox();
    private List<Field> shown = List.of();
    private @Nullable FieldSections sections;

    EditPane(EditViewModel model) {
        this.model = model;
        setId("form");
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox head = new VBox(title, summary);
        head.getStyleClass().addAll("form-section", "edit-head");
        VBox form = new VBox(head, body);
        form.getStyleClass().add("entry-form");
        setContent(form);
        model.view().subscribe(this::show);
    }

    private void show(EditedView view) {
        title.setText(view.service().isEmpty() ? "" : "Edit " + view.service());
        summary.setText(view.summary());
        List<Field> fields = view.fields().stream().map(FieldState::field).toList();
        if (!fields.equals(shown)) {
            shown = fields;
            build(view.service(), fields);
        }
        if (sections != null) {
            view.fields().forEach(sections::show);
            sections.say(field -> view.places().getOrDefault(field, ""));
        }
    }

    private void build(String service, List<Field> fields) {
        FieldSections made = new FieldSections(
                new Fields(service, "what the file says", model::set, model::reset, model::take, model::show), fields);
        body.getChildren().setAll(made.sections());
        body.getChildren().add(made.fold());
        sections = made;
        made.focus();
    }
}
