package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how a component came into a project, as far as that is remembered. */
final class Provenance {

    /** How it came in. */
    enum Kind {
        /** A plan put it in. */
        ADDED,
        /** It was there before. */
        THERE,
        /** Nobody remembers. */
        UNKNOWN
    }

    private final Planning planning;
    private final Memory memory;
    private final Set<String> stayed;

    /** @param stayed components that were there before, as an earlier removal found */
    Provenance(Planning planning, Memory memory, Set<String> stayed) {
        this.planning = planning;
        this.memory = memory;
        this.stayed = stayed;
    }

    Kind of(String component) {
        if (added(component)) {
            return Kind.ADDED;
        }
        return stayed.contains(component) || memory.knows(planning.compose()) ? Kind.THERE : Kind.UNKNOWN;
    }

    /** Whether plans put it into every file that has it; those that changed it alone are remembered by its name as well. */
    private boolean added(String component) {
        List<AppliedChange> its = memory.changes().stream()
                .filter(each -> each.components().contains(component))
                .toList();
        return !its.isEmpty()
                && planning.files().stream()
                        .filter(each -> has(planning.drafts().of(each).text(), component))
                        .allMatch(file -> putIn(its, file, component));
    }

    private boolean putIn(List<AppliedChange> its, Path file, String component) {
        boolean known = its.stream().anyMatch(each -> each.path().equals(file));
        return its.stream()
                .filter(each -> known ? each.path().equals(file) : isElsewhereNow(each))
                .anyMatch(each -> !has(each.beforeText(), component));
    }

    /** Whether it is of a compose file that has another name now. */
    private boolean isElsewhereNow(AppliedChange change) {
        return !planning.drafts().of(change.path()).exists()
                && change.beforeText() != null
                && YamlFile.read(change.beforeText()) instanceof ReadResult.Read(YamlFile file)
                && new ComposeText(file).services().findAny().isPresent();
    }

    private static boolean has(@Nullable String text, String service) {
        return text != null
                && YamlFile.read(text) instanceof ReadResult.Read(YamlFile file)
                && new ComposeText(file).service(service).isPresent();
    }
}
