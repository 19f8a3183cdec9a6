package dev.plimsoll.ui.add;

import dev.plimsoll.form.ScrapeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The table of what Prometheus asks for metrics. */
final class ScrapesForm extends VBox implements EntryForm {

    /** The field that says how often targets are asked whose job says nothing. */
    private static final String PACE = "scrape-interval";

    private final AddViewModel model;
    private final VBox table = new VBox();
    private final Label own = Nodes.text("", "muted");
    private final List<ScrapeRowView> rows = new ArrayList<>();

    ScrapesForm(AddViewModel model) {
        this.model = model;
        getStyleClass().add("entry-form");
        VBox head = new VBox(
                Nodes.text("Scrape jobs", "form-title"),
                Nodes.text(
                        "What Prometheus asks for metrics, at its own pace unless another is said. It reaches services"
                                + " by name on the networks they share.",
                        "muted"));
        head.getStyleClass().addAll("form-section", "scrapes-head");
        VBox foot = new VBox(own);
        foot.getStyleClass().add("scrapes-foot");
        getChildren().addAll(head, ScrapeColumns.head(), table, foot);
    }

    @Override
    public void show(FormView form) {
        List<String> services = form.scrapes().stream().map(ScrapeRow::service).toList();
        if (!services.equals(rows.stream().map(ScrapeRowView::service).toList())) {
            rows.clear();
            services.forEach(each -> rows.add(new ScrapeRowView(model, each)));
            table.getChildren().setAll(rows);
        }
        String pace = form.parts().stream()
                .map(each -> each.value(PACE))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        for (int each = 0; each < rows.size(); each++) {
            rows.get(each).show(form.scrapes().get(each), pace);
        }
        Nodes.say(own, ownJobs(form));
    }

    @Override
    public double width() {
        return 620;
    }

    private static String ownJobs(FormView form) {
        List<String> titles = form.parts().stream()
                .filter(FormView.Part::selected)
                .map(each -> each.component().title())
                .toList();
        return switch (titles.size()) {
            case 0 -> "";
            case 1 -> titles.getFirst() + " has a job of its own.";
            default ->
                titles.stream().limit(titles.size() - 1L).collect(Collectors.joining(", ")) + " and " + titles.getLast()
                        + " have jobs of their own.";
        };
    }
}
