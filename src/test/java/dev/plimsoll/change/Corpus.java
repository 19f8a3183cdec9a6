package dev.plimsoll.change;

import dev.plimsoll.form.AddRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Real compose files that Compose accepts, where they are at hand. */
final class Corpus {

    private static final Path FOLDER = Trial.home().resolve("../shared/corpus").normalize();

    /** Values that no other file is likely to take. */
    private static final Map<String, Map<String, String>> ASIDE = Map.of(
            "prometheus", Map.of("port", "39090", "container-name", ""),
            "cadvisor", Map.of("port", "38081", "container-name", ""),
            "node-exporter", Map.of("port", "39100", "container-name", ""));

    /** A file and what can be added to it. */
    record Case(String name, Trial trial) {

        /** The components that it does not have, under names that are free. */
        List<String> components() {
            return Trial.ALL.stream()
                    .filter(each -> trial.model().service(each).isEmpty())
                    .filter(each -> new Monitoring(Trial.CATALOG, trial.model())
                            .service(each)
                            .isEmpty())
                    .toList();
        }

        /** Nothing scraped; where ports or container names are taken, others. */
        PlanResult add() {
            PlanResult plain = trial.add(request(Map.of()));
            return plain instanceof PlanResult.NotPlanned ? trial.add(request(ASIDE)) : plain;
        }

        private AddRequest request(Map<String, Map<String, String>> values) {
            return new AddRequest(components(), values, List.of(), List.of(), List.of(), true);
        }
    }

    private Corpus() {}

    static List<Case> cases() {
        Path index = FOLDER.resolve("INDEX.tsv");
        return Files.exists(index) ? rows(index).map(Corpus::read).toList() : List.of();
    }

    private static Stream<String> rows(Path index) {
        List<String> lines = Trial.read(index).lines().toList();
        List<String> head = Arrays.asList(lines.getFirst().split("\t", -1));
        int verdict = head.indexOf("compose_config");
        int path = head.indexOf("local_path");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[verdict].equals("ok"))
                .map(row -> row[path]);
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
