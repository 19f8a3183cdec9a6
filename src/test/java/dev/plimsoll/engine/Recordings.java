package dev.plimsoll.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a real engine printed. */
final class Recordings {

    private Recordings() {}

    static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    static String text(String name) {
        try (InputStream stream = Recordings.class.getResourceAsStream("/engine/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
