package dev.plimsoll.change;

import dev.plimsoll.change.ConfigSource.Elsewhere;
import dev.plimsoll.change.ConfigSource.Inline;
import dev.plimsoll.change.ConfigSource.OnDisk;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where a Prometheus has its configuration from: a mounted file or folder, one of the project's {@code configs}, or a file that is
 * copied into its image. What is made when it starts, or comes from outside of the project, is not edited.
 */
final class ConfigSearch {

    private static final String CONFIGS = "configs";

    private final Project project;
    private final Service prometheus;
    private final StartWords words;
    private final String inside;

    private ConfigSearch(Project project, Service prometheus) {
        this.project = project;
        this.prometheus = prometheus;
        this.words = StartWords.of(project, prometheus);
        this.inside = words.configFile();
    }

    static ConfigSource of(Project project, Service prometheus) {
        ConfigSearch search = new ConfigSearch(project, prometheus);
        return search.made()
                .or(search::mounted)
                .or(search::config)
                .or(search::copied)
                .orElseGet(search::image);
    }

    private Optional<ConfigSource> made() {
        if (inside.contains("$")) {
            return elsewhere("The path of its configuration is in a variable: " + inside + ".", "where it is made");
        }
        return words.makes(inside).flatMap(what -> elsewhere(what, template().orElse("where it is made")));
    }

    /** The file that what makes the configuration reads, where it is one of the project. */
    private Optional<String> template() {
        return words.template()
                .flatMap(file -> mount(file).flatMap(mount -> ConfigFile.below(mount, file, base())))
                .map(file -> "to " + name(file) + ", which it is made from");
    }

    private Optional<ConfigSource> mounted() {
        return mount(inside).map(mount -> {
            if (!mount.type().equals("bind")) {
                String what = mount.source().isEmpty() ? "a " + mount.type() : "the volume " + mount.source();
                return new Elsewhere("It lies in " + what + ", where only the engine has it.", "there");
            }
            return ConfigFile.below(mount, inside, base())
                    .map(file -> inProject(file, false))
                    .orElseGet(() -> new Elsewhere(
                            "It is mounted from " + mount.source() + ", and where that is is not known here.",
                            "there"));
        });
    }

    private Optional<Mount> mount(String path) {
        return ConfigFile.mount(prometheus, path);
    }

    private ConfigSource inProject(Path file, boolean baked) {
        return file.startsWith(project.folder())
                ? new OnDisk(file, baked)
                : new Elsewhere("It lies outside of the project's folder: " + file + ".", "to that file", file);
    }

    private Optional<ConfigSource> config() {
        return prometheus.particulars().configs().entrySet().stream()
                .filter(each -> each.getValue().equals(inside))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(this::config);
    }

    private ConfigSource config(String name) {
        Set<Path> files = new LinkedHashSet<>(project.composeFiles());
        files.addAll(Includes.all(project));
        for (Path file : files) {
            Optional<YamlFile> yaml = project.files()
                    .read(file)
                    .map(SourceFile::text)
                    .flatMap(text -> YamlFile.read(text) instanceof ReadResult.Read read
                            ? Optional.of(read.file())
                            : Optional.empty());
            Optional<ConfigSource> found = yaml.map(ComposeText::new)
                    .flatMap(text -> text.entry(CONFIGS, name).flatMap(path -> config(file, text.yaml(), path)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Elsewhere(
                "It is the config " + name + ", which is no file and no text of the project's own compose files.",
                "there");
    }

    private Optional<ConfigSource> config(Path file, YamlFile yaml, YamlPath path) {
        if (yaml.find(path.then("content")).isPresent()) {
            return Optional.of(new Inline(file, path.then("content")));
        }
        return yaml.find(path.then("file"))
                .filter(ScalarNode.class::isInstance)
                .flatMap(node -> ConfigFile.resolve(((ScalarNode) node).value(), base()))
                .map(each -> inProject(each, false));
    }

    private Optional<ConfigSource> copied() {
        return Optional.ofNullable(prometheus.build())
                .flatMap(build -> new CopiedFiles(project, build).source(inside))
                .map(file -> inProject(file, true));
    }

    private ConfigSource image() {
        return prometheus.build() == null
                ? new Elsewhere(
                        "Nothing of this machine is mounted where it reads its configuration (" + inside
                                + "); it comes out of the image.",
                        "to a file of your own, and mount it there")
                : new Elsewhere(
                        "Nothing is mounted where it reads its configuration (" + inside
                                + "), and its Dockerfile does not say in a way that is understood what it copies there.",
                        "to the file that its image is built with");
    }

    private Path base() {
        return ConfigFile.base(project);
    }

    private String name(Path file) {
        Path shown = file.startsWith(project.folder()) ? project.folder().relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private static Optional<ConfigSource> elsewhere(String why, String todo) {
        return Optional.of(new Elsewhere(why, todo));
    }
}
