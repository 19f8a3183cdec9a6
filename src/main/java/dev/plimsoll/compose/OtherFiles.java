package dev.plimsoll.compose;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that a compose file leads to, seen from its own folder. */
final class OtherFiles {

    private static final Pattern REMOTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:|git@|github\\.com/).*");

    private final ComposeFiles files;
    private final Path file;

    OtherFiles(ComposeFiles files, Path file) {
        this.files = files;
        this.file = file;
    }

    /** What an {@code include} brings in: texts, or mappings with a {@code path} and a {@code project_directory}. */
    Value.Mapping included(Value include) {
        Value.Mapping all = Overlay.EMPTY;
        for (Value each : include.items()) {
            Value path = each instanceof Value.Mapping ? each.at("path") : each;
            List<String> paths = path.text().map(List::of).orElseGet(path::texts);
            Optional<Path> folder = each.at("project_directory").text().flatMap(this::local);
            for (String one : paths) {
                all = Overlay.over(all, included(one, folder));
            }
        }
        return all;
    }

    /** A service of another file; empty where there is none. */
    Optional<Value> service(String other, String service) {
        return local(other).flatMap(path -> files.read(path)
                .filter(read -> read.at("services").members().containsKey(service))
                .map(read -> Rebased.service(read.at("services", service), prefix(folder(path)))));
    }

    /** Whether that is this very file. */
    boolean isThis(String other) {
        return local(other).filter(file::equals).isPresent();
    }

    private Value.Mapping included(String one, Optional<Path> folder) {
        return local(one)
                .flatMap(path ->
                        files.read(path).map(read -> Rebased.project(read, prefix(folder.orElse(folder(path))))))
                .orElse(Overlay.EMPTY);
    }

    private Optional<Path> local(String written) {
        try {
            return Interpolated.withDefaults(written)
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
