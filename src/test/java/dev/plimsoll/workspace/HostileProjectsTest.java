package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A project that is made to bring programs down")
class HostileProjectsTest {

    private static final int MANY = 20_000;
    /** Far more than it takes; a test of whether it ends, not of how fast it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("many levels in blocks", levels("- ", ""), "nested more than 200 levels"),
                Arguments.of("many levels in brackets", levels("[", ""), "nested more than 200 levels"),
                Arguments.of("many levels in braces", levels("{a: ", ""), "nested more than 200 levels"),
                Arguments.of("many levels of keys", indented(), "nested more than 200 levels"),
                Arguments.of("an alias bomb", bomb(), "aliases of this text unfold to more than a million values"),
                Arguments.of("an alias inside its own anchor", "services: &a {web: *a}\n", "alias"),
                Arguments.of("a merge of itself", "services: &a {<<: *a}\n", "alias"),
                Arguments.of("a key twice", "services:\n  web: {image: a}\n  web: {image: b}\n", "web"),
                Arguments.of("a NUL", "services:\n  web: {image: \"a\0b\"}\n", "U+0000"),
                Arguments.of("four million characters and one", "#".repeat(4_000_001), "too large"),
                Arguments.of("nothing", "", "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisplayName("is told what is wrong with its text, and where:")
    void broken(String name, String text, String words) throws IOException {
        write("compose.yaml", text);
        ComposeReading.Broken broken = (ComposeReading.Broken) read();
        assertThat(broken.what()).contains(words);
        assertThat(broken.line()).isPositive();
        assertThat(broken.excerpt()).allSatisfy(each -> assertThat(each).hasSizeLessThan(1000));
    }

    static Stream<Arguments> readable() {
        String variable = "${A:-".repeat(MANY) + "x" + "}".repeat(MANY);
        return Stream.of(
                Arguments.of(
                        "services that extend each other in a long chain",
                        "services:\n  s0: {image: a}\n"
                                + lines(MANY, each -> "  s%d: {extends: s%d}\n".formatted(each + 1, each)),
                        MANY + 1),
                Arguments.of(
                        "services that extend each other in a long chain, the last one first",
                        "services:\n"
                                + lines(MANY, each -> "  s%d: {extends: s%d}\n".formatted(each, each + 1))
                                + "  s%d: {image: a}\n".formatted(MANY),
                        MANY + 1),
                Arguments.of(
                        "services that extend each other in a circle",
                        "services:\n  a: {image: x, extends: b}\n  b: {image: x, extends: a}\n",
                        2),
                Arguments.of("a file that includes itself", "include: [compose.yaml]\nservices: {a: {image: x}}\n", 1),
                Arguments.of(
                        "a variable in a variable, and so on",
                        "services:\n  a:\n    image: '" + variable + "'\n    volumes: ['" + variable + ":/x']\n",
                        1),
                Arguments.of(
                        "aliases that stay below what is refused",
                        "x-e: &e\n" + lines(1000, each -> "  K%d: v\n".formatted(each)) + "services:\n"
                                + lines(400, each -> "  s%d: {image: a, environment: *e}\n".formatted(each)),
                        400),
                Arguments.of(
                        "more services than anybody has",
                        "services:\n" + lines(100_000, each -> " s%d: {}\n".formatted(each)),
                        100_000),
                Arguments.of(
                        "names and values of nearly a million characters",
                        "services:\n  ? " + "a".repeat(900_000) + "\n  : {image: " + "b".repeat(990_000) + "}\n",
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    @DisplayName("is read all the same, with what is wrong:")
    void readable(String name, String text, int services) throws IOException {
        write("compose.yaml", text);
        assertThat(((ComposeReading.AsWritten) read()).model().services()).hasSize(services);
    }

    @Test
    @DisplayName("is told that it is too large before it is read")
    void large() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("compose.yaml").toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThat(refused()).isEqualTo("compose.yaml is 50 MB large; files up to 8 MB are read.");
    }

    @Test
    @DisplayName("is told on which line its bytes are no text")
    void bytes() throws IOException {
        Files.write(folder.resolve("compose.yaml"), "a: 1\nb: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused()).isEqualTo("compose.yaml is not UTF-8 text (line 2); save it as UTF-8.");
    }

    @Test
    @DisplayName("is told what stands where a file should")
    void noFile() throws Exception {
        Path file = folder.resolve("compose.yaml");
        Files.createDirectory(file);
        assertThat(refused()).isEqualTo("compose.yaml is a folder, not a file.");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("compose.yaml"));
        assertThat(refused())
                .isEqualTo("compose.yaml is a link that leads back to itself, or to a place that you may not read.");
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        assertThat(refused()).isEqualTo("compose.yaml is not an ordinary file.");
        Files.delete(file);
        write("compose.yaml", "services: {a: {image: x}}\n");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(".env").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(refused()).isEqualTo(".env is not an ordinary file.");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String refused() {
        return assertTimeoutPreemptively(PATIENCE, () -> ((OpenResult.Unreadable) open()).reason());
    }

    private OpenResult open() {
        return new ProjectOpener(new DiskFileSource(), Map.of()).open(folder);
    }

    /** The way of the window: the files as written, and then what Compose says of them. */
    private ComposeReading read() {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            Workspace workspace = workspace(((OpenResult.Opened) open()).project());
            ComposeReading reading = workspace.read();
            ConfigResult.Unavailable unavailable = (ConfigResult.Unavailable) workspace.config();
            assertThat(unavailable.explained()).startsWith("No docker.");
            if (reading instanceof ComposeReading.AsWritten(ComposeModel model)) {
                assertThat(model.arrangedLike(model).withInactive(model).services())
                        .hasSameSizeAs(model.services());
            }
            return reading;
        });
    }

    private Workspace workspace(Project project) {
        Engine engine = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> new ConfigResult.Unavailable("No docker."));
        ChangeMemory memory = new ChangeMemory(folder.resolve("memory"));
        return new Workspace(
                project,
                new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, new PrometheusFeed()));
    }

    private static String levels(String each, String end) {
        return "services: " + ("- ".equals(each) ? "\n  " : "") + each.repeat(MANY) + end;
    }

    private static String indented() {
        return "services:\n" + lines(2000, each -> " ".repeat(each + 1) + "a:\n");
    }

    private static String bomb() {
        return "a0: &a0 [x]\n"
                + lines(40, each -> "a%d: &a%d [%s]\n".formatted(each + 1, each + 1, ("*a" + each + ",").repeat(9)));
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
