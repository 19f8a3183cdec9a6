package dev.plimsoll.change;

import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of compose files in {@code .env}. The rest of that file is nobody's business: its lines are neither read nor touched.
 *
 * <p>Compose takes the last of several {@code COMPOSE_FILE} lines, and none of them where the variable is set outside of the file.
 */
final class EnvFile {

    private static final String VARIABLE = "COMPOSE_FILE";
    private static final String COMMENT = "# Compose reads these files instead of those it would find.";
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?COMPOSE_FILE[ \\t]*[=:][ \\t]*"
            + "(?:\"(?<double>[^\"\\r\\n]*)\"|'(?<single>[^'\\r\\n]*)'|(?<plain>[^\\r\\n#\"' \\t]*))[^\\r\\n]*");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s#'$\\\\]");

    private final Planning planning;
    private final Project project;
    private final Draft draft;

    EnvFile(Planning planning) {
        this.planning = planning;
        this.project = planning.project();
        this.draft = planning.drafts().of(path(project));
    }

    static Path path(Project project) {
        return project.folder().resolve(".env");
    }

    /** Whether a line of such a file is about the list of compose files, which is no secret. */
    static boolean isOurs(String line) {
        return line.startsWith(COMMENT) || LINE.matcher(line).lookingAt();
    }

    /** Has a file be one of the compose files. */
    void list(Path file) {
        if (project.outer().filled(VARIABLE).isPresent()) {
            refuse(
                    VARIABLE
                            + " is set in the environment of this process, so what .env says of it counts for nothing.",
                    "Unset it there, or have the compose file include the new one.");
            return;
        }
        String text = draft.text();
        Optional<MatchResult> line = last(text);
        if (line.isPresent()) {
            String name = name(line.get());
            int end = line.get().end(name);
            String parted = line.get().group(name).isEmpty() ? "" : separator();
            draft.become(text.substring(0, end) + parted + relative(file) + text.substring(end));
        } else if (opensByItself()) {
            draft.become(appended(draft.exists(), text, fresh(file)));
        } else {
            refuse(
                    "The project was opened with a compose file of its own, which Compose does not find by itself.",
                    "Have the compose file include the new one.");
        }
    }

    /** Takes a file out of the compose files; a list that was made for it goes as a whole. */
    void unlist(Path file) {
        String text = draft.text();
        Optional<MatchResult> line = last(text);
        if (line.isEmpty()) {
            return;
        }
        Optional<String> without = withoutFresh(text, line.get(), file);
        if (without.isPresent()) {
            boolean wasNew = without.get().isEmpty() && text.endsWith("\n");
            draft.become(wasNew ? null : without.get());
            return;
        }
        String name = name(line.get());
        List<String> rest = new ArrayList<>(List.of(line.get().group(name).split(Pattern.quote(separator()), -1)));
        if (rest.removeIf(each -> each.strip().equals(relative(file)))) {
            draft.become(text.substring(0, line.get().start(name))
                    + String.join(separator(), rest)
                    + text.substring(line.get().end(name)));
        }
    }

    /** The text without the line and its comment, where they stand as they are made; empty where they do not. */
    private Optional<String> withoutFresh(String text, MatchResult line, Path file) {
        for (String lineEnd : List.of("\r\n", "\n")) {
            String made = COMMENT + lineEnd + entry(all(file));
            int start = line.end() - made.length();
            if (start >= 0 && text.startsWith(made, start)) {
                boolean ends = text.startsWith(lineEnd, line.end());
                int from = !ends && start >= lineEnd.length() ? start - lineEnd.length() : start;
                int to = ends ? line.end() + lineEnd.length() : line.end();
                return Optional.of(text.substring(0, from) + text.substring(to));
            }
        }
        return Optional.empty();
    }

    private String fresh(Path file) {
        return COMMENT + "\n" + entry(all(file));
    }

    private String all(Path file) {
        List<Path> files = new ArrayList<>(project.composeFiles());
        files.remove(file);
        files.add(file);
        return files.stream().map(this::relative).collect(Collectors.joining(separator()));
    }

    private static String entry(String value) {
        return VARIABLE + "=" + (NEEDS_QUOTES.matcher(value).find() ? '"' + value + '"' : value);
    }

    /** With a last line end if the file has one, or is new: one that was there and is empty is known by that later. */
    private static String appended(boolean exists, String text, String lines) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String added = lines.replace("\n", lineEnd);
        if (text.isEmpty()) {
            return exists ? added : added + lineEnd;
        }
        return text.endsWith("\n") ? text + added + lineEnd : text + lineEnd + added;
    }

    private static Optional<MatchResult> last(String text) {
        return LINE.matcher(text).results().reduce((first, second) -> second);
    }

    private static String name(MatchResult line) {
        if (line.group("double") != null) {
            return "double";
        }
        return line.group("single") == null ? "plain" : "single";
    }

    private String separator() {
        return project.environment().filled("COMPOSE_PATH_SEPARATOR").orElse(File.pathSeparator);
    }

    private String relative(Path file) {
        return project.folder().relativize(file).toString().replace('\\', '/');
    }

    /** Whether Compose finds these files where nobody names them. */
    private boolean opensByItself() {
        return new ProjectOpener(project.files(), Map.of()).open(project.folder()) instanceof OpenResult.Opened opened
                && opened.project().composeFiles().equals(project.composeFiles());
    }

    private void refuse(String why, String todo) {
        planning.findings().error(".env cannot list another compose file.", why, todo);
    }
}
