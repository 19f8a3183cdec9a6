package dev.plimsoll.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real Compose, for tests that ask it hundreds of times: the program behind {@code docker compose}, started without {@code docker}
 * in front of it and without collecting garbage, answers the same in less than half the time.
 */
public final class DockerCompose {

    private static final String WHERE =
            "{{range .ClientInfo.Plugins}}{{if eq .Name \"compose\"}}{{.Path}}{{end}}{{end}}";
    private static final Path PROGRAM = find();

    private DockerCompose() {}

    /** What {@code docker compose} with those arguments runs, in a folder. */
    public static ProcessBuilder process(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GOGC", "off");
        return builder;
    }

    /** What {@code docker compose} with those arguments runs, in a folder. */
    public static ProcessBuilder process(Path folder, String... arguments) {
        return process(folder, List.of(arguments));
    }

    private static Path find() {
        try {
            Process info = new ProcessBuilder("docker", "info", "--format", WHERE).start();
            String path = new String(info.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (info.waitFor() != 0 || path.isEmpty()) {
                throw new IllegalStateException("docker info names no compose plugin.");
            }
            return Path.of(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
