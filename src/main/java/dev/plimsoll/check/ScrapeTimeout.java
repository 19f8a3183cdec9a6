package dev.plimsoll.check;

import dev.plimsoll.check.PrometheusFile.Job;
import dev.plimsoll.check.PrometheusFile.Text;
import dev.plimsoll.form.Amounts;
import java.util.Optional;

/**
 * A scrape that may take longer than the time between two. Prometheus refuses the configuration: "global scrape timeout greater than
 * scrape interval" and "scrape timeout greater than scrape interval for scrape config with job name"; a global timeout gives way to a
 * job's shorter interval (prometheus, {@code config/config.go}; ran with promtool 3.5).
 */
final class ScrapeTimeout implements Rule {

    private static final long INTERVAL = 60_000;

    @Override
    public String id() {
        return "scrape-timeout";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.prometheus().forEach(file -> look(file, found));
    }

    private static void look(PrometheusFile file, Found found) {
        Optional<Text> interval = file.global("scrape_interval");
        file.global("scrape_timeout")
                .filter(each -> longer(each, interval, INTERVAL))
                .ifPresent(each -> tell(file, "The global scrape_timeout", each, interval, found));
        long usual = interval.map(Text::value).flatMap(Amounts::milliseconds).orElse(INTERVAL);
        for (Job job : file.jobs()) {
            Optional<Text> own = job.text("scrape_interval").or(() -> interval);
            job.text("scrape_timeout")
                    .filter(each -> longer(each, own, usual))
                    .ifPresent(each -> tell(file, "The scrape_timeout of the job " + job.name(), each, own, found));
        }
    }

    private static boolean longer(Text timeout, Optional<Text> interval, long otherwise) {
        Optional<Long> most =
                interval.isPresent() ? Amounts.milliseconds(interval.get().value()) : Optional.of(otherwise);
        return Amounts.milliseconds(timeout.value())
                .filter(each -> most.isPresent() && each > most.get())
                .isPresent();
    }

    private static void tell(PrometheusFile file, String subject, Text timeout, Optional<Text> interval, Found found) {
        String most = interval.map(Text::value).orElse("1m, the default");
        String to = interval.map(Text::value).orElse("1m");
        found.error(
                subject + ", " + timeout.value() + ", is longer than its scrape_interval, " + most + ".",
                "Prometheus refuses the configuration: it neither starts nor reloads.",
                "Lower the timeout to the interval, or raise the interval.",
                timeout.place(),
                file.change("Lower the scrape_timeout to " + to, timeout, to));
    }
}
