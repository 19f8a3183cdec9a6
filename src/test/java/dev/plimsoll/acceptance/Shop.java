package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the demo shop on the real engine. */
final class Shop {

    /** The six targets of the reference plan. */
    static final List<String> JOBS =
            List.of("prometheus", "web-gateway", "order-api", "fulfillment-worker", "cadvisor", "node-exporter");

    private static final Path DEMO = Path.of(System.getProperty("plimsoll.home"), "compose", "demo", "shop");

    private final Path folder;

    private Shop(Path folder) {
        this.folder = folder;
    }

    /** Copies the demo into that folder, as {@code shop}. */
    static Shop in(Path parent) throws IOException {
        Shop shop = new Shop(parent.resolve("shop"));
        try (Stream<Path> demo = Files.walk(DEMO)) {
            for (Path each : demo.toList()) {
                Files.copy(each, shop.folder.resolve(DEMO.relativize(each).toString()));
            }
        }
        return shop;
    }

    Path folder() {
        return folder;
    }

    /** Every file with its bytes as text that tells any two bytes apart. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(each).toString(),
                        new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return files;
    }

    /** The folders in it: one that is left over empty is a trace too. */
    List<String> folders() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What the reference plan must have written: the reviewed result, beside the files that stay as they are. */
    Map<String, String> reference() throws IOException {
        Map<String, String> files = files();
        Path reviewed = Path.of(System.getProperty("plimsoll.home"), "src", "test", "resources", "change", "reference");
        for (String each :
                List.of("docker-compose.yml", "prometheus/prometheus.yml", "services/order-api/Dockerfile")) {
            files.put(each, adapted(Files.readString(reviewed.resolve(each), StandardCharsets.ISO_8859_1)));
        }
        return files;
    }

    /** The reference plan's one value that gives way: an engine refuses {@code rslave} where {@code /} is not a shared mount. */
    private static String adapted(String reviewed) throws IOException {
        boolean shared = Files.readString(Path.of("/proc/self/mountinfo"))
                .lines()
                .map(each -> each.split(" ", -1))
                .anyMatch(each ->
                        each[4].equals("/") && List.of(each).stream().anyMatch(tag -> tag.startsWith("shared:")));
        return shared ? reviewed : reviewed.replace("/:/host:ro,rslave", "/:/host:ro");
    }

    /** Takes away whatever a test left behind; the project is known by its name, whatever its files say by now. */
    void clear() {
        docker("compose", "-p", "shop", "down", "--volumes", "--remove-orphans", "--timeout", "2");
    }

    /** Runs {@code docker compose} on a service of the shop. */
    void compose(String verb, String service) {
        docker("compose", "--project-directory", folder.toString(), verb, service);
    }

    private static void docker(String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        try {
            Path log = Files.createTempFile("docker", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            Files.delete(log);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
