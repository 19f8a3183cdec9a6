package dev.plimsoll.cli;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.form.ScrapeRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scrape job in one word of the command line, such as {@code api:8000/metrics,interval=30s,scheme=https}. */
final class ScrapeWords {

    private static final Pattern SCRAPE = Pattern.compile("([^:/,]+):(\\d{1,5})(/[^,]*)?((?:,[^,=]+(?:=[^,]*)?)*)");
    private static final String INTERVAL = "interval";
    private static final String PATH = "/metrics";

    private final AddForm form;
    private final Set<String> scraped;

    /** @param scraped services that were named before: another port of theirs is one more job */
    ScrapeWords(AddForm form, Set<String> scraped) {
        this.form = form;
        this.scraped = scraped;
    }

    /** Puts it into the form; what makes no sense of it, empty when all does. */
    Optional<Words> put(String text) {
        Matcher parts = SCRAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.of(new Words(
                    "--scrape " + text + " cannot be understood.",
                    "",
                    "Write service:port or service:port/path, such as web:3000/metrics, and options behind it, such as"
                            + " ,interval=30s."));
        }
        String service = parts.group(1);
        Optional<ScrapeRow> there = form.scrapeRows().stream()
                .filter(row -> row.service().equals(service))
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of(nobody(service));
        }
        String path = parts.group(3) == null ? PATH : parts.group(3);
        ScrapeRow row = there.get().with(true).moved(parts.group(2), path);
        if (scraped.contains(service)) {
            row = new ScrapeRow(service, true, row.port(), path, "", "", null, row.validation());
        }
        return put(row, options(parts.group(4)), text);
    }

    private Optional<Words> put(ScrapeRow row, List<String> options, String text) {
        ScrapeRow filled = row;
        for (String each : options) {
            String key = each.replaceFirst("=.*", "");
            String value = each.equals(key) ? "true" : each.substring(key.length() + 1);
            Optional<ScrapeOption> option = ScrapeOption.of(key);
            if (option.isEmpty() && !key.equals(INTERVAL)) {
                return Optional.of(unknown(key, text));
            }
            ScrapeRow before = filled;
            filled = option.map(known -> before.with(known, value)).orElseGet(() -> before.every(value));
        }
        if (scraped.add(row.service())) {
            form.set(filled);
        } else {
            form.add(filled);
        }
        return Optional.empty();
    }

    private static List<String> options(String text) {
        return Stream.of(text.split(",", -1)).filter(each -> !each.isEmpty()).toList();
    }

    private Words nobody(String service) {
        return new Words(
                "There is no service " + service + " to scrape.",
                "The project has: "
                        + form.scrapeRows().stream().map(ScrapeRow::service).collect(Collectors.joining(", ")) + ".",
                "");
    }

    private static Words unknown(String key, String text) {
        String known = Stream.concat(
                        Stream.of(INTERVAL), Stream.of(ScrapeOption.values()).map(ScrapeOption::key))
                .collect(Collectors.joining(", "));
        boolean password = key.equals("password") || key.equals("token") || key.equals("credentials");
        return new Words(
                "--scrape " + (password ? text.replaceFirst("=.*", "=…") : text) + " has an option " + key
                        + ", which there is not.",
                password
                        ? "A secret in prometheus.yml is read by everyone who reads that file."
                        : "There are: " + known + ".",
                password ? "Put it into a file, and name that with password-file or credentials-file." : "");
    }
}
