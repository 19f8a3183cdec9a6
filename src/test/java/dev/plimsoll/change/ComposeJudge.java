package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.project.DockerCompose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Asks Compose.
 *
 * @param compose how a folder and arguments become its process
 */
record ComposeJudge(BiFunction<Path, List<String>, ProcessBuilder> compose) {

    static final ComposeJudge REAL = new ComposeJudge(DockerCompose::process);

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
        return configOf(folder, List.of(), options);
    }

    Verdict configOf(Path folder, List<String> files, String... options) {
        List<String> command = new ArrayList<>(List.of("-p", "judged"));
        files.forEach(each -> command.addAll(List.of("-f", each)));
        command.add("config");
        command.addAll(List.of(options));
        return run(compose.apply(folder, command));
    }

    /** Runs a command in a folder. */
    static Verdict run(Path folder, List<String> command) {
        return run(new ProcessBuilder(command).directory(folder.toFile()));
    }

    private static Verdict run(ProcessBuilder command) {
        try {
            Path errors = Files.createTempFile("judge", ".err");
            Process process = command.redirectError(errors.toFile()).start();
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
