package dev.plimsoll.change;

import dev.plimsoll.project.Hashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What earlier plans wrote. */
record Memory(List<AppliedChange> changes) {

    /** The files that they wrote. */
    Set<Path> files() {
        return new LinkedHashSet<>(changes.stream().map(AppliedChange::path).toList());
    }

    /** Those of a file, oldest first. */
    Stream<AppliedChange> of(Path file) {
        return changes.stream().filter(each -> each.path().equals(file));
    }

    /**
     * Takes back what was done to a file, as far as the file is as the plans left it. A change that does not fit was overtaken, by a
     * checkout for instance.
     *
     * @param gone whether all that a change was for goes away
     * @return the components whose changes were taken back
     */
    Set<String> unwind(Draft draft, Predicate<AppliedChange> gone) {
        Set<String> unwound = new LinkedHashSet<>();
        for (AppliedChange change : of(draft.path()).toList().reversed()) {
            if (draft.exists() && sha256(draft.text()).equals(change.afterSha256())) {
                if (!gone.test(change)) {
                    break;
                }
                draft.become(change.beforeText());
                unwound.addAll(change.components());
            }
        }
        return unwound;
    }

    /** Whether a file is as the last plan left it, and none of the plans added that component: then it was there before. */
    boolean wasThere(Draft draft, String component) {
        return draft.exists()
                && of(draft.path()).anyMatch(each -> sha256(draft.text()).equals(each.afterSha256()))
                && of(draft.path()).noneMatch(each -> each.components().contains(component));
    }

    private static String sha256(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
