package dev.plimsoll.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The corpus of real compose files beside the project; a clone may be without it. */
final class CorpusFiles {

    private CorpusFiles() {}

    /** Files that Compose takes as compose files, though some need others beside them. */
    static List<Path> accepted(Path home) throws IOException {
        return all(home).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The folders of whole projects. */
    static List<Path> projects(Path home) throws IOException {
        return rows(home, "PROJECTS.tsv").stream()
                .map(row -> corpus(home)
                        .resolve(row.get("folder"))
                        .resolve(row.get("project_dir"))
                        .normalize())
                .toList();
    }

    /** Every file, with whether Compose takes it as a compose file. */
    static Map<Path, Boolean> all(Path home) throws IOException {
        Map<Path, Boolean> found = new TreeMap<>();
        rows(home, "INDEX.tsv")
                .forEach(row -> found.put(
                        corpus(home).resolve(row.get("local_path")),
                        row.get("compose_config").equals("ok")));
        return found;
    }

    private static List<Map<String, String>> rows(Path home, String index) throws IOException {
        Path file = corpus(home).resolve(index);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        String[] head = lines.getFirst();
        return lines.stream()
                .skip(1)
                .filter(cells -> cells.length == head.length)
                .map(cells -> row(head, cells))
                .toList();
    }

    private static Map<String, String> row(String[] head, String[] cells) {
        Map<String, String> row = new HashMap<>();
        IntStream.range(0, head.length).forEach(each -> row.put(head[each], cells[each]));
        return row;
    }

    private static Path corpus(Path home) {
        return home.resolve("../shared/corpus").toAbsolutePath().normalize();
    }
}
