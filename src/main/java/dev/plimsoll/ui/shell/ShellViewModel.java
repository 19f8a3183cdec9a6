package dev.plimsoll.ui.shell;

import dev.plimsoll.change.Finding;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.settings.Settings;
import dev.plimsoll.ui.add.AddOutcome;
import dev.plimsoll.ui.add.AddViewModel;
import dev.plimsoll.ui.add.EditViewModel;
import dev.plimsoll.ui.add.FixViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The window: which project is open, what is shown of it, and what a person can do. Every method is called on the JavaFX application
 * thread.
 */
public final class ShellViewModel implements AutoCloseable {

    private final ShellTools tools;
    private final Preferences preferences;
    private final EngineWatch engine;
    private final Recents recents;
    private final Projects projects;
    private final Panels panels;
    private final StackRun run;
    private final LookedAt looked;
    private final Inspecting inspecting;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Welcome());
    private final ReadOnlyObjectWrapper<Tab> tab = new ReadOnlyObjectWrapper<>(Tab.TARGETS);
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(Frame.EMPTY);
    private final Ticker.Ticking seconds;
    private TargetsSnapshot targets = TargetsSnapshot.EMPTY;
    private @Nullable OpenProject open;
    private @Nullable Path place;
    private boolean startWhenRead;
    private boolean startWhenOpened;

    /** The tabs of a project. */
    enum Tab {
        /** What is being started or stopped. */
        STARTING,
        /** Live target health. */
        TARGETS,
        /** The containers. */
        CONTAINERS,
        /** The compose file. */
        FILE,
        /** What is found in the project. */
        FINDINGS
    }

    /** The welcome page. */
    public ShellViewModel(ShellTools tools) {
        this.tools = tools;
        preferences = new Preferences(tools.settings(), tools.background());
        recents = new Recents(tools);
        recents.show(preferences.now().recent());
        projects = new Projects(tools, this::answered);
        panels = new Panels(tools);
        run = new StackRun(tools, panels.starting());
        looked = new LookedAt(tools);
        panels.stack().setOnLook(this::look);
        inspecting = new Inspecting(tools, panels.findings());
        panels.findings().setOnLook(this::look);
        panels.findings().setOnFix(this::showFix);
        panels.findings().setOnAgain(this::reload);
        engine = new EngineWatch(tools);
        panels.setOnAddMonitoring(this::showAdd);
        panels.setOnEdit(this::showEdit);
        panels.setOnStartStack(this::startStack);
        engine.status().subscribe(this::engineChanged);
        run.activity().subscribe(this::refresh);
        run.shown().subscribe(this::runShown);
        seconds = tools.ticker().every(Duration.ofSeconds(1), panels::tick);
    }

    // ---- what is shown ----

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tab> tab() {
        return tab.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    ObservableList<Recent> recent() {
        return recents.items();
    }

    Panels panels() {
        return panels;
    }

    StackRun run() {
        return run;
    }

    ShellTools tools() {
        return tools;
    }

    /** The line of a file that a person asked to see, null for none. */
    ReadOnlyObjectProperty<LookedAt.@Nullable FileLine> looked() {
        return looked.shown();
    }

    /** The title of the window. */
    public ObservableValue<String> title() {
        return frame.map(Frame::header).map(each -> each.name() + " · Plimsoll").orElse("Plimsoll");
    }

    /** The name of the project once all that Compose says of it is shown; empty before, and without a project. */
    public ObservableValue<String> shown() {
        return frame.map(now -> {
            Header header = now.header();
            boolean answered = now.files() != null && now.files().config() != null;
            return header != null && answered && page.get() instanceof Page.Stack ? header.name() : "";
        });
    }

    /** The colours the person chose. */
    public ReadOnlyObjectProperty<Settings.Theme> theme() {
        return preferences.theme();
    }

    /** Where the window was, null before the first run. */
    public Settings.@Nullable WindowBounds windowBounds() {
        return preferences.now().window();
    }

    // ---- what a person can do ----

    /** Opens a folder or a compose file; what is open is left. */
    public void open(Path wanted) {
        if (page.get() instanceof Page.Welcome) {
            page.set(new Page.Opening());
            place = wanted.toAbsolutePath().normalize();
            refresh();
        }
        projects.open(wanted);
    }

    /** Leaves the project. */
    void showWelcome() {
        projects.close();
        leave();
        place = null;
        page.set(new Page.Welcome());
        recents.look(engine.isReady());
        refresh();
    }

    /** Reads everything anew. */
    void reload() {
        engine.ask();
        projects.lookAgain();
        if (open != null) {
            open.load();
        }
    }

    /** Opens the demo project, copied to a place the person owns. */
    void tryDemo() {
        DemoShop demo = new DemoShop(tools.places());
        tools.background().run(demo::ready, this::open, this::demoFailed);
    }

    /** Takes a project off the list. */
    void forget(Path which) {
        preferences.forget(which);
        recents.show(preferences.now().recent());
    }

    void startStack() {
        ComposeModel model = open == null ? null : open.model();
        if (open != null && model != null && frame.get().canStart()) {
            tab.set(Tab.STARTING);
            run.start(open.workspace(), model);
        }
    }

    void stopStack() {
        ComposeModel model = open == null ? null : open.model();
        if (open != null && model != null && frame.get().canStop()) {
            tab.set(Tab.STARTING);
            run.stop(open.workspace(), model);
        }
    }

    /** Opens the forms, for an engine that was asked just now: which ports are taken may have changed. */
    void showAdd() {
        ask((project, model, facts) ->
                new Page.Adding(new AddViewModel(project.workspace(), model, facts, tools.background(), this::added)));
    }

    /** Opens the form of a service. */
    void showEdit(String service) {
        ask((project, model, facts) -> new Page.Editing(
                new EditViewModel(project.workspace(), model, facts, service, tools.background(), this::added)));
    }

    /** Opens the plan that puts findings right. */
    void showFix(List<Finding> findings) {
        ask((project, model, facts) -> new Page.Fixing(
                new FixViewModel(project.workspace(), model, findings, tools.background(), this::added)));
    }

    /** Makes forms for a project. */
    private interface Maker {
        Page.Forms make(OpenProject project, ComposeModel model, EngineFacts facts);
    }

    private void ask(Maker maker) {
        OpenProject asked = open;
        engine.fresh(now -> {
            ComposeModel model = open == null ? null : open.model();
            if (open != null && open == asked && model != null && page.get() instanceof Page.Stack) {
                page.set(maker.make(open, model, facts(now)));
                refresh();
            }
        });
    }

    private static EngineFacts facts(@Nullable EngineStatus engine) {
        return engine instanceof EngineStatus.Ready ready ? ready.facts() : EngineFacts.UNKNOWN;
    }

    void select(Tab chosen) {
        if (chosen != Tab.FILE) {
            looked.forget();
        }
        tab.set(chosen);
    }

    /** Shows a line of one of the project's files. */
    void look(Path file, int line) {
        if (open != null) {
            looked.show(open.workspace().project(), file, line);
            tab.set(Tab.FILE);
        }
    }

    /** Opens the file that is shown with the program the desktop has for it. */
    void openInEditor() {
        if (open != null) {
            LookedAt.FileLine other = looked.shown().get();
            Path file = other == null ? open.workspace().project().composeFile() : other.file();
            tools.outside().accept(file.toUri());
        }
    }

    /** Where a person looks for the next project. */
    Path startFolder() {
        Path parent = place == null ? null : place.getParent();
        return parent == null ? tools.places().home() : parent;
    }

    /** Light becomes dark and dark light; what the system says is followed again when it is what is wanted. */
    void toggleTheme() {
        boolean wanted = !isDark();
        boolean system = tools.systemIsDark().getValue();
        Settings.Theme explicit = wanted ? Settings.Theme.DARK : Settings.Theme.LIGHT;
        preferences.setTheme(wanted == system ? Settings.Theme.SYSTEM : explicit);
    }

    /** The window is about to close: everything that goes on for it ends. */
    public void close(Settings.WindowBounds bounds) {
        preferences.keepWindow(bounds);
        close();
    }

    @Override
    public void close() {
        projects.close();
        leave();
        seconds.close();
        inspecting.close();
        engine.close();
    }

    // ---- what happens ----

    private boolean isDark() {
        return switch (preferences.theme().get()) {
            case SYSTEM -> tools.systemIsDark().getValue();
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private void answered(Projects.Answer answer) {
        boolean start = startWhenOpened;
        startWhenOpened = false;
        leave();
        place = answer.place();
        switch (answer.result()) {
            case OpenResult.Opened opened -> {
                adopt(opened.project());
                startWhenRead = start;
            }
            case OpenResult.NoComposeFile nothing -> page.set(new Page.NoComposeFile(nothing.folder()));
            case OpenResult.Unreadable gone -> page.set(new Page.Unreadable(answer.place(), gone.reason()));
        }
        refresh();
    }

    private void adopt(Project project) {
        preferences.opened(Objects.requireNonNull(place));
        recents.show(preferences.now().recent());
        open = new OpenProject(project, tools, new Follower());
        panels.begin(project.folder());
        page.set(new Page.Opening());
        tab.set(Tab.TARGETS);
        open.load();
        if (engine.isReady()) {
            open.engineIsReady();
        }
    }

    private void leave() {
        if (page.get() instanceof Page.Forms forms) {
            forms.cancel();
        }
        run.forget();
        startWhenRead = false;
        targets = TargetsSnapshot.EMPTY;
        looked.forget();
        inspecting.forget();
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void added(AddOutcome outcome) {
        page.set(new Page.Stack());
        switch (outcome) {
            case AddOutcome.Cancelled cancelled -> {}
            case AddOutcome.Edit edit -> showEdit(edit.service());
            case AddOutcome.Written written -> written(written.start());
        }
        refresh();
    }

    /** A project that has other compose files now is opened anew. */
    private void written(boolean start) {
        if (open != null && open.hasOtherFiles()) {
            startWhenOpened = start;
            projects.lookAgain();
        } else if (open != null) {
            startWhenRead = start;
            open.load();
        }
    }

    private void engineChanged(@Nullable EngineStatus now) {
        if (now instanceof EngineStatus.Ready && open != null) {
            open.engineIsReady();
        }
        if (open != null && open.files() != null) {
            open.load();
        }
        if (page.get() instanceof Page.Welcome) {
            recents.look(engine.isReady());
        }
        refresh();
    }

    private void runShown(boolean shown) {
        if (!shown && tab.get() == Tab.STARTING) {
            tab.set(Tab.TARGETS);
        }
    }

    private void demoFailed(Exception problem) {
        page.set(new Page.Unreadable(tools.places().demo(), String.valueOf(problem.getMessage())));
        refresh();
    }

    private void refresh() {
        frame.set(Frame.of(new Frame.Around(
                tools,
                page.get(),
                place,
                open,
                engine.status().get(),
                run.activity().get(),
                targets)));
    }

    /** Shows what the open project tells. */
    private final class Follower implements OpenProject.Listener {

        @Override
        public void files(ProjectFiles now) {
            ComposeModel model = now.model();
            if (model != null) {
                panels.show(model, now.text());
            }
            if (open != null) {
                looked.again(open.workspace().project());
            }
            // once Compose has answered: what it resolves is looked at, and asking it twice at once would slow both
            if (open != null && model != null && now.config() != null) {
                inspecting.look(open.workspace(), model, facts(engine.status().get()));
            }
            if (!(page.get() instanceof Page.Forms)) {
                page.set(pageOf(now));
            }
            refresh();
            if (startWhenRead && now.config() != null) {
                startWhenRead = false;
                startStack();
            }
        }

        @Override
        public void unreadable(String reason) {
            page.set(new Page.Unreadable(Objects.requireNonNull(place), reason));
            refresh();
        }

        @Override
        public void changed() {
            projects.lookAgain();
            if (open != null) {
                open.load();
            }
        }

        @Override
        public void stack(StackState now) {
            panels.show(now);
            refresh();
        }

        @Override
        public void targets(TargetsSnapshot now) {
            targets = now;
            panels.show(now);
            refresh();
        }

        private Page pageOf(ProjectFiles now) {
            return switch (now.reading()) {
                case ComposeReading.Broken broken
                when now.model() == null ->
                    new Page.Broken(broken, now.config() instanceof ConfigResult.Rejected no ? no.message() : null);
                case ComposeReading.Broken leniently -> new Page.Stack();
                case ComposeReading.AsWritten written -> new Page.Stack();
            };
        }
    }
}
