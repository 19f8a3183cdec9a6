package dev.plimsoll.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Real compose files: a folder with an {@code INDEX.tsv}, whose columns {@code local_path} and {@code compose_config} say where a
 * file is and whether Compose accepts its text.
 */
final class Corpus {

    private static final Path FOLDER = Trial.home().resolve("../shared/corpus").normalize();

    /** A file of a project. */
    record Case(String name, Trial trial) {}

    private record Row(String path, boolean accepted) {}

    private Corpus() {}

    /** Those that Compose accepts, where they are at hand. */
    static List<Case> cases() {
        return isAt(FOLDER) ? accepted(FOLDER).stream().map(Corpus::read).toList() : List.of();
    }

    static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve("INDEX.tsv"));
    }

    /** Paths of the files that Compose accepts, relative to the folder. */
    static List<String> accepted(Path folder) {
        return rows(folder).stream().filter(Row::accepted).map(Row::path).toList();
    }

    /** Paths of those that it does not accept. */
    static List<String> rejected(Path folder) {
        return rows(folder).stream()
                .filter(each -> !each.accepted())
                .map(Row::path)
                .toList();
    }

    private static List<Row> rows(Path folder) {
        List<String> lines = Trial.read(folder.resolve("INDEX.tsv")).lines().toList();
        List<String> head = Arrays.asList(lines.getFirst().split("\t", -1));
        int verdict = column(head, "compose_config");
        int path = column(head, "local_path");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(row -> new Row(row[path], row[verdict].equals("ok")))
                .toList();
    }

    private static int column(List<String> head, String name) {
        int column = head.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("INDEX.tsv has no column " + name);
        }
        return column;
    }

    private static Case read(String path) {
        return new Case(path, Trial.of(Trial.read(FOLDER.resolve(path))));
    }

    static String list(Map<String, String> failures) {
        return failures.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
