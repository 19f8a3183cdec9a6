package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.check.Cases.Case;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("engine")
@DisplayName("Compose itself")
class ComposeSaysTest {

    /** What it refuses before anything starts. */
    private static final Set<String> REFUSED =
            Set.of("undefined", "wait-cycle", "name-twice", "limit-twice", "mode-and-networks");

    private static final Path CORPUS = Path.of(System.getProperty("plimsoll.home", "."))
            .resolve("../shared/corpus")
            .toAbsolutePath()
            .normalize();

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.Cases#all")
    @DisplayName("refuses what it is said to refuse, and accepts the rest")
    void judges(Case each, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve(Sketch.COMPOSE), each.sketch().files().get(Sketch.COMPOSE));
        boolean said = each.sketch().findings().stream()
                .anyMatch(finding -> finding.level() == Level.ERROR && REFUSED.contains(finding.rule()));
        ConfigResult result = config(new Project("shop", folder, List.of(file), new DiskFileSource()));
        boolean refuses = each.compose() == Cases.Compose.REFUSES;
        assertThat(result).isInstanceOf(refuses ? ConfigResult.Rejected.class : ConfigResult.Accepted.class);
        assertThat(said).isEqualTo(refuses);
    }

    @Test
    @DisplayName("accepts no real file in which an error is found that it would refuse")
    void realFiles(TestReporter reporter) throws IOException {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger files = new AtomicInteger();
        accepted().parallelStream().forEach(file -> {
            Project project = new Project("shop", file.getParent(), List.of(file), new DiskFileSource());
            if (config(project) instanceof ConfigResult.Accepted(var model)
                    && ComposeReader.read(project) instanceof ComposeReading.AsWritten(var written)) {
                files.incrementAndGet();
                refused(project, model.arrangedLike(written), written).forEach(each -> wrong.add(file + ": " + each));
            }
        });
        reporter.publishEntry("files", files.toString());
        assertThat(wrong).isEmpty();
    }

    private static List<String> refused(Project project, ComposeModel model, ComposeModel written) {
        Scene scene = new Scene(project, model, written, Sketch.CATALOG, EngineFacts.UNKNOWN);
        return new Inspector()
                .inspect(scene).stream()
                        .filter(each -> each.level() == Level.ERROR && REFUSED.contains(each.rule()))
                        .map(Finding::what)
                        .toList();
    }

    /** Files of the corpus that Compose accepts; none where it is not at hand. */
    private static List<Path> accepted() throws IOException {
        Path index = CORPUS.resolve("INDEX.tsv");
        return Files.exists(index)
                ? Files.readAllLines(index).stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .filter(row -> row[7].equals("ok"))
                        .map(row -> CORPUS.resolve(row[10]))
                        .toList()
                : List.of();
    }

    private static ConfigResult config(Project project) {
        try (DockerEngine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            return engine.config(project);
        }
    }
}
