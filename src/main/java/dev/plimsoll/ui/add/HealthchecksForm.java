package dev.plimsoll.ui.add;

import dev.plimsoll.form.HealthcheckRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The healthchecks of services that have none and need one. */
final class HealthchecksForm extends VBox implements EntryForm {

    private final AddViewModel model;
    private final VBox list = new VBox();
    private final Label none = Nodes.text(
            "Every service that Prometheus waits for has a healthcheck of its own, so none is needed.", "muted");
    private final List<HealthcheckPane> panes = new ArrayList<>();

    HealthchecksForm(AddViewModel model) {
        this.model = model;
        getStyleClass().add("entry-form");
        VBox head = new VBox(
                Nodes.text("Healthchecks", "form-title"),
                Nodes.text(
                        "Compose starts a service that waits for a healthy one only if that one has a healthcheck.",
                        "muted"),
                none);
        head.getStyleClass().addAll("form-section");
        getChildren().addAll(head, list);
    }

    @Override
    public void show(FormView form) {
        List<String> services =
                form.healthchecks().stream().map(HealthcheckRow::service).toList();
        if (!services.equals(panes.stream().map(HealthcheckPane::service).toList())) {
            panes.clear();
            services.forEach(each -> panes.add(new HealthcheckPane(model, each)));
            list.getChildren().setAll(panes);
        }
        for (int each = 0; each < panes.size(); each++) {
            panes.get(each).show(form.healthchecks().get(each));
        }
        Nodes.show(none, services.isEmpty());
    }

    @Override
    public double width() {
        return 482;
    }
}
