package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Watching a project")
class ProjectWatcherTest {

    @TempDir
    Path temp;

    private final Semaphore told = new Semaphore(0);
    private ProjectWatcher watcher;
    private Path compose;

    @BeforeEach
    void watch() throws IOException {
        compose = Files.writeString(temp.resolve("compose.yaml"), "a");
        Path real = Files.createDirectory(temp.resolve("real")).resolve("linked.yaml");
        Files.writeString(real, "a");
        Path link = Files.createSymbolicLink(temp.resolve("linked.yaml"), real);
        watcher = new ProjectWatcher(List.of(compose, link, temp.resolve("new/deep/prometheus.yml")), told::release);
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    @DisplayName("tells of a file that is written, replaced or deleted, once for changes at once")
    void changes() throws Exception {
        Files.writeString(compose, "b");
        Files.writeString(compose, "c");
        assertToldOnce();
        Path fresh = Files.writeString(temp.resolve("fresh"), "d");
        Files.move(fresh, compose, StandardCopyOption.ATOMIC_MOVE);
        assertToldOnce();
        Files.delete(compose);
        assertToldOnce();
    }

    @Test
    @DisplayName("does not tell of other files")
    void others() throws Exception {
        Files.writeString(temp.resolve("other.yaml"), "b");
        assertThat(told.tryAcquire(700, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    @DisplayName("tells of a file behind a link")
    void link() throws Exception {
        Files.writeString(temp.resolve("real/linked.yaml"), "b");
        assertToldOnce();
    }

    @Test
    @DisplayName("tells of a file in a folder that was not there")
    void newFolder() throws Exception {
        Files.createDirectories(temp.resolve("new/deep"));
        assertToldOnce();
        Files.writeString(temp.resolve("new/deep/prometheus.yml"), "b");
        assertToldOnce();
    }

    @Test
    @DisplayName("tells of a file that is named later, in another folder too")
    void later() throws Exception {
        Path other = Files.createDirectory(temp.resolve("other"));
        watcher.watch(List.of(compose, other.resolve("web.env"), temp.resolve("included.yaml")));
        Files.writeString(other.resolve("web.env"), "A=b");
        assertToldOnce();
        Files.writeString(temp.resolve("included.yaml"), "c");
        assertToldOnce();
        Files.writeString(compose, "d");
        assertToldOnce();
        watcher.close();
        watcher.watch(List.of(temp.resolve("too-late/web.env")));
        assertThat(told.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    @DisplayName("tells nothing after it was closed")
    void closed() throws Exception {
        watcher.close();
        Files.writeString(compose, "b");
        assertThat(told.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    private void assertToldOnce() throws InterruptedException {
        assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        assertThat(told.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
    }
}
