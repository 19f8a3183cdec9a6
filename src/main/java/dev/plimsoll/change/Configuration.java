package dev.plimsoll.change;

import dev.plimsoll.change.ConfigSource.Elsewhere;
import dev.plimsoll.change.ConfigSource.Inline;
import dev.plimsoll.change.ConfigSource.OnDisk;
import dev.plimsoll.change.WantedJobs.Wanted;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of a project's Prometheus, new or extended. */
final class Configuration {

    /** Marks of Jinja, Go templates and ERB: what has them is no YAML before somebody fills it in. */
    static final Pattern FILLED_IN = Pattern.compile("\\{\\{|\\{%|<%");

    private final Planning planning;
    private final boolean added;
    private final List<Wanted> written = new ArrayList<>();

    /**
     * In a project.
     *
     * @param added whether Prometheus is added, so that a file that is there may lack its own job
     */
    Configuration(Planning planning, boolean added) {
        this.planning = planning;
        this.added = added;
    }

    /**
     * Writes jobs that are not there.
     *
     * @param prometheus that reads them
     * @param base text of a new file, with the job of Prometheus itself
     * @param jobs the others
     */
    void write(Service prometheus, String base, List<Wanted> jobs) {
        switch (ConfigSearch.of(planning.project(), prometheus)) {
            case OnDisk(Path file, boolean baked) ->
                onDisk(prometheus, base, jobs, planning.drafts().of(file), baked);
            case Inline inline -> inline(prometheus, inline, jobs);
            case Elsewhere elsewhere -> byHand(prometheus, jobs, elsewhere.why(), elsewhere.todo());
        }
    }

    /** The jobs that were written. */
    List<Wanted> written() {
        return List.copyOf(written);
    }

    private void onDisk(Service prometheus, String base, List<Wanted> jobs, Draft draft, boolean baked) {
        if (!draft.exists()) {
            if (added) {
                draft.become(fresh(base, jobs));
                written.addAll(jobs);
            } else {
                byHand(prometheus, jobs, "There is no file " + draft.path() + ".", "to that file");
            }
            return;
        }
        if (isTemplate(draft)) {
            String why = draft.path().getFileName() + " is a template that is filled in before Prometheus reads it.";
            byHand(prometheus, jobs, why, "to that file");
            return;
        }
        Extension extension = new Extension(planning, prometheus, draft.path());
        draft.yaml().ifPresent(file -> {
            extension.edits(file, added ? withItself(base, jobs) : jobs).forEach(draft::later);
            draft.now();
            written.addAll(extension.written());
        });
        if (baked && draft.changed()) {
            rebuild(prometheus);
        }
    }

    /** Whether it is there as Prometheus reads it. */
    static boolean isThere(Draft draft) {
        return draft.exists() && !isTemplate(draft);
    }

    private static boolean isTemplate(Draft draft) {
        return FILLED_IN.matcher(draft.text()).find() && YamlFile.read(draft.text()) instanceof ReadResult.Unreadable;
    }

    private void rebuild(Service prometheus) {
        planning.findings()
                .note(
                        "The image of " + prometheus.name() + " must be built again.",
                        "Its configuration is copied into it when it is built.",
                        "docker compose build " + prometheus.name());
    }

    /** The text of a new file: jobs stand apart by a blank line. */
    static String fresh(String base, List<Wanted> jobs) {
        StringBuilder text = new StringBuilder(base.stripTrailing()).append('\n');
        jobs.forEach(each -> text.append('\n').append(each.lines()));
        return text.toString();
    }

    private List<Wanted> withItself(String base, List<Wanted> jobs) {
        WantedJobs all = new WantedJobs(planning.catalog());
        all.asItStands(base);
        return Stream.concat(all.all().stream(), jobs.stream()).toList();
    }

    private void inline(Service prometheus, Inline place, List<Wanted> jobs) {
        InlineConfig config = new InlineConfig(planning, place);
        Extension extension = new Extension(planning, prometheus, place.file());
        boolean done = config.edit(file -> extension.edits(file, jobs));
        if (done) {
            written.addAll(extension.written());
        } else {
            byHand(
                    prometheus,
                    jobs,
                    "It stands in " + place.file().getFileName() + " in a way that cannot be edited safely.",
                    "there");
        }
    }

    private void byHand(Service prometheus, List<Wanted> jobs, String why, String todo) {
        if (jobs.isEmpty()) {
            return;
        }
        String names = Words.list(jobs.stream().map(Wanted::name).toList());
        planning.findings()
                .warning(
                        "The configuration of " + prometheus.name() + " is not edited, so " + names
                                + (jobs.size() == 1 ? " gets no scrape job." : " get no scrape jobs."),
                        why,
                        "Add " + todo + ", below scrape_configs:\n" + snippet(jobs));
    }

    /** The jobs as they would be written. */
    static String snippet(List<Wanted> jobs) {
        return jobs.stream().map(Wanted::lines).collect(Collectors.joining()).stripTrailing();
    }

    /** The configuration as it is now, empty where it is not at hand. */
    static Optional<YamlFile> read(Planning planning, Service prometheus) {
        return switch (ConfigSearch.of(planning.project(), prometheus)) {
            case OnDisk(Path file, boolean baked) ->
                Optional.of(planning.drafts().of(file))
                        .filter(Configuration::isThere)
                        .flatMap(Draft::yaml);
            case Inline inline -> new InlineConfig(planning, inline).read();
            case Elsewhere elsewhere -> Optional.empty();
        };
    }
}
