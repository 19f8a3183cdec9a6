package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.catalog.Choice;
import dev.plimsoll.form.FieldState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** What is said below a field: what is wrong with its value, why its default, what would be better, and the way back. */
final class FieldNotes extends VBox {

    private static final int LONGEST_NAMED = 24;

    private final Fields all;
    private final Runnable focus;
    private final Label wrong = Nodes.text("", "small", "bad-text");
    private final Label why = Nodes.text("", "small", "muted");
    private final Label remarks = Nodes.text("", "small", "muted");
    private final Hyperlink back = new Hyperlink();
    private final VBox advices = new VBox();
    private List<Advice> advised = List.of();

    FieldNotes(Fields all, String field, Runnable focus) {
        this.all = all;
        this.focus = focus;
        getStyleClass().add("field-notes");
        advices.getStyleClass().add("field-notes");
        wrong.setId(Nodes.id("wrong", all.owner(), field));
        why.setId(Nodes.id("why", all.owner(), field));
        remarks.setId(Nodes.id("remarks", all.owner(), field));
        back.setId(Nodes.id("reset", all.owner(), field));
        back.getStyleClass().add("small");
        back.setOnAction(event -> {
            all.reset().accept(field);
            focus.run();
        });
        getChildren().addAll(wrong, advices, why, remarks, back);
    }

    void show(FieldState state) {
        String reason = state.why();
        Nodes.say(wrong, FormView.message(state.validation()));
        Nodes.say(why, reason == null ? "" : reason);
        Nodes.say(remarks, String.join("\n", state.notes()));
        back.setText(wayBack(state));
        Nodes.show(back, !state.value().equals(state.initial()));
        advise(state.field().id(), state.counts() ? state.advice() : List.of());
        Nodes.show(this, getChildren().stream().anyMatch(Node::isManaged));
    }

    private String wayBack(FieldState state) {
        String initial = state.field().choices().stream()
                .filter(each -> each.value().equals(state.initial()))
                .map(Choice::label)
                .findFirst()
                .orElse(state.initial());
        if (initial.isEmpty()) {
            return "Back to empty";
        }
        return initial.length() > LONGEST_NAMED ? "Back to " + all.origin() : "Back to " + initial;
    }

    private void advise(String field, List<Advice> now) {
        if (!now.equals(advised)) {
            advised = now;
            advices.getChildren().clear();
            now.forEach(each -> advices.getChildren().add(box(field, each)));
        }
        Nodes.show(advices, !now.isEmpty());
    }

    private TextFlow box(String field, Advice advice) {
        Hyperlink link = new Hyperlink(advice.action());
        String number = advices.getChildren().isEmpty()
                ? ""
                : "-" + (advices.getChildren().size() + 1);
        link.setId(Nodes.id("advice", all.owner(), field) + number);
        link.setOnAction(event -> {
            all.take().accept(field, advice);
            focus.run();
        });
        TextFlow box = Nodes.flow(Nodes.run(advice.text() + " "), link);
        box.getStyleClass().addAll("warn-box", "advice");
        if (!advice.source().isEmpty()) {
            Tooltip.install(box, new Tooltip("Source: " + advice.source()));
        }
        return box;
    }
}
