package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Component;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of a component: its fields in sections, what it waits for, and the rest folded. */
final class ComponentForm extends VBox implements EntryForm {

    /** The component that scrapes, and whose start waits for the services it scrapes. */
    static final String SCRAPER = "prometheus";

    private final AddViewModel model;
    private final Component component;
    private final FieldSections sections;
    private final WaitsSection waits;
    private final VBox fields = new VBox();
    private final HBox left = new HBox();
    private final Label words = Nodes.text("", "muted");
    private final Button action = new Button();

    ComponentForm(AddViewModel model, Component component) {
        this.model = model;
        this.component = component;
        this.waits = new WaitsSection(model);
        String id = component.id();
        this.sections = new FieldSections(
                new Fields(
                        id,
                        "the default",
                        (field, value) -> model.set(id, field, value),
                        field -> model.reset(id, field),
                        (field, advice) -> model.take(id, field, advice),
                        field -> {}),
                component.fields());
        getStyleClass().add("entry-form");
        action.setMinWidth(USE_PREF_SIZE);
        action.defaultButtonProperty().bind(action.focusedProperty());
        left.getStyleClass().add("left-out");
        left.getChildren().setAll(words, Nodes.spacer(), action);
        fields.getChildren().setAll(sections.sections());
        fields.getChildren().addAll(waits, sections.fold());
        getChildren().addAll(left, fields);
        Nodes.show(waits, id.equals(SCRAPER));
    }

    @Override
    public void show(FormView form) {
        form.part(component.id()).ifPresent(part -> {
            Nodes.show(left, !part.selected());
            Nodes.show(fields, part.isNew());
            if (part.isNew()) {
                hint("Not added yet.", "add", "Add " + component.title());
                action.setOnAction(event -> model.select(Entry.component(component.id()), true));
            } else {
                String service = part.there();
                hint("Already there as " + service + ".", "edit", "Edit " + service + "…");
                action.setOnAction(event -> model.editInstead(service));
            }
            part.fields().forEach(sections::show);
        });
        if (component.id().equals(SCRAPER)) {
            waits.show(form.waits());
        }
    }

    private void hint(String what, String id, String does) {
        words.setText(what);
        action.setText(does);
        action.setId(Nodes.id(id, component.id()));
    }

    @Override
    public double width() {
        return 482;
    }
}
