package dev.plimsoll.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that components are made from: {@code compose/*.yaml}, one component each, and what they name in {@code prometheus/}. Found
 * by listing the folder, so a component is added by adding a file.
 */
final class Templates {

    private static final String COMMON = "common-fields.yaml";
    private static final String SERVICE = "service-fields.yaml";

    private final Path folder;
    private final Map<String, Description> common;

    Templates(Path folder) {
        this.folder = folder;
        this.common = common();
    }

    /** Works on those that come with Plimsoll: beside its classes, in a folder or in a jar. */
    static <T> T ours(Function<Path, T> work) {
        Path home = home();
        if (Files.isDirectory(home)) {
            return work.apply(home);
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return work.apply(jar.getPath("/"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path home() {
        CodeSource source = Templates.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the classes of Plimsoll lie in no folder and no jar");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** In the order that they ask for. */
    List<Component> components() {
        try (Stream<Path> files = Files.list(folder.resolve("compose"))) {
            return files.filter(each -> each.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .map(each ->
                            new TemplateReader(each.getFileName().toString(), text(each), this::prometheus, common))
                    .sorted(TemplateReader.IN_ORDER)
                    .map(TemplateReader::component)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The fields that every service has. */
    Component anyService() {
        return new TemplateReader(SERVICE, KnownImages.resource(SERVICE), this::prometheus, common).component();
    }

    /** The text of a file in {@code prometheus/}. */
    String prometheus(String name) {
        return text(folder.resolve("prometheus").resolve(name));
    }

    /** Fields that most components have. */
    private static Map<String, Description> common() {
        String text = KnownImages.resource(COMMON);
        return Description.of(COMMON, TemplateReader.read(COMMON, text).root()).mappings();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
