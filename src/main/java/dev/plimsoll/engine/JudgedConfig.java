package dev.plimsoll.engine;

import dev.plimsoll.change.ConfigContent;
import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that promtool judges: a file of the project, or a text in one of its compose files.
 *
 * @param file that it stands in
 * @param content the text; null where it is the whole file
 */
record JudgedConfig(Path file, @Nullable ConfigContent content) {

    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,6})");

    static Optional<JudgedConfig> of(Project project, Service prometheus) {
        return ConfigFile.of(project, prometheus)
                .filter(each -> each.startsWith(project.folder()))
                .filter(each -> project.files().read(each).isPresent())
                .map(each -> new JudgedConfig(each, null))
                .or(() -> ConfigContent.of(project, prometheus).map(each -> new JudgedConfig(each.file(), each)));
    }

    /** Whether it is there as Prometheus will get it. */
    boolean isComplete() {
        return content == null || content.filled();
    }

    ConfigScratch copied(Project project, Service prometheus) throws IOException {
        return ConfigScratch.of(project, prometheus, file, content == null ? null : content.text());
    }

    PrometheusCheck.Rejected rejected(String message) {
        String mapped = inFile(message);
        Matcher line = LINE.matcher(mapped);
        boolean known = content == null || content.above() != null;
        Integer first = known && line.find() ? Integer.valueOf(line.group(1)) : null;
        return new PrometheusCheck.Rejected(
                file, first == null && content != null ? Integer.valueOf(content.entry()) : first, mapped);
    }

    PrometheusCheck.Incomplete incomplete(String message) {
        return new PrometheusCheck.Incomplete(file, inFile(message));
    }

    /** With the lines of the file, where they are known. */
    private String inFile(String message) {
        Integer above = content == null ? null : content.above();
        return above == null
                ? message
                : LINE.matcher(message).replaceAll(each -> "line " + (Integer.parseInt(each.group(1)) + above));
    }
}
