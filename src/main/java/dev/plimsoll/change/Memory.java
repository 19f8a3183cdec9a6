package dev.plimsoll.change;

import dev.plimsoll.project.Hashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Whether something is known of how monitoring came in: a plan that added some is remembered, or the file is as one left it. */
    boolean knows(Draft compose) {
        return changes.stream().anyMatch(AppliedChange::isOfMonitoring)
                || (compose.exists()
                        && of(compose.path())
                                .anyMatch(each -> sha256(compose.text()).equals(each.afterSha256())));
    }

    /**
     * The text that a change left; empty where it was edited by others before it was seen again.
     *
     * @param now text of the file
     */
    Optional<String> after(AppliedChange change, String now) {
        return Stream.concat(of(change.path()).map(AppliedChange::beforeText), Stream.of(now))
                .filter(Objects::nonNull)
                .filter(each -> sha256(each).equals(change.afterSha256()))
                .findFirst();
    }

    private static String sha256(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
