package dev.plimsoll.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of the configuration of Prometheus: of how a service is scraped, or, for Prometheus, of what holds for all. */
public sealed interface ScrapeEdit extends ServiceEdit {

    /**
     * A value of a scrape job.
     *
     * @param job its name
     * @param key such as {@code scrape_interval}
     * @param value null to take it out
     */
    record SetJob(
            String service,
            String job,
            String key,
            @Nullable String value) implements ScrapeEdit {}

    /**
     * The address of a service in a scrape job.
     *
     * @param job its name
     * @param before as it stands there, such as {@code api:8000}
     * @param after what it becomes; null to ask it no more: a job that asks nothing else goes with it
     */
    record SetTarget(
            String service,
            String job,
            String before,
            @Nullable String after) implements ScrapeEdit {}

    /**
     * A value of the {@code global} section.
     *
     * @param keys from there down, such as {@code scrape_interval} or {@code external_labels, site}
     * @param value null to take it out
     */
    record SetGlobal(
            String service, List<String> keys, @Nullable String value) implements ScrapeEdit {}
}
