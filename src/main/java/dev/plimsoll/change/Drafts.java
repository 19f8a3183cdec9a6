package dev.plimsoll.change;

import dev.plimsoll.project.FileSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The files that take part in a plan. */
final class Drafts {

    private final FileSource files;
    private final Findings findings;
    private final Map<Path, Draft> drafts = new LinkedHashMap<>();

    Drafts(FileSource files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The file of that path, read when it is asked for first. */
    Draft of(Path path) {
        return drafts.computeIfAbsent(path, each -> new Draft(each, files.read(each), findings));
    }

    Collection<Draft> all() {
        return List.copyOf(drafts.values());
    }

    /** Those that change, in the order in which they were asked for. */
    List<FileChange> changes(Predicate<Path> mountedSingly) {
        return drafts.values().stream()
                .filter(Draft::changed)
                .map(each -> each.change(mountedSingly.test(each.path())))
                .toList();
    }

    /** The text a file will have; empty for a file that takes no part or goes away. */
    Optional<String> planned(Path path) {
        return Optional.ofNullable(drafts.get(path)).filter(Draft::exists).map(Draft::text);
    }
}
