package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.OpenResult.NoComposeFile;
import dev.plimsoll.project.OpenResult.Opened;
import dev.plimsoll.project.OpenResult.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Opening")
class ProjectOpenerTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temp.resolve("My Shop"));
    }

    @Nested
    @DisplayName("a folder")
    class Folder {

        @Test
        @DisplayName("finds the compose file in Compose's order, and the first override")
        void order() throws IOException {
            write("docker-compose.yaml");
            assertComposeFiles("docker-compose.yaml");
            write("docker-compose.yml");
            assertComposeFiles("docker-compose.yml");
            write("compose.yml");
            write("docker-compose.override.yml");
            assertComposeFiles("compose.yml", "docker-compose.override.yml");
            write("compose.yaml");
            write("compose.override.yaml");
            assertComposeFiles("compose.yaml", "compose.override.yaml");
            write("compose.override.yml");
            assertComposeFiles("compose.yaml", "compose.override.yml");
        }

        @Test
        @DisplayName("without a compose file says so, and does not look above it")
        void none() throws IOException {
            write("compose.override.yml");
            assertThat(open(folder)).isEqualTo(new NoComposeFile(folder));
            write("compose.yml");
            Path below = Files.createDirectory(folder.resolve("src"));
            assertThat(open(below)).isEqualTo(new NoComposeFile(below));
        }

        @ParameterizedTest
        @CsvSource({
            "My Project,myproject",
            "shop,shop",
            "_-.Shop_2-x,shop_2-x",
            "Übung,bung",
            "a.b.c,abc",
            "日本,''",
            "-_9,9"
        })
        @DisplayName("names the project as Compose does")
        void name(String folderName, String projectName) {
            assertThat(Project.nameLike(folderName)).isEqualTo(projectName);
        }

        @Test
        @DisplayName("takes files and name from .env, the environment first")
        void variables() throws IOException {
            write("compose.yml");
            write("base.yml");
            write("prod.yml");
            Files.writeString(
                    folder.resolve(".env"),
                    "SECRET=x\n# c\nexport COMPOSE_FILE=\"base.yml:prod.yml\" # both\nCOMPOSE_PROJECT_NAME = acme\r\n");
            assertComposeFiles("base.yml", "prod.yml");
            assertThat(project(open(folder)).name()).isEqualTo("acme");
            OpenResult other = new ProjectOpener(
                            new DiskFileSource(),
                            Map.of(
                                    "COMPOSE_FILE",
                                    "compose.yml,prod.yml",
                                    "COMPOSE_PATH_SEPARATOR",
                                    ",",
                                    "COMPOSE_PROJECT_NAME",
                                    "env"))
                    .open(folder);
            assertThat(project(other).composeFiles())
                    .containsExactly(folder.resolve("compose.yml"), folder.resolve("prod.yml"));
            assertThat(project(other).name()).isEqualTo("env");
        }

        @Test
        @DisplayName("of which .env names a missing file says which")
        void missingListed() throws IOException {
            Files.writeString(folder.resolve(".env"), "COMPOSE_FILE=nowhere.yml");
            assertUnreadable(open(folder), "There is no file " + folder.resolve("nowhere.yml") + ".");
        }

        @Test
        @DisplayName("through a link is that folder")
        void link() throws IOException {
            write("compose.yml");
            Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
            assertThat(project(open(link)).folder()).isEqualTo(link);
        }
    }

    @Nested
    @DisplayName("a file")
    class File {

        @Test
        @DisplayName("that Compose would find opens its folder")
        void leading() throws IOException {
            write("compose.yml");
            write("compose.override.yml");
            assertThat(project(open(folder.resolve("compose.yml"))).composeFiles())
                    .hasSize(2);
        }

        @Test
        @DisplayName("that Compose would not find opens alone")
        void alone() throws IOException {
            write("compose.yml");
            write("prod.yml");
            assertThat(project(open(folder.resolve("prod.yml"))).composeFiles())
                    .containsExactly(folder.resolve("prod.yml"));
        }

        @Test
        @DisplayName("named apart opens alone, in its own folder")
        void named() throws IOException {
            write("compose.yml");
            write("compose.override.yml");
            Files.createDirectory(folder.resolve("deploy"));
            write("deploy/stack.yml");
            Project base = project(opener().open(folder, Path.of("compose.yml")));
            assertThat(base.composeFiles()).containsExactly(folder.resolve("compose.yml"));
            Project deployed = project(opener().open(folder, Path.of("deploy/stack.yml")));
            assertThat(deployed.folder()).isEqualTo(folder.resolve("deploy"));
            assertThat(deployed.name()).isEqualTo("deploy");
        }

        @Test
        @DisplayName("of another kind is refused")
        void other() throws IOException {
            Path readme = write("README.md");
            assertUnreadable(
                    open(readme),
                    "README.md is not a compose file. Open a folder, or a file that ends in .yaml or .yml.");
        }
    }

    @Nested
    @DisplayName("what cannot be read")
    class CannotBeRead {

        @Test
        @DisplayName("says that there is no such folder")
        void missing() {
            Path missing = temp.resolve("nowhere");
            assertUnreadable(open(missing), "There is no folder " + missing + ".");
            assertUnreadable(
                    opener().open(folder, Path.of("nowhere.yml")),
                    "There is no file " + Path.of("nowhere.yml").toAbsolutePath() + ".");
        }

        @Test
        @DisplayName("says that a link leads nowhere")
        void dangling() throws IOException {
            Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("nowhere"));
            assertUnreadable(open(link), link + " is a link to a place that does not exist.");
            Files.createSymbolicLink(folder.resolve("compose.yaml"), Path.of("gone.yaml"));
            assertUnreadable(open(folder), "compose.yaml is a link to gone.yaml, which does not exist.");
        }

        @Test
        @DisplayName("says that the compose file is a folder")
        void directory() throws IOException {
            Files.createDirectory(folder.resolve("compose.yaml"));
            write("docker-compose.yml");
            assertUnreadable(open(folder), "compose.yaml is a folder, not a file.");
        }

        @Test
        @DisplayName("says on which line the text is not UTF-8")
        void latin1() throws IOException {
            Files.write(
                    folder.resolve("compose.yaml"),
                    "services:\n  web:\n    image: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            assertUnreadable(open(folder), "compose.yaml is not UTF-8 text (line 3); save it as UTF-8.");
        }

        @Test
        @DisplayName("says that the file is too large")
        void large() throws IOException {
            Files.write(folder.resolve("compose.yaml"), new byte[9 * 1024 * 1024]);
            assertUnreadable(open(folder), "compose.yaml is 9 MB large; files up to 8 MB are read.");
        }
    }

    private void assertComposeFiles(String... names) {
        assertThat(project(open(folder)).composeFiles())
                .extracting(each -> each.getFileName().toString())
                .containsExactly(names);
    }

    private void assertUnreadable(OpenResult result, String reason) {
        assertThat(result).isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static Project project(OpenResult result) {
        assertThat(result).isInstanceOf(Opened.class);
        return ((Opened) result).project();
    }

    private OpenResult open(Path path) {
        return opener().open(path);
    }

    private static ProjectOpener opener() {
        return new ProjectOpener(new DiskFileSource(), Map.of());
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "services: {}\n");
    }
}
