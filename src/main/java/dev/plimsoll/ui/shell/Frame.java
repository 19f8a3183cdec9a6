package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.project.Project;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.shell.StackRun.Activity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the page: header, strip and status bar.
 *
 * @param header of the project, null on the welcome page
 * @param engine what is said of the engine
 * @param engineTrouble what to do about it, null when it is ready
 * @param notice in the strip, null for none
 * @param status at the bottom
 * @param files what the files say, null while no project is open
 * @param activity what goes on
 * @param canStart whether the stack can be started now
 * @param canStop whether there is something to stop
 */
record Frame(
        @Nullable Header header,
        EngineWords engine,
        @Nullable Notice engineTrouble,
        @Nullable Notice notice,
        StatusLine status,
        @Nullable ProjectFiles files,
        Activity activity,
        boolean canStart,
        boolean canStop) {

    static final Frame EMPTY =
            new Frame(null, EngineWords.of(null), null, null, StatusLine.plain(""), null, Activity.IDLE, false, false);

    /** What it follows from. */
    record Around(
            ShellTools tools,
            Page page,
            @Nullable Path place,
            @Nullable OpenProject open,
            @Nullable EngineStatus engine,
            Activity activity,
            TargetsSnapshot targets) {

        @Nullable
        ProjectFiles files() {
            return open == null ? null : open.files();
        }

        @Nullable
        ComposeModel model() {
            return open == null ? null : open.model();
        }

        StackState stack() {
            return open == null ? StackState.EMPTY : open.stack();
        }

        boolean isReady() {
            return engine instanceof EngineStatus.Ready;
        }
    }

    static Frame of(Around now) {
        ProjectFiles files = now.files();
        Optional<Notice> trouble = Optional.ofNullable(now.engine()).flatMap(EngineWords::notice);
        Optional<Notice> notice = files == null || !(now.page() instanceof Page.Stack)
                ? Optional.empty()
                : Notices.of(now.engine(), files);
        return new Frame(
                header(now),
                EngineWords.of(now.engine()),
                trouble.orElse(null),
                notice.orElse(null),
                status(now),
                files,
                now.activity(),
                canStart(now),
                canStop(now));
    }

    private static boolean canStart(Around now) {
        ProjectFiles files = now.files();
        ComposeModel model = now.model();
        boolean something = model != null && !model.started().isEmpty();
        boolean accepted = files != null && !files.isRejected();
        return something
                && accepted
                && now.isReady()
                && now.activity() == Activity.IDLE
                && now.page() instanceof Page.Stack;
    }

    private static boolean canStop(Around now) {
        boolean something = !now.stack().services().isEmpty() || now.activity() == Activity.STARTING;
        return now.model() != null && now.isReady() && something && now.activity() != Activity.STOPPING;
    }

    private static @Nullable Header header(Around now) {
        Path place = now.place();
        if (place == null) {
            return null;
        }
        if (now.open() == null) {
            Path last = place.getFileName();
            String name = last == null ? place.toString() : last.toString();
            return new Header(name, place, now.tools().places().words(place), List.of());
        }
        Project project = now.open().workspace().project();
        ComposeModel model = now.model();
        return new Header(
                model == null || model.name().isEmpty() ? project.name() : model.name(),
                place,
                now.tools().places().words(project.folder()),
                project.composeFiles().stream()
                        .map(each -> project.folder().relativize(each).toString())
                        .toList());
    }

    private static StatusLine status(Around now) {
        return switch (now.page()) {
            case Page.Welcome welcome ->
                StatusLine.plain("Plimsoll " + now.tools().version());
            case Page.Opening opening -> StatusLine.plain("Reading…");
            case Page.NoComposeFile nothing -> new StatusLine(DotState.NONE, "No compose file in this folder", "");
            case Page.Unreadable gone -> new StatusLine(DotState.BAD, "This cannot be opened", "");
            case Page.Broken broken ->
                new StatusLine(
                        DotState.BAD, "1 problem in " + broken.broken().file().getFileName(), "");
            case Page.Stack stack -> stack(now);
            case Page.Forms forms -> stack(now);
        };
    }

    private static StatusLine stack(Around now) {
        ComposeModel model = now.model();
        if (model == null) {
            return StatusLine.plain("");
        }
        return switch (now.activity()) {
            case IDLE -> now.isReady() ? StatusLine.of(model, now.stack(), now.targets()) : unknown(model, now);
            case STARTING -> new StatusLine(DotState.WARNING, "Starting: " + ready(model, now.stack()), "");
            case STOPPING -> new StatusLine(DotState.WARNING, "Stopping", "");
        };
    }

    /** Nobody can say what runs. */
    private static StatusLine unknown(ComposeModel model, Around now) {
        return new StatusLine(
                DotState.NONE,
                StatusLine.services(model.started().size()) + " · "
                        + EngineWords.of(now.engine()).chip(),
                "");
    }

    private static String ready(ComposeModel model, StackState stack) {
        long ready = stack.services().stream()
                .filter(each -> each.status() == Status.HEALTHY || each.status() == Status.RUNNING)
                .count();
        return ready + " of " + model.started().size() + " ready";
    }
}
