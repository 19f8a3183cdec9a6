package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.check.PrometheusFile.Job;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two scrape jobs of one name. Prometheus refuses the configuration: "found multiple scrape configs with job name" (prometheus,
 * {@code config/config.go}; ran with promtool 3.5).
 */
final class JobTwice implements Rule {

    @Override
    public String id() {
        return "job-twice";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.prometheus().forEach(file -> look(file, found));
    }

    private static void look(PrometheusFile file, Found found) {
        Map<String, Job> names = new HashMap<>();
        Set<String> taken = file.jobs().stream().map(Job::name).collect(Collectors.toCollection(HashSet::new));
        for (Job job : file.jobs()) {
            Job first = job.name().isEmpty() ? null : names.putIfAbsent(job.name(), job);
            if (first != null) {
                found.error(
                        "Two scrape jobs are named " + job.name() + "; the first stands in line "
                                + first.place().line() + ".",
                        "Prometheus refuses the configuration: it neither starts nor reloads.",
                        "Rename one of them, or put their targets into one job.",
                        job.place(),
                        renamed(file, job, taken));
            }
        }
    }

    private static @Nullable Fix renamed(PrometheusFile file, Job job, Set<String> taken) {
        int number = 2;
        while (!taken.add(job.name() + "-" + number)) {
            number++;
        }
        String name = job.name() + "-" + number;
        return job.text("job_name")
                .map(each -> file.change("Name the job in line " + job.place().line() + " " + name, each, name))
                .orElse(null);
    }
}
