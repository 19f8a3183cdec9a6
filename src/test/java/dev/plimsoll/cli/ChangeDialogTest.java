package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayName("A change in the terminal")
class ChangeDialogTest {

    private static final String BEFORE = "services:\n  web:\n    image: nginx\n";
    private static final String AFTER = "services:\n  web:\n    image: nginx:1.29\n";

    @TempDir
    Path temp;

    private Shell shell;
    private final List<Finding> findings = new ArrayList<>();
    private String replacement = "nginx:1.29\n";
    private Runnable beforeWriting = () -> {};

    /** Plans to replace one line of the compose file. */
    @Command(name = "change")
    private final class LineCommand extends ChangeCommand {
        LineCommand() {
            super(shell.tools());
        }

        @Override
        Proposal propose(Report report, Loaded project, List<String> components) {
            Path file = project.workspace().project().composeFile();
            SourceFile source = project.workspace().project().files().read(file).orElseThrow();
            if (!source.text().contains("nginx")) {
                return proposal(project.workspace(), new PlanResult.NotPlanned(findings), components);
            }
            String after = source.text().replaceFirst("nginx\n", replacement);
            ChangePlan plan = new ChangePlan(
                    "Pin nginx",
                    shell.folder(),
                    List.of(new FileChange(file, source.text(), source.sha256(), after, false)),
                    findings);
            return proposal(project.workspace(), new PlanResult.Planned(plan), components);
        }

        @Override
        public WriteResult write(Workspace workspace, ChangePlan plan, List<String> components) {
            beforeWriting.run();
            return workspace.writeAddition(plan, components);
        }

