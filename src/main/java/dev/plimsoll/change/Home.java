package dev.plimsoll.change;

import dev.plimsoll.form.Destination;
import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file that components are written into, and what joins it to the project where it is not the compose file. */
final class Home {

    private static final List<String> HEAD = List.of("version", "name");

    private final Planning planning;
    private final Destination destination;

    Home(Planning planning, Destination destination) {
        this.planning = planning;
        this.destination = destination;
    }

    /** The file of their own, beside the compose file. */
    static Path separate(Project project) {
        return project.composeFile().resolveSibling(Destination.FILE).normalize();
    }

    /**
     * The file, ready to be edited. One that is joined to the project already is used again; one that lies there for another purpose
     * is found and refused.
     */
    Draft open() {
        if (!destination.isSeparate()) {
            return planning.compose();
        }
        Draft draft = planning.drafts().of(separate(planning.project()));
        if (!draft.exists()) {
            draft.become(header() + ComposeText.SERVICES + ":\n");
            join(draft.path());
        } else if (!planning.files().contains(draft.path())) {
            taken(draft.path());
        }
        return draft;
    }

    private String header() {
        String compose = name(planning.project().composeFile());
        return switch (destination) {
            case INCLUDE -> "# Monitoring. " + compose + " includes this file.\n";
            case ENV -> "# Monitoring. COMPOSE_FILE in .env lists this file behind " + compose + ".\n";
            case COMPOSE_FILE -> "";
        };
    }

    private void join(Path file) {
        switch (destination) {
            case INCLUDE -> include(planning.compose(), name(file));
            case ENV -> {
                new EnvFile(planning).list(file);
                new EnvReaders(planning).tell();
            }
            case COMPOSE_FILE -> {}
        }
    }

    private static void include(Draft compose, String name) {
        compose.yaml().ifPresent(yaml -> {
            YamlPath list = new ComposeText(yaml).section(Includes.KEY);
            Fragment item = item(yaml, list, name);
            compose.later(
                    yaml.find(list).isPresent()
                            ? new Edit.Append(list, item)
                            : new Edit.Put(
                                    new YamlPath(list.document(), List.of()),
                                    Includes.KEY,
                                    Yaml.listOf(item),
                                    head(yaml, list.document())));
        });
    }

    /** In the quotes that the others have. */
    private static Fragment item(YamlFile yaml, YamlPath list, String name) {
        Stream<YamlNode> others = yaml.find(list).stream()
                .flatMap(each -> each instanceof SequenceNode items ? items.items().stream() : Stream.empty());
        QuoteStyle style = QuoteStyle.of(others);
        return style.known() ? Fragment.parse(style.write(name)) : Fragment.text(name);
    }

    /** Behind what stands at the head of compose files; null for the end, where there is none of it. */
    private static @Nullable String head(YamlFile yaml, int document) {
        return HEAD.stream()
                .filter(each ->
                        yaml.find(YamlPath.of(each).inDocument(document)).isPresent())
                .findFirst()
                .orElse(null);
    }

    private void taken(Path file) {
        planning.findings()
                .error(
                        "There is a " + name(file) + " already that does not belong to the project.",
                        "All that is in it would become part of the project.",
                        "Rename it, or have " + name(planning.project().composeFile())
                                + " include it first; or write into the compose file.",
                        new Place(file, 1));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
