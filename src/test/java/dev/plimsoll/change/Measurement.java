package dev.plimsoll.change;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures one compose file: what a person would get who adds monitoring to it and takes it out again. */
final class Measurement {

    private final Trial trial;
    /** What was found, empty for what holds. */
    private final Map<Check, String> found = new EnumMap<>(Check.class);

    private Measurement(Trial trial) {
        this.trial = trial;
    }

    /** All that needs no engine. */
    static Measured of(Trial trial) {
        return guarded(new Measurement(trial), made -> {
            made.files();
            return Measured.of(made.found);
        });
    }

    /**
     * All of it.
     *
     * @param folder empty, for Compose to work in
     */
    static Measured judged(ComposeJudge judge, Corpus.Case of, Path folder) {
        return guarded(new Measurement(of.trial()), made -> made.judge(new Judging(judge, of, folder)));
    }

    private static Measured guarded(Measurement made, Function<Measurement, Measured> measure) {
        try {
            return measure.apply(made);
        } catch (RuntimeException | AssertionError broken) {
            made.found.put(Check.ADD, broken.toString());
            return Measured.of(made.found);
        }
    }

    private Measured judge(Judging judging) {
        AddRequest request = files();
        if (!found.getOrDefault(Check.ADD, "").isEmpty()) {
            return Measured.of(found);
        }
        Measured judged = judging.compare(request, trial.after(trial.add(request)));
        found.putAll(judged.found());
        return new Measured(found, judged.beside(), judged.aside());
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

    private void note(Check check, String shortfall) {
        found.put(check, shortfall);
    }

    private static String difference(Trial wanted, Trial got) {
        if (!wanted.files().keySet().equals(got.files().keySet())) {
            return "the files " + got.files().keySet();
        }
        FileChange change = new FileChange(Trial.path(wanted.file()), wanted.compose(), null, got.compose(), false);
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
