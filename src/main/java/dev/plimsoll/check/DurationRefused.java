package dev.plimsoll.check;

import dev.plimsoll.check.PrometheusFile.Job;
import dev.plimsoll.check.PrometheusFile.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A duration that Prometheus cannot read, such as {@code 15}: "not a valid duration string" (prometheus/common,
 * {@code model/time.go}).
 */
final class DurationRefused implements Rule {

    private static final List<String> GLOBAL = List.of("scrape_interval", "scrape_timeout", "evaluation_interval");
    private static final List<String> OF_JOB = List.of("scrape_interval", "scrape_timeout");
    private static final Pattern DURATION =
            Pattern.compile("0|(?=.)(\\d+y)?(\\d+w)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?(\\d+ms)?");

    @Override
    public String id() {
        return "duration-refused";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            GLOBAL.forEach(
                    key -> file.global(key).ifPresent(each -> look(file, "The global " + key + ", ", each, found)));
            for (Job job : file.jobs()) {
                String of = " of the job " + job.name() + ", ";
                OF_JOB.forEach(key -> job.text(key).ifPresent(each -> look(file, "The " + key + of, each, found)));
            }
        }
    }

    private static void look(PrometheusFile file, String subject, Text text, Found found) {
        if (file.isKnown(text) && !DURATION.matcher(text.value()).matches()) {
            boolean bare = text.value().matches("\\d+");
            found.error(
                    subject + text.value() + ", is no duration" + (bare ? ": it has no unit." : "."),
                    "Prometheus refuses the configuration: it neither starts nor reloads.",
                    bare ? "Write its unit, such as " + text.value() + "s." : "Write it such as 15s, 1m or 1m30s.",
                    text.place());
        }
    }
}
