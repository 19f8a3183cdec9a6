package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.project.Substitution;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a Prometheus that stands as a text in a compose file, under {@code configs}, as Compose gives it to the container.
 *
 * @param file the compose file, absolute
 * @param text with its variables filled in; their values may be secrets
 * @param filled whether every variable that must have a value has one
 * @param entry the line of its entry of {@code configs}, from 1
 * @param above lines of the file above its first line; null where its lines are not lines of the file
 */
public record ConfigContent(
        Path file,
        String text,
        boolean filled,
        int entry,
        @Nullable Integer above) {

    /** Of a Prometheus; empty where it has its configuration from elsewhere, or what stands there is no text. */
    public static Optional<ConfigContent> of(Project project, Service prometheus) {
        return ConfigSearch.of(project, prometheus) instanceof ConfigSource.Inline inline
                ? project.files()
                        .read(inline.file())
                        .map(SourceFile::text)
                        .flatMap(text -> YamlFile.read(text) instanceof ReadResult.Read(YamlFile yaml)
                                ? of(project, yaml, inline)
                                : Optional.empty())
                : Optional.empty();
    }

    private static Optional<ConfigContent> of(Project project, YamlFile yaml, ConfigSource.Inline inline) {
        return yaml.find(inline.content())
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(node -> !node.isNull())
                .map(node -> {
                    Substitution.Filled filled = Substitution.fill(node.value(), project.environment());
                    boolean own = node.style() == ScalarStyle.LITERAL
                            && !node.shared()
                            && lines(filled.text()) == lines(node.value());
                    return new ConfigContent(
                            inline.file(),
                            filled.text(),
                            filled.valid() && filled.missing().isEmpty(),
                            entry(yaml, inline.content()),
                            own ? Integer.valueOf(yaml.line(node.span().start())) : null);
                });
    }

    private static long lines(String text) {
        return text.lines().count();
    }

    private static int entry(YamlFile yaml, YamlPath content) {
        int depth = content.steps().size();
        YamlPath configs = new YamlPath(content.document(), content.steps().subList(0, depth - 2));
        String name = String.valueOf(content.steps().get(depth - 2));
        return yaml.find(configs)
                .filter(MappingNode.class::isInstance)
                .flatMap(all -> ((MappingNode) all).entry(name))
                .map(Entry::keySpan)
                .map(key -> yaml.line(key.start()))
                .orElse(1);
    }
}
