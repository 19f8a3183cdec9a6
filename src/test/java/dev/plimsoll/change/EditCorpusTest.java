package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Every single edit on every service of the small situations, and of every real file that is at hand. */
@DisplayName("Editing services of real files")
class EditCorpusTest {

    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int made;
    private int accepted;

    static Stream<Corpus.Case> cases() {
        return Stream.concat(
                Situations.all()
                        .map(each -> Corpus.Case.of(each.name(), each.trial().compose())),
                Corpus.cases().stream()
                        .map(each -> new Corpus.Case(
                                each.name(), Trial.of(each.trial().compose()), each.beside())));
    }

    @Test
    @DisplayName("changes exactly what was asked for, and what was inserted goes away again byte for byte")
    void singleEdits(TestReporter reporter) {
        cases().forEach(this::file);
        reporter.publishEntry("edits", made + ", failures " + failures.size() + ", refused " + refusals);
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
    }

    @Test
    @Tag("engine")
    @DisplayName("gives what Compose accepts as before, and no other service resolves to anything else")
    void judged(TestReporter reporter, @TempDir Path folder) {
        for (Corpus.Case each : cases().toList()) {
            List<SingleEdits.Case> edits = possible(each.trial());
            if (!edits.isEmpty()) {
                judge(each, edits, folder);
            }
        }
        reporter.publishEntry("judged", accepted + ", edits " + made + ", failures " + failures.size());
        assertThat(failures).as(Corpus.list(failures)).isEmpty();
        assertThat(accepted).isPositive();
    }

    /** Each edit once, on one of the services; of a text the ones that can be made one after the other. */
    private List<SingleEdits.Case> possible(Trial trial) {
        ComposeModel model = trial.model();
        Map<String, SingleEdits.Case> chosen = new TreeMap<>();
        for (Service service : model.services()) {
            List<SingleEdits.Case> all = SingleEdits.of(model, service);
            for (int at = 0; at < all.size(); at++) {
                boolean turn = at % model.services().size() == model.services().indexOf(service);
                boolean pair =
                        List.of("port", "wait", "interval").contains(all.get(at).name());
                if (turn && !pair) {
                    chosen.putIfAbsent(all.get(at).name(), all.get(at));
                }
            }
        }
        List<SingleEdits.Case> all = List.copyOf(chosen.values());
        if (new EditPlanner(Trial.CATALOG).plan(trial.project(), model, edits(all)) instanceof PlanResult.Planned) {
            return all;
        }
        List<SingleEdits.Case> made = new ArrayList<>();
        for (SingleEdits.Case each : chosen.values()) {
            List<ServiceEdit> next = new ArrayList<>(edits(made));
            next.add(each.edit());
            if (new EditPlanner(Trial.CATALOG).plan(trial.project(), model, next) instanceof PlanResult.Planned) {
                made.add(each);
            }
        }
        return made;
    }

    private static List<ServiceEdit> edits(List<SingleEdits.Case> cases) {
        return cases.stream().map(SingleEdits.Case::edit).toList();
    }

