package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.ConfigContent;
import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Place;
import dev.plimsoll.change.WrittenConfig;
import dev.plimsoll.check.Inspector;
import dev.plimsoll.check.MemoryBudget;
import dev.plimsoll.check.OfferedFixes;
import dev.plimsoll.check.PlanInspector;
import dev.plimsoll.check.Scene;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading.AsWritten;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.PrometheusCheck;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ImageCheck;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Has a project, or what a plan makes of it, looked at by the rules, by Compose and by Prometheus' own checker. */
final class Inspections {

    private final Project project;
    private final Catalog catalog;
    private final Engine engine;

    Inspections(Project project, Catalog catalog, Engine engine) {
        this.project = project;
        this.catalog = catalog;
        this.engine = engine;
    }

    /** Of the project as it stands; the model as written where Compose gave no answer. */
    Inspection ofProject(ComposeModel model, Supplier<EngineFacts> machine) {
        Supplier<EngineFacts> facts = meanwhile(machine);
        Supplier<List<Checked>> checked = meanwhile(() -> prometheus(project, model, each -> true));
        Scene scene = scene(project, model, facts.get());
        List<Finding> findings = new ArrayList<>(new OfferedFixes(scene).of(new Inspector().inspect(scene)));
        List<String> unchecked = new ArrayList<>();
        if (!scene.facts().known()) {
            unchecked.add(
                    "Whether ports and names are free on this machine: the engine was not asked, or did not answer.");
        }
        if (!model.resolved()) {
            unchecked.add("Values of variables: Compose was not asked, or does not accept the project.");
        }
        add(checked.get(), findings, unchecked);
        findings.sort(Comparator.comparing(Finding::level).reversed());
        return new Inspection(List.copyOf(findings), List.copyOf(unchecked), MemoryBudget.of(scene));
    }

    /** Of a plan. */
    PlanVerdict ofPlan(ChangePlan plan, Supplier<ComposeModel> before, Supplier<EngineFacts> machine) {
        Project after = PlanInspector.after(project, plan);
        Supplier<EngineFacts> facts = meanwhile(machine);
        Supplier<ConfigResult> compose = meanwhile(() -> engine.judge(project, plan));
        if (!(ComposeReader.read(after) instanceof AsWritten(ComposeModel plain))) {
            return PlanVerdict.of(compose.get());
        }
        ComposeModel written = plain.withBases(after);
        Supplier<List<Checked>> checked = meanwhile(() -> prometheus(after, written, changed(plan, after)));
        ConfigResult judged = compose.get();
        ComposeModel model = judged instanceof ConfigResult.Accepted(ComposeModel resolved)
                ? resolved.withBases(after).arrangedLike(written)
                : written;
        List<Finding> findings = new ArrayList<>(new PlanInspector()
                .inspect(() -> scene(project, before.get(), facts.get()), scene(after, model, facts.get())));
        List<String> unchecked = new ArrayList<>();
        add(checked.get(), findings, unchecked);
        return new PlanVerdict(judged, withoutKnown(findings, plan.findings()), List.copyOf(unchecked));
    }

    /** What the plan says itself is not said again. */
    private static List<Finding> withoutKnown(List<Finding> findings, List<Finding> known) {
        Set<String> said = new HashSet<>();
        known.forEach(each -> said.add(each.what().toLowerCase(Locale.ROOT)));
        return findings.stream()
                .filter(each -> said.add(each.what().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Scene scene(Project of, ComposeModel model, EngineFacts facts) {
        ComposeModel written = ComposeReader.read(of) instanceof AsWritten(ComposeModel asWritten) ? asWritten : model;
        Map<String, ImageCheck> images =
                facts.known() ? new ImageLook(engine, catalog).checksAwaited(of, model) : Map.of();
        return new Scene(of, model, written, catalog, facts, images);
    }

    private Predicate<Service> changed(ChangePlan plan, Project after) {
        return prometheus -> ConfigFile.of(after, prometheus)
                        .filter(file -> plan.changes().stream()
                                .anyMatch(each -> each.path().equals(file)))
                        .isPresent()
                || !text(after, prometheus).equals(text(project, prometheus));
    }

    private static Optional<String> text(Project of, Service prometheus) {
        return ConfigContent.of(of, prometheus).map(ConfigContent::text);
    }

    /**
     * What promtool says.
     *
     * @param inline whether the configuration is a text in a compose file
     * @param written it as the rules read it; empty where they cannot
     */
    private record Checked(
            Service prometheus, boolean inline, Optional<WrittenConfig> written, PrometheusCheck result) {
        private String named(Path file) {
            return (inline ? "the configuration in " : "") + file.getFileName();
        }
    }

    private List<Checked> prometheus(Project of, ComposeModel model, Predicate<Service> wanted) {
        return model.services().stream()
                .filter(catalog::isPrometheus)
                .filter(wanted)
                .map(each -> new Checked(
                        each,
                        ConfigFile.of(of, each).isEmpty(),
                        WrittenConfig.of(of, each),
                        engine.checkPrometheus(of, each)))
                .toList();
    }

    private static void add(List<Checked> checked, List<Finding> findings, List<String> unchecked) {
        for (Checked each : checked) {
            switch (each.result()) {
                case PrometheusCheck.Accepted accepted -> {}
                case PrometheusCheck.Rejected rejected -> {
                    if (findings.stream().noneMatch(found -> explains(found, each.written()))) {
                        findings.addFirst(refused(each.named(rejected.file()), rejected));
                    }
                }
                case PrometheusCheck.Incomplete incomplete ->
                    findings.add(new Finding(
                            Level.WARNING,
                            "promtool finds fault with what " + each.named(incomplete.file()) + " names.",
                            incomplete.message(),
                            "See that the file is there, and right, where "
                                    + each.prometheus().name() + " runs.",
                            new Place(incomplete.file(), 1),
                            "promtool"));
                case PrometheusCheck.NotChecked not ->
                    unchecked.add(
                            "The configuration of " + each.prometheus().name() + ", by promtool: " + not.reason());
            }
        }
    }

    /** Whether a rule found an error there, and says more of it than the refusal does. */
    private static boolean explains(Finding found, Optional<WrittenConfig> written) {
        Place place = found.place();
        return found.level() == Level.ERROR
                && place != null
                && written.filter(each -> each.holds(place)).isPresent();
    }

    private static Finding refused(String what, PrometheusCheck.Rejected rejected) {
        Integer line = rejected.line();
        return new Finding(
                Level.ERROR,
                "Prometheus refuses " + what + ".",
                rejected.message(),
                "Correct it; promtool check config says when it is right.",
                new Place(rejected.file(), line == null ? 1 : line),
                "promtool");
    }

    private static <T> Supplier<T> meanwhile(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        Thread.ofVirtual().name("plimsoll-inspect").start(task);
        return () -> {
            try {
                return task.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("stopped").initCause(stopped);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(failed.getCause());
            }
        };
    }
}
