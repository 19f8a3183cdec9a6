package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("The terminal")
class CliTest {

    @TempDir
    Path temp;

    static final java.util.List<String> COMMANDS = Cli.COMMANDS;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
    }

    @Nested
    @DisplayName("tells commands from folders")
    class Telling {

        @Test
        @DisplayName("by their names")
        void commands() {
            assertThat(Cli.isFor(new String[] {"check"})).isTrue();
            assertThat(Cli.isFor(new String[] {"--version"})).isTrue();
            assertThat(Cli.isFor(new String[] {"up", "shop"})).isTrue();
        }

        @Test
        @DisplayName("and leaves folders, also missing ones, to the window")
        void folders() {
            assertThat(Cli.isFor(new String[] {})).isFalse();
            assertThat(Cli.isFor(new String[] {temp.toString()})).isFalse();
            assertThat(Cli.isFor(new String[] {"src"})).isFalse();
            assertThat(Cli.isFor(new String[] {"./not-there"})).isFalse();
        }

        @Test
        @DisplayName("and refuses a word that is neither")
        void neither() {
            assertThat(Cli.isFor(new String[] {"chekc"})).isTrue();
            assertThat(shell.run("chekc")).isEqualTo(2);
            assertThat(shell.err()).isEqualTo("""
                            plimsoll: There is neither a command nor a folder chekc.
                              See plimsoll --help
                            """);
            assertThat(shell.out()).isEmpty();
        }

        @Test
        @DisplayName("knows every command that it has")
        void complete() {
            assertThat(Cli.line(shell.tools()).getSubcommands().keySet()).containsExactlyElementsOf(Cli.COMMANDS);
        }
    }

    @Nested
    @DisplayName("helps")
    class Helping {

        @Test
        @DisplayName("with all commands")
        void all() {
            assertThat(shell.run("--help")).isZero();
            assertThat(shell.out())
                    .contains("plimsoll [FOLDER]", "opens the window")
                    .contains(Cli.COMMANDS);
        }

        @ParameterizedTest(name = "with {0}")
        @FieldSource("dev.plimsoll.cli.CliTest#COMMANDS")
        void one(String command) {
            assertThat(shell.run(command, "--help")).isZero();
            assertThat(shell.out()).startsWith("Usage: plimsoll " + command).contains("--json", "FOLDER", "--help");
            assertThat(shell.err()).isEmpty();
        }

        @Test
        @DisplayName("in colour only where it is wanted")
        void coloured() {
            shell.run("--help");
            assertThat(shell.out()).doesNotContain("\u001b[");
            shell.coloured = true;
            shell.run("--help");
            assertThat(shell.out()).contains("\u001b[");
        }

        @Test
        @DisplayName("with its version")
        void version() {
            assertThat(shell.run("--version")).isZero();
            assertThat(shell.out()).startsWith("Plimsoll ");
        }
    }

    @Test
    @DisplayName("says which option it does not know, and where to look")
    void unknownOption() {
        assertThat(shell.run("ps", "--colour")).isEqualTo(2);
        assertThat(shell.err()).contains("Unknown option: '--colour'", "See plimsoll ps --help");
    }

    @Test
    @DisplayName("says when something in itself went wrong, and does not fall over")
    void bug() {
        shell.files = path -> {
            throw new IllegalStateException("a bug");
        };
        assertThat(shell.run("ps", ".")).isEqualTo(1);
        assertThat(shell.err()).contains("Something went wrong in Plimsoll itself.", "a bug");
    }
}