        @Override
        public String next() {
            return "Then do this.";
        }
    }

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", BEFORE);
    }

    private int change(String... options) {
        List<String> all = new ArrayList<>(List.of("prometheus", shell.folder().toString()));
        all.addAll(List.of(options));
        return new CommandLine(new LineCommand()).execute(all.toArray(String[]::new));
    }

    @Nested
    @DisplayName("is shown")
    class Shown {

        @Test
        @DisplayName("and not written where the stack would not work after it")
        void wouldNotWork() {
            shell.write("compose.yaml", BEFORE + "    ports: ['80:80']\n  b:\n    image: nginx\n    mem_limit: 1\n");
            assertThat(change("--yes")).as("an error that was there before").isZero();
            assertThat(shell.err()).contains("note: compose.yaml:7: Was so before: The memory limit of b is 1 bytes.");
            shell.write("compose.yaml", BEFORE + "    mem_limit: 1\n");
            replacement = "nginx:1.29\n    ports: ['80:80', '80:81']\n";
            assertThat(change("--yes", "--json")).isEqualTo(1);
            assertThat(change("--yes")).isEqualTo(1);
            assertThat(shell.err())
                    .contains("error: compose.yaml:4: web publishes port 80 of this machine twice.")
                    .contains("The stack would not work after that, so nothing is written.");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE + "    mem_limit: 1\n");
        }

        @Test
        @DisplayName("as a diff on standard output and nothing else there")
        void diff() {
            assertThat(change("--dry-run")).isZero();
            assertThat(shell.out()).isEqualTo("""
                            diff --git a/compose.yaml b/compose.yaml
                            --- a/compose.yaml
                            +++ b/compose.yaml
                            @@ -1,3 +1,3 @@
                             services:
                               web:
                            -    image: nginx
                            +    image: nginx:1.29
                            """);
            assertThat(shell.err()).contains("Pin nginx: 1 file, 1 line added, 1 removed.");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("with its findings beside it")
        void findings() {
            findings.add(new Finding(
                    Finding.Level.WARNING,
                    "The port is open to all.",
                    "It is bound to every interface.",
                    "Bind it to 127.0.0.1.",
                    new Place(shell.folder().resolve("compose.yaml"), 3)));
            change("--dry-run");
            assertThat(shell.err()).contains("""
                            warning: compose.yaml:3: The port is open to all.
                              It is bound to every interface.
                              Bind it to 127.0.0.1.
                            """);
        }

        @Test
        @DisplayName("as JSON")
        void json() {
            assertThat(change("--dry-run", "--json")).isZero();
            assertThat(shell.out())
                    .startsWith("{\"result\":\"planned\",\"title\":\"Pin nginx\"")
                    .contains("{\"path\":\"compose.yaml\",\"change\":\"changed\",\"added\":1,\"removed\":1}");
            assertThat(shell.err()).isEmpty();
        }

        @Test
        @DisplayName("in colour where it is wanted")
        void coloured() {
            shell.coloured = true;
            change("--dry-run");
            assertThat(shell.out()).contains("\u001b[32m+    image: nginx:1.29\u001b[0m");
        }

        @Test
        @DisplayName("as nothing to do where the files are so already")
        void unchanged() {
            shell.write("compose.yaml", AFTER);
            assertThat(change("--yes")).isZero();
            assertThat(shell.err()).startsWith("Nothing to do");
        }
    }

    @Nested
    @DisplayName("is written")
    class Written {

        @Test
        @DisplayName("after a yes")
        void yes() {
            shell.types("y\n");
            assertThat(change()).isZero();
            assertThat(shell.err()).contains("Write 1 file? [y/N] Written: compose.yaml. Then do this.");
            assertThat(shell.read("compose.yaml")).isEqualTo(AFTER);
        }

        @Test
        @DisplayName("not after anything else")
        void no() {
            shell.types("\n");
            assertThat(change()).isEqualTo(1);
            assertThat(shell.err()).contains("Nothing was written.");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("without asking when that is asked for")
        void unasked() {
            assertThat(change("--yes")).isZero();
            assertThat(shell.read("compose.yaml")).isEqualTo(AFTER);
        }

        @Test
        @DisplayName("not where nobody can be asked, and says how")
        void nobody() {
            assertThat(change()).isEqualTo(1);
            assertThat(shell.err()).contains("Nothing is written without a yes.", "--yes", "--dry-run");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("not in JSON without a yes, whoever sits there")
        void jsonNeverAsks() {
            shell.types("y\n");
            assertThat(change("--json")).isEqualTo(1);
            assertThat(shell.out()).startsWith("{\"error\":");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("when Compose would not accept it")
        void judged() {
            shell.engine.judgement = new ConfigResult.Rejected("services.web: no such key", null);
            assertThat(change("--yes")).isEqualTo(1);
            assertThat(shell.err()).contains("so nothing is written.", "services.web: no such key");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("with the findings when there is no plan")
        void notPlanned() {
            shell.write("compose.yaml", "services:\n  web:\n    image: httpd\n");
            findings.add(new Finding(Finding.Level.ERROR, "There is nothing to change.", "", "", null));
            assertThat(change("--yes")).isEqualTo(1);
            assertThat(shell.err()).contains("There is nothing to change.");
        }

        @Test
        @DisplayName("when the component is not known")
        void unknown() {
            LineCommand command = new LineCommand();
            assertThat(new CommandLine(command).execute("prometeus")).isEqualTo(2);
            assertThat(shell.err()).contains("There is no component prometeus.", "There are: prometheus, ");
        }

        @Test
        @DisplayName("when no component is named")
        void none() {
            assertThat(new CommandLine(new LineCommand()).execute(shell.folder().toString()))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("No component is named.");
        }
    }

    @Nested
    @DisplayName("whose file changed meanwhile")
    class Stale {

        @Test
        @DisplayName("is planned again, and nothing is overwritten")
        void again() {
            String edited = BEFORE + "# mine\n";
            beforeWriting = () -> {
                shell.write("compose.yaml", edited);
                beforeWriting = () -> {};
            };
            assertThat(change("--yes")).isZero();
            assertThat(shell.err()).contains("compose.yaml changed meanwhile, so nothing was written; planned again.");
            assertThat(shell.read("compose.yaml")).isEqualTo(AFTER + "# mine\n");
        }

        @Test
        @DisplayName("is asked about again")
        void askedAgain() {
            shell.types("y\nn\n");
            beforeWriting = () -> shell.write("compose.yaml", BEFORE + "# mine\n");
            assertThat(change()).isEqualTo(1);
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE + "# mine\n");
        }

        @Test
        @DisplayName("is given up when it keeps changing")
        void givenUp() {
            int[] edits = {0};
            beforeWriting = () -> shell.write("compose.yaml", BEFORE + "# " + edits[0]++ + "\n");
            assertThat(change("--yes")).isEqualTo(1);
            assertThat(shell.err()).contains("The files keep changing, so nothing was written.");
            assertThat(edits[0]).isEqualTo(3);
        }
    }
}
