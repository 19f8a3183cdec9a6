package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.FieldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
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
    private final List<FieldLine> plain = new ArrayList<>();
    private final List<FieldLine> folded = new ArrayList<>();
    private final WaitsSection waits;
    private final HBox left = new HBox();
    private final Fold fold;

    ComponentForm(AddViewModel model, Component component) {
        this.model = model;
        this.component = component;
        this.waits = new WaitsSection(model);
        getStyleClass().add("entry-form");
        buildHint();
        getChildren().add(left);
        getChildren().addAll(sections(false));
        getChildren().add(waits);
        VBox rest = new VBox();
        rest.getChildren().addAll(sections(true));
        fold = new Fold(Nodes.id("advanced", component.id()), foldTitle(), rest);
        getChildren().add(fold);
        Nodes.show(waits, component.id().equals(SCRAPER));
        Nodes.show(fold, !folded.isEmpty());
    }

    @Override
    public void show(FormView form) {
        form.part(component.id()).ifPresent(part -> {
            Nodes.show(left, !part.selected());
            part.fields().forEach(this::show);
        });
        if (component.id().equals(SCRAPER)) {
            waits.show(form.waits());
        }
    }

    @Override
    public double width() {
        return 482;
    }

    private void show(FieldState state) {
        String field = state.field().id();
        Stream.concat(plain.stream(), folded.stream())
                .filter(each -> each.has(field))
                .forEach(each -> each.show(state));
        boolean hidden = folded.stream().anyMatch(each -> each.has(field));
        if (hidden && FormView.isWrong(state.validation())) {
            fold.open();
        }
    }

    private void buildHint() {
        Label words = Nodes.word("Not added yet.", "muted");
        Button add = new Button("Add " + component.title());
        add.setId(Nodes.id("add", component.id()));
        add.setOnAction(event -> model.select(Entry.component(component.id()), true));
        left.getStyleClass().add("left-out");
        left.getChildren().setAll(words, Nodes.spacer(), add);
    }

    private List<Node> sections(boolean advanced) {
        Map<String, List<Field>> bySection = component.fields().stream()
                .filter(each -> each.advanced() == advanced)
                .collect(Collectors.groupingBy(Field::section, LinkedHashMap::new, Collectors.toList()));
        List<Node> sections = new ArrayList<>();
        bySection.forEach((title, fields) -> {
            List<FieldLine> lines = FieldLine.lines(fields.stream()).stream()
                    .map(each -> new FieldLine(model, component.id(), each))
                    .toList();
            (advanced ? folded : plain).addAll(lines);
            sections.add(new Section(title, lines.toArray(Node[]::new)));
        });
        if (advanced && sections.size() == 1 && sections.getFirst() instanceof Section only) {
            only.withoutTitle();
        }
        return sections;
    }

    /** What is in it, so that nobody unfolds it in vain. */
    private String foldTitle() {
        List<String> titles = component.fields().stream()
                .filter(Field::advanced)
                .map(Field::section)
                .distinct()
                .toList();
        return Titles.joined(titles);
    }
}
