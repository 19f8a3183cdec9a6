package dev.plimsoll.change;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what holds on a folder of real compose files, judged by the real Compose. */
public final class CorpusReport {

    /** Everything holds. */
    static final int HOLDS = 0;
    /** Something falls short. */
    static final int FALLS_SHORT = 1;
    /** There is nothing to measure in the way it was asked for. */
    static final int WRONG_USE = 2;

    private final ComposeJudge judge;
    private final Corpus corpus;
    private final PrintStream out;
    private final Map<String, String> misread = new TreeMap<>();

    private CorpusReport(ComposeJudge judge, Corpus corpus, PrintStream out) {
        this.judge = judge;
        this.corpus = corpus;
        this.out = out;
    }

    /**
     * Ends with 0 where everything holds, with 1 where something falls short, with 2 for wrong use.
     *
     * @param arguments the folder with the {@code INDEX.tsv}
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(ComposeJudge.REAL, System.out, System.err, arguments));
    }

    static int run(ComposeJudge judge, PrintStream out, PrintStream err, String... arguments) throws IOException {
        try {
            Corpus corpus = corpus(arguments);
            return new CorpusReport(judge, corpus, out).print() ? HOLDS : FALLS_SHORT;
        } catch (IllegalArgumentException wrong) {
            err.println("corpus-report: " + wrong.getMessage());
            return WRONG_USE;
        }
    }

    private static Corpus corpus(String... arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("one folder, with an INDEX.tsv in it, is what it takes");
        }
        Path folder = Path.of(arguments[0]);
        if (!Corpus.isAt(folder)) {
            throw new IllegalArgumentException(
                    "there is no INDEX.tsv in " + folder.toAbsolutePath().normalize());
        }
        Corpus corpus = Corpus.at(folder);
        if (corpus.accepted().isEmpty()) {
            throw new IllegalArgumentException("INDEX.tsv has no row whose compose_config is ok");
        }
        return corpus;
    }

    private boolean print() throws IOException {
        List<Corpus.Case> cases = new ArrayList<>();
        corpus.accepted().forEach(each -> read(each).ifPresent(text -> cases.add(corpus.of(each, text))));
        try (Scratch work = Scratch.create()) {
            Measurements measured = Measurements.judged(judge, cases, work.folder());
            Rejections rejections = Rejections.of(judge, corpus, rejected(), work.folder());
            misread.forEach((file, why) -> measured.put(file, Check.IDENTITY, why));
            table(measured, rejections);
            out.println();
            beside("accepts the text of", measured, Check.ACCEPTED);
            beside("reads in full", measured, Check.RESOLVED);
            measured.aside().forEach((file, why) -> out.println("  " + file + ": " + lastLine(why)));
            Map<String, String> failures = new TreeMap<>(measured.failures());
            failures.putAll(rejections.failures());
            failures.forEach((what, why) -> out.println("\n" + what + "\n  " + why));
            return failures.isEmpty();
        }
    }

    private void table(Measurements measured, Rejections rejections) {
        out.printf("%-17s %8s %8s%n", "", "measured", "hold");
        out.printf("%-17s %8d%n", "files", corpus.accepted().size());
        for (Check each : Check.values()) {
            row(each.title(), measured.count(each));
        }
        Measurements.Count added = measured.count(Check.ADD);
        out.printf("%-17s %8d%n", "refused", added.measured() - added.held());
        row("rejected: told", rejections.told());
        row("rejected: kept", rejections.kept());
    }

    private void row(String title, Measurements.Count count) {
        out.printf("%-17s %8d %8d%n", title, count.measured(), count.held());
    }

    /** What had to lie beside the files for Compose to accept the originals. */
    private void beside(String how, Measurements measured, Check check) {
        long alone = measured.count(check, Surroundings.Kind.NOTHING);
        long real = measured.count(check, Surroundings.Kind.REAL);
        long helped = measured.count(check, Surroundings.Kind.STAND_INS);
        out.printf(
                "Of the originals Compose %s %d by themselves, %d beside other files of their projects, %d with stand-ins for%n"
                        + "what is not at hand, and %d not even so.%n",
                how, alone, real, helped, corpus.accepted().size() - alone - real - helped);
    }

    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    private Map<String, String> rejected() {
        Map<String, String> texts = new TreeMap<>();
        corpus.rejected().forEach(each -> read(each).ifPresent(text -> texts.put(each, text)));
        return texts;
    }

    /** The text of a file, as the product reads it; written again it has to be the same bytes. */
    private Optional<String> read(String name) {
        Path file = corpus.folder().resolve(name);
        try {
            Optional<String> text = new DiskFileSource().read(file).map(SourceFile::text);
            byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                misread.put(name, "is not there");
            } else if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
                misread.put(name, "is not read as it is");
            }
            return text;
        } catch (UncheckedIOException problem) {
            misread.put(name, String.valueOf(problem.getMessage()));
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
