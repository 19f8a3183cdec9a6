package dev.plimsoll.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The corpus of real compose files beside the project; a clone may be without it. */
final class CorpusFiles {

    private CorpusFiles() {}

    /** Files that Compose accepts as they stand and that need no variables. */
    static List<List<Path>> withoutVariables(Path home) throws IOException {
        return rows(home).stream()
                .filter(row -> row.get("config_full_no_env_resolution").equals("ok"))
                .filter(row -> traits(row).stream().noneMatch(trait -> trait.startsWith("interp")))
                .map(row -> List.of(corpus(home).resolve(row.get("local_path"))))
                .toList();
    }

    /** Every file, with whether Compose takes it as a compose file. */
    static Map<Path, Boolean> all(Path home) throws IOException {
        Map<Path, Boolean> found = new TreeMap<>();
        rows(home)
                .forEach(row -> found.put(
                        corpus(home).resolve(row.get("local_path")),
                        row.get("compose_config").equals("ok")));
        return found;
    }

    private static Set<String> traits(Map<String, String> row) {
        return Set.copyOf(Arrays.asList(row.get("features").split(",")));
    }

    private static List<Map<String, String>> rows(Path home) throws IOException {
        Path index = corpus(home).resolve("INDEX.tsv");
        if (!Files.exists(index)) {
            return List.of();
        }
        List<String[]> lines = Files.readAllLines(index).stream()
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
