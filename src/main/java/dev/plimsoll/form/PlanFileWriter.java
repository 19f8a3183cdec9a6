package dev.plimsoll.form;

import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.yaml.Fragment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the text of a {@link PlanFile}. */
final class PlanFileWriter {

    private final PlanFile plan;
    private final StringBuilder text = new StringBuilder();

    PlanFileWriter(PlanFile plan) {
        this.plan = plan;
    }

    String text() {
        text.append("# Monitoring for a Compose project: plimsoll add --plan THIS-FILE [FOLDER]\n");
        text.append("# What is left out has the default that fits the project and the machine.\n");
        line(0, PlanFileReader.VERSION, PlanFileReader.CURRENT);
        components();
        scrapes(plan.scrapes());
        waits(plan.waitsFor());
        healthchecks(plan.healthchecks());
        limits(plan.limits());
        if (plan.budget() != null) {
            text.append('\n');
            line(0, PlanFileReader.BUDGET, plan.budget());
        }
        Destination into = plan.into();
        if (into != null) {
            text.append('\n');
            line(0, PlanFileReader.INTO, into.id());
        }
        return text.toString();
    }

    private void components() {
        head(PlanFileReader.COMPONENTS, plan.components().isEmpty(), "{}");
        plan.components().forEach((id, values) -> {
            text.append("  ").append(id).append(values.isEmpty() ? ": {}\n" : ":\n");
            for (Map.Entry<String, String> each : values.entrySet()) {
                line(2, each.getKey(), each.getValue());
            }
        });
    }

    private void scrapes(@Nullable List<Scrape> scrapes) {
        if (scrapes == null) {
            return;
        }
        head(PlanFileReader.SCRAPE, scrapes.isEmpty(), "[]");
        for (Scrape each : scrapes) {
            text.append("  - service: ").append(quoted(each.service())).append('\n');
            line(2, "port", String.valueOf(each.port()));
            line(2, "path", each.path());
            if (!each.interval().isEmpty()) {
                line(2, "interval", each.interval());
            }
            each.options().forEach((option, value) -> line(2, option.key(), value));
        }
    }

    private void waits(@Nullable List<String> services) {
        if (services == null) {
            return;
        }
        head(PlanFileReader.WAIT_FOR, services.isEmpty(), "[]");
        services.forEach(each -> text.append("  - ").append(quoted(each)).append('\n'));
    }

    private void healthchecks(@Nullable List<AddedHealthcheck> healthchecks) {
        if (healthchecks == null) {
            return;
        }
        head(PlanFileReader.HEALTHCHECKS, healthchecks.isEmpty(), "{}");
        for (AddedHealthcheck each : healthchecks) {
            text.append("  ").append(quoted(each.service())).append(":\n");
            line(2, "test", each.test());
            line(2, "interval", each.interval());
            line(2, "timeout", each.timeout());
            line(2, "retries", String.valueOf(each.retries()));
            line(2, "start_period", each.startPeriod());
        }
    }

    private void limits(@Nullable Map<String, String> limits) {
        if (limits == null) {
            return;
        }
        head(PlanFileReader.LIMITS, limits.isEmpty(), "{}");
        limits.forEach((service, memory) -> line(1, quoted(service), memory));
    }

    private void head(String key, boolean empty, String nothing) {
        text.append('\n').append(key).append(empty ? ": " + nothing + "\n" : ":\n");
    }

    private void line(int depth, String key, String value) {
        text.append("  ".repeat(depth))
                .append(key)
                .append(": ")
                .append(quoted(value))
                .append('\n');
    }

    private static String quoted(String value) {
        return Fragment.text(value).toString();
    }
}
