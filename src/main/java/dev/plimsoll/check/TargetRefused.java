package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.check.PrometheusFile.Job;
import dev.plimsoll.check.PrometheusFile.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target that is a URL, or has a path: Prometheus refuses the configuration with "is not a valid hostname", unless the job relabels
 * its targets (prometheus, {@code config/config.go}).
 */
final class TargetRefused implements Rule {

    private static final Pattern PLAIN = Pattern.compile("http://(?<address>[A-Za-z0-9_.-]+:\\d{1,5})(/|/metrics)?");

    @Override
    public String id() {
        return "target-refused";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            for (Job job : file.jobs()) {
                job.targets().stream()
                        .filter(each -> !job.relabels() && each.value().contains("/") && file.isKnown(each))
                        .forEach(each -> tell(file, job, each, found));
            }
        }
    }

    private static void tell(PrometheusFile file, Job job, Text target, Found found) {
        found.error(
                "The job " + job.name() + " has the target " + target.value() + ", which is no host with a port.",
                "Prometheus refuses the configuration: it neither starts nor reloads.",
                "Write the host and the port alone; scheme and metrics_path are settings of the job.",
                target.place(),
                plain(file, job, target));
    }

    /** Where the job asks that address in that way already; null where it would have to be told to. */
    private static @Nullable Fix plain(PrometheusFile file, Job job, Text target) {
        Matcher plain = PLAIN.matcher(target.value());
        boolean usual = job.text("metrics_path").isEmpty() && job.text("scheme").isEmpty();
        return usual && plain.matches()
                ? file.change(
                        "Write " + plain.group("address") + " for " + target.value(), target, plain.group("address"))
                : null;
    }
}
