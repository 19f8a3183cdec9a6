package dev.plimsoll.change;

import dev.plimsoll.change.ConfigSource.Inline;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a Prometheus as somebody wrote it, and where.
 *
 * @param file absolute: a file of its own, or the compose file that it stands in
 * @param text without what indents it in a compose file; there, variables are not filled in
 * @param content where it stands in the compose file; null for a file of its own
 * @param above lines of the file above its first
 * @param left columns of the file left of it
 */
public record WrittenConfig(
        Path file, String text, @Nullable YamlPath content, int above, int left) {

    /** Of a Prometheus; empty where it is made at the start, not there, or not at hand. */
    public static Optional<WrittenConfig> of(Project project, Service prometheus) {
        ConfigSource source = ConfigSearch.of(project, prometheus);
        if (source instanceof Inline inline) {
            return yaml(project, inline.file())
                    .flatMap(yaml -> LiteralText.at(yaml, inline.content()))
                    .map(text -> within(inline, text));
        }
        return source.readable()
                .flatMap(project.files()::read)
                .map(each -> new WrittenConfig(each.path(), each.text(), null, 0, 0));
    }

    private static WrittenConfig within(Inline inline, LiteralText text) {
        int above = text.file().line(text.start()) - 1;
        return new WrittenConfig(inline.file(), text.text(), inline.content(), above, text.indent());
    }

    private static Optional<YamlFile> yaml(Project project, Path file) {
        return project.files()
                .read(file)
                .flatMap(each -> YamlFile.read(each.text()) instanceof ReadResult.Read(YamlFile yaml)
                        ? Optional.of(yaml)
                        : Optional.empty());
    }

    /** The place of a line and a column of its text, each from 1. */
    public Place place(int line, int column) {
        return new Place(file, above + line, left + column);
    }

    /** Whether a place lies in it. */
    public boolean holds(Place place) {
        boolean inFile = place.file().equals(file);
        return inFile
                && (content == null
                        || (place.line() > above
                                && place.line() <= above + text.lines().count()));
    }

    /** Whether Compose fills in what {@code $} stands for, before Prometheus reads it. */
    public boolean fillsIn() {
        return content != null;
    }

    /** Whether it has marks of Jinja, Go templates or ERB, which make a template of what is no YAML. */
    public boolean looksLikeTemplate() {
        return Configuration.FILLED_IN.matcher(text).find();
    }
}
