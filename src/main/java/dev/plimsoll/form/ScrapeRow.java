package dev.plimsoll.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of the project as a scrape target.
 *
 * @param service its name
 * @param selected whether it is scraped
 * @param port container port as typed, may be empty
 * @param path as typed, {@code /metrics} by default
 * @param interval as typed, empty for the global one
 * @param because the evidence for port and path, such as {@code EXPOSE 2112 in its Dockerfile}
 * @param note what else is written for it, such as {@code adds EXPOSE 8000 to its Dockerfile}; null for nothing
 * @param validation of port, path, interval and options
 * @param options what the job has besides; those left out are empty
 */
public record ScrapeRow(
        String service,
        boolean selected,
        String port,
        String path,
        String interval,
        String because,
        @Nullable String note,
        Validation validation,
        Map<ScrapeOption, String> options) {
    /** A row without options. */
    public ScrapeRow(
            String service,
            boolean selected,
            String port,
            String path,
            String interval,
            String because,
            @Nullable String note,
            Validation validation) {
        this(service, selected, port, path, interval, because, note, validation, Map.of());
    }

    /** The same row, scraped or not. */
    public ScrapeRow with(boolean chosen) {
        return new ScrapeRow(service, chosen, port, path, interval, because, note, validation, options);
    }

    ScrapeRow judged(Validation judgement) {
        return new ScrapeRow(service, selected, port, path, interval, because, note, judgement, options);
    }

    /** The same row with another interval, empty for the global one. */
    public ScrapeRow every(String newInterval) {
        return new ScrapeRow(service, selected, port, path, newInterval, because, note, validation, options);
    }

    /** The same row with an option; empty for none. */
    public ScrapeRow with(ScrapeOption option, String value) {
        Map<ScrapeOption, String> more = new EnumMap<>(ScrapeOption.class);
        more.putAll(options);
        more.put(option, value);
        more.values().removeIf(String::isEmpty);
        return new ScrapeRow(
                service, selected, port, path, interval, because, note, validation, Collections.unmodifiableMap(more));
    }

    /** What an option has, empty for none. */
    public String option(ScrapeOption option) {
        return options.getOrDefault(option, "");
    }

    /** Whether Prometheus is told to take whatever the service shows, and given nothing to verify it by. */
    boolean takesAnyCertificate() {
        return option(ScrapeOption.INSECURE).equals("true")
                && option(ScrapeOption.CA_FILE).isEmpty();
    }

    /** The same row with another port and path. */
    public ScrapeRow at(String newPort, String newPath) {
        return new ScrapeRow(service, selected, newPort, newPath, interval, because, note, validation, options);
    }

    /** The same row for that port and path; options were proposed for the port that it had, and do not go with it to another. */
    public ScrapeRow moved(String newPort, String newPath) {
        ScrapeRow moved = at(newPort, newPath);
        return newPort.equals(port)
                ? moved
                : new ScrapeRow(service, selected, newPort, newPath, interval, because, note, validation);
    }
}
