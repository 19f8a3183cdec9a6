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
 *
 * @param folder that it is
 * @param accepted paths of the files that Compose accepts, from the folder
 * @param rejected paths of those that it does not accept
 */
record Corpus(Path folder, List<String> accepted, List<String> rejected) {

    private static final Path SHARED = Trial.home().resolve("../shared/corpus").normalize();

    /**
     * A file of a project.
     *
     * @param name of the case
     * @param trial the file, and what lies beside it
     * @param beside what was put there
     */
    record Case(String name, Trial trial, Surroundings beside) {

        /** A text that stands alone. */
        static Case of(String name, String text) {
            Surroundings beside = Surroundings.of(text);
            return new Case(name, Trial.of(text).with(beside.files()), beside);
        }
    }

    private record Row(String path, boolean accepted) {}

    /** The files that Compose accepts, where they are at hand. */
    static List<Case> cases() {
        if (!isAt(SHARED)) {
            return List.of();
        }
        Corpus corpus = at(SHARED);
        return corpus.accepted().stream()
                .map(each -> corpus.of(each, Trial.read(SHARED.resolve(each))))
                .toList();
    }

    static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve("INDEX.tsv"));
    }

    /** @throws IllegalArgumentException when the index is not one */
    static Corpus at(Path folder) {
        List<Row> rows = rows(folder.resolve("INDEX.tsv"));
        return new Corpus(
                folder,
                rows.stream().filter(Row::accepted).map(Row::path).toList(),
                rows.stream().filter(each -> !each.accepted()).map(Row::path).toList());
    }

    /** A file among its neighbours. */
    Case of(String path, String text) {
        Surroundings beside = Surroundings.of(folder, path, text);
        String name = folder.resolve(path).getFileName().toString();
        return new Case(path, Trial.of(name, text).with(beside.files()), beside);
    }

    private static List<Row> rows(Path index) {
        List<List<String>> lines = Trial.read(index)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("INDEX.tsv is empty");
        }
        int verdict = column(lines.getFirst(), "compose_config");
        int path = column(lines.getFirst(), "local_path");
        return lines.stream()
                .skip(1)
                .map(row -> new Row(cell(row, path), cell(row, verdict).equals("ok")))
                .toList();
    }

    private static int column(List<String> head, String name) {
        int column = head.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("INDEX.tsv has no column " + name);
        }
        return column;
    }

    private static String cell(List<String> row, int column) {
        if (column >= row.size()) {
            throw new IllegalArgumentException(
                    "INDEX.tsv has a row of only " + row.size() + " columns: " + String.join(" ", row));
        }
        return row.get(column);
    }

    static String list(Map<String, String> failures) {
        return failures.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
