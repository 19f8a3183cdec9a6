package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.Optional;
import javafx.scene.layout.BorderPane;

/** The screen that adds monitoring: what can be added, its form, the live diff, and the ways out. */
public final class AddView extends BorderPane {

    /** Shows what that view-model holds. */
    public AddView(AddViewModel model) {
        this(model, Optional.empty());
    }

    /** Shows it, and asks in another way for plan files. */
    AddView(AddViewModel model, PlanChooser chooser) {
        this(model, Optional.of(chooser));
    }

    private AddView(AddViewModel model, Optional<PlanChooser> chooser) {
        setId("add-screen");
        getStyleClass().add("add-screen");
        FormPane form = new FormPane(model);
        FindingsPane findings = new FindingsPane(model.findings(), model::show);
        setCenter(Columns.of(
                new EntriesColumn(model, chooser.orElseGet(() -> new FilePlanChooser(this, model.folder()))),
                form,
                form.liked(),
                new DiffPane(model.diff(), findings, sources(model, form))));
        setBottom(new BottomBar(new Ways(model.verdict(), model.broken(), model::retry, model::cancel, model::write)));
    }

    private static Sources sources(AddViewModel model, FormPane form) {
        return new Sources() {
            @Override
            public Optional<LineSource> of(FileDiff file, DiffLine line) {
                return model.source(file, line);
            }

            @Override
            public void follow(LineSource source) {
                model.show(source);
                form.reveal(source.control());
            }
        };
    }
}
