package dev.plimsoll.catalog;

import dev.plimsoll.catalog.KnownImage.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of images that projects use, from the file {@code known-images.yaml}. */
public final class KnownImages {

    private static final String FILE = "known-images.yaml";

    private final List<KnownImage> images;
    private final Map<Integer, String> ports;
    private final List<Tool> tools;
    private final Map<String, String> tests;
    private final Map<String, String> numbers;
    private final List<Check> checks;

    /** A tool of the images that match. */
    private record Tool(Pattern image, String name) {}

    /** The test that images have a program of their own for. */
    private record Check(List<String> images, String test) {}

    private KnownImages(Description file) {
        this.images = Stream.of(
                        file.list("serve").stream().map(each -> image(each, Metrics.SERVED)),
                        file.list("could").stream().map(each -> image(each, Metrics.ONCE_TOLD)),
                        Stream.of(new KnownImage(file.texts("silent"), Metrics.NONE, 0, "", "", null)))
                .flatMap(Function.identity())
                .toList();
        this.ports = file.mapping("ports").texts().entrySet().stream()
                .collect(Collectors.toMap(each -> Integer.valueOf(each.getKey()), Map.Entry::getValue));
        this.tools = file.list("tools").stream()
                .map(each -> new Tool(
                        each.pattern("image").orElseThrow(() -> each.wrong("has no image")), each.text("tool")))
                .toList();
        this.tests = file.mapping("tests").texts();
        this.numbers = file.mapping("healthcheck").texts();
        this.checks = file.list("checks").stream()
                .map(each -> new Check(each.only("images", "test").texts("images"), each.text("test")))
                .toList();
    }

    static KnownImages load() {
        return new KnownImages(
                Description.of(FILE, TemplateReader.read(FILE, resource(FILE)).root()));
    }

    /** The text of a file that lies beside the classes of this package. */
    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(KnownImages.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static KnownImage image(Description image, Metrics metrics) {
        image.only("images", "port", "path", "once", "command");
        return new KnownImage(
                image.texts("images"),
                metrics,
                Integer.parseInt(image.text("port")),
                image.optional("path").orElse("/metrics"),
                image.optional("once").orElse(""),
                image.pattern("command").orElse(null));
    }

    /** What is known of an image, whatever its registry and tag. */
    public Optional<KnownImage> find(String image) {
        Repository repository = Repository.of(image);
        return images.stream()
                .filter(each -> each.names().stream().anyMatch(repository::is))
                .findFirst();
    }

    /** Why a port is known to serve metrics; empty where nothing is known of it. */
    public Optional<String> portOfMetrics(int port) {
        return Optional.ofNullable(ports.get(port));
    }

    /** The tool that a healthcheck finds in an image, {@code none} where it has not even a shell; empty where it is not known. */
    public Optional<String> tool(String image) {
        return tools.stream()
                .filter(each -> each.image().matcher(image).find())
                .map(Tool::name)
                .findFirst();
    }

    /**
     * The shell command by which an image tells with a program of its own how it is, in the notation of a compose file; empty where
     * it is not known to have one.
     */
    public Optional<String> check(String image) {
        Repository repository = Repository.of(image);
        return checks.stream()
                .filter(each -> each.images().stream().anyMatch(repository::is))
                .map(Check::test)
                .findFirst();
    }

    /** The tools that can ask a URL, the better ones first. */
    public List<String> tools() {
        return List.copyOf(tests.keySet());
    }

    /** The shell command with which a tool asks a URL. */
    public Optional<String> test(String tool, String url) {
        return Optional.ofNullable(tests.get(tool)).map(test -> test.replace("{url}", url));
    }

    /** A number of a healthcheck: {@code interval}, {@code timeout}, {@code retries} or {@code start-period}. */
    public String healthcheckDefault(String number) {
        return numbers.getOrDefault(number, "");
    }
}
