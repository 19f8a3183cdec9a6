package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docker compose config")
class ComposeCliTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("is asked with every compose file and the project's folder")
    void arguments() {
        ReplayedProcesses replay = new ReplayedProcesses(command -> new Finished(0, "{\"name\": \"shop\"}", ""));
        ConfigResult result = new ComposeCli(replay, TestModels::read, Map.of()).config(project());
        assertThat(((ConfigResult.Accepted) result).model().name()).isEqualTo("shop");
        assertThat(replay.commands())
                .containsExactly(List.of(
                        "docker",
                        "compose",
                        "-f",
                        folder + "/compose.yaml",
                        "-f",
                        folder + "/compose.override.yaml",
                        "--project-directory",
                        folder.toString(),
                        "config",
                        "--format",
                        "json"));
    }

    @Test
    @DisplayName("is asked for every profile only where that is wanted")
    void allProfiles() {
        ReplayedProcesses replay = new ReplayedProcesses(command -> new Finished(0, "{\"name\": \"shop\"}", ""));
        ComposeCli compose = new ComposeCli(replay, TestModels::read, Map.of());
        compose.config(project());
        compose.configOfAllProfiles(project());
        assertThat(replay.commands().getFirst()).doesNotContain("--profile");
        assertThat(replay.commands().getLast()).containsSequence("docker", "compose", "--profile", "*", "-f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            yaml: line 2: did not find expected key | yaml: line 2: did not find expected key | 2
            validating /made/ada/compose.yaml: services.web additional properties 'foo' not allowed | compose.yaml: services.web additional properties 'foo' not allowed | none
            failed to parse /a/compose.yaml: line 5: mapping key "image" already defined at line 4 | compose.yaml: line 5: mapping key "image" already defined at line 4 | 5
            service "web" depends on undefined service "nope": invalid compose project | service "web" depends on undefined service "nope": invalid compose project | none
            """)
    @DisplayName("is quoted where it refuses, with its line")
    void refused(String printed, String message, Integer line) {
        String warning = "time=\"2026-11-24T09:00:00Z\" level=warning msg=\"The \\\"X\\\" variable is not set\"\n";
        ReplayedProcesses replay = new ReplayedProcesses(command -> new Finished(1, "", warning + printed + "\n"));
        assertThat(new ComposeCli(replay, TestModels::read, Map.of()).config(project()))
                .isEqualTo(new ConfigResult.Rejected(message, line));
    }

    @ParameterizedTest
    @CsvSource({"unknown shorthand flag: 'f' in -f", "docker: 'compose' is not a docker command."})
    @DisplayName("without its plugin is not available")
    void noPlugin(String printed) {
        ReplayedProcesses replay = new ReplayedProcesses(command -> new Finished(125, "", printed));
        assertThat(new ComposeCli(replay, TestModels::read, Map.of()).config(project()))
                .isEqualTo(new ConfigResult.Unavailable(
                        "The Compose plugin of docker is not installed, so the files are read as written."));
    }

    @Test
    @DisplayName("is quoted without the values of variables")
    void secrets() throws IOException {
        Files.writeString(folder.resolve(".env"), "DB_PASSWORD='hunter22' \nURL=https://a/b\nTAG=latest\n");
        ReplayedProcesses replay = new ReplayedProcesses(
                command -> new Finished(1, "", "invalid hostPort: hunter22 (https://a/b, ghp_123456, latest)\n"));
        assertThat(new ComposeCli(replay, TestModels::read, Map.of("GH_TOKEN", "ghp_123456")).config(project()))
                .isEqualTo(new ConfigResult.Rejected(
                        "invalid hostPort: (value of DB_PASSWORD) ((value of URL), (value of GH_TOKEN), latest)",
                        null));
    }

    @Test
    @DisplayName("without docker, or without an answer, is not available")
    void noDocker() {
        ReplayedProcesses missing = new ReplayedProcesses(command -> {
            throw new IOException("Cannot run program \"docker\"");
        });
        assertThat(new ComposeCli(missing, TestModels::read, Map.of()).config(project()))
                .isEqualTo(new ConfigResult.Unavailable(
                        "The docker command was not found, so the files are read as written."));
        ReplayedProcesses slow = new ReplayedProcesses(command -> {
            throw new TimeoutException();
        });
        assertThat(new ComposeCli(slow, TestModels::read, Map.of()).config(project()))
                .isEqualTo(new ConfigResult.Unavailable("docker compose did not answer within 30 seconds."));
    }

    @Test
    @DisplayName("judges a plan by a copy of what changes and the rest as it is")
    void judge() throws IOException {
        ChangePlan plan = new ChangePlan(
                "Test",
                folder,
                List.of(
                        new FileChange(folder.resolve("compose.yaml"), "old", "", "new text", false),
                        new FileChange(folder.resolve("prometheus/prometheus.yml"), null, null, "x", true)),
                List.of());
        ReplayedProcesses replay = new ReplayedProcesses(command -> {
            Path scratch = Path.of(command.arguments().get(3));
            assertThat(scratch).hasContent("new text").doesNotHaveToString(folder + "/compose.yaml");
            assertThat(command.arguments().get(5)).isEqualTo(folder + "/compose.override.yaml");
            assertThat(command.arguments().get(7)).isEqualTo(folder.toString());
            return new Finished(1, "", "open " + scratch + ": bad");
        });
        assertThat(new ComposeCli(replay, TestModels::read, Map.of()).judge(project(), plan))
                .isEqualTo(new ConfigResult.Rejected("open compose.yaml: bad", null));
        assertThat(Path.of(replay.commands().getFirst().get(3)).getParent().getParent())
                .doesNotExist();
        assertThat(Files.exists(folder.resolve("prometheus"))).isFalse();
    }

    private Project project() {
        List<Path> files = List.of(folder.resolve("compose.yaml"), folder.resolve("compose.override.yaml"));
        return new Project("shop", folder, files, new DiskFileSource());
    }
}
