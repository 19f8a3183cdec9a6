package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.DockerCompose;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a project")
class ProjectNameTest {

    private static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    /** The variable of the process, .env, the compose file, its override; and the name. */
    private static final String CASES = """
            -,     -,                            '',                         '',          myapp1
            -,     -,                            'name: My.Own',             '',          myown
            -,     -,                            'name: "-_x"',              '',          x
            -,     -,                            'name: ""',                 '',          myapp1
            -,     -,                            'name: "a${U}-${U:-b}"',    '',          a-b
            -,     X=Y,                          'name: "a${X}"',            '',          ay
            -,     X=Y,                          'name: "a$$X"',             '',          ax
            -,     -,                            'name: one',                'name: two', two
            -,     -,                            '',                         'name: two', two
            -,     COMPOSE_PROJECT_NAME=env,     'name: own',                '',          env
            -,     COMPOSE_PROJECT_NAME=env,     '',                         '',          env
            -,     COMPOSE_PROJECT_NAME=,        'name: own',                '',          own
            shell, COMPOSE_PROJECT_NAME=env,     'name: own',                'name: two', shell
            '',    COMPOSE_PROJECT_NAME=env,     'name: own',                '',          own
            '',    COMPOSE_PROJECT_NAME=env,     '',                         '',          myapp1
            """;

    @TempDir
    private Path temp;

    private final Map<String, String> outer = new HashMap<>();
    private Path folder;

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} is {4}")
    @CsvSource(nullValues = "-", textBlock = CASES)
    @DisplayName("is the variable's, else the file's own, else the folder's")
    void written(String shell, String env, String text, String over, String name) throws IOException {
        write(shell, env, text, over);
        Project project = ((OpenResult.Opened) new ProjectOpener(new DiskFileSource(), outer).open(folder)).project();
        assertThat(((ComposeReading.AsWritten) ComposeReader.read(project))
                        .model()
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} is {4}")
    @Tag("engine")
    @CsvSource(nullValues = "-", textBlock = CASES)
    @DisplayName("is the one that Compose gives it")
    void compose(String shell, String env, String text, String over, String name) throws Exception {
        write(shell, env, text, over);
        ProcessBuilder builder = DockerCompose.process(folder, "config", "--format", "json");
        builder.environment().remove(VARIABLE);
        builder.environment().putAll(outer);
        Process compose = builder.start();
        compose.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
        String out = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ComposeReader.resolved(out).name()).isEqualTo(name);
    }

    private void write(String shell, String env, String text, String over) throws IOException {
        folder = Files.createDirectory(temp.resolve("MyApp.1"));
        if (shell != null) {
            outer.put(VARIABLE, shell);
        }
        if (env != null) {
            Files.writeString(folder.resolve(".env"), env + "\n");
        }
        String services = "\nservices: {web: {image: web}}\n";
        Files.writeString(folder.resolve("compose.yaml"), text + services);
        Files.writeString(folder.resolve("compose.override.yaml"), over + services);
    }
}
