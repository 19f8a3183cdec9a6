package dev.plimsoll.compose;

import dev.plimsoll.project.DockerCompose;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the real Compose says of a project.
 *
 * @param accepted whether it did
 * @param out the JSON; what it says where it refuses
 */
record AskedCompose(boolean accepted, String out) {

    static AskedCompose of(Project project, String... options) {
        List<String> files = new ArrayList<>();
        project.composeFiles().forEach(each -> files.addAll(List.of("-f", each.toString())));
        files.addAll(List.of("--project-directory", project.folder().toString()));
        return ask(project.folder(), files, options);
    }

    /** Of the files that Compose itself finds there. */
    static AskedCompose of(Path folder) {
        return ask(folder, List.of());
    }

    private static AskedCompose ask(Path folder, List<String> files, String... options) {
        List<String> command = new ArrayList<>(List.of("--profile", "*"));
        command.addAll(files);
        command.addAll(List.of("config", "--no-env-resolution", "--format", "json"));
        command.addAll(List.of(options));
        try {
            Path errors = Files.createTempFile("compose", ".err");
            Process process = DockerCompose.process(folder, command)
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean accepted = process.waitFor() == 0;
            String said = Files.readString(errors);
            Files.delete(errors);
            return new AskedCompose(accepted, accepted ? out : refusal(said));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String refusal(String said) {
        return String.join(
                " ", said.lines().filter(each -> !each.startsWith("time=")).toList());
    }
}
