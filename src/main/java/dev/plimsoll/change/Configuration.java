package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.change.WantedJobs.Wanted;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration of a project's Prometheus, new or extended. */
final class Configuration {

    private final Planning planning;
    private final boolean added;

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
     * Writes jobs.
     *
     * @param prometheus that reads them
     * @param base text of a new file, with the job of Prometheus itself
     * @param jobs the others
     */
    void write(Service prometheus, String base, List<Wanted> jobs) {
        Optional<Path> file = ConfigFile.of(prometheus, planning.base());
        if (file.isEmpty()) {
            notFound(
                    prometheus,
                    jobs,
                    "No file of this machine is mounted where it reads its configuration; it comes out of the image or is"
                            + " generated.");
            return;
        }
        Draft draft = planning.drafts().of(file.get());
        if (draft.exists()) {
            extend(draft, added ? withItself(base, jobs) : jobs);
        } else if (added) {
            draft.become(fresh(base, jobs));
        } else {
            notFound(prometheus, jobs, "There is no file " + file.get() + ".");
        }
    }

    /** The text of a new file: jobs stand apart by a blank line. */
    static String fresh(String base, List<Wanted> jobs) {
        StringBuilder text = new StringBuilder(base.stripTrailing()).append('\n');
        jobs.forEach(each -> text.append('\n').append(each.lines()));
        return text.toString();
    }

    private List<Wanted> withItself(String base, List<Wanted> jobs) {
        WantedJobs all = new WantedJobs(planning.catalog());
        all.component(base, Monitoring.PROMETHEUS, Monitoring.PROMETHEUS);
        return Stream.concat(all.all().stream(), jobs.stream()).toList();
    }

    private void extend(Draft draft, List<Wanted> jobs) {
        draft.yaml().ifPresent(file -> {
            ScrapeJobs there = ScrapeJobs.of(file);
            jobs.stream()
                    .filter(job -> !there.hasTarget(job.target()))
                    .filter(job -> free(draft, file, there, job))
                    .forEach(job -> draft.later(new Edit.Append(ScrapeJobs.PATH, Cutting.of(job.file(), job.node()))));
            draft.now();
        });
    }

    /** Prometheus refuses a configuration in which two jobs have one name. */
    private boolean free(Draft draft, YamlFile file, ScrapeJobs there, Wanted job) {
        Optional<Job> taken = there.named(job.name());
        if (taken.isEmpty()) {
            return true;
        }
        if (job.name().equals(Monitoring.PROMETHEUS)) {
            return false;
        }
        planning.findings()
                .error(
                        draft.path().getFileName() + " has a job " + job.name() + " already, and it does not scrape "
                                + job.target() + ".",
                        "Prometheus refuses a configuration in which two jobs have the same name.",
                        "Rename that job or add " + job.target() + " to its targets, or leave the scrape job out here.",
                        new Place(
                                draft.path(),
                                file.line(taken.get().place().span().start())));
        return false;
    }

    private void notFound(Service prometheus, List<Wanted> jobs, String why) {
        if (!jobs.isEmpty()) {
            String names = Words.list(jobs.stream().map(Wanted::name).toList());
            planning.findings()
                    .warning(
                            "The configuration of " + prometheus.name() + " was not found, so " + names
                                    + (jobs.size() == 1 ? " gets no scrape job." : " get no scrape jobs."),
                            why,
                            "Add the jobs where the configuration is made.");
        }
    }
}
