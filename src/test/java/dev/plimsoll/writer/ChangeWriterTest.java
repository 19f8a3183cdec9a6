package dev.plimsoll.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.writer.WriteResult.Failed;
import dev.plimsoll.writer.WriteResult.Stale;
import dev.plimsoll.writer.WriteResult.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Writing a plan")
class ChangeWriterTest {

    @TempDir
    Path temp;

    private Path folder;
    private Path compose;
    private Path mounted;
    private Path fresh;
    private Path obsolete;

    @BeforeEach
    void project() throws IOException {
        folder = Files.createDirectory(temp.resolve("shop"));
        compose = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        mounted = Files.writeString(folder.resolve("mounted.yml"), "a: 1\n# the old one is longer\n");
        obsolete = Files.writeString(folder.resolve("obsolete.yml"), "gone: true\n");
        fresh = folder.resolve("prometheus/rules/prometheus.yml");
    }

    @Nested
    @DisplayName("that fits the disk")
    class Fits {

        @Test
        @DisplayName("puts every file as planned, and leaves nothing else behind")
        void writes() throws IOException {
            assertThat(new ChangeWriter().write(all()))
                    .isEqualTo(new Written(List.of(compose, mounted, fresh, obsolete)));
            assertThat(tree())
                    .isEqualTo(Map.of(
                            "compose.yaml", "services: {web: {}} # ü\n",
                            "mounted.yml", "a: 2\n",
                            "prometheus/rules/prometheus.yml", "new: ü\n"));
        }

        @Test
        @DisplayName("gives a replaced file the permissions it had")
        void permissions() throws IOException {
            Files.setPosixFilePermissions(compose, PosixFilePermissions.fromString("rwxr-x--x"));
            new ChangeWriter().write(plan(change(compose, "x", false)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(compose)))
                    .isEqualTo("rwxr-x--x");
        }

        @Test
        @DisplayName("keeps the inode of a file that is mounted by itself, and of no other")
        void inode() throws IOException {
            Object mountedBefore = Files.getAttribute(mounted, "unix:ino");
            Path second = Files.createLink(temp.resolve("second-name"), compose);
            new ChangeWriter().write(all());
            assertThat(Files.getAttribute(mounted, "unix:ino")).isEqualTo(mountedBefore);
            assertThat(second).as("the old file itself is not touched").hasContent("services: {}\n");
        }

        @Test
        @DisplayName("lets the container's user read a new file that is mounted")
        void readableByContainers() throws IOException {
            new ChangeWriter().write(plan(change(fresh, "new", true)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                    .endsWith("r--r--");
        }

        @Test
        @DisplayName("writes through a link, and leaves the link a link")
        void link() throws IOException {
            Path real = Files.writeString(temp.resolve("elsewhere.yaml"), "far: away\n");
            Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);
            assertThat(new ChangeWriter().write(plan(change(link, "far: near\n", false))))
                    .isInstanceOf(Written.class);
            assertThat(link).isSymbolicLink();
            assertThat(real).hasContent("far: near\n");
        }

        @Test
        @DisplayName("does not touch a file that stays as it is")
        void unchanged() throws IOException {
            Object before = Files.getAttribute(compose, "unix:ino");
            assertThat(new ChangeWriter().write(plan(change(compose, "services: {}\n", false))))
                    .isEqualTo(new Written(List.of()));
            assertThat(Files.getAttribute(compose, "unix:ino")).isEqualTo(before);
        }

        @Test
        @DisplayName("takes away a folder that it made itself, once it is empty, and no other")
        void emptyFolders() throws IOException {
            ChangeWriter writer = new ChangeWriter(new ChangeMemory(temp.resolve("state")));
            Path theirs = Files.createDirectories(folder.resolve("theirs")).resolve("a.yml");
            writer.write(plan(change(fresh, "new", true), change(theirs, "new", false)));
            assertThat(writer.write(plan(change(fresh, null, true), change(theirs, null, false))))
                    .isInstanceOf(Written.class);
            assertThat(folder.resolve("prometheus")).doesNotExist();
            assertThat(theirs.getParent()).isEmptyDirectory();
        }

        @Test
        @DisplayName("leaves a folder that it made when somebody put something in")
        void usedFolders() throws IOException {
            ChangeWriter writer = new ChangeWriter(new ChangeMemory(temp.resolve("state")));
            writer.write(plan(change(fresh, "new", true)));
            Path theirs = Files.writeString(folder.resolve("prometheus/rules.yml"), "groups: []\n");
            writer.write(plan(change(fresh, null, true)));
            assertThat(theirs).exists();
            assertThat(fresh.getParent()).doesNotExist();
        }
    }

    @Nested
    @DisplayName("that no longer fits")
    class NoLongerFits {

