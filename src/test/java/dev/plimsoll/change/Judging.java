package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.form.AddRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks Compose about a file and what became of it, in a folder with all that the file needs for Compose to accept the original. */
final class Judging {

    /** How Compose is asked. */
    enum Way {
        /** Whether it is a text that Compose reads: variables as they stand, and what else is needed left aside. */
        TEXT(
                "--no-interpolate",
                "--no-normalize",
                "--no-path-resolution",
                "--no-env-resolution",
                "--no-consistency",
                "--format",
                "json"),
        /** As Compose reads it before it starts something. */
        FULL("--format", "json");

        private final String[] options;

        Way(String... options) {
            this.options = options;
        }
    }

    private final ComposeJudge judge;
    private final Corpus.Case of;
    private final Path folder;
    private final StandIns standIns;

    /** @param folder empty, for Compose to work in */
    Judging(ComposeJudge judge, Corpus.Case of, Path folder) {
        this.judge = judge;
        this.of = of;
        this.folder = folder;
        this.standIns = StandIns.of(of.trial().compose(), of.beside());
    }

    /** What Compose says of the original, with no more beside it than it needs. */
    record Original(ComposeJudge.Verdict verdict, boolean helped) {}

    Original original(Way way) {
        ComposeJudge.Verdict alone = ask(way, of.trial(), false);
        return alone.accepted() ? new Original(alone, false) : new Original(ask(way, of.trial(), true), true);
    }

    /** Says of the file with the components what is noted of it. */
    Measured compare(AddRequest request, Trial after) {
        Map<Check, String> found = new EnumMap<>(Check.class);
        Map<Check, Surroundings.Kind> beside = new EnumMap<>(Check.class);
        Original text = original(Way.TEXT);
        if (!text.verdict().accepted()) {
            String why =
                    "Compose does not accept the original: " + text.verdict().output();
            return new Measured(Map.of(Check.ACCEPTED, why), beside, why);
        }
        beside.put(Check.ACCEPTED, kind(text));
        ComposeJudge.Verdict then = ask(Way.TEXT, after, text.helped());
        note(found, Check.ACCEPTED, then, changed(text, then, request), Check.OTHERS);
        Original full = original(Way.FULL);
        if (!full.verdict().accepted()) {
            return new Measured(found, beside, full.verdict().output());
        }
        beside.put(Check.RESOLVED, kind(full));
        ComposeJudge.Verdict resolved = ask(Way.FULL, after, full.helped());
        note(found, Check.RESOLVED, resolved, changed(full, resolved, request), Check.OTHERS_RESOLVED);
        return new Measured(found, beside, "");
    }

    private static void note(
            Map<Check, String> found, Check accepted, ComposeJudge.Verdict verdict, String changed, Check others) {
        found.put(accepted, verdict.accepted() ? "" : verdict.output());
        if (verdict.accepted()) {
            found.put(others, changed.isEmpty() ? "" : changed + " resolves to something else");
        }
    }

    private static String changed(Original before, ComposeJudge.Verdict after, AddRequest request) {
        JsonNode was = before.verdict().json();
        return after.accepted() ? Resolved.changed(was, less(after.json(), was, request), scrapers(was)) : "";
    }

    /** Services that are a Prometheus, or whose network one has. */
    private static Set<String> scrapers(JsonNode project) {
        Set<String> names = new HashSet<>();
        project.path("services").properties().forEach(each -> {
            if (each.getValue().path("image").asText().contains("prometheus")
                    || each.getValue().path("command").toString().contains("--config.file")) {
                names.add(each.getKey());
                String mode = each.getValue().path("network_mode").asText();
                if (mode.startsWith("service:")) {
                    names.add(mode.substring("service:".length()));
                }
            }
        });
        return names;
    }

    /** Without the healthchecks that were asked for. */
    private static JsonNode less(JsonNode after, JsonNode before, AddRequest request) {
        request.healthchecks().stream()
                .map(AddRequest.AddedHealthcheck::service)
                .filter(each -> !before.path("services").path(each).has("healthcheck"))
                .map(each -> after.path("services").path(each))
                .forEach(each -> ((ObjectNode) each).remove("healthcheck"));
        return after;
    }

    private Surroundings.Kind kind(Original original) {
        if (original.helped()) {
            return Surroundings.Kind.STAND_INS;
        }
        return of.beside().hasReal() ? Surroundings.Kind.REAL : Surroundings.Kind.NOTHING;
    }

    /**
     * The original and what became of it stand at the same place, one after the other, so that paths resolve to the same.
     *
     * @param helped whether stand-ins are beside it too
     */
    ComposeJudge.Verdict ask(Way way, Trial trial, boolean helped) {
        Map<String, String> all = new TreeMap<>(trial.files());
        if (!helped) {
            all.keySet().removeAll(of.beside().standIns());
        }
        String settings = helped ? standIns.settings() : standIns.own();
        if (!settings.isEmpty()) {
            all.put(".env", settings);
        }
        List<String> files = new ArrayList<>(List.of(trial.file()));
        if (helped && way == Way.FULL && standIns.hasThings()) {
            all.put(StandIns.FILE, standIns.things());
            files.addFirst(StandIns.FILE);
        }
        return judge.configOf(Scratch.write(all, place(way, helped)), files, way.options);
    }

    /** So deep that what is named above it is still inside of the folder. */
    private Path place(Way way, boolean helped) {
        return folder.resolve(way + (helped ? "-helped" : "") + "/2/3/4/5/6/7/8/project");
    }
}
