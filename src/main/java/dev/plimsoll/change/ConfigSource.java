package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a Prometheus has its configuration from. */
sealed interface ConfigSource {

    /**
     * A file of the project.
     *
     * @param file absolute; it may be missing
     * @param baked whether it is copied into the image when that is built
     */
    record OnDisk(Path file, boolean baked) implements ConfigSource {}

    /**
     * A text in a compose file, of {@code configs}.
     *
     * @param file the compose file
     * @param content where the text stands in it
     */
    record Inline(Path file, YamlPath content) implements ConfigSource {}

    /**
     * Somewhere that is not edited.
     *
     * @param why a sentence
     * @param todo where the jobs can be added by hand, to be read after "Add"
     * @param file where it can be read all the same; null where that is not known
     */
    record Elsewhere(String why, String todo, @Nullable Path file) implements ConfigSource {
        /** Where nobody here can read it. */
        Elsewhere(String why, String todo) {
            this(why, todo, null);
        }
    }

    /** The file, wherever it lies. */
    default Optional<Path> readable() {
        return this instanceof Elsewhere elsewhere ? Optional.ofNullable(elsewhere.file()) : path();
    }

    /** The file, where it is one of the project. */
    default Optional<Path> path() {
        return this instanceof OnDisk(Path file, boolean baked) ? Optional.of(file) : Optional.empty();
    }
}