        @Test
        @DisplayName("writes nothing when a file has changed")
        void changed() throws IOException {
            ChangePlan plan = all();
            Files.writeString(mounted, "a: 3\n");
            assertNothingWritten(plan, new Stale(mounted));
        }

        @Test
        @DisplayName("writes nothing when a file has gone")
        void gone() throws IOException {
            ChangePlan plan = all();
            Files.delete(obsolete);
            assertNothingWritten(plan, new Stale(obsolete));
        }

        @Test
        @DisplayName("writes nothing when a new file is there already, be it a dangling link")
        void appeared() throws IOException {
            ChangePlan plan = all();
            Files.createDirectories(fresh.getParent());
            Files.createSymbolicLink(fresh, Path.of("nowhere"));
            assertThat(new ChangeWriter().write(plan)).isEqualTo(new Stale(fresh));
            assertThat(compose).hasContent("services: {}\n");
        }

        @Test
        @DisplayName("writes nothing when a file became a folder")
        void becameFolder() throws IOException {
            ChangePlan plan = all();
            Files.delete(mounted);
            Files.createDirectory(mounted);
            assertThat(new ChangeWriter().write(plan)).isEqualTo(new Stale(mounted));
            assertThat(compose).hasContent("services: {}\n");
        }
    }

    @Nested
    @DisplayName("onto a disk that fails")
    class Fails {

        @Test
        @DisplayName("puts everything back, wherever it fails")
        void everywhere() throws IOException {
            Map<String, String> before = tree();
            Object inode = Files.getAttribute(mounted, "unix:ino");
            ChangePlan plan = all();
            int failures = 0;
            while (true) {
                FailingDisk disk = new FailingDisk(failures);
                WriteResult result = new ChangeWriter(disk, FolderMemory.NONE).write(plan);
                if (result instanceof Written) {
                    break;
                }
                assertThat(result).isInstanceOf(Failed.class);
                assertThat(((Failed) result).reason()).contains("could not be written. The disk is full.");
                assertThat(tree()).as("after failure %d", failures).isEqualTo(before);
                assertThat(Files.getAttribute(mounted, "unix:ino")).isEqualTo(inode);
                failures++;
            }
            // two for each of: replace, overwrite; folders, new file, deletion; then the four commits
            assertThat(failures).isGreaterThanOrEqualTo(12);
        }

        @Test
        @DisplayName("says where the old text is when it cannot be put back")
        void notPutBack() throws IOException {
            Disk broken = new FailingOverwrite();
            WriteResult result = new ChangeWriter(broken, FolderMemory.NONE).write(plan(change(mounted, "b", true)));
            assertThat(((Failed) result).reason())
                    .contains("could not be put back")
                    .contains(".plimsoll-new");
            assertThat(tree().values()).contains("a: 1\n# the old one is longer\n");
        }

        @Test
        @DisplayName("refuses a folder that is a file, in words")
        void folderIsFile() throws IOException {
            Path impossible = compose.resolve("below.yml");
            WriteResult result = new ChangeWriter().write(plan(change(impossible, "x", false)));
            assertThat(result).isInstanceOf(Failed.class);
            assertThat(((Failed) result).reason()).startsWith("below.yml could not be written.");
        }

        @Test
        @DisplayName("refuses text that is not Unicode, in words")
        void loneSurrogate() throws IOException {
            WriteResult result = new ChangeWriter().write(plan(change(compose, "\ud800", false)));
            assertThat(((Failed) result).reason()).contains("cannot be saved as UTF-8");
            assertThat(compose).hasContent("services: {}\n");
        }
    }

    private void assertNothingWritten(ChangePlan plan, WriteResult expected) throws IOException {
        Map<String, String> before = tree();
        assertThat(new ChangeWriter().write(plan)).isEqualTo(expected);
        assertThat(tree()).isEqualTo(before);
        assertThat(folder.resolve("prometheus")).doesNotExist();
    }

    private ChangePlan all() {
        return plan(
                change(compose, "services: {web: {}} # ü\n", false),
                change(mounted, "a: 2\n", true),
                change(fresh, "new: ü\n", true),
                change(obsolete, null, false));
    }

    private ChangePlan plan(FileChange... changes) {
        return new ChangePlan("Test", folder, List.of(changes), List.of());
    }

    private static FileChange change(Path path, @Nullable String after, boolean mountedSingly) {
        SourceFile now = new DiskFileSource().read(path).orElse(null);
        return new FileChange(
                path, now == null ? null : now.text(), now == null ? null : now.sha256(), after, mountedSingly);
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(each).toString(), Files.readString(each));
            }
        }
        assertThat(Files.exists(folder, LinkOption.NOFOLLOW_LINKS)).isTrue();
        return all;
    }
}
