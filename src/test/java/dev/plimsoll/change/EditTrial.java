package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One edit of one service, in memory. */
final class EditTrial {

    private static final int FEW = 8;

    private final Trial trial;
    private final ComposeModel model;
    private final Map<List<String>, String> before;
    private final SingleEdits.Case edit;
    private @Nullable String refusal;

    /** @param before what the text says, value by value */
    EditTrial(Trial trial, ComposeModel model, Map<List<String>, String> before, SingleEdits.Case edit) {
        this.trial = trial;
        this.model = model;
        this.before = before;
        this.edit = edit;
    }

    /** What is wrong with it; empty where nothing is. */
    String problem() {
        try {
            return switch (plan(trial, model, edit.edit())) {
                case PlanResult.NotPlanned refused -> refused(refused.findings());
                case PlanResult.Planned planned -> planned(planned);
            };
        } catch (RuntimeException | AssertionError broken) {
            return broken + " " + List.of(broken.getStackTrace()).subList(0, 4);
        }
    }

    /** Why it was refused, in a word; empty where it was not. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private static PlanResult plan(Trial trial, ComposeModel model, ServiceEdit edit) {
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), model, List.of(edit));
    }

    private String planned(PlanResult.Planned planned) {
        Trial after = trial.after(planned);
        String stray = strays(after);
        if (!stray.isEmpty()) {
            return "changes " + stray;
        }
        List<Finding> findings = planned.plan().findings();
        boolean extended = findings.stream().anyMatch(each -> each.what().contains("extends"));
        ComposeModel now = after.model();
        Service then = now.service(edit.edit().service()).orElseThrow();
        boolean inherits =
                edit.removes() && findings.stream().anyMatch(each -> each.what().endsWith(" again."));
        if (!extended && !inherits && !edit.holds().test(then)) {
            return "does not hold";
        }
        // what was written out first stays written out
        boolean copied = findings.stream().anyMatch(each -> each.why().contains("anchor"));
        return copied || extended && edit.removes() ? "" : bytes(after, now);
    }

    private String bytes(Trial after, ComposeModel now) {
        if (edit.removes()) {
            // a service of which nothing is left has braces, and a list that lies over a merged one has brackets
            String left = after.compose().replace(" {}", "").replace(" []", "");
            List<String> put = Losslessness.lost(left, trial.compose());
            boolean same = after.compose().equals(trial.compose());
            return put.isEmpty() && !same ? "" : same ? "takes nothing away" : "does not only take away: " + put;
        }
        if (edit.back() == null) {
            return "";
        }
        List<String> lost = Losslessness.lost(trial.compose(), after.compose());
        if (!lost.isEmpty()) {
            return "loses " + lost;
        }
        return turn() ? back(after, now, edit.back()) : "";
    }

    /** In a large file one in four is taken back by a plan too; that nothing is lost is known of all. */
    private boolean turn() {
        int services = model.services().size();
        return services <= FEW || Math.floorMod((edit.name() + edit.edit().service()).hashCode(), 4) == 0;
    }

    /** The keys of the text that say something else and that the edit is not about. */
    private String strays(Trial after) {
        List<String> way = List.of("services", edit.edit().service());
        return Leaves.different(before, Leaves.of(after.compose())).stream()
                // a service may begin or end with nothing in it
                .filter(place -> place.size() < 3
                        || !place.subList(1, 3).equals(way)
                        || place.size() > 3 && !edit.keys().contains(place.get(3)))
                .map(List::toString)
                .collect(Collectors.joining(", "));
    }

    private String back(Trial after, ComposeModel now, ServiceEdit back) {
        return switch (plan(after, now, back)) {
            case PlanResult.NotPlanned refused -> "back refused " + refused.findings();
            case PlanResult.Planned planned ->
                after.after(planned).compose().equals(trial.compose()) ? "" : "does not come back";
        };
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
                        : all.contains("extends")
                                ? "extends"
                                : all.contains("volumes_from") ? "waits without saying so" : "";
        refusal = kind;
        return kind.isEmpty() ? "refused: " + all : "";
    }
}
