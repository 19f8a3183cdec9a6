package dev.plimsoll.ui.add;

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
        List<ScrapeSlot> slots = ScrapeSlot.of(form.scrapes());
        if (!slots.equals(rows.stream().map(ScrapeRowView::slot).toList())) {
            build(slots);
        }
        String pace = form.parts().stream()
                .map(each -> each.value(PACE))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        rows.forEach(each -> each.show(form.scrapes().get(each.slot().index()), pace));
        Nodes.say(own, ownJobs(form));
    }

    /** Rows that are there stay, so that whoever types in one goes on. */
    private void build(List<ScrapeSlot> slots) {
        boolean first = rows.isEmpty();
        List<ScrapeRowView> next = new ArrayList<>();
        for (ScrapeSlot slot : slots) {
            next.add(rows.stream()
                    .filter(each -> each.slot().equals(slot))
                    .findFirst()
                    .orElseGet(() -> new ScrapeRowView(model, slot)));
        }
        List<ScrapeRowView> fresh =
                next.stream().filter(each -> !rows.contains(each)).toList();
        rows.clear();
        rows.addAll(next);
        table.getChildren().setAll(rows);
        if (!first && fresh.size() == 1 && fresh.getFirst().slot().number() > 1) {
            fresh.getFirst().type();
        }
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
