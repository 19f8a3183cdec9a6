package dev.plimsoll.ui.shell;

import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens places, one at a time; a place that cannot be opened yet is tried again every two seconds. */
final class Projects implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofSeconds(2);

    /**
     * What came of it.
     *
     * @param place a folder, or a compose file that is not the one of its folder
     * @param result what is there
     */
    record Answer(Path place, OpenResult result) {}

    private final ShellTools tools;
    private final Consumer<Answer> listener;
    private @Nullable Answer last;
    private Ticker.@Nullable Ticking again;
    private int asked;

    Projects(ShellTools tools, Consumer<Answer> listener) {
        this.tools = tools;
        this.listener = listener;
    }

    /** Opens a folder or a file; the listener is told. */
    void open(Path place) {
        last = null;
        look(place);
    }

    /** Looks again at what is open; the listener is told when something else is there now. */
    void lookAgain() {
        if (last != null) {
            look(last.place());
        }
    }

    @Override
    public void close() {
        asked++;
        stopWaiting();
    }

    private void look(Path place) {
        int mine = ++asked;
        stopWaiting();
        tools.background().run(() -> answer(place), answer -> answered(mine, answer), problem -> {
            String reason = String.valueOf(problem.getMessage());
            answered(mine, new Answer(place, new OpenResult.Unreadable(place, reason)));
        });
    }

    /** A compose file that stands for its folder is that folder. */
    private Answer answer(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        OpenResult result = tools.opener().open(absolute);
        if (result instanceof OpenResult.Opened file && Files.isRegularFile(absolute)) {
            Path folder = file.project().folder();
            boolean stands = tools.opener().open(folder) instanceof OpenResult.Opened whole
                    && whole.project().composeFiles().equals(file.project().composeFiles());
            return new Answer(stands ? folder : absolute, result);
        }
        return new Answer(absolute, result);
    }

    private void answered(int mine, Answer answer) {
        if (mine != asked) {
            return;
        }
        if (!isSame(answer)) {
            last = answer;
            listener.accept(answer);
        }
        if (mine == asked && !(answer.result() instanceof OpenResult.Opened)) {
            again = tools.ticker().after(AGAIN, this::lookAgain);
        }
    }

    private boolean isSame(Answer answer) {
        return last != null
                && last.place().equals(answer.place())
                && Objects.equals(essence(last.result()), essence(answer.result()));
    }

    private static Object essence(OpenResult result) {
        return switch (result) {
            case OpenResult.Opened opened -> essence(opened.project());
            case OpenResult.NoComposeFile nothing -> nothing;
            case OpenResult.Unreadable unreadable -> unreadable;
        };
    }

    private static Object essence(Project project) {
        return List.of(project.name(), project.composeFiles());
    }

    private void stopWaiting() {
        if (again != null) {
            again.close();
            again = null;
        }
    }
}
