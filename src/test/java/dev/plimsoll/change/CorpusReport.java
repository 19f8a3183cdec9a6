package dev.plimsoll.change;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints what holds on a folder of real compose files, judged by the real Compose. */
public final class CorpusReport {

    private final Path folder;
    private final PrintStream out;
    private final Map<String, String> misread = new TreeMap<>();

    private CorpusReport(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Ends with 0 where everything holds, with 1 where something falls short, with 2 for wrong use.
     *
     * @param arguments the folder with the {@code INDEX.tsv}
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 1 ? arguments[0] : "");
        if (arguments.length != 1 || !Corpus.isAt(folder)) {
            System.err.println("corpus-report: there is no INDEX.tsv in "
                    + folder.toAbsolutePath().normalize());
            System.exit(2);
        }
        System.exit(new CorpusReport(folder, System.out).print() ? 0 : 1);
    }

    private boolean print() throws IOException {
        List<String> accepted = Corpus.accepted(folder);
        List<Corpus.Case> cases = new ArrayList<>();
        accepted.forEach(each -> read(each).ifPresent(text -> cases.add(new Corpus.Case(each, Trial.of(text)))));
        Path work = Files.createTempDirectory("corpus-report");
        try {
            Measurements measured = Measurements.judged(cases, work);
            misread.forEach((file, why) -> measured.put(file, Check.IDENTITY, why));
            table(measured, accepted.size());
            rejected();
            measured.failures().forEach((what, why) -> out.println("\n" + what + "\n  " + why));
            return measured.failures().isEmpty();
        } finally {
            delete(work);
        }
    }

    private void table(Measurements measured, int files) {
        out.printf("%-17s %8s %8s%n", "", "measured", "hold");
        out.printf("%-17s %8d%n", "files", files);
        for (Check each : Check.values()) {
            Measurements.Count count = measured.count(each);
            out.printf("%-17s %8d %8d%n", each.title(), count.measured(), count.held());
        }
        Measurements.Count added = measured.count(Check.ADD);
        out.printf("%-17s %8d%n", "refused", added.measured() - added.held());
        int alone = added.held() - measured.count(Check.ACCEPTED).measured();
        out.printf(
                "%nCompose is not asked about %d files, which it does not accept without other files beside them.%n",
                alone);
    }

    /** What is no YAML for Compose is none here, and is told with line and column; the rest is Compose's to judge. */
    private void rejected() {
        List<String> files = Corpus.rejected(folder);
        long told = files.stream()
                .filter(each ->
                        read(each).map(YamlFile::read).map(CorpusReport::isTold).orElse(true))
                .count();
        out.printf(
                "%nOf %d files that Compose does not accept, %d cannot be read here either, which is told with line and%n"
                        + "column; the others are YAML, and what is wrong with them is Compose's to say.%n",
                files.size(), told);
    }

    private static boolean isTold(ReadResult result) {
        return result instanceof ReadResult.Unreadable bad && bad.line() > 0 && bad.column() > 0;
    }

    /** The text of a file, as the product reads it; written again it has to be the same bytes. */
    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            Optional<String> text = new DiskFileSource().read(file).map(SourceFile::text);
            byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
            if (text.isEmpty() || !Arrays.equals(bytes, Files.readAllBytes(file))) {
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
