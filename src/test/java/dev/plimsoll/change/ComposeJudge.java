package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the real Compose.
 *
 * @param docker the command
 */
record ComposeJudge(String docker) {

    static final ComposeJudge REAL = new ComposeJudge("docker");

    /** What Compose printed, or why it refused. */
    record Verdict(boolean accepted, String output) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(output);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    Verdict config(Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(docker, "compose", "-p", "judged", "config"));
        command.addAll(List.of(options));
        return run(folder, command);
    }

    Verdict configOf(Path folder, List<String> files, String... options) {
        List<String> command = new ArrayList<>(List.of(docker, "compose", "-p", "judged"));
        files.forEach(each -> command.addAll(List.of("-f", each)));
        command.add("config");
        command.addAll(List.of(options));
        return run(folder, command);
    }

    /** Runs a command in a folder. */
    static Verdict run(Path folder, List<String> command) {
        try {
            Path errors = Files.createTempFile("judge", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String said = code == 0 ? output : Files.readString(errors);
            Files.delete(errors);
            return new Verdict(code == 0, said);
        } catch (IOException problem) {
            return new Verdict(false, problem.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
