package dev.plimsoll.cli;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.LiveAnswers;
import dev.plimsoll.form.PlanFile;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plimsoll add}. */
@Command(
        name = "add",
        description = "Add monitoring components to a project: shows the plan as a diff, asks, writes.",
        footer = {
            "",
            "The diff goes to standard output, everything else to standard error.",
            "",
            "Examples:",
            "  plimsoll add prometheus cadvisor node-exporter",
            "  plimsoll add prometheus ~/code/shop --scrape web:3000 --set prometheus.port=9091 --dry-run",
            "  plimsoll add prometheus --scrape api:8443/metrics,scheme=https,ca-file=/run/secrets/ca,interval=30s",
            "  plimsoll add prometheus cadvisor --into include",
            "  plimsoll add prometheus cadvisor --set prometheus.port=9091 --save-plan monitoring.yaml",
            "  plimsoll add --plan monitoring.yaml ~/code/blog"
        })
final class AddCommand extends ChangeCommand {

    private static final String SCRAPER = "prometheus";

    @Option(
            names = "--set",
            paramLabel = "COMPONENT.FIELD=VALUE",
            description = "Use this value; an unknown field lists those that there are.")
    private List<String> values = List.of();

    @Option(
            names = "--scrape",
            paramLabel = "SERVICE:PORT[/PATH][,OPTION=VALUE]…",
            description = {
                "Scrape this service there; /metrics by default. Once for each port. Options: interval, timeout, job,"
                        + " scheme (http, https), insecure, ca-file, username, password-file, credentials-file (files as"
                        + " the container of Prometheus sees them), fallback (how an answer is read that does not say"
                        + " what it is, such as PrometheusText0.0.4)."
            })
    private List<String> scrapes = List.of();

    @Option(names = "--no-scrape", description = "Scrape no service but those named with --scrape.")
    private boolean noScrape;

    @Option(names = "--budget", paramLabel = "SIZE", description = "Set the memory budget of the project, such as 12G.")
    private @Nullable String budget;

    @Option(
            names = "--into",
            paramLabel = "DESTINATION",
            description = {
                "Where the components are written: compose-file, among the services that are there; include, into a "
                        + Destination.FILE + " that the compose file includes; env, into a " + Destination.FILE
                        + " that COMPOSE_FILE in .env lists, so that no compose file that is there changes."
            })
    private @Nullable String into;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Use what was decided in this plan; the other options go over it.")
    private @Nullable Path planFile;

    @Option(
            names = "--save-plan",
            paramLabel = "FILE",
            description = "Keep what is decided here as a plan, for --plan in other projects and on other machines.")
    private @Nullable Path saveFile;

    private @Nullable PlanFile plan;
    private Meanwhile<EngineStatus> engine = Meanwhile.known(new EngineStatus.NotRunning(""));

    AddCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Optional<Words> begin() {
        if (planFile != null) {
            switch (files().read(planFile)) {
                case PlanFiles.Reading.Senseless(Words words) -> {
                    return Optional.of(words);
                }
                case PlanFiles.Reading.Read(PlanFile read) -> plan = read;
            }
        }
        engine = Meanwhile.begin(() -> tools.parts().get().engine().status());
        return Optional.empty();
    }

    private PlanFiles files() {
        return new PlanFiles(tools.parts().get().catalog());
    }

    @Override
    boolean needsComponents() {
        return planFile == null;
    }

    @Override
    Proposal propose(Report report, Loaded project, List<String> named) {
        EngineFacts facts = facts(report);
        LiveAnswers live =
                facts.known() && !noScrape ? project.workspace().askForMetrics(project.model()) : LiveAnswers.NONE;
        AddForm form = project.workspace().form(project.model(), facts, live);
        List<String> components = wanted(form, named);
        if (plan != null) {
            plan.applyTo(form).forEach(each -> report.note("note: " + each));
        }
        choose(form, components, report);
        Optional<Proposal> unusable = fill(form, noScrape || !hasScraper(project, components));
        if (unusable.isPresent()) {
            return unusable.get();
        }
        AdaptedValues.words(form, components).forEach(report::note);
        return keep(report, form, project.workspace().form(project.model(), facts, live))
                .<Proposal>map(Proposal.Refused::new)
                .orElseGet(() -> proposal(project.workspace(), project.model(), form.toRequest()));
    }

