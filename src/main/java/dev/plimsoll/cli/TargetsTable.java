package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.diagnosis.Diagnosis;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Targets, and why some are down. */
final class TargetsTable {

    private final TargetsSnapshot snapshot;
    private final List<TargetHealth> targets;
    private final Map<TargetHealth, Diagnosis> causes = new LinkedHashMap<>();
    private boolean engineSilent;

    TargetsTable(Loaded project, TargetsSnapshot snapshot) {
        this.snapshot = snapshot;
        this.targets = snapshot.rows().stream().map(TargetRow::target).toList();
        diagnose(project);
    }

    boolean anyDown() {
        return targets.stream().anyMatch(each -> each.health() == Health.DOWN);
    }

    List<String> lines(boolean coloured) {
        Table table = new Table(coloured, "TARGET", "HEALTH", "ENDPOINT", "LAST SCRAPE", "TOOK", "LAST ERROR");
        for (TargetHealth each : targets) {
            table.row(
                    ink(each.health()),
                    1,
                    each.job(),
                    each.health().name(),
                    each.endpoint(),
                    age(each.lastScrape()),
                    took(each.lastScrapeDuration()),
                    each.lastError());
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(headline());
        if (engineSilent) {
            lines.add("Why is not known: the Docker engine did not answer.");
        }
        causes.forEach((target, cause) -> lines.addAll(cause(target, cause, coloured)));
        return lines;
    }

    ObjectNode json() {
        ObjectNode result = Report.object()
                .put("at", snapshot.at().toString())
                .put("problem", snapshot.problem())
                .put("up", snapshot.up())
                .put("total", targets.size());
        ArrayNode all = result.putArray("targets");
        targets.forEach(each -> describe(all.addObject(), each));
        return result;
    }

    private void diagnose(Loaded project) {
        List<TargetHealth> down =
                targets.stream().filter(each -> each.health() == Health.DOWN).toList();
        if (down.isEmpty()) {
            return;
        }
        StackState stack = project.workspace().stack().state(project.model());
        engineSilent = stack.equals(StackState.EMPTY);
        if (!engineSilent) {
            Diagnoser diagnoser = new Diagnoser();
            for (TargetHealth each : down) {
                ServiceState state = stack.service(host(each)).orElse(null);
                causes.put(each, diagnoser.diagnose(each, state, project.model()));
            }
        }
    }

    private static String host(TargetHealth target) {
        return target.endpoint().replaceFirst(":\\d+$", "");
    }

    private String headline() {
        String problem = snapshot.problem();
        return problem == null ? snapshot.up() + " of " + targets.size() + " targets are up." : problem;
    }

    private static List<String> cause(TargetHealth target, Diagnosis cause, boolean coloured) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(Ink.BAD.on(target.job() + ": " + cause.cause(), coloured));
        lines.add("  " + cause.explanation());
        cause.fixes().forEach(fix -> lines.add("  → " + fix));
        return lines;
    }

    private void describe(ObjectNode row, TargetHealth target) {
        Instant scraped = target.lastScrape();
        Duration took = target.lastScrapeDuration();
        row.put("job", target.job())
                .put("health", target.health().name().toLowerCase(Locale.ROOT))
                .put("endpoint", target.endpoint())
                .put("scrapeUrl", target.scrapeUrl())
                .put("lastScrape", scraped == null ? null : scraped.toString())
                .put("lastScrapeSeconds", took == null ? null : took.toNanos() / 1e9)
                .put("lastError", target.lastError());
        Diagnosis cause = causes.get(target);
        if (cause != null) {
            ObjectNode why = row.putObject("diagnosis")
                    .put("kind", cause.kind())
                    .put("cause", cause.cause())
                    .put("explanation", cause.explanation());
            ArrayNode fixes = why.putArray("fixes");
            cause.fixes().forEach(fixes::add);
        }
    }

    private String age(@Nullable Instant scraped) {
        return scraped == null ? "never" : Ago.words(Duration.between(scraped, snapshot.at())) + " ago";
    }

    private static String took(@Nullable Duration duration) {
        return duration == null ? "" : Ago.precisely(duration);
    }

    private static Ink ink(Health health) {
        return switch (health) {
            case UP -> Ink.GOOD;
            case DOWN -> Ink.BAD;
            case UNKNOWN -> Ink.MUTED;
        };
    }
}
