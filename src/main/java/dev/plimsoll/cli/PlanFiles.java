package dev.plimsoll.cli;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.form.PlanFile;
import dev.plimsoll.workspace.KeptPlans;
import dev.plimsoll.workspace.KeptPlans.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Plans that are kept as files, in the words of the terminal. */
final class PlanFiles {

    private final KeptPlans plans;

    PlanFiles(Catalog catalog) {
        this.plans = new KeptPlans(catalog);
    }

    /** What came of reading a file. */
    sealed interface Reading {
        /** It is a plan. */
        record Read(PlanFile plan) implements Reading {}

        /** It is none. */
        record Senseless(Words words) implements Reading {}
    }

    Reading read(Path file) {
        return switch (plans.read(file)) {
            case KeptPlans.Reading.Read(PlanFile plan) -> new Reading.Read(plan);
            case KeptPlans.Reading.Senseless(Problem problem) -> new Reading.Senseless(words(problem));
        };
    }

    /** Keeps a plan; never over a file that is something else. What stands against it comes back. */
    Optional<Words> save(Path file, PlanFile plan) {
        return plans.save(file, plan).map(PlanFiles::words);
    }

    private static Words words(Problem problem) {
        return new Words(problem.what(), problem.why(), problem.todo());
    }
}
