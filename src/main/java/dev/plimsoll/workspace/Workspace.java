package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.AddPlanner;
import dev.plimsoll.change.AppliedChange;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.EditPlanner;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.FixPlanner;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.change.ProjectCheck;
import dev.plimsoll.change.RemovePlanner;
import dev.plimsoll.change.ScrapeReader;
import dev.plimsoll.change.Truth;
import dev.plimsoll.check.PlanInspector;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ImageCheck;
import dev.plimsoll.form.LiveAnswers;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.project.Project;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import dev.plimsoll.writer.WriteResult;
import dev.plimsoll.writer.WrittenChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A project that is open. Every method may be called from any thread; those that return a value may block on files, the engine or Prometheus. */
public final class Workspace {

    private volatile Project project;
    private final Tools tools;
    private final LiveProbe probe;

    /**
     * What work on a project needs.
     *
     * @param catalog what can be added
     * @param engine runs the stack
     * @param writer puts plans on disk
     * @param memory knows what was written
     * @param targets asks Prometheus
     */
    public record Tools(
            Catalog catalog, Engine engine, ChangeWriter writer, ChangeMemory memory, TargetsFeed targets) {}

    /** Opens a project. */
    public Workspace(Project project, Tools tools) {
        this.project = project;
        this.tools = tools;
        this.probe = new LiveProbe(tools.engine(), tools.catalog());
    }

    /** What is open. */
    public Project project() {
        return project;
    }

    /** What runs of it. */
    public Stack stack() {
        return new Stack(project, tools);
    }

    /** What can be added. */
    public Catalog catalog() {
        return tools.catalog();
    }

    /**
     * The files as written; asks nobody and is fast.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public ComposeReading read() {
        return switch (ComposeReader.read(project)) {
            case ComposeReading.AsWritten(ComposeModel model) -> new ComposeReading.AsWritten(model.withBases(project));
            case ComposeReading.Broken broken -> broken;
        };
    }

    /** The files that Compose reads for the project, those too that the compose files lead to; some may not be there. */
    public Set<Path> files() {
        return ComposeReader.files(project);
    }

    /** Whether an engine can be used, asked anew; at most five seconds. */
    public EngineStatus engineStatus() {
        return tools.engine().status();
    }

    /**
     * What Compose says of the files as they are, its services in the order of the text and with their places; those of profiles
     * that are not asked for are with them.
     */
    public ConfigResult config() {
        return switch (tools.engine().config(project)) {
            case ConfigResult.Accepted(ComposeModel model) ->
                new ConfigResult.Accepted(
                        read() instanceof ComposeReading.AsWritten(ComposeModel written)
                                ? complete(model.withBases(project), written).arrangedLike(written)
                                : model.withBases(project));
            case ConfigResult.Rejected rejected -> Refusals.explained(project, rejected);
            case ConfigResult.Unavailable unavailable ->
                new ConfigResult.Unavailable(unavailable.reason(), ComposeReader.troubles(project));
        };
    }

    /**
     * Compose leaves services of profiles out that are not asked for. Asked for every profile, it may refuse a project that it
     * starts: what is wrong there concerns those services only, and then they are shown as written.
     */
    private ComposeModel complete(ComposeModel model, ComposeModel written) {
        if (model.withInactive(written).inactive().isEmpty()) {
            return model;
        }
        return tools.engine().configOfAllProfiles(project) instanceof ConfigResult.Accepted(ComposeModel all)
                ? model.withInactive(all)
                : model.withInactive(written);
    }

    /** A form with the defaults for this project on that machine. */
    public AddForm form(ComposeModel model, EngineFacts facts) {
        return AddForm.create(tools.catalog(), model, project, facts);
    }

    /** A form with the defaults for this project on that machine, and for what its running services answered. */
    public AddForm form(ComposeModel model, EngineFacts facts, LiveAnswers live) {
        return AddForm.create(tools.catalog(), model, project, facts, live);
    }

    /**
     * Asks the running services of the project whether they serve metrics, and looks for the programs of healthchecks in images of
     * services without one, and for healthchecks that these bring; at most twelve seconds, and mostly no time. It reads only, and starts nothing.
     */
    public LiveAnswers askForMetrics(ComposeModel model) {
        ImageLook look = new ImageLook(tools.engine(), tools.catalog());
        return new LiveAnswers(
                probe.ask(model).services(), look.programs(model), look.checks(project, model, names(model)));
    }

    /** What the images say of healthchecks for which others wait. */
    Map<String, ImageCheck> checksAwaited(ComposeModel model) {
        return new ImageLook(tools.engine(), tools.catalog()).checksAwaited(project, model);
    }

    private static Set<String> names(ComposeModel model) {
        return model.services().stream().map(Service::name).collect(Collectors.toSet());
    }

    /** What adding would write. */
    public PlanResult planAdd(ComposeModel model, AddRequest request) {
        return new AddPlanner(tools.catalog()).plan(project, model, request);
    }

    /**
     * The form of a service that is there already, with what the files say of it; empty where there is none of that name, or the
     * files cannot be read. Where something is known of the machine, images on its engine are asked for their healthchecks.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public Optional<EditForm> editForm(String service, EngineFacts facts) {
        return editForm(service, facts, facts.known());
    }

    /**
     * The same.
     *
     * @param askImages whether images on the engine are asked for their healthchecks; at most four seconds
     */
    public Optional<EditForm> editForm(String service, EngineFacts facts, boolean askImages) {
        return read() instanceof ComposeReading.AsWritten(ComposeModel written)
                ? EditForm.of(
                        new EditForm.Context(
                                tools.catalog(),
                                written,
                                project,
                                facts,
                                ScrapeReader.of(tools.catalog(), project, written, service),
                                askImages
                                        ? new ImageLook(tools.engine(), tools.catalog())
                                                .checks(project, written, names(written))
                                        : Map.of()),
                        service)
                : Optional.empty();
    }

