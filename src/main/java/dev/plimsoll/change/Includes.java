package dev.plimsoll.change;

import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a compose file includes by plain paths inside of the project's folder: they belong to the project as its compose files
 * do, and are edited like them. A path with variables, one that leads out of the folder, and an entry that reads its file from the view
 * of another folder do not count.
 */
public final class Includes {

    static final String KEY = "include";
    private static final String PATH = "path";
    private static final String FOLDER = "project_directory";

    private final Path folder;
    private final List<Entry> entries;
    private final YamlFile yaml;

    /** An entry with the file that it leads to. */
    private record Entry(YamlPath path, boolean mapping, Path file) {}

    private Includes(Project project, Path composeFile, YamlFile yaml) {
        this.folder = project.folder();
        this.yaml = yaml;
        // Compose takes such paths from the project's folder, whatever folder the compose file is in
        this.entries = folder.equals(composeFile.getParent()) ? entries() : List.of();
    }

    static Includes of(Project project, Path composeFile, YamlFile yaml) {
        return new Includes(project, composeFile, yaml);
    }

    /** Of every compose file of a project, as the files are now. */
    static Set<Path> all(Project project) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path each : project.composeFiles()) {
            project.files().read(each).ifPresent(file -> found.addAll(files(project, each, file.text())));
        }
        return found;
    }

    /** The files that a compose file of that text includes, in its order; none where it cannot be read. */
    public static List<Path> files(Project project, Path composeFile, String text) {
        return text.contains(KEY) && YamlFile.read(text) instanceof ReadResult.Read(YamlFile yaml)
                ? of(project, composeFile, yaml).files()
                : List.of();
    }

    /**
     * A compose file that includes other files in the place of its own, and sees them as if they were there.
     *
     * @param instead file to the one that is included instead
     * @return the text as it is where none of them is included
     */
    public static String redirected(Project project, Path composeFile, String text, Map<Path, Path> instead) {
        return YamlFile.read(text) instanceof ReadResult.Read(YamlFile yaml)
                        && yaml.edit(of(project, composeFile, yaml).redirections(instead))
                                instanceof EditResult.Edited(YamlFile edited)
                ? edited.text()
                : text;
    }

    List<Path> files() {
        return entries.stream().map(Entry::file).distinct().toList();
    }

    /** Where the entry of a file stands; empty where it is not included. */
    Optional<YamlPath> entry(Path file) {
        return entries.stream()
                .filter(each -> each.file().equals(file))
                .map(Entry::path)
                .findFirst();
    }

    private List<Edit> redirections(Map<Path, Path> instead) {
        List<Edit> edits = new ArrayList<>();
        for (Entry each : entries) {
            Path other = instead.get(each.file());
            if (other != null) {
                String path = Yaml.quoted(other.toString());
                String seenFrom = Yaml.quoted(String.valueOf(each.file().getParent()));
                if (each.mapping()) {
                    edits.add(new Edit.Replace(each.path().then(PATH), Fragment.parse(path)));
                    edits.add(new Edit.Put(each.path(), FOLDER, Fragment.parse(seenFrom)));
                } else {
                    edits.add(new Edit.Replace(
                            each.path(), Fragment.parse("{path: " + path + ", " + FOLDER + ": " + seenFrom + "}")));
                }
            }
        }
        return edits;
    }

    private List<Entry> entries() {
        List<Entry> found = new ArrayList<>();
        for (int document = 0; document < yaml.documents().size(); document++) {
            YamlPath list = YamlPath.of(KEY).inDocument(document);
            if (yaml.find(list).orElse(null) instanceof SequenceNode items) {
                for (int index = 0; index < items.items().size(); index++) {
                    entry(list.then(index), items.items().get(index)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Entry> entry(YamlPath path, YamlNode node) {
        if (node instanceof ScalarNode text) {
            return inFolder(text.value()).map(file -> new Entry(path, false, file));
        }
        return node instanceof MappingNode mapping && mapping.get(FOLDER).isEmpty()
                ? mapping.get(PATH)
                        .filter(ScalarNode.class::isInstance)
                        .flatMap(each -> inFolder(((ScalarNode) each).value()))
                        .map(file -> new Entry(path, true, file))
                : Optional.empty();
    }

    private Optional<Path> inFolder(String written) {
        try {
            return Optional.of(written)
                    .filter(each -> !each.isBlank() && !each.contains("$") && !each.contains(":"))
                    .map(each -> folder.resolve(each).normalize())
                    .filter(each -> each.startsWith(folder));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
