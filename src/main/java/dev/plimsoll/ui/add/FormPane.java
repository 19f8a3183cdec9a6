package dev.plimsoll.ui.add;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The form of the entry that is chosen. */
final class FormPane extends ScrollPane {

    private final AddViewModel model;
    private final ReadOnlyDoubleWrapper liked = new ReadOnlyDoubleWrapper(482);
    private final Map<Entry, EntryForm> forms = new HashMap<>();

    FormPane(AddViewModel model) {
        this.model = model;
        setId("form");
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.form().subscribe(form -> show());
        model.entry().subscribe(entry -> {
            show();
            setVvalue(0);
        });
    }

    /** How wide the form likes to be, in pixels. */
    ReadOnlyDoubleProperty liked() {
        return liked.getReadOnlyProperty();
    }

    /** Brings the control of that id into sight, unfolded and ready to be typed into. */
    void reveal(String control) {
        Node node = control.isEmpty() ? null : getContent().lookup("#" + control);
        if (node == null) {
            return;
        }
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Fold fold) {
                fold.open();
            }
        }
        applyCss();
        layout();
        double top = getContent().sceneToLocal(node.localToScene(0, 0)).getY();
        double room = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.clamp((top - getViewportBounds().getHeight() / 3) / room, 0, 1));
        node.requestFocus();
    }

    private void show() {
        Entry entry = model.entry().get();
        if (entry.kind() == Entry.Kind.COMPONENT
                && model.form().get().part(entry.id()).isEmpty()) {
            return;
        }
        EntryForm form = forms.computeIfAbsent(entry, this::make);
        form.show(model.form().get());
        if (form instanceof Region region && !region.equals(getContent())) {
            setContent(region);
            liked.set(form.width());
        }
    }

    private EntryForm make(Entry entry) {
        return switch (entry.kind()) {
            case COMPONENT ->
                new ComponentForm(
                        model, model.form().get().part(entry.id()).orElseThrow().component());
            case SCRAPES -> new ScrapesForm(model);
            case HEALTHCHECKS -> new HealthchecksForm(model);
            case BUDGET -> new BudgetForm(model);
        };
    }
}