    private void judge(Corpus.Case of, List<SingleEdits.Case> edits, Path folder) {
        Trial trial = of.trial();
        PlanResult result = new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), edits(edits));
        made += edits.size();
        ComposeJudge.Verdict before = config(trial, folder);
        ComposeJudge.Verdict after = config(trial.after(result), folder);
        accepted += before.accepted() ? 1 : 0;
        if (before.accepted() && !after.accepted()) {
            failures.put(of.name(), after.output());
        } else if (before.accepted()) {
            boolean extended = trial.compose().contains("extends:");
            Resolved.others(before.json(), after.json()).forEach((place, pair) -> {
                List<String> strays = extended ? List.of() : strays(place, pair, edits);
                if (!strays.isEmpty()) {
                    failures.put(of.name() + " " + place, "other values of " + strays);
                }
            });
        }
    }

    /** Keys of a service that resolve to something else and that no edit of it is about. */
    private static List<String> strays(String place, Resolved.Pair pair, List<SingleEdits.Case> edits) {
        Set<String> asked = edits.stream()
                .filter(each -> place.equals("services." + each.edit().service()))
                .flatMap(each -> each.keys().stream())
                .collect(Collectors.toSet());
        Set<String> keys = new TreeSet<>();
        pair.before().fieldNames().forEachRemaining(keys::add);
        pair.after().fieldNames().forEachRemaining(keys::add);
        keys.removeIf(each -> asked.contains(each)
                || pair.before().path(each).equals(pair.after().path(each)));
        return List.copyOf(keys);
    }

    private static ComposeJudge.Verdict config(Trial trial, Path folder) {
        return ComposeJudge.REAL.configOf(
                trial.writeTo(folder),
                List.of(trial.file()),
                "--no-interpolate",
                "--no-normalize",
                "--no-path-resolution",
                "--no-env-resolution",
                "--no-consistency",
                "--format",
                "json");
    }

    private void file(Corpus.Case of) {
        ComposeModel model = of.trial().model();
        Map<List<String>, String> before = Leaves.of(of.trial().compose());
        for (Service service : model.services()) {
            List<SingleEdits.Case> edits = SingleEdits.of(model, service);
            int step = Math.max(1, model.services().size());
            // in large files every service gets some of the edits, so that each edit is made in every file
            for (int at = model.services().indexOf(service) % step; at < edits.size(); at += step) {
                SingleEdits.Case each = edits.get(at);
                String problem = problem(of.trial(), model, before, service, each);
                made++;
                if (!problem.isEmpty()) {
                    failures.put(of.name() + " " + service.name() + ", " + each.name(), problem);
                }
            }
        }
    }

    private String problem(
            Trial trial, ComposeModel model, Map<List<String>, String> before, Service service, SingleEdits.Case each) {
        PlanResult result;
        try {
            result = new EditPlanner(Trial.CATALOG).plan(trial.project(), model, List.of(each.edit()));
        } catch (RuntimeException broken) {
            return broken + " " + List.of(broken.getStackTrace()).subList(0, 4);
        }
        if (result instanceof PlanResult.NotPlanned refused) {
            return refused(refused.findings());
        }
        Trial after = trial.after(result);
        List<String> way = List.of("0", "services", service.name());
        String stray = Leaves.different(before, Leaves.of(after.compose())).stream()
                // a service may begin or end with nothing in it
                .filter(place -> place.size() < 3
                        || !place.subList(1, 3).equals(way.subList(1, 3))
                        || (place.size() > 3 && !each.keys().contains(place.get(3))))
                .map(List::toString)
                .collect(Collectors.joining(", "));
        if (!stray.isEmpty()) {
            return "changes " + stray;
        }
        boolean extended = Trial.planned(result).findings().stream()
                .anyMatch(finding -> finding.what().contains("extends"));
        Service then = after.model().service(service.name()).orElseThrow();
        if (!extended && !each.holds().test(then)) {
            return "does not hold";
        }
        // what was written out first stays written out
        boolean copied = Trial.planned(result).findings().stream()
                .anyMatch(finding -> finding.why().contains("anchor"));
        return each.back() == null || copied ? "" : back(trial, after, each.back());
    }

    private static String back(Trial trial, Trial after, ServiceEdit back) {
        PlanResult result = new EditPlanner(Trial.CATALOG).plan(after.project(), after.model(), List.of(back));
        if (result instanceof PlanResult.NotPlanned refused) {
            return "back refused " + refused.findings();
        }
        return after.after(result).compose().equals(trial.compose()) ? "" : "does not come back";
    }

    private String refused(List<Finding> findings) {
        List<String> reasons = new ArrayList<>();
        findings.stream()
                .filter(each -> each.level() == Finding.Level.ERROR)
                .forEach(each -> reasons.add(each.what() + " " + each.why()));
        String all = String.join(" ", reasons);
        boolean shared = all.contains("anchor") || all.contains("alias");
        String kind = shared
                ? "anchor or range"
                : all.contains("shell") || all.contains("quotes")
                        ? "shell words"
                        : all.contains("extends") ? "extends" : "";
        refusals.merge(kind, 1, Integer::sum);
        return kind.isEmpty() ? "refused: " + all : "";
    }
}
