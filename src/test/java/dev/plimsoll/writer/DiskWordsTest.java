package dev.plimsoll.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failure to write says")
class DiskWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No space left on device | The disk is full. Make room, then write again.
            Disk quota exceeded     | Your disk quota is used up. Make room, then write again.
            Read-only file system   | The disk is mounted read-only.
            Operation not permitted | The system does not permit it (the file may be marked immutable).
            Something else          | The system says: Something else.
            """)
    @DisplayName("what the system's text means")
    void system(String reason, String words) {
        assertThat(DiskWords.reason(new FileSystemException("/a", null, reason)))
                .isEqualTo(words);
        assertThat(DiskWords.reason(new IOException(reason))).isEqualTo(words);
    }

    @Test
    @DisplayName("which file or folder refuses")
    void files() {
        assertThat(DiskWords.reason(new AccessDeniedException("/shop/a.yaml")))
                .isEqualTo("You have no permission to write /shop/a.yaml.");
        assertThat(DiskWords.reason(new AccessDeniedException("/shop/.a.yaml.1.plimsoll-new")))
                .isEqualTo("You have no permission to write into the folder /shop.");
        assertThat(DiskWords.reason(new NoSuchFileException("/shop/a"))).isEqualTo("/shop/a is not there any more.");
        assertThat(DiskWords.reason(new NotDirectoryException("/shop/a")))
                .isEqualTo("/shop/a is a file, not a folder.");
        assertThat(DiskWords.reason(new IOException())).isEqualTo("The system did not say why.");
    }
}
