package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project on its whole way in the terminal: added to, started, asked for its targets, taken down, and taken back. */
final class RealProjectRun {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path RESOURCES =
            Path.of(System.getProperty("plimsoll.home"), "src", "test", "resources", "acceptance", "projects");
    /** What every project has. */
    private static final String EVERY = "every";

    private final RealProject project;
    private final Path folder;
    private final Path memory;

    /**
     * What came of it.
     *
     * @param targets every target of its Prometheus: its job, its health, and its last error if it has one
     * @param said what the commands printed about it
     * @param before its files and folders
     * @param after its files and folders when all was taken back
     */
    record Outcome(List<String> targets, String said, Map<String, String> before, Map<String, String> after) {}

    /** Of a copy of the project in that folder. */
    RealProjectRun(RealProject project, Path temp) {
        this.project = project;
        this.folder = temp.resolve("plimsoll-real-" + project.name());
        this.memory = temp.resolve("memory-" + project.name());
    }

    Outcome wholeWay() throws IOException, InterruptedException {
        copy(EVERY, folder);
        copy(project.name(), folder);
        Map<String, String> before = files();
        ChangeMemory changes = new ChangeMemory(memory);
        try (DockerEngine engine = new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus)) {
            Workspace.Tools parts = new Workspace.Tools(
                    Catalog.load(), engine, new ChangeWriter(changes), changes, new PrometheusFeed());
            int port = project.prometheus() == 0 ? freePort() : project.prometheus();
            Typed added = run(parts, addition(port));
            List<String> targets = started(parts, port);
            run(
                    parts,
                    Stream.concat(Stream.of("remove", "--yes"), project.components().stream())
                            .toList());
            return new Outcome(targets, added.err(), before, files());
        }
    }

    private List<String> addition(int port) throws IOException {
        List<String> words = new ArrayList<>(List.of("add", "--yes"));
        words.addAll(project.components());
        words.addAll(project.options());
        for (String each : project.components()) {
            int published = each.equals("prometheus") ? port : freePort();
            words.addAll(List.of("--set", each + ".port=" + published, "--set", each + ".container-name="));
        }
        if (project.adds("cadvisor")) {
            // its image's own healthcheck has everybody wait for half a minute
            words.addAll(List.of("--set", "cadvisor.healthcheck-run=none", "--set", "cadvisor.scrape-interval=2s"));
        }
        return words;
    }

    private List<String> started(Workspace.Tools parts, int port) throws IOException, InterruptedException {
        try {
            run(parts, List.of("up"));
            return settled(port);
        } finally {
            compose(folder, "down", "--volumes", "--remove-orphans", "--rmi", "local", "--timeout", "1");
        }
    }

    /** The targets, once all are up or it takes too long. */
    private List<String> settled(int port) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> seen = seen(port);
        while (Instant.now().isBefore(end)
                && (seen.size() < project.targets().size() || !seen.stream().allMatch(each -> each.endsWith(" up")))) {
            Thread.sleep(500);
            seen = seen(port);
        }
        return seen;
    }

    private static List<String> seen(int port) throws InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/targets"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode active = new ObjectMapper().readTree(answer).path("data").path("activeTargets");
            return active.valueStream().map(RealProjectRun::words).toList();
        } catch (IOException notYet) {
            return List.of("nothing: " + notYet.getMessage());
        }
    }

    private static String words(JsonNode target) {
        String error = target.path("lastError").asText();
        return target.path("labels").path("job").asText() + " "
                + target.path("health").asText() + (error.isEmpty() ? "" : ": " + error);
    }

    private Typed run(Workspace.Tools parts, List<String> words) {
        Typed typed = Typed.run(
                parts,
                Stream.concat(words.stream(), Stream.of(folder.toString())).toArray(String[]::new));
        assertThat(typed.code())
                .as("%s%n%s%n%s", words, typed.out(), typed.err())
                .isZero();
        return typed;
    }

    /** Runs {@code docker compose} on the project in a folder. */
    static void compose(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--project-directory", folder.toString()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("docker", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        Files.delete(log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Copies what the resources have under that name into a folder. */
    static void copy(String name, Path folder) throws IOException {
        Path from = RESOURCES.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path to = folder.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
    }

    /** Every file with its bytes as text that tells any two bytes apart, and every folder. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String text = Files.isDirectory(each)
                        ? "a folder"
                        : new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                files.put(folder.relativize(each).toString(), text);
            }
        }
        return files;
    }
}