    /** What changing services that are there already would write. */
    public PlanResult planEdit(ComposeModel model, List<ServiceEdit> edits) {
        return new EditPlanner(tools.catalog()).plan(project, model, edits);
    }

    /**
     * What putting findings right would write.
     *
     * @param fixes of findings, at least one
     */
    public PlanResult planFix(ComposeModel model, List<Fix> fixes) {
        return new FixPlanner(tools.catalog()).plan(project, model, fixes);
    }

    /** What taking components out would write. */
    public PlanResult planRemove(List<String> components) {
        return new RemovePlanner(tools.catalog())
                .plan(
                        project,
                        components,
                        remembered(),
                        Set.copyOf(tools.memory().stayed(project.folder())));
    }

    /**
     * What Compose, Prometheus' own checker and the rules say of a plan before it is written.
     *
     * @param facts of the machine, asked for meanwhile
     */
    public PlanVerdict judge(ChangePlan plan, Supplier<EngineFacts> facts) {
        return inspections().ofPlan(plan, this::modelNow, facts);
    }

    /** What is known of the machine, asked anew; at most five seconds. */
    public EngineFacts engineFacts() {
        return engineStatus() instanceof EngineStatus.Ready ready ? ready.facts() : EngineFacts.UNKNOWN;
    }

    /**
     * What the rules and Prometheus' own checker find in the project as it stands.
     *
     * @param model as Compose resolves it, else as written
     * @param askEngine whether what is on this machine counts: the ports and names that others have
     */
    public Inspection inspect(ComposeModel model, boolean askEngine) {
        return inspections().ofProject(model, askEngine ? this::engineFacts : () -> EngineFacts.UNKNOWN);
    }

    /**
     * The same on a machine of which that is known.
     *
     * @param facts {@link EngineFacts#UNKNOWN} leaves out what only it can tell
     */
    public Inspection inspect(ComposeModel model, EngineFacts facts) {
        return inspections().ofProject(model, () -> facts);
    }

    private Inspections inspections() {
        return new Inspections(project, tools.catalog(), tools.engine());
    }

    private ComposeModel modelNow() {
        if (config() instanceof ConfigResult.Accepted(ComposeModel resolved)) {
            return resolved;
        }
        return read() instanceof ComposeReading.AsWritten(ComposeModel written)
                ? written
                : new ComposeModel(project.name(), List.of(), List.of(), List.of(), false);
    }

    /** Writes a plan that adds those components, and remembers it. */
    public WriteResult writeAddition(ChangePlan plan, List<String> components) {
        WriteResult result = write(plan);
        if (result instanceof WriteResult.Written) {
            tools.memory().remember(plan, components);
        }
        return result;
    }

    /**
     * Writes a plan that changes those services, and remembers it: taking a component out takes back what was changed of it, and
     * leaves what was changed of others.
     */
    public WriteResult writeEdit(ChangePlan plan, List<String> services) {
        WriteResult result = write(plan);
        if (result instanceof WriteResult.Written) {
            tools.memory()
                    .remember(
                            plan,
                            services.stream()
                                    .map(each -> tools.catalog().component(each).isPresent()
                                            ? each
                                            : AppliedChange.OWN + each)
                                    .toList());
        }
        return result;
    }

    /** Writes a plan that takes those components out, and forgets that they were added; it remembers which of them stay. */
    public WriteResult writeRemoval(ChangePlan plan, List<String> components) {
        WriteResult result = write(plan);
        if (result instanceof WriteResult.Written) {
            List<WrittenChange> gone = tools.memory().changes(project.folder()).stream()
                    .filter(each -> components.containsAll(each.components()))
                    .toList();
            tools.memory().forget(project.folder(), gone);
            tools.memory().stayed(project.folder(), stillThere(components));
        }
        return result;
    }

    private List<String> stillThere(List<String> components) {
        return read() instanceof ComposeReading.AsWritten(ComposeModel model)
                ? components.stream()
                        .filter(each -> model.service(each).isPresent())
                        .toList()
                : List.of();
    }

    private WriteResult write(ChangePlan plan) {
        Project after = PlanInspector.after(project, plan);
        WriteResult result = tools.writer().write(plan);
        if (result instanceof WriteResult.Written) {
            project = new Project(after.name(), after.folder(), after.composeFiles(), project.files(), project.outer());
        }
        return result;
    }

    /**
     * The truths of the reference plan, each checked on the files and on what runs.
     *
     * @param askWhatRuns whether anything but Compose is asked; what only a running stack can tell is unknown otherwise
     */
    public List<Truth> check(ComposeModel model, boolean askWhatRuns) {
        LiveQuestions questions = new LiveQuestions(this);
        return new ProjectCheck(tools.catalog())
                .check(
                        project,
                        model,
                        askWhatRuns ? questions.facts(model) : questions.filesAlone("What runs was not looked at."));
    }

    private List<AppliedChange> remembered() {
        return tools.memory().changes(project.folder()).stream()
                .flatMap(change -> change.files().stream()
                        .filter(file -> file.afterSha256() != null)
                        .map(file -> new AppliedChange(
                                file.path(), file.before(), String.valueOf(file.afterSha256()), change.components())))
                .toList();
    }
}
