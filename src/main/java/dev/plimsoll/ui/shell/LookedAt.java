package dev.plimsoll.ui.shell;

import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the project that a person asked to see, which may be another than the one that edits go to. */
final class LookedAt {

    private static final Logger LOG = LoggerFactory.getLogger(LookedAt.class);

    private final ShellTools tools;
    private final ReadOnlyObjectWrapper<@Nullable FileLine> shown = new ReadOnlyObjectWrapper<>();
    private int asked;

    /**
     * A line of a file.
     *
     * @param file absolute
     * @param name as the project knows it, such as {@code deploy/compose.yaml}
     * @param line from 1
     */
    record FileLine(Path file, String name, String text, int line) {}

    LookedAt(ShellTools tools) {
        this.tools = tools;
    }

    /** Null where nobody asked. */
    ReadOnlyObjectProperty<@Nullable FileLine> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Reads a file and shows a line of it. */
    void show(Project project, Path file, int line) {
        int mine = ++asked;
        tools.background().run(() -> read(project, file, line), read -> answered(mine, read), problem -> {
            LOG.debug("{} could not be shown", file, problem);
            answered(mine, null);
        });
    }

    /** The files changed: what is shown is read anew. */
    void again(Project project) {
        FileLine now = shown.get();
        if (now != null) {
            show(project, now.file(), now.line());
        }
    }

    void forget() {
        asked++;
        shown.set(null);
    }

    private void answered(int mine, @Nullable FileLine read) {
        if (mine == asked) {
            shown.set(read);
        }
    }

    private static @Nullable FileLine read(Project project, Path file, int line) {
        String name = file.startsWith(project.folder())
                ? project.folder().relativize(file).toString()
                : file.toString();
        return project.files()
                .read(file)
                .map(SourceFile::text)
                .map(text -> new FileLine(file, name, text, line))
                .orElse(null);
    }
}
