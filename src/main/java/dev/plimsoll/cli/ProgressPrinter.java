package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.engine.UpProgress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Prints a line for each step of a service. */
final class ProgressPrinter implements Consumer<UpProgress> {

    private static final int COLUMN = 22;

    private final Report report;
    private final Set<String> told = new HashSet<>();

    ProgressPrinter(Report report) {
        this.report = report;
    }

    @Override
    public synchronized void accept(UpProgress step) {
        String what = step.service() == null ? "" : step.service();
        // a pull tells of every percent, and Compose of every wait for a service; each is worth a line once
        if (!told.add(what + " " + step.phase() + " " + step.text())) {
            return;
        }
        report.json(json(step));
        if (!what.isEmpty()) {
            String name = what + " ".repeat(Math.max(1, COLUMN - what.length()));
            report.lines(List.of(name + ink(step.phase()).on(step.text(), report.coloured())));
        }
    }

    private static ObjectNode json(UpProgress step) {
        return Report.object()
                .put("service", step.service())
                .put("text", step.text())
                .put("phase", step.phase().name().toLowerCase(Locale.ROOT))
                .put("percent", step.percent());
    }

    private static Ink ink(UpProgress.Phase phase) {
        return switch (phase) {
            case WORKING -> Ink.MUTED;
            case DONE -> Ink.GOOD;
            case WARNING -> Ink.WARNING;
            case FAILED -> Ink.BAD;
        };
    }
}
