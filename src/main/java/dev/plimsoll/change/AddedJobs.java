package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which jobs of a configuration earlier plans wrote, as far as it is remembered. */
final class AddedJobs {

    private final Memory memory;
    private final List<AppliedChange> changes;
    private final String now;
    private final Function<String, ScrapeJobs> jobs;

    /**
     * In a file.
     *
     * @param now its text
     * @param jobs reads them out of a text of the file
     */
    AddedJobs(Memory memory, Path file, String now, Function<String, ScrapeJobs> jobs) {
        this.memory = memory;
        this.changes = memory.of(file).toList();
        this.now = now;
        this.jobs = jobs;
    }

    /** The names of those that some of the changes wrote. */
    Set<String> by(Predicate<AppliedChange> which) {
        return changes.stream()
                .filter(which)
                .flatMap(each -> memory.after(each, now).stream().flatMap(after -> more(each, after)))
                .map(Job::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Those that some of the changes may have written: their file was edited by others before it was seen again. */
    Stream<Job> perhapsBy(Predicate<AppliedChange> which) {
        return changes.stream()
                .filter(which)
                .filter(each -> memory.after(each, now).isEmpty())
                .findFirst()
                .stream()
                .flatMap(each -> more(each, now));
    }

    /** The names of those that were there before a component came. */
    Set<String> before(String component) {
        return changes.stream()
                .filter(each -> each.components().contains(component))
                .findFirst()
                .map(each -> names(each.beforeText()))
                .orElse(Set.of());
    }

    private Stream<Job> more(AppliedChange change, String text) {
        Set<String> had = names(change.beforeText());
        return jobs.apply(text).jobs().stream().filter(each -> !each.name().isEmpty() && !had.contains(each.name()));
    }

    private Set<String> names(@Nullable String text) {
        Set<String> names = new HashSet<>();
        if (text != null) {
            jobs.apply(text).jobs().forEach(each -> names.add(each.name()));
        }
        return names;
    }
}