    /** Puts the options into the form; says why it cannot be used with them. */
    private Optional<Proposal> fill(AddForm form, boolean scrapesNothing) {
        List<String> before = form.problems();
        Optional<Words> senseless = new AddOptions(form, scrapesNothing, scrapes, values, budget)
                .apply()
                .or(() -> destination(form));
        if (senseless.isPresent()) {
            return senseless.map(Proposal.WrongUse::new);
        }
        List<String> problems = form.problems();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        Words words = new Words("The plan cannot be made.", String.join("\n", problems), "Set it with --set.");
        return Optional.of(before.containsAll(problems) ? new Proposal.Refused(words) : new Proposal.WrongUse(words));
    }

    private Optional<Words> destination(AddForm form) {
        String id = into;
        if (id == null) {
            return Optional.empty();
        }
        Optional<Destination> wanted = Destination.of(id);
        wanted.ifPresent(form::setDestination);
        return wanted.isPresent()
                ? Optional.empty()
                : Optional.of(new Words(
                        "--into " + id + " is no place for components.",
                        "",
                        "Write one of "
                                + Destination.all().stream()
                                        .map(Destination::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Proposal proposal(Workspace workspace, ComposeModel model, AddRequest request) {
        return proposal(workspace, workspace.planAdd(model, request), request.components());
    }

    /** Those of the plan and those that are named, in the order of the form. */
    private List<String> wanted(AddForm form, List<String> named) {
        return form.components().stream()
                .map(Component::id)
                .filter(each -> named.contains(each)
                        || (plan != null && plan.components().containsKey(each)))
                .toList();
    }

    private Optional<Words> keep(Report report, AddForm form, AddForm untouched) {
        if (saveFile == null) {
            return Optional.empty();
        }
        Optional<Words> problem = files().save(saveFile, PlanFile.of(form, untouched));
        if (problem.isEmpty()) {
            report.note("What was decided is kept in " + saveFile + ".");
        }
        return problem;
    }

    /** What is there already is not added twice, and does not keep the others from being added. */
    private static void choose(AddForm form, List<String> components, Report report) {
        for (Component each : form.components()) {
            boolean wanted = components.contains(each.id());
            Optional<String> there = form.serviceOf(each.id());
            form.select(each.id(), wanted && there.isEmpty());
            if (wanted && there.isPresent()) {
                report.note("note: " + each.title() + " is there already: the service " + there.get() + ".");
            }
        }
    }

    @Override
    public WriteResult write(Workspace workspace, ChangePlan plan, List<String> components) {
        return workspace.writeAddition(plan, components);
    }

    @Override
    public String next() {
        return "Start the stack with: plimsoll up";
    }

    /** Where nothing scrapes, nothing is prepared for it: no ports, no healthchecks. */
    private static boolean hasScraper(Loaded project, List<String> components) {
        return components.contains(SCRAPER)
                || project.model().services().stream()
                        .flatMap(each -> project.workspace().catalog().componentOf(each).stream())
                        .anyMatch(each -> each.id().equals(SCRAPER));
    }

    private EngineFacts facts(Report report) {
        EngineStatus status = engine.await();
        EngineFacts facts = status instanceof EngineStatus.Ready ready ? ready.facts() : EngineFacts.UNKNOWN;
        if (!facts.known()) {
            Words words = EngineWords.of(status)
                    .orElse(new Words(
                            "The Docker engine is there, but did not tell in time what it knows of this machine.",
                            "",
                            ""));
            report.note("note: " + words.what() + (words.why().isEmpty() ? "" : "\n  " + words.why())
                    + "\n  So the defaults stand as they are; whether they fit this machine is not known.");
        }
        return facts;
    }
}
