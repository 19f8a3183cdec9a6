package dev.plimsoll.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures many files, two at a time, and counts. */
final class Measurements {

    /** Of one check. */
    record Count(int measured, int held) {}

    private final Map<String, Measured> byFile = new TreeMap<>();

    private Measurements() {}

    static Measurements of(List<Corpus.Case> cases) {
        Measurements all = new Measurements();
        cases.forEach(each -> all.byFile.put(each.name(), Measurement.of(each.trial())));
        return all;
    }

    /** @param folder empty, for Compose to work in */
    static Measurements judged(ComposeJudge judge, List<Corpus.Case> cases, Path folder) {
        Measurements all = new Measurements();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Measured>> found = new ArrayList<>();
            for (Corpus.Case each : cases) {
                Path own = folder.resolve(String.valueOf(found.size()));
                found.add(two.submit(() -> Measurement.judged(judge, each, Files.createDirectories(own))));
            }
            for (int at = 0; at < found.size(); at++) {
                all.byFile.put(cases.get(at).name(), found.get(at).get());
            }
        } catch (ExecutionException broken) {
            throw new UncheckedIOException(new IOException(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return all;
    }

    void put(String file, Check check, String shortfall) {
        byFile.put(file, Measured.of(Map.of(check, shortfall)));
    }

    /** How many files were judged with that beside them. */
    long count(Check check, Surroundings.Kind beside) {
        return byFile.values().stream()
                .filter(each -> beside == each.beside().get(check))
                .count();
    }

    /** Why files were not judged in full. */
    Map<String, String> aside() {
        Map<String, String> aside = new TreeMap<>();
        byFile.forEach((file, measured) -> {
            if (!measured.aside().isEmpty()) {
                aside.put(file, measured.aside().strip());
            }
        });
        return aside;
    }

    int files() {
        return byFile.size();
    }

    Count count(Check check) {
        List<String> found = byFile.values().stream()
                .map(Measured::found)
                .filter(each -> each.containsKey(check))
                .map(each -> each.get(check))
                .toList();
        return new Count(
                found.size(), (int) found.stream().filter(String::isEmpty).count());
    }

    /** What falls short, by file and check. */
    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        byFile.forEach((file, measured) -> measured.found().forEach((check, shortfall) -> {
            if (!shortfall.isEmpty()) {
                failures.put(file + " [" + check.title() + "]", shortfall.strip());
            }
        }));
        return failures;
    }
}
