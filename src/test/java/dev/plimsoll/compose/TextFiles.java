package dev.plimsoll.compose;

import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are only texts. */
record TextFiles(Map<Path, String> texts) implements FileSource {

    static final Path FOLDER = Path.of("/made/ada/shop");

    /** A project of those compose files: compose.yaml, and what is laid over it. */
    static Project project(String text, String... over) {
        TextFiles files = new TextFiles(new TreeMap<>());
        files.texts.put(FOLDER.resolve("compose.yaml"), text);
        for (int each = 0; each < over.length; each++) {
            files.texts.put(FOLDER.resolve("compose.z" + each + ".yaml"), over[each]);
        }
        return new Project("shop", FOLDER, List.copyOf(files.texts.keySet()), files);
    }

    @Override
    public Optional<SourceFile> read(Path path) {
        return Optional.ofNullable(texts.get(path)).map(text -> new SourceFile(path, text, ""));
    }
}
