package dev.plimsoll.check;

import dev.plimsoll.check.PrometheusFile.Job;
import java.util.HashMap;
import java.util.Map;

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
        for (Job job : file.jobs()) {
            Job first = job.name().isEmpty() ? null : names.putIfAbsent(job.name(), job);
            if (first != null) {
                found.error(
                        "Two scrape jobs are named " + job.name() + "; the first stands in line "
                                + first.place().line() + ".",
                        "Prometheus refuses the configuration: it neither starts nor reloads.",
                        "Rename one of them, or put their targets into one job.",
                        job.place());
            }
        }
    }
}
