package dev.plimsoll.check;

import dev.plimsoll.change.Place;
import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.project.SourceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Memory limits that add up to more than they may, and a comment that adds them up wrongly. Compose and the engine take any sum: where
 * the memory of the machine is used up, the kernel ends a process, of whichever service.
 */
final class Budget implements Rule {

    /** A comment says tenths of a GB, and may count what is no service of the project. */
    private static final long ROUNDING = 110L << 20;

    @Override
    public String id() {
        return "budget";
    }

    @Override
    public void look(Scene scene, Found found) {
        MemoryBudget budget = MemoryBudget.of(scene);
        Optional<BudgetComment> comment = MemoryBudget.comment(scene);
        Place place = comment.map(each -> place(scene, each)).orElse(null);
        Long most = budget.budgetBytes();
        if (most != null && budget.isOver()) {
            found.warning(
                    "The limits add up to more than the memory " + (budget.written() ? "budget." : "of this machine."),
                    "They are " + Phrases.size(budget.totalBytes()) + " together; "
                            + (budget.written() ? "the budget is " : "the machine has ") + Phrases.size(most) + ".",
                    budget.written() ? "Lower a limit, or raise the budget." : "Lower a limit.",
                    place);
        }
        comment.ifPresent(each -> outdated(each, budget, place, found));
    }

    private static void outdated(BudgetComment comment, MemoryBudget budget, @Nullable Place place, Found found) {
        Long total = comment.totalBytes();
        if (total != null && budget.unlimited().isEmpty() && Math.abs(total - budget.totalBytes()) > ROUNDING) {
            found.note(
                    "The comment adds the memory limits up to " + Phrases.size(total) + "; they are "
                            + Phrases.size(budget.totalBytes()) + ".",
                    "A limit was changed, or a service came or went, and the comment stayed.",
                    "Correct the comment.",
                    place);
        }
    }

    private static Place place(Scene scene, BudgetComment comment) {
        String text = scene.project()
                .files()
                .read(scene.project().composeFile())
                .map(SourceFile::text)
                .orElse("");
        long line = text.substring(0, Math.min(comment.offset(), text.length()))
                .chars()
                .filter(each -> each == '\n')
                .count();
        return new Place(scene.project().composeFile(), (int) line + 1);
    }
}
