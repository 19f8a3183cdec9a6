package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Fix.Step;
import dev.plimsoll.change.PlanResult.NotPlanned;
import dev.plimsoll.change.PlanResult.Planned;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans what putting findings right would write. */
public final class FixPlanner {

    /** Others may use what a fix declares. */
    private static final Comparator<Fix> DECLARING_FIRST =
            Comparator.comparing(each -> each.steps().stream().noneMatch(Step.Declared.class::isInstance));

    private final Catalog catalog;

    /** Plans with those templates. */
    public FixPlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Plans all of them as one change; reads the project's files, writes none. Of several, one that cannot be made is left out, and a
     * finding says which and why; a single one that cannot be made is no plan.
     *
     * @param model of the project as it is now
     * @param fixes at least one
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, ComposeModel model, List<Fix> fixes) {
        PlanResult all = together(project, model, fixes);
        if (all instanceof Planned || fixes.size() == 1) {
            return all;
        }
        Parted parted = part(project, model, fixes);
        return parted.possible().isEmpty() || parted.left().isEmpty()
                ? all
                : with(parted.left(), together(project, model, parted.possible()));
    }

    /**
     * Those of some fixes that can be made, one beside the other.
     *
     * @param model of the project as it is now
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public List<Fix> possible(Project project, ComposeModel model, List<Fix> fixes) {
        return fixes.isEmpty() || together(project, model, fixes) instanceof Planned
                ? fixes
                : part(project, model, fixes).possible();
    }

    private record Parted(List<Fix> possible, List<Finding> left) {}

    private Parted part(Project project, ComposeModel model, List<Fix> fixes) {
        List<Fix> possible = new ArrayList<>();
        List<Finding> left = new ArrayList<>();
        for (Fix each : fixes.stream().sorted(DECLARING_FIRST).toList()) {
            possible.add(each);
            if (together(project, model, possible) instanceof NotPlanned(List<Finding> findings)) {
                possible.removeLast();
                left.add(left(each, findings));
            }
        }
        return new Parted(possible, left);
    }

    private static Finding left(Fix fix, List<Finding> findings) {
        Optional<Finding> reason =
                findings.stream().filter(each -> each.level() == Level.ERROR).findFirst();
        return new Finding(
                Level.WARNING,
                "Left as it is: " + fix.words() + ".",
                reason.map(each -> (each.what() + " " + each.why()).strip()).orElse(""),
                reason.map(Finding::todo).orElse(""),
                reason.map(Finding::place).orElse(null));
    }

    private static PlanResult with(List<Finding> more, PlanResult result) {
        if (!(result instanceof Planned(ChangePlan plan))) {
            return result;
        }
        List<Finding> all = new ArrayList<>(plan.findings());
        all.addAll(more);
        return new Planned(new ChangePlan(plan.title(), plan.folder(), plan.changes(), List.copyOf(all)));
    }

    private PlanResult together(Project project, ComposeModel model, List<Fix> fixes) {
        Planning planning = Planning.of(catalog, project, model);
        fixes.stream()
                .sorted(DECLARING_FIRST)
                .flatMap(each -> each.steps().stream())
                .distinct()
                .forEach(each -> make(planning, each));
        if (!planning.findings().refuse()) {
            new Bystanders(planning)
                    .note(fixes.stream()
                            .flatMap(each -> each.services().stream())
                            .toList());
            new EditedBudget(planning).update();
        }
        return planning.result(
                fixes.size() == 1 ? fixes.getFirst().words() : "Put " + fixes.size() + " findings right", List.of());
    }

    private static void make(Planning planning, Step step) {
        if (planning.findings().refuse()) {
            return;
        }
        switch (step) {
            case Step.InService(var edit) ->
                ServiceHomes.of(planning, edit.service()).ifPresent(homes -> Editing.edit(homes, edit));
            case Step.InFile in -> planning.drafts().of(in.file()).edit(List.of(in.edit()));
            case Step.InText in -> inText(planning, in);
            case Step.Declared declared -> declare(planning, declared);
        }
    }

    private static void inText(Planning planning, Step.InText in) {
        InlineConfig text = new InlineConfig(planning, new ConfigSource.Inline(in.file(), in.content()));
        if (!text.edit(_ -> List.of(in.edit()))) {
            planning.findings()
                    .error(
                            in.file().getFileName() + " cannot be edited safely.",
                            "The text that " + in.service()
                                    + " reads stands there in a way that is not changed in place.",
                            "Change it by hand.",
                            null);
        }
    }

    private static void declare(Planning planning, Step.Declared declared) {
        Draft draft = planning.drafts().of(declared.file());
        Optional<ComposeText> text = draft.yaml().map(ComposeText::new);
        if (text.isPresent()
                && text.get().entry(declared.section(), declared.name()).isEmpty()) {
            draft.edit(List.of(new Edit.Put(text.get().section(declared.section()), declared.name(), Yaml.nothing())));
        }
    }
}
