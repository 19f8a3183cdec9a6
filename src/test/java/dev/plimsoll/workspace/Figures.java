package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.AddPlanner;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Measures work on large files once the virtual machine has compiled what it takes, and prints a row of a table for each figure. What
 * is counted is the processor time of the one thread that works, which does not depend on what else the machine does.
 */
public final class Figures {

    private static final int WARM_UP = 200;
    private static final int RUNS = 101;

    private final Catalog catalog = Catalog.load();
    private final PrintStream out;

    private Figures(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments a folder each with a compose file: one to be read, one to be planned for, one that is too large
     */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("figures: three folders are needed: to be read, to be planned for, too large");
            System.exit(2);
        }
        Figures figures = new Figures(System.out);
        figures.reading(Path.of(arguments[0]));
        figures.planning(Path.of(arguments[1]));
        figures.refusing(Path.of(arguments[2]));
    }

    private void reading(Path folder) {
        int services = read(open(folder)).services().size();
        row("the first view of %,d services, opened and read as written".formatted(services), () -> read(open(folder)));
    }

    private void planning(Path folder) {
        Project project = open(folder);
        ComposeModel model = read(project);
        int services = model.services().size();
        AddForm form = AddForm.create(catalog, model, project, EngineFacts.UNKNOWN);
        form.components().forEach(each -> form.select(each.id(), true));
        row(
                "the plan on %,d services, from the form to the diff".formatted(services),
                () -> diff(project, model, form));
        row("the form for %,d services, made anew".formatted(services), () -> AddForm.create(
                        catalog, model, project, EngineFacts.UNKNOWN)
                .toRequest());
    }

    private String diff(Project project, ComposeModel model, AddForm form) {
        return switch (new AddPlanner(catalog).plan(project, model, form.toRequest())) {
            case PlanResult.Planned(ChangePlan plan) -> Diffs.unified(plan);
            case PlanResult.NotPlanned refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private void refusing(Path folder) {
        row("the refusal of a file of 50 MB", () -> new ProjectOpener(new DiskFileSource(), Map.of()).open(folder));
    }

    private void row(String what, Supplier<?> work) {
        LongStream.range(0, WARM_UP).forEach(each -> work.get());
        long[] took =
                LongStream.range(0, RUNS).map(each -> nanos(work)).sorted().toArray();
        out.printf("| %s: processor time once warm, median of %d | %.1f ms |%n", what, RUNS, took[RUNS / 2] / 1e6);
    }

    private static long nanos(Supplier<?> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.get();
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static Project open(Path folder) {
        return switch (new ProjectOpener(new DiskFileSource(), Map.of()).open(folder)) {
            case OpenResult.Opened(Project project) -> project;
            case OpenResult.NoComposeFile none -> throw new IllegalArgumentException(none.toString());
            case OpenResult.Unreadable bad -> throw new IllegalArgumentException(bad.reason());
        };
    }

    private static ComposeModel read(Project project) {
        return switch (ComposeReader.read(project)) {
            case ComposeReading.AsWritten(ComposeModel model) -> model;
            case ComposeReading.Broken broken -> throw new IllegalArgumentException(broken.toString());
        };
    }
}
