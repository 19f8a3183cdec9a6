package dev.plimsoll.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.Hashes;
import dev.plimsoll.writer.WrittenChange.WrittenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The memory of changes")
class ChangeMemoryTest {

    @TempDir
    Path temp;

    @Test
    @DisplayName("gives back what was remembered, to another run as well")
    void remembers() {
        memory().remember(plan("services: {}\r\n", "services: {a: {}}\n"), List.of("prometheus", "cadvisor"));
        WrittenFile file = new WrittenFile(
                project().resolve("compose.yaml"),
                "services: {}\r\n",
                Hashes.sha256("services: {a: {}}\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(memory().changes(project()))
                .containsExactly(new WrittenChange(List.of("prometheus", "cadvisor"), List.of(file)));
        assertThat(memory().changes(temp.resolve("other"))).isEmpty();
    }

    @Test
    @DisplayName("forgets what was taken out again")
    void forgets() {
        memory().remember(plan("a", "b"), List.of("prometheus"));
        memory().remember(plan("b", "c"), List.of("cadvisor"));
        List<WrittenChange> all = memory().changes(project());
        memory().forget(project(), all.subList(1, 2));
        assertThat(memory().changes(project())).isEqualTo(all.subList(0, 1));
    }

    @Test
    @DisplayName("is read by its user alone")
    void mode() throws IOException {
        memory().remember(plan("password: x", "b"), List.of());
        try (Stream<Path> files = Files.list(temp.resolve("state"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    @DisplayName("is bounded in number and in size, and lets the oldest go")
    void bounded() {
        for (int each = 0; each < 25; each++) {
            memory().remember(plan("before " + each, "after"), List.of("c" + each));
        }
        assertThat(memory().changes(project())).hasSize(20).last().satisfies(each -> assertThat(each.components())
                .containsExactly("c24"));
        memory().remember(plan("x".repeat(3_999_999), "after"), List.of("large"));
        assertThat(memory().changes(project())).hasSize(1);
    }

    @Test
    @DisplayName("that cannot be understood counts as empty")
    void broken() throws IOException {
        memory().remember(plan("a", "b"), List.of());
        try (Stream<Path> files = Files.list(temp.resolve("state"))) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"changes\": [");
        }
        assertThat(memory().changes(project())).isEmpty();
        memory().remember(plan("a", "b"), List.of());
        assertThat(memory().changes(project())).hasSize(1);
    }

    @Test
    @DisplayName("lies where the desktop's rules say")
    void place() {
        assertThat(ChangeMemory.standardFolder(Map.of("XDG_STATE_HOME", "/state")))
                .hasToString("/state/plimsoll/changes");
        assertThat(ChangeMemory.standardFolder(Map.of("XDG_STATE_HOME", "relative", "HOME", "/made/ada")))
                .hasToString("/made/ada/.local/state/plimsoll/changes");
    }

    private ChangeMemory memory() {
        return new ChangeMemory(temp.resolve("state"));
    }

    private Path project() {
        return temp.resolve("shop");
    }

    private ChangePlan plan(String before, String after) {
        FileChange change = new FileChange(project().resolve("compose.yaml"), before, "hash", after, false);
        return new ChangePlan("Test", project(), List.of(change), List.of());
    }
}
