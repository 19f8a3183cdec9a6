package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.change.WantedJobs.Wanted;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out which jobs a configuration lacks, and writes them as its author would. */
final class Extension {

    private final Planning planning;
    private final Service prometheus;
    private final Path path;
    private final List<Wanted> written = new ArrayList<>();

    /** @param path of the file that the configuration stands in */
    Extension(Planning planning, Service prometheus, Path path) {
        this.planning = planning;
        this.prometheus = prometheus;
        this.path = path;
    }

    /** The edits that put in what is missing of those jobs. */
    List<Edit> edits(YamlFile file, List<Wanted> jobs) {
        ScrapeJobs there = ScrapeJobs.of(file);
        Discovery discovery = new Discovery(planning, prometheus, there, path);
        List<Wanted> missing = jobs.stream()
                .filter(each -> discovery.asks(each.target()).isEmpty())
                .toList();
        Optional<Job> every = discovery.asksEvery();
        if (every.isPresent() && !missing.isEmpty()) {
            covered(file, every.get(), missing);
            return List.of();
        }
        JobStyle style = JobStyle.of(file, there);
        List<Edit> edits = new ArrayList<>();
        written.addAll(missing.stream().filter(each -> free(file, there, each)).toList());
        written.forEach(each -> edits.add(new Edit.Append(ScrapeJobs.PATH, style.write(each.file(), each.node()))));
        if (!edits.isEmpty()) {
            discovery.unknown().forEach(each -> unknown(file, each));
        }
        return edits;
    }

    /** The jobs that the edits put in. */
    List<Wanted> written() {
        return List.copyOf(written);
    }

    private void covered(YamlFile file, Job every, List<Wanted> missing) {
        String names = Words.list(missing.stream().map(Wanted::name).toList());
        planning.findings()
                .warning(
                        "No scrape job is written for " + names + ".",
                        "The job " + every.name() + " asks the engine for all containers (docker_sd_configs, line "
                                + file.line(every.place().span().start()) + "), so it finds them by itself.",
                        "If it does not, add below scrape_configs:\n" + Configuration.snippet(missing));
    }

    private void unknown(YamlFile file, Job job) {
        planning.findings()
                .note(
                        "What the job " + job.name() + " finds is not known here.",
                        "It asks elsewhere for its targets ("
                                + Words.list(job.found().others()) + ", line "
                                + file.line(job.place().span().start()) + ").",
                        "If it scrapes what is added here too, take one of the two out.");
    }

    /** Prometheus refuses a configuration in which two jobs have one name. */
    private boolean free(YamlFile file, ScrapeJobs there, Wanted job) {
        Optional<Job> taken = there.named(job.name());
        if (taken.isEmpty()) {
            return true;
        }
        if (job.name().equals(Monitoring.PROMETHEUS)) {
            return false;
        }
        planning.findings()
                .error(
                        path.getFileName() + " has a job " + job.name() + " already, and it does not scrape "
                                + job.target() + ".",
                        "Prometheus refuses a configuration in which two jobs have the same name.",
                        "Rename that job or add " + job.target() + " to its targets, or leave the scrape job out here.",
                        new Place(path, file.line(taken.get().place().span().start())));
        return false;
    }
}
