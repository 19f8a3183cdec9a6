package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.ConfigResult.Rejected;
import dev.plimsoll.project.DiskFileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A project that cannot be used is refused in words:")
class BadProjectTest {

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
    }

    @ParameterizedTest(name = "no compose file, for {0}")
    @ValueSource(strings = {"check", "up", "down", "ps", "targets", "add prometheus", "remove prometheus"})
    void noComposeFile(String command) {
        assertThat(shell.run((command + " .").split(" "))).isEqualTo(1);
        assertThat(shell.err()).isEqualTo("""
                        plimsoll: There is no compose file in %s.
                          Compose looks for compose.yaml, compose.yml, docker-compose.yml and docker-compose.yaml.
                          Name the project's folder, or a file with -f.
                        """.formatted(shell.folder()));
        assertThat(shell.out()).isEmpty();
    }

    @Test
    @DisplayName("no such folder")
    void noFolder() {
        assertThat(shell.run("ps", temp.resolve("gone").toString())).isEqualTo(1);
        assertThat(shell.err()).contains("The project cannot be opened.", "There is no folder " + temp.resolve("gone"));
    }

    @Test
    @DisplayName("no such file")
    void noFile() {
        assertThat(shell.run("ps", ".", "-f", "other.yaml")).isEqualTo(1);
        assertThat(shell.err()).contains("The project cannot be opened.", "There is no file ", "other.yaml");
    }

    @Test
    @DisplayName("a file that may not be read")
    void unreadable() {
        shell.write("compose.yaml", "services: {}\n");
        DiskFileSource disk = new DiskFileSource();
        shell.files = path -> {
            if (path.endsWith("compose.yaml")) {
                throw new UncheckedIOException(
                        "compose.yaml may not be read by you (permission denied).", new IOException("denied"));
            }
            return disk.read(path);
        };
        assertThat(shell.run("check", ".")).isEqualTo(1);
        assertThat(shell.err())
                .contains("The project cannot be opened.", "compose.yaml may not be read by you (permission denied).");
    }

    @Test
    @DisplayName("and in JSON for scripts")
    void json() {
        assertThat(shell.run("ps", ".", "--json")).isEqualTo(1);
        assertThat(shell.out()).startsWith("{\"error\":{\"what\":\"There is no compose file in ");
        assertThat(shell.err()).isEmpty();
    }

    @Nested
    @DisplayName("broken YAML, with")
    class Broken {

        @BeforeEach
        void write() {
            shell.write("compose.yaml", """
                    services:
                      web:
                        image: nginx
                         ports: ["80:80"]
                    """);
        }

        @Test
        @DisplayName("line, column and the line itself")
        void line() {
            assertThat(shell.run("check", ".")).isEqualTo(1);
            assertThat(shell.err()).startsWith("plimsoll: compose.yaml, line 4, column ");
            assertThat(shell.err()).contains("4 │      ports: [\"80:80\"]").containsPattern("(?m)^    │ +\\^$");
        }

        @Test
        @DisplayName("what Compose says")
        void compose() {
            shell.engine.config = new Rejected("yaml: line 4: mapping values are not allowed in this context", 4);
            assertThat(shell.run("up", ".")).isEqualTo(1);
            assertThat(shell.err())
                    .contains("Compose says: yaml: line 4: mapping values are not allowed in this context");
            assertThat(shell.engine.asked).isEmpty();
        }
    }

    @Nested
    @DisplayName("a project that Compose refuses, with")
    class Refused {

        @BeforeEach
        void write() {
            shell.write("compose.yaml", """
                    services:
                      web:
                        imag: nginx
                    """);
            shell.engine.config = new Rejected("services.web additional properties 'imag' not allowed", 3);
        }

        @Test
        @DisplayName("its words and the line, before anything is started")
        void words() {
            assertThat(shell.run("up", ".")).isEqualTo(1);
            assertThat(shell.err())
                    .contains(
                            "Compose does not accept the project.",
                            "additional properties 'imag' not allowed",
                            "3 │     imag: nginx");
            assertThat(shell.engine.asked).isEmpty();
        }

        @Test
        @DisplayName("but what runs can still be looked at")
        void lookedAt() {
            assertThat(shell.run("ps", ".")).isZero();
            assertThat(shell.out()).contains("web", "not created");
        }
    }

    @Test
    @DisplayName("a folder that is a file")
    void file() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "x");
        assertThat(shell.run("ps", file.toString())).isEqualTo(1);
        assertThat(shell.err()).contains("notes.txt is not a compose file.");
    }
}
