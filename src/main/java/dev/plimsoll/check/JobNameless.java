package dev.plimsoll.check;

import dev.plimsoll.check.PrometheusFile.Job;

/** A scrape job without a name. Prometheus refuses the configuration: "job_name is empty" (prometheus, {@code config/config.go}). */
final class JobNameless implements Rule {

    @Override
    public String id() {
        return "job-nameless";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            file.jobs().stream().filter(each -> each.name().isEmpty()).forEach(each -> tell(each, found));
        }
    }

    private static void tell(Job job, Found found) {
        found.error(
                "A scrape job has no job_name.",
                "Prometheus refuses the configuration: it neither starts nor reloads.",
                "Give it a job_name that no other job has.",
                job.place());
    }
}
