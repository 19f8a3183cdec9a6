package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Environment;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
@DisplayName("Files as written and what Compose resolves of them")
class AgreementTest {

    private static final Path HOME = Path.of(System.getProperty("plimsoll.home", "."));

    @Test
    @DisplayName("agree on the project's own cases")
    void ownCases() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("src/test/resources/compose"))) {
            List<Project> cases = files.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> !each.toString().endsWith(".override.yaml"))
                    .sorted()
                    .map(file -> project(withOverride(file)))
                    .toList();
            assertThat(cases).hasSizeGreaterThan(5);
            agree("the project's own cases", cases);
        }
    }

    @Test
    @DisplayName("agree on every real file that Compose takes as a compose file")
    void corpus() throws IOException {
        agree(
                "real files",
                CorpusFiles.accepted(HOME).stream()
                        .map(file -> project(List.of(file)))
                        .toList());
    }

    @Test
    @DisplayName("agree on real projects, with their .env, overrides and what they include")
    void projects() throws IOException {
        Agreements agreements = new Agreements();
        ProjectOpener opener = new ProjectOpener(new DiskFileSource(), everyProfile());
        List<Project> opened = new ArrayList<>();
        for (Path folder : CorpusFiles.projects(HOME)) {
            switch (opener.open(folder)) {
                case OpenResult.Opened(Project project) -> opened.add(project);
                case OpenResult.NoComposeFile none -> agreements.notOpened(folder);
                case OpenResult.Unreadable unreadable -> agreements.notOpened(folder);
            }
        }
        agreements.compare(opened);
        agree("real projects", agreements);
    }

    private static void agree(String kind, List<Project> projects) {
        Agreements agreements = new Agreements();
        agreements.compare(projects);
        agree(kind, agreements);
    }

    private static void agree(String kind, Agreements agreements) {
        System.out.println(agreements.report(kind));
        assertThat(agreements.unexplained()).isEmpty();
    }

    /** Compose is asked for services of every profile. */
    private static Map<String, String> everyProfile() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("COMPOSE_PROFILES", "*");
        return environment;
    }

    private static Project project(List<Path> files) {
        Path folder = files.getFirst().getParent();
        String name = Project.nameLike(folder.getFileName().toString());
        return new Project(name, folder, files, new DiskFileSource(), new Environment(everyProfile()));
    }

    private static List<Path> withOverride(Path file) {
        Path override = Path.of(file.toString().replace(".yaml", ".override.yaml"));
        return Files.exists(override) ? List.of(file, override) : List.of(file);
    }
}
