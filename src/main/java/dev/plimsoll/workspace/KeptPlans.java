package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.form.PlanFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Plans that are kept as files. Every method blocks on the file. */
public final class KeptPlans {

    private final Catalog catalog;

    /** Of that catalog's components. */
    public KeptPlans(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What came of reading a file. */
    public sealed interface Reading {
        /** It is a plan. */
        record Read(PlanFile plan) implements Reading {}

        /** It is none, or cannot be read. */
        record Senseless(Problem problem) implements Reading {}
    }

    /**
     * Why a file cannot be used.
     *
     * @param what a sentence
     * @param why with line and column where they are known
     * @param todo may be empty
     */
    public record Problem(String what, String why, String todo) {}

    /** Reads one. */
    public Reading read(Path file) {
        try {
            return switch (PlanFile.read(Files.readString(file), catalog)) {
                case PlanFile.Reading.Read(PlanFile plan) -> new Reading.Read(plan);
                case PlanFile.Reading.Unreadable no ->
                    new Reading.Senseless(new Problem(
                            file + " is no plan that can be used.",
                            "Line " + no.line() + ", column " + no.column() + ": " + no.what(),
                            no.todo()));
            };
        } catch (IOException problem) {
            return new Reading.Senseless(new Problem(file + " cannot be read.", reason(problem), ""));
        }
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "There is no such file.";
            case CharacterCodingException _ -> "It is no text in UTF-8.";
            default -> String.valueOf(problem.getMessage());
        };
    }

    /** Keeps a plan; never over a file that is something else. What stands against it comes back. */
    public Optional<Problem> save(Path file, PlanFile plan) {
        if (Files.exists(file) && read(file) instanceof Reading.Senseless) {
            return Optional.of(new Problem(
                    "The plan is not kept in " + file + ".",
                    "That file is there already, and is no plan.",
                    "Choose another file."));
        }
        try {
            Files.writeString(file, plan.text());
            return Optional.empty();
        } catch (IOException problem) {
            String why = problem instanceof NoSuchFileException ? "Its folder does not exist." : reason(problem);
            return Optional.of(new Problem("The plan cannot be kept in " + file + ".", why, ""));
        }
    }
}
