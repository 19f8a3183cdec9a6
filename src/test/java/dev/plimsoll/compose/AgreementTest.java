package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
@DisplayName("A file as written and what Compose resolves of it")
class AgreementTest {

    private static final Path HOME = Path.of(System.getProperty("plimsoll.home", "."));

    @Test
    @DisplayName("agree on the project's own cases")
    void ownCases() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("src/test/resources/compose"))) {
            List<List<Path>> cases = files.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> !each.toString().endsWith(".override.yaml"))
                    .sorted()
                    .map(AgreementTest::withOverride)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(5);
            assertThat(differences("own case", cases)).isEmpty();
        }
    }

    @Test
    @DisplayName("agree on real files that need no variables")
    void corpus() throws IOException {
        assertThat(differences("real file", CorpusFiles.withoutVariables(HOME))).isEmpty();
    }

    private static List<Path> withOverride(Path file) {
        Path override = Path.of(file.toString().replace(".yaml", ".override.yaml"));
        return Files.exists(override) ? List.of(file, override) : List.of(file);
    }

    private static List<String> differences(String kind, List<List<Path>> cases) throws IOException {
        List<String> found = new ArrayList<>();
        int services = 0;
        for (List<Path> files : cases) {
            ComposeModel resolved = ComposeReader.resolved(askCompose(files));
            Project project = new Project("agreement", files.getFirst().getParent(), files, new DiskFileSource());
            services += resolved.services().size();
            switch (ComposeReader.read(project)) {
                case ComposeReading.AsWritten(ComposeModel written) ->
                    new Agreement(project.folder())
                            .differences(written, resolved)
                            .forEach(each -> found.add(files.getLast() + ": " + each));
                case ComposeReading.Broken broken -> found.add(files.getLast() + ": " + broken);
            }
        }
        List<String> variables =
                found.stream().filter(each -> each.contains("${")).toList();
        found.removeAll(variables);
        System.out.printf(
                "%d %ss with %d services: %d differences; %d more from variables in files they lead to%n",
                cases.size(), kind, services, found.size(), variables.size());
        return found;
    }

    private static String askCompose(List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--profile", "*"));
        files.forEach(each -> command.addAll(List.of("-f", each.toString())));
        command.addAll(Arrays.asList("config", "--no-env-resolution", "--format", "json"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
