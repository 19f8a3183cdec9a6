package dev.plimsoll.cli;

import dev.plimsoll.compose.ComposeReading.Broken;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A compose file that cannot be read: where, the line itself, and what Compose says. */
final class BrokenWords {

    private final Project project;
    private final Broken broken;

    BrokenWords(Project project, Broken broken) {
        this.project = project;
        this.broken = broken;
    }

    Words words(ConfigResult config) {
        List<String> why = new ArrayList<>(excerpt());
        switch (config) {
            case ConfigResult.Rejected rejected -> why.add("Compose says: " + rejected.message());
            case ConfigResult.Accepted accepted -> why.add("Compose accepts it; Plimsoll does not edit such a file.");
            case ConfigResult.Unavailable unavailable -> {}
        }
        Path file = project.folder().relativize(broken.file());
        return new Words(
                file + ", line " + broken.line() + ", column " + broken.column() + ": " + broken.what(),
                String.join("\n", why),
                broken.why());
    }

    /** The lines with their numbers, and a caret below the column. */
    private List<String> excerpt() {
        List<String> lines = new ArrayList<>();
        int last = broken.excerptFirstLine() + broken.excerpt().size() - 1;
        int width = String.valueOf(last).length();
        for (int each = 0; each < broken.excerpt().size(); each++) {
            int number = broken.excerptFirstLine() + each;
            String text = broken.excerpt().get(each).replace('\t', ' ');
            lines.add(" ".repeat(width - String.valueOf(number).length()) + number + " │ " + text);
            if (number == broken.line()) {
                lines.add(" ".repeat(width) + " │ " + " ".repeat(Math.max(0, broken.column() - 1)) + "^");
            }
        }
        return lines;
    }
}
