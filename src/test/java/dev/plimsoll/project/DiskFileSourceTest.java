package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file on disk")
class DiskFileSourceTest {

    @TempDir
    Path temp;

    private final FileSource files = new DiskFileSource();

    @Test
    @DisplayName("keeps every character, byte order mark and line ends too")
    void everyCharacter() throws IOException {
        String text = "\ufeffa: 1\r\n# \ud83d\ude00\rb: \u0085\n\n";
        Path file = Files.writeString(temp.resolve("a.yaml"), text);
        SourceFile read = files.read(temp.resolve("x/../a.yaml")).orElseThrow();
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.path()).isEqualTo(file);
    }

    @Test
    @DisplayName("has the SHA-256 of its bytes")
    void hash() throws IOException {
        Path file = Files.writeString(temp.resolve("a"), "abc");
        assertThat(files.read(file).orElseThrow().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("that is missing is empty, below a missing folder and below a file too")
    void missing() throws IOException {
        Path file = Files.writeString(temp.resolve("a"), "abc");
        assertThat(files.read(temp.resolve("b"))).isEmpty();
        assertThat(files.read(temp.resolve("b/c"))).isEmpty();
        assertThat(files.read(file.resolve("c"))).isEmpty();
    }

    @Test
    @DisplayName("that is a device is refused")
    void device() {
        assertThatThrownBy(() -> files.read(Path.of("/dev/null")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("null is not an ordinary file.");
    }
}
