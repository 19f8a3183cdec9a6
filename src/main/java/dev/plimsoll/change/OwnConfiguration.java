package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.ScrapeJobs.Job;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a configuration of Prometheus is what adding it wrote, and nothing else. */
final class OwnConfiguration {

    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^:]+):(?<port>\\d{1,5})");

    private final Catalog catalog;

    OwnConfiguration(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether writing its jobs anew gives the same text. */
    boolean wrote(String text) {
        String base = catalog.prometheusConfig();
        WantedJobs again = new WantedJobs(catalog);
        long own = ScrapeJobs.of(base).jobs().size();
        return ScrapeJobs.of(text).jobs().stream().skip(own).allMatch(each -> again(again, each))
                && Configuration.fresh(base, again.all()).equals(text);
    }

    private boolean again(WantedJobs jobs, Job job) {
        Matcher address = ADDRESS.matcher(String.join(" ", job.targets()));
        if (!address.matches()) {
            return false;
        }
        Optional<Component> component = catalog.component(job.name());
        String text = component.map(Component::job).orElse(null);
        if (text != null) {
            jobs.component(text, job.name(), address.group("host"));
        } else {
            jobs.again(job, address.group("host"), Integer.parseInt(address.group("port")));
        }
        return true;
    }
}
