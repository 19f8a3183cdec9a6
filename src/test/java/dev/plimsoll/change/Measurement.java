package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures one compose file: what a person would get who adds monitoring to it and takes it out again. */
final class Measurement {

    private static final String[] QUIET = {
        "--no-interpolate",
        "--no-normalize",
        "--no-path-resolution",
        "--no-env-resolution",
        "--no-consistency",
        "--format",
        "json"
    };

    private final Trial trial;
    /** What was found, empty for what holds. */
    private final Map<Check, String> found = new EnumMap<>(Check.class);

    private Measurement(Trial trial) {
        this.trial = trial;
    }

    /** All that needs no engine. */
    static Map<Check, String> of(Trial trial) {
        return guarded(new Measurement(trial), each -> each.files());
    }

    /**
     * All of it.
     *
     * @param folder empty, for Compose to work in
     */
    static Map<Check, String> judged(Trial trial, Path folder) {
        return guarded(new Measurement(trial), each -> each.judge(folder));
    }

    private static Map<Check, String> guarded(Measurement made, java.util.function.Consumer<Measurement> measure) {
        try {
            measure.accept(made);
        } catch (RuntimeException | AssertionError broken) {
            made.found.put(Check.ADD, broken.toString());
        }
        return made.found;
    }

    private void judge(Path folder) {
        AddRequest request = files();
        if (found.getOrDefault(Check.ADD, "").isEmpty()) {
            compare(request, trial.after(trial.add(request)), folder);
        }
    }

    /** What the form of the terminal asks for: every component that is not there yet, with the defaults. */
    private AddRequest request(boolean everything) {
        AddForm form = AddForm.create(Trial.CATALOG, trial.model(), trial.project(), EngineFacts.UNKNOWN);
        form.components()
                .forEach(
                        each -> form.select(each.id(), form.serviceOf(each.id()).isEmpty()));
        if (!everything) {
            form.selectScrapes(false);
            form.selectHealthchecks(false);
            form.waits().forEach(each -> form.waitFor(each.service(), false));
            form.setBudget(false);
        }
        if (!form.problems().isEmpty()) {
            throw new IllegalStateException(String.join(" ", form.problems()));
        }
        return form.toRequest();
    }

    private AddRequest files() {
        identity();
        AddRequest request = request(true);
        PlanResult result = trial.add(request);
        note(Check.ADD, result instanceof PlanResult.NotPlanned refused ? words(refused.findings()) : "");
        if (result instanceof PlanResult.Planned) {
            Trial after = trial.after(result);
            spans(after);
            if (!after.files().equals(trial.files())) {
                taken(Check.REMOVE, after, after.remove(Trial.remembered(result, ids(request))));
            }
            alone(request(false));
        }
        return request;
    }

    private void identity() {
        boolean same = YamlFile.read(trial.compose()) instanceof ReadResult.Read read
                && read.file().text().equals(trial.compose());
        note(Check.IDENTITY, same ? "" : "reading and printing changes it");
    }

    private void spans(Trial after) {
        List<String> lost = trial.files().keySet().stream()
                .flatMap(name -> Losslessness.lost(trial.text(name), after.text(name)).stream())
                .toList();
        note(Check.SPANS, lost.isEmpty() ? "" : "lost: " + lost);
    }

    private void alone(AddRequest request) {
        if (!request.components().isEmpty() && trial.add(request) instanceof PlanResult.Planned planned) {
            Trial after = trial.after(planned);
            taken(Check.ALONE, after, after.remove(List.of(), ids(request)));
        }
    }

    private static String[] ids(AddRequest request) {
        return request.components().toArray(String[]::new);
    }

    private void taken(Check check, Trial after, PlanResult removal) {
        if (removal instanceof PlanResult.NotPlanned refused) {
            note(check, "refused: " + words(refused.findings()));
            return;
        }
        Trial back = after.after(removal);
        boolean same = back.files().equals(trial.files());
        note(check, same ? "" : "gives " + difference(trial, back));
    }

    private void compare(AddRequest request, Trial after, Path folder) {
        ComposeJudge.Verdict before = config(trial, folder);
        if (!before.accepted()) {
            return;
        }
        ComposeJudge.Verdict then = config(after, folder);
        note(Check.ACCEPTED, then.accepted() ? "" : then.output());
        if (then.accepted()) {
            JsonNode now = less(then.json(), before.json(), request);
            String other = Resolved.others(before.json(), now).entrySet().stream()
                    .filter(each ->
                            !each.getValue().before().equals(each.getValue().after()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            note(Check.OTHERS, other.isEmpty() ? "" : other + " resolves to something else");
        }
    }

    /** Without the healthchecks that were asked for. */
    private static JsonNode less(JsonNode after, JsonNode before, AddRequest request) {
        Set<String> checked = request.healthchecks().stream()
                .map(AddRequest.AddedHealthcheck::service)
                .collect(Collectors.toSet());
        checked.stream()
                .filter(each -> !before.path("services").path(each).has("healthcheck"))
                .map(each -> after.path("services").path(each))
                .forEach(each -> ((ObjectNode) each).remove("healthcheck"));
        return after;
    }

    private static ComposeJudge.Verdict config(Trial trial, Path folder) {
        return ComposeJudge.configOf(trial.writeTo(folder), Trial.COMPOSE, QUIET);
    }

    private void note(Check check, String shortfall) {
        found.put(check, shortfall);
    }

    private static String difference(Trial wanted, Trial got) {
        if (!wanted.files().keySet().equals(got.files().keySet())) {
            return "the files " + got.files().keySet();
        }
        FileChange change = new FileChange(Trial.path(Trial.COMPOSE), wanted.compose(), null, got.compose(), false);
        return Diffs.lines(change).stream()
                .filter(each -> each.kind() != DiffLine.Kind.SAME)
                .map(each -> (each.kind() == DiffLine.Kind.ADDED ? "+" : "-") + each.number() + " " + each.text())
                .collect(Collectors.joining(" | "));
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.level() == Finding.Level.ERROR)
                .map(each -> each.what() + " " + each.why() + " " + each.place())
                .collect(Collectors.joining("; "));
    }
}
