package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes scrape jobs of components out of the configuration of Prometheus, or deletes it. */
final class RemovedJobs {

    private final Planning planning;
    private final Memory memory;
    private final Map<Path, Set<String>> unwound;
    private final Predicate<AppliedChange> goes;

    /**
     * In a project.
     *
     * @param unwound file to what was taken back in it as a whole
     * @param goes whether all that a change was for goes
     */
    RemovedJobs(Planning planning, Memory memory, Map<Path, Set<String>> unwound, Predicate<AppliedChange> goes) {
        this.planning = planning;
        this.memory = memory;
        this.unwound = unwound;
        this.goes = goes;
    }

    /**
     * Removes.
     *
     * @param components that go
     * @param staying those that were there before, and lose the jobs that were added for them
     */
    void remove(Set<String> components, Set<String> staying) {
        Optional<ConfigSource> source =
                planning.monitoring().prometheus().map(each -> ConfigSearch.of(planning.project(), each));
        if (source.orElse(null) instanceof ConfigSource.Inline inline) {
            Draft draft = planning.drafts().of(inline.file());
            Jobs jobs = new Jobs(draft, text -> jobs(text, inline.content()), components, staying);
            new InlineConfig(planning, inline).edit(jobs::removals);
            jobs.tell();
            return;
        }
        Optional<Draft> file =
                source.flatMap(ConfigSource::path).map(planning.drafts()::of).filter(Configuration::isThere);
        file.ifPresent(draft -> {
            Jobs jobs = new Jobs(draft, ScrapeJobs::of, components, staying);
            if (components.contains(Monitoring.PROMETHEUS)) {
                withPrometheus(draft, jobs);
            } else {
                jobs.edit();
                jobs.tell();
            }
        });
    }

    /** The jobs of a configuration that stands in a text of a compose file. */
    private static ScrapeJobs jobs(String text, YamlPath content) {
        return YamlFile.read(text) instanceof ReadResult.Read(YamlFile file)
                        && file.find(content).orElse(null) instanceof ScalarNode scalar
                ? ScrapeJobs.of(scalar.value())
                : new ScrapeJobs(List.of());
    }

    private void withPrometheus(Draft draft, Jobs jobs) {
        boolean wasThere = memory.of(draft.path())
                .findFirst()
                .map(AppliedChange::beforeText)
                .isPresent();
        if (!wasThere && new OwnConfiguration(planning.catalog()).wrote(draft.text())) {
            draft.become(null);
            return;
        }
        boolean back = unwound.getOrDefault(draft.path(), Set.of()).contains(Monitoring.PROMETHEUS);
        if (!jobs.edit() && back) {
            return;
        }
        planning.findings()
                .note(
                        draft.path().getFileName() + " stays.",
                        "There is more in it than was added with Prometheus.",
                        "Delete it if nothing else uses it.");
    }

    /** Those of one configuration. */
    private final class Jobs {

        private final Draft draft;
        private final Function<String, ScrapeJobs> jobs;
        private final AddedJobs added;
        private final Set<String> components;
        private final Set<String> staying;

        Jobs(Draft draft, Function<String, ScrapeJobs> jobs, Set<String> components, Set<String> staying) {
            this.draft = draft;
            this.jobs = jobs;
            this.added = new AddedJobs(memory, draft.path(), draft.text(), jobs);
            this.components = components;
            this.staying = staying;
        }

        /** Takes them out of a file; tells whether there were any. */
        boolean edit() {
            List<Edit> edits = draft.yaml().map(this::removals).orElse(List.of());
            draft.edit(edits);
            return !edits.isEmpty();
        }

        List<Edit> removals(YamlFile file) {
            Set<String> going = added.by(goes);
            Set<String> all = added.by(each -> true);
            if (components.contains(Monitoring.PROMETHEUS)) {
                going.addAll(perhapsWithPrometheus());
            }
            Stream<Job> gone = ScrapeJobs.of(file).jobs().stream()
                    .filter(job -> going.contains(job.name())
                            || components.stream().anyMatch(each -> isOf(job, each))
                            || (all.contains(job.name()) && staying.stream().anyMatch(job::scrapesOnly)));
            // from the end, so that the places of the others stay
            List<YamlPath> paths =
                    gone.map(job -> ScrapeJobs.PATH.then(job.index())).toList().reversed();
            List<Edit> edits =
                    paths.stream().<Edit>map(each -> new Edit.Remove(each)).toList();
            boolean nothingLeft = file.edit(edits) instanceof EditResult.Edited(YamlFile rest)
                    && rest.text().isBlank();
            return nothingLeft && !edits.isEmpty() ? emptied(paths) : edits;
        }

        /** A file that says nothing could not be told from one that was lost. */
        private static List<Edit> emptied(List<YamlPath> paths) {
            return Stream.concat(
                            paths.stream().<Edit>map(each -> new Edit.Remove(each, true)),
                            Stream.of(new Edit.Replace(ScrapeJobs.PATH, Fragment.parse("[]"))))
                    .toList();
        }

        private List<String> perhapsWithPrometheus() {
            return added.perhapsBy(each ->
                            each.beforeText() != null && each.components().contains(Monitoring.PROMETHEUS))
                    .filter(each -> each.targets().size() == 1)
                    .map(Job::name)
                    .toList();
        }

        private boolean isOf(Job job, String component) {
            return job.scrapesOnly(component) && !added.before(component).contains(job.name());
        }

        /** Where others edited the file since, what was added to it and what they wrote cannot be told apart. */
        void tell() {
            ScrapeJobs left = jobs.apply(draft.text());
            Stream<Job> alone = added.perhapsBy(each -> each.components().isEmpty() && goes.test(each));
            Stream<Job> theirs = added.perhapsBy(each -> true)
                    .filter(each -> staying.stream().anyMatch(each::scrapesOnly));
            List<String> names = Stream.concat(alone, theirs)
                    .map(Job::name)
                    .distinct()
                    .filter(each -> left.named(each).isPresent())
                    .toList();
            if (!names.isEmpty()) {
                planning.findings()
                        .note(
                                "The scrape jobs " + Words.list(names) + " in "
                                        + draft.path().getFileName() + " stay.",
                                "The file was edited since jobs were added to it, so which of them were added is not known.",
                                "Take out yourself those that should go.");
            }
        }
    }
}
