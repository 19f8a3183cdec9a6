package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.Scraping.Known;
import dev.plimsoll.form.Validation.Invalid;
import dev.plimsoll.yaml.YamlPath;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whether what is typed of a scrape job can be used together (Prometheus: configuration, {@code scrape_config}). */
final class ScrapeRules {

    /** What Prometheus takes where nothing is said. */
    private static final String EVERY = "1m";

    private static final String INTERVAL = "scrape-interval";
    private static final String TIMEOUT = "scrape-timeout";

    private final Scraping scraping;
    private final UnaryOperator<String> values;

    /** @param values gives what is in a field by its id */
    ScrapeRules(Scraping scraping, UnaryOperator<String> values) {
        this.scraping = scraping;
        this.values = values;
    }

    Validation of(Field field, String value) {
        if (field.isAt("metrics_path")) {
            return Scrapes.path(value);
        }
        return field.isAt("scrape_timeout") || field.isAt("scrape_interval") ? time(field.id()) : Rules.VALID;
    }

    private Validation time(String id) {
        Optional<Long> most = Amounts.milliseconds(values.apply(id.replace(INTERVAL, TIMEOUT)));
        String own = values.apply(id.replace(TIMEOUT, INTERVAL));
        String every = own.isEmpty() ? forAll(id) : own;
        boolean longer = most.isPresent()
                && Amounts.milliseconds(every).filter(each -> most.get() > each).isPresent();
        return longer
                ? new Invalid("Prometheus refuses a timeout that is longer than the interval"
                        + (own.isEmpty() ? ", which is " + every + " here." : "."))
                : Rules.VALID;
    }

    private String forAll(String id) {
        String said =
                switch (scraping) {
                    case Scraping.Unknown _ -> "";
                    case Known known when !known.own() -> known.text(YamlPath.of("global", "scrape_interval"));
                    // the job of Prometheus itself is not the field that holds for all
                    case Known _ -> id.equals(INTERVAL) || id.equals(TIMEOUT) ? "" : values.apply(INTERVAL);
                };
        return said.isEmpty() ? EVERY : said;
    }
}
