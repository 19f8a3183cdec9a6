package dev.plimsoll.project;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens project folders by Compose's rules of discovery, but for one: parent folders are not searched, because the person named this
 * folder, and files are only ever written where the person pointed.
 */
public final class ProjectOpener {

    static final String COMPOSE_FILE = "COMPOSE_FILE";

    private final FileSource files;
    private final Environment outer;

    /** Opens projects in the environment of this process. */
    public ProjectOpener(FileSource files) {
        this(files, System.getenv());
    }

    /** Opens projects in that environment ({@code COMPOSE_FILE}, {@code COMPOSE_PROJECT_NAME}, …). */
    public ProjectOpener(FileSource files, Map<String, String> environment) {
        this.files = files;
        this.outer = new Environment(environment);
    }

    /**
     * Opens a folder.
     *
     * @param folder or a compose file: the one Compose finds in its folder opens that folder, any other opens alone
     */
    public OpenResult open(Path folder) {
        return open(folder, null);
    }

    /**
     * Opens a folder with that compose file and no other, as {@code docker compose -f} does.
     *
     * @param folder where a relative compose file is looked for before the working directory
     * @param composeFile null for those that Compose finds
     */
    public OpenResult open(Path folder, @Nullable Path composeFile) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            if (composeFile != null) {
                return openFile(place, composeFile);
            }
            if (Files.isRegularFile(place)) {
                return openDropped(place);
            }
            requireFolder(place);
            return openFolder(place);
        } catch (UncheckedIOException refused) {
            return new OpenResult.Unreadable(place, String.valueOf(refused.getMessage()));
        }
    }

    private OpenResult openFile(Path place, Path composeFile) {
        Path beside = Files.isDirectory(place) ? place : parent(place);
        Path inFolder = beside.resolve(composeFile).normalize();
        Path file =
                Files.exists(inFolder) ? inFolder : composeFile.toAbsolutePath().normalize();
        return opened(parent(file), List.of(file));
    }

    private OpenResult openDropped(Path file) {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
            return new OpenResult.Unreadable(
                    file, name + " is not a compose file. Open a folder, or a file that ends in .yaml or .yml.");
        }
        List<Path> found = Discovery.composeFiles(parent(file));
        boolean leading = !found.isEmpty() && found.getFirst().equals(file);
        return opened(parent(file), leading ? found : List.of(file));
    }

    private OpenResult openFolder(Path folder) {
        List<Path> found = composeFiles(folder, variables(folder));
        return found.isEmpty() ? new OpenResult.NoComposeFile(folder) : opened(folder, found);
    }

    static List<Path> composeFiles(Path folder, Environment variables) {
        return variables
                .filled(COMPOSE_FILE)
                .map(named -> listed(folder, named, variables))
                .orElseGet(() -> Discovery.composeFiles(folder));
    }

    private OpenResult opened(Path folder, List<Path> composeFiles) {
        for (Path each : composeFiles) {
            if (files.read(each).isEmpty()) {
                return new OpenResult.Unreadable(folder, "There is no file " + each + ".");
            }
        }
        return new OpenResult.Opened(new Project(name(folder), folder, composeFiles, files, outer));
    }

    private String name(Path folder) {
        Path last = folder.getFileName();
        return variables(folder)
                .filled("COMPOSE_PROJECT_NAME")
                .orElseGet(() -> Project.nameLike(last == null ? "" : last.toString()));
    }

    private Environment variables(Path folder) {
        return Project.environment(files, folder, outer);
    }

    private static List<Path> listed(Path folder, String named, Environment variables) {
        String separator = variables.filled("COMPOSE_PATH_SEPARATOR").orElse(File.pathSeparator);
        List<Path> found = new ArrayList<>();
        try {
            for (String each : named.split(Pattern.quote(separator), -1)) {
                found.add(folder.resolve(each.strip()).normalize());
            }
        } catch (InvalidPathException unusable) {
            throw new UncheckedIOException(
                    "COMPOSE_FILE names a file that cannot exist: " + unusable.getInput(),
                    new java.io.IOException(unusable));
        }
        return found;
    }

    private static void requireFolder(Path folder) {
        if (Files.isDirectory(folder) && Files.isReadable(folder) && Files.isExecutable(folder)) {
            return;
        }
        String reason = Files.isDirectory(folder)
                ? "You may not read the folder " + folder + " (permission denied)."
                : Files.isSymbolicLink(folder)
                        ? folder + " is a link to a place that does not exist."
                        : Files.exists(folder) ? folder + " is not a folder." : "There is no folder " + folder + ".";
        throw new UncheckedIOException(reason, new java.io.IOException(reason));
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
