package dev.plimsoll.ui.add;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.PlanFile;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.KeptPlans;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps what is decided in the form as a file, and decides as such a file says. Called on the JavaFX application thread. */
final class PlanFiles {

    private final Additions additions;
    private final Background background;
    private final Proposing proposing;
    private final BooleanSupplier left;

    /** @param left whether nobody is at the form any more */
    PlanFiles(Additions additions, Background background, Proposing proposing, BooleanSupplier left) {
        this.left = left;
        this.additions = additions;
        this.background = background;
        this.proposing = proposing;
    }

    /**
     * Keeps what is decided, and tells so.
     *
     * @param form asked for once it can be compared with one that nobody touched; empty where nobody is at it any more
     */
    void save(Path file, Supplier<Optional<AddForm>> form) {
        background.run(
                additions::form,
                untouched -> form.get().ifPresent(filled -> keep(file, PlanFile.of(filled, untouched))),
                proposing::unreadable);
    }

    private void keep(Path file, PlanFile plan) {
        background.run(
                () -> additions.kept().save(file, plan),
                problem -> proposing.tell(problem.map(Verdicts::problem).orElseGet(() -> Verdicts.planKept(file))),
                proposing::unreadable);
    }

    /**
     * Fills a form as the file decides, and tells so; tells why where it cannot be used.
     *
     * @param taker gets the form
     */
    void use(Path file, Consumer<AddForm> taker) {
        background.run(
                () -> new Kept(additions.kept().read(file), additions.form()),
                kept -> use(file, kept, taker),
                proposing::unreadable);
    }

    /** What a file says, and a form that nobody touched. */
    private record Kept(KeptPlans.Reading reading, AddForm fresh) {}

    private void use(Path file, Kept kept, Consumer<AddForm> taker) {
        if (left.getAsBoolean()) {
            return;
        }
        switch (kept.reading()) {
            case KeptPlans.Reading.Senseless(KeptPlans.Problem problem) -> proposing.tell(Verdicts.problem(problem));
            case KeptPlans.Reading.Read(PlanFile plan) -> {
                List<String> notes = plan.applyTo(kept.fresh());
                taker.accept(kept.fresh());
                proposing.tell(Verdicts.planUsed(file, notes));
            }
        }
    }
}
