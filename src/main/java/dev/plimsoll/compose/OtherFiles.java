package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that a compose file leads to, seen from its own folder. */
final class OtherFiles {

    private static final Pattern REMOTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:|git@|github\\.com/).*");

    private final ComposeFiles files;
    private final Path file;
    private final Environment environment;

    OtherFiles(ComposeFiles files, Path file, Environment environment) {
        this.files = files;
        this.file = file;
        this.environment = environment;
    }

    /** What an {@code include} brings in: texts, or mappings with a {@code path} and a {@code project_directory}. */
    Value.Mapping included(Value include) {
        Value.Mapping all = Overlay.EMPTY;
        for (Value each : include.items()) {
            Value path = each instanceof Value.Mapping ? each.at("path") : each;
            List<Value> paths = path instanceof Value.Items(List<Value> several) ? several : List.of(path);
            Optional<Path> folder = each.at("project_directory").text().flatMap(this::local);
            TextPlace place = each instanceof Value.Text text ? text.place() : placeOf(each, "path");
            for (Value one : paths) {
                all = Overlay.over(all, included(one, place, each, folder.or(() -> folderOf(paths))));
            }
        }
        return all;
    }

    private static @Nullable TextPlace placeOf(Value mapping, String key) {
        Value.Member member = mapping.members().get(key);
        return member == null ? null : member.place();
    }

    /** The folder of the first file of an entry is that of all of them. */
    private Optional<Path> folderOf(List<Value> paths) {
        return paths.stream()
                .findFirst()
                .flatMap(Value::text)
                .flatMap(this::local)
                .map(OtherFiles::folder);
    }

    private Value.Mapping included(Value one, @Nullable TextPlace entry, Value include, Optional<Path> folder) {
        Optional<Path> path = one.text().flatMap(this::local);
        if (path.isEmpty()) {
            return Overlay.EMPTY;
        }
        Path home = folder.orElse(folder(path.get()));
        Optional<Value.Mapping> read = files.read(path.get(), environmentOf(include, home));
        if (read.isEmpty()) {
            TextPlace own = one instanceof Value.Text text && text.place() != null ? text.place() : entry;
            files.missing(Trouble.at(
                    own,
                    "The project includes " + one.text().orElse("") + ", and there is no such file.",
                    "Correct the path, or take it out of include."));
        }
        return read.map(project -> Rebased.project(project, prefix(home))).orElse(Overlay.EMPTY);
    }

    /** An included file has the {@code .env} of its own folder behind the variables of the project. */
    private Environment environmentOf(Value include, Path folder) {
        Value named = include.at("env_file");
        List<String> paths = named.text().map(List::of).orElseGet(named::texts);
        List<Path> all = paths.isEmpty()
                ? List.of(folder.resolve(".env"))
                : paths.stream().flatMap(each -> local(each).stream()).toList();
        Environment result = environment;
        for (Path each : all.reversed()) {
            result = files.source().read(each).map(result::before).orElse(result);
        }
        return result;
    }

    /**
     * A service of another file; empty where there is none.
     *
     * @param extension what says that, with its place
     */
    Optional<Value> service(String other, String service, Value.Member extension) {
        Optional<Path> path = local(other);
        Optional<Value.Mapping> read = path.flatMap(each -> files.read(each, environment));
        if (path.isPresent() && read.isEmpty()) {
            files.missing(Trouble.at(
                    extension.place(),
                    "A service extends one of " + other + ", and there is no such file.",
                    "Correct the path of the file."));
        }
        if (read.isPresent() && !read.get().at("services").members().containsKey(service)) {
            // files that lead to each other are empty to each other
            if (!read.get().members().isEmpty()) {
                noService(service, other, extension);
            }
            return Optional.empty();
        }
        return read.map(there -> Rebased.service(there.at("services", service), prefix(folder(path.orElse(file)))));
    }

    /** A service is extended that the file does not have. */
    void noService(String service, String other, Value.Member extension) {
        files.missing(Trouble.at(
                extension.place(),
                "A service extends " + service + ", and " + other + " has no such service.",
                "Correct the name of the service."));
    }

    /** What this file is called. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Whether that is this very file. */
    boolean isThis(String other) {
        return local(other).filter(file::equals).isPresent();
    }

    private Optional<Path> local(String written) {
        try {
            return files.path(written, environment)
                    .filter(each -> !each.isBlank() && !REMOTE.matcher(each).matches())
                    .map(each -> folder(file).resolve(each).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private String prefix(Path folder) {
        return folder(file).relativize(folder).toString();
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
