package dev.plimsoll.engine;

import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration of a Prometheus and the small files beside it, copied into a folder that only this user can read, until closed.
 * Files of the project alone are copied, and never many: a mounted folder may hold anything.
 */
final class ConfigScratch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigScratch.class);
    private static final int MOST_FILES = 200;
    private static final long LARGEST = 1L << 20;
    private static final int DEEPEST = 5;

    private final Project project;
    private final Path folder;
    private final String configuration;
    private final Map<String, Path> mounts = new LinkedHashMap<>();
    private int files;
    private boolean whole = true;

    private ConfigScratch(Project project, Path folder, String configuration) {
        this.project = project;
        this.folder = folder;
        this.configuration = configuration;
    }

    /**
     * A copy of a configuration.
     *
     * @param file that it stands in on this machine
     * @param text it, where it is not the whole file; null where it is
     */
    static ConfigScratch of(Project project, Service prometheus, Path file, @Nullable String text) throws IOException {
        ConfigScratch scratch = new ConfigScratch(
                project, Files.createTempDirectory("plimsoll-check"), ConfigFile.inside(project, prometheus));
        try {
            // a mount inside of another one would need its place there: the outer ones come first and take the inner
            // ones in
            List<Mount> outerFirst = prometheus.mounts().stream()
                    .filter(each -> each.type().equals("bind"))
                    .sorted(Comparator.comparingInt(each -> each.target().length()))
                    .toList();
            for (Mount mount : outerFirst) {
                scratch.add(mount);
            }
            if (text == null) {
                scratch.addAlone(file);
            } else {
                scratch.addText(text);
            }
            return scratch;
        } catch (IOException | UncheckedIOException problem) {
            scratch.close();
            throw problem instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) problem;
        }
    }

    /** Path in the container to the copy that is mounted there. */
    Map<String, Path> mounts() {
        return Map.copyOf(mounts);
    }

    /** The configuration in the container. */
    String configuration() {
        return configuration;
    }

    /** Whether everything that the project mounts was copied, so that files can be looked for. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException problem) {
            LOG.warn("The scratch folder {} is left over: {}", folder, problem.toString());
        }
    }

    private void add(Mount mount) throws IOException {
        Optional<Path> source = ConfigFile.resolve(mount.source(), ConfigFile.base(project));
        if (source.isEmpty() || !source.get().startsWith(project.folder())) {
            whole = false;
            return;
        }
        Optional<String> below = below(mount.target());
        boolean isFolder = Files.isDirectory(source.get())
                || below.filter(each -> !each.isEmpty()).isPresent();
        Path copy = place(mount.target(), isFolder);
        if (isFolder) {
            copyFolder(source.get(), copy);
        } else {
            copyFile(source.get(), copy);
        }
        if (isFolder && below.isPresent()) {
            // a plan may bring it, and then no walk finds it
            copyFile(source.get().resolve(below.get()).normalize(), copy.resolve(below.get()));
        }
    }

    /** A configuration that is in no mount: what lies beside it in the container is not known. */
    private void addAlone(Path file) throws IOException {
        if (mounts.keySet().stream().allMatch(each -> below(each).isEmpty())) {
            whole = false;
            copyFile(file, place(configuration, false));
        }
    }

    /** Compose puts such a text there alone; what else the container has beside it is not known. */
    private void addText(String text) throws IOException {
        whole = false;
        Path place = place(configuration, false);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    /** The way from a place in the container to the configuration; empty text for the very place. */
    private Optional<String> below(String written) {
        String target = written.replaceFirst("/+$", "");
        if (configuration.equals(target)) {
            return Optional.of("");
        }
        return configuration.startsWith(target + "/")
                ? Optional.of(configuration.substring(target.length() + 1))
                : Optional.empty();
    }

    /** Where a path of the container is copied to: into a mount that is there, or into one of its own. */
    private Path place(String target, boolean isFolder) throws IOException {
        for (Map.Entry<String, Path> each : mounts.entrySet()) {
            if (target.startsWith(each.getKey() + "/") && Files.isDirectory(each.getValue())) {
                return each.getValue().resolve(target.substring(each.getKey().length() + 1));
            }
        }
        Path own = folder.resolve(String.valueOf(mounts.size()));
        mounts.put(target, own);
        if (isFolder) {
            Files.createDirectories(own);
        }
        return own;
    }

    private void copyFolder(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> all = Files.walk(from, DEEPEST)) {
            found = all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        whole &= found.size() <= MOST_FILES;
        for (Path each : found.subList(0, Math.min(found.size(), MOST_FILES))) {
            copyFile(each, to.resolve(from.relativize(each).toString()));
        }
    }

    /** As the project has it, or would have it; what is large or no text is left out. */
    private void copyFile(Path from, Path to) throws IOException {
        if (files++ > MOST_FILES || (Files.exists(from) && Files.size(from) > LARGEST)) {
            whole = false;
            return;
        }
        try {
            Optional<SourceFile> source = project.files().read(from);
            if (source.isPresent()) {
                Files.createDirectories(to.getParent());
                Files.writeString(to, source.get().text());
            }
        } catch (UncheckedIOException noText) {
            LOG.debug("{} is not copied: {}", from, noText.getMessage());
            whole = false;
        }
    }
}
