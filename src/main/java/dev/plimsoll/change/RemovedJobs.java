package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes scrape jobs of components out of the configuration of Prometheus, or deletes it. */
final class RemovedJobs {

    private final Planning planning;
    private final Memory memory;

    RemovedJobs(Planning planning, Memory memory) {
        this.planning = planning;
        this.memory = memory;
    }

    /**
     * Removes.
     *
     * @param components that go
     * @param unwound file to what was taken back in it as a whole
     */
    void remove(Set<String> components, Map<Path, Set<String>> unwound) {
        Optional<Service> prometheus = planning.monitoring().prometheus();
        Optional<ConfigSource> source = prometheus.map(each -> ConfigSearch.of(planning.project(), each));
        if (source.orElse(null) instanceof ConfigSource.Inline inline) {
            Set<String> done = unwound.getOrDefault(inline.file(), Set.of());
            List<String> ids =
                    components.stream().filter(each -> !done.contains(each)).toList();
            new InlineConfig(planning, inline).edit(there -> removals(ScrapeJobs.of(there), ids, Set.of()));
            return;
        }
        Optional<Path> file = source.flatMap(ConfigSource::path);
        if (file.isEmpty() || !Configuration.isThere(planning.drafts().of(file.get()))) {
            return;
        }
        Set<String> done = unwound.getOrDefault(file.get(), Set.of());
        List<String> ids =
                components.stream().filter(each -> !done.contains(each)).toList();
        Draft draft = planning.drafts().of(file.get());
        if (ids.contains(Monitoring.PROMETHEUS)) {
            withPrometheus(draft, ids);
        } else if (!done.contains(Monitoring.PROMETHEUS)) {
            jobs(draft, ids, Set.of());
        }
    }

    private void withPrometheus(Draft draft, List<String> ids) {
        boolean wasThere = memory.of(draft.path()).anyMatch(each -> each.beforeText() != null);
        if (!wasThere && new OwnConfiguration(planning.catalog()).wrote(draft.text())) {
            draft.become(null);
            return;
        }
        jobs(draft, ids, added(draft));
        planning.findings()
                .note(
                        draft.path().getFileName() + " stays.",
                        "There is more in it than was added with Prometheus.",
                        "Delete it if nothing else uses it.");
    }

    /** Names of the jobs that earlier plans added to a configuration that was there. */
    private Set<String> added(Draft draft) {
        Set<String> names = new HashSet<>();
        Optional<String> before = memory.of(draft.path())
                .filter(each -> each.components().contains(Monitoring.PROMETHEUS))
                .map(AppliedChange::beforeText)
                .filter(Objects::nonNull)
                .findFirst();
        before.map(ScrapeJobs::of).ifPresent(there -> ScrapeJobs.of(draft.text()).jobs().stream()
                .filter(each -> there.named(each.name()).isEmpty())
                .filter(each -> each.targets().size() == 1)
                .forEach(each -> names.add(each.name())));
        return names;
    }

    private static void jobs(Draft draft, List<String> ids, Set<String> names) {
        draft.yaml().map(ScrapeJobs::of).ifPresent(there -> {
            removals(there, ids, names).forEach(draft::later);
            draft.now();
        });
    }

    private static List<Edit> removals(ScrapeJobs there, List<String> ids, Set<String> names) {
        Stream<Job> gone = there.jobs().stream()
                .filter(job -> names.contains(job.name()) || ids.stream().anyMatch(job::scrapesOnly));
        // from the end, so that the places of the others stay
        return gone.<Edit>map(job -> new Edit.Remove(ScrapeJobs.PATH.then(job.index())))
                .toList()
                .reversed();
    }
}
