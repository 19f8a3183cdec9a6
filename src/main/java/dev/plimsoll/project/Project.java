package dev.plimsoll.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A project folder that has a compose file.
 *
 * @param name {@code COMPOSE_PROJECT_NAME}, or what is made of the folder's name; a top-level {@code name} of the compose file, which
 *     comes between the two, is known to {@code compose} only
 * @param folder absolute and normalised
 * @param composeFiles the files Compose would read, in its order; the first is the one that is edited
 * @param files reads the project's files
 * @param outer the variables of the process
 */
public record Project(String name, Path folder, List<Path> composeFiles, FileSource files, Environment outer) {

    /** A project that is read with no variables but those of its {@code .env}. */
    public Project(String name, Path folder, List<Path> composeFiles, FileSource files) {
        this(name, folder, composeFiles, files, Environment.EMPTY);
    }

    /** The name that Compose makes of a text: lower case, of {@code [a-z0-9_-]}, and beginning with none of {@code _-}; may be empty. */
    public static String nameLike(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceFirst("^[_-]+", "");
    }

    /** The same project with its files read in another way. */
    public Project readBy(FileSource source) {
        return new Project(name, folder, composeFiles, source, outer);
    }

    /** The compose file that edits go to. */
    public Path composeFile() {
        return composeFiles.getFirst();
    }

    /**
     * The variables that Compose reads the project with: those of the process, and behind them those of {@code .env} as it is now.
     *
     * @throws java.io.UncheckedIOException when there is an {@code .env} that cannot be read
     */
    public Environment environment() {
        return environment(files, folder, outer);
    }

    /**
     * The variables that Compose reads a file of the project with: one that is included has those of the {@code .env} of its own folder
     * behind the others.
     *
     * @throws java.io.UncheckedIOException when there is an {@code .env} that cannot be read
     */
    public Environment environment(Path file) {
        Environment own = environment();
        return composeFiles.contains(file)
                ? own
                : files.read(file.resolveSibling(".env")).map(own::before).orElse(own);
    }

    /**
     * The same project as it is with other files: where its {@code .env} names other compose files then, it has those.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public Project with(FileSource other) {
        Optional<String> now = environment().filled(ProjectOpener.COMPOSE_FILE);
        Environment variables = environment(other, folder, outer);
        Optional<String> then = variables.filled(ProjectOpener.COMPOSE_FILE);
        List<Path> compose = now.equals(then) ? composeFiles : ProjectOpener.composeFiles(folder, variables);
        return new Project(name, folder, compose, other, outer);
    }

    static Environment environment(FileSource files, Path folder, Environment outer) {
        return files.read(folder.resolve(".env")).map(outer::before).orElse(outer);
    }
}
