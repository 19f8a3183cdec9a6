package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The report on a folder of compose files")
class CorpusReportTest {

    private static final String WEB = "services:\n  web:\n    image: nginx\n";
    private static final ComposeJudge NONE = new ComposeJudge((_, _) -> new ProcessBuilder("no-such-command"));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @DisplayName("is used wrongly without a folder, or with one that has no index")
    void noIndex() throws IOException {
        assertThat(run(NONE)).isEqualTo(CorpusReport.WRONG_USE);
        assertThat(report(NONE)).isEqualTo(CorpusReport.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no INDEX.tsv in " + folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id\tlocal_path\n1\ta.yaml\n",
                "compose_config\tid\nok\t1\n",
                "id\tlocal_path\tcompose_config\n1\n"
            })
    @DisplayName("is used wrongly where the index lacks a column")
    void noColumn(String index) throws IOException {
        write("INDEX.tsv", index);
        assertThat(report(NONE)).isEqualTo(CorpusReport.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("INDEX.tsv");
    }

    @Test
    @DisplayName("is used wrongly where nothing is accepted, so that nothing can hold")
    void nothingAccepted() throws IOException {
        index("bad.yaml\tno");
        assertThat(report(NONE)).isEqualTo(CorpusReport.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no row whose compose_config is ok");
    }

    @Test
    @DisplayName("falls short where docker does not answer, for then nothing is proved")
    void noDocker() throws IOException {
        index("web.yaml\tok");
        write("web.yaml", WEB);
        assertThat(report(NONE)).isEqualTo(CorpusReport.FALLS_SHORT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("web.yaml [accepted]", "does not accept the original")
                .containsPattern("accepted +1 +0");
    }

    @Nested
    @Tag("engine")
    @DisplayName("with Compose")
    class WithCompose {

        @Test
        @DisplayName("holds, for a file among its neighbours and for one without them")
        void holds() throws IOException {
            index("a/web.yaml\tok", "alone.yaml\tok", "bad.yaml\tno");
            write("a/web.yaml", WEB + "    env_file: [web.env]\n    extends: {file: ../base.yaml, service: base}\n");
            write("a/web.env", "A=1\n");
            write("base.yaml", "services:\n  base:\n    restart: always\n");
            write(
                    "alone.yaml",
                    "include: [more.yaml]\nservices:\n  web:\n    networks: [front]\n    env_file: .env.web\n");
            write("bad.yaml", "services:\n  web:\n    image: nginx\n    image: nginx\n");

            assertThat(report(ComposeJudge.REAL))
                    .as(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(CorpusReport.HOLDS);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("reads in full 0 by themselves, 1 beside other files of their projects, 1 with stand-ins")
                    .containsPattern("others in full +2 +2")
                    .containsPattern("rejected: told +1 +1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"gone.yaml\tno", "gone.yaml\tok", "web.yaml\tno"})
        @DisplayName("falls short where a file is not there, or is accepted though the index says that it is not")
        void fallsShort(String row) throws IOException {
            index("web.yaml\tok", row);
            write("web.yaml", WEB);
            assertThat(report(ComposeJudge.REAL)).isEqualTo(CorpusReport.FALLS_SHORT);
        }

        @Test
        @DisplayName("falls short where Compose does not accept what the index says it accepts")
        void notAccepted() throws IOException {
            index("web.yaml\tok");
            write("web.yaml", WEB + "    prots: []\n");
            assertThat(report(ComposeJudge.REAL)).isEqualTo(CorpusReport.FALLS_SHORT);
        }
    }

    private int report(ComposeJudge judge) throws IOException {
        return run(judge, folder.toString());
    }

    private int run(ComposeJudge judge, String... arguments) throws IOException {
        return CorpusReport.run(judge, new PrintStream(out), new PrintStream(err), arguments);
    }

    private void index(String... rows) throws IOException {
        write("INDEX.tsv", "local_path\tcompose_config\n" + String.join("\n", rows) + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
