package dev.plimsoll.ui.add;

import dev.plimsoll.form.BudgetRow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How much of the budget is taken, with a tick where it ends. */
final class BudgetBar extends Pane {

    private static final double HEIGHT = 8;

    private final Region track = region("track");
    private final Region core = region("core");
    private final Region monitoring = region("monitoring");
    private final Region tick = region("tick");
    private double coreShare;
    private double monitoringShare;
    private double budgetShare = 1;

    BudgetBar() {
        getStyleClass().add("budget-bar");
        getChildren().setAll(track, core, monitoring, tick);
        setMinHeight(HEIGHT + 6);
        setPrefHeight(HEIGHT + 6);
    }

    void show(BudgetRow row) {
        Long budget = row.budgetBytes();
        double sum = (double) row.coreBytes() + row.monitoringBytes();
        double whole = Math.max(1, budget == null ? sum : Math.max(sum, budget));
        coreShare = row.coreBytes() / whole;
        monitoringShare = row.monitoringBytes() / whole;
        budgetShare = budget == null ? 1 : budget / whole;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        track.resizeRelocate(0, 3, width, HEIGHT);
        core.resizeRelocate(0, 3, width * coreShare, HEIGHT);
        monitoring.resizeRelocate(width * coreShare, 3, width * monitoringShare, HEIGHT);
        tick.resizeRelocate(Math.max(0, width * budgetShare - 2), 0, 2, HEIGHT + 6);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }
}
