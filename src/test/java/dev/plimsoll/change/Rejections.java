package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of files that Compose does not accept: a person is told where and what, and nothing is written. */
final class Rejections {

    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, String> kept = new TreeMap<>();

    private Rejections() {}

    /** @param folder for Compose to work in */
    static Rejections of(ComposeJudge judge, Corpus corpus, Map<String, String> texts, Path folder) {
        Rejections all = new Rejections();
        texts.forEach(
                (name, text) -> all.look(judge, corpus.of(name, text), folder.resolve("rejected/" + all.told.size())));
        return all;
    }

    Measurements.Count told() {
        return count(told);
    }

    Measurements.Count kept() {
        return count(kept);
    }

    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        told.forEach((file, why) -> fail(failures, file + " [told]", why));
        kept.forEach((file, why) -> fail(failures, file + " [kept]", why));
        return failures;
    }

    private void look(ComposeJudge judge, Corpus.Case of, Path folder) {
        Project project = of.trial().project();
        switch (ComposeReader.read(project)) {
            case ComposeReading.Broken broken -> {
                told.put(of.name(), clear(broken));
                kept.put(of.name(), "");
            }
            case ComposeReading.AsWritten _ -> {
                ComposeJudge.Verdict verdict = new Judging(judge, of, folder)
                        .original(Judging.Way.TEXT)
                        .verdict();
                told.put(
                        of.name(),
                        ComposeReader.place(project, verdict.output())
                                .map(Rejections::clear)
                                .orElse("Compose names no place: " + verdict.output()));
                kept.put(of.name(), verdict.accepted() ? "Compose accepts it" : "");
            }
        }
    }

    private static String clear(ComposeReading.Broken broken) {
        boolean clear =
                broken.line() > 0 && broken.column() > 0 && !broken.what().isBlank();
        return clear ? "" : "line " + broken.line() + ", column " + broken.column() + ": " + broken.what();
    }

    private static Measurements.Count count(Map<String, String> found) {
        return new Measurements.Count(found.size(), (int)
                found.values().stream().filter(String::isEmpty).count());
    }

    private static void fail(Map<String, String> failures, String what, String why) {
        if (!why.isEmpty()) {
            failures.put(what, why);
        }
    }
}
