package dev.plimsoll.form;

import dev.plimsoll.catalog.Syntax;
import dev.plimsoll.form.Validation.Invalid;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the options of a scrape job can be used together. */
final class ScrapeOptionRules {

    private static final Pattern FILE = Pattern.compile("/[\\x21-\\x7e]+");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}+");
    /** Prometheus: configuration, {@code fallback_scrape_protocol}. */
    static final Set<String> PROTOCOLS = Set.of(
            "PrometheusProto",
            "OpenMetricsText0.0.1",
            "OpenMetricsText1.0.0",
            "PrometheusText0.0.4",
            "PrometheusText1.0.0");

    private final Map<ScrapeOption, String> options;
    private final String interval;

    private ScrapeOptionRules(Map<ScrapeOption, String> options, String interval) {
        this.options = options;
        this.interval = interval;
    }

    static Validation of(Map<ScrapeOption, String> options, String interval) {
        ScrapeOptionRules rules = new ScrapeOptionRules(options, interval);
        Validation each = options.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> rules.alone(entry.getKey(), entry.getValue()))
                .filter(Invalid.class::isInstance)
                .findFirst()
                .orElse(Rules.VALID);
        return Rules.first(each, rules.time(), rules.tls(), rules.login());
    }

    private Validation alone(ScrapeOption option, String value) {
        return switch (option) {
            case JOB, USERNAME ->
                must(NAME.matcher(value).matches(), "Only one line of plain characters can stand here.");
            case TIMEOUT -> Rules.duration(value, Syntax.PROMETHEUS, true);
            case SCHEME -> must(value.matches("https?"), "A scheme is http or https.");
            case INSECURE -> must(value.matches("true|false"), "Write true or false.");
            case CA_FILE, PASSWORD_FILE, CREDENTIALS_FILE ->
                must(
                        FILE.matcher(value).matches(),
                        "A file is named as the container of Prometheus sees it, such as /run/secrets/api.");
            case FALLBACK ->
                must(
                        PROTOCOLS.contains(value),
                        "Prometheus reads "
                                + String.join(", ", PROTOCOLS.stream().sorted().toList()) + ".");
        };
    }

    private Validation time() {
        Optional<Long> most = Amounts.milliseconds(of(ScrapeOption.TIMEOUT));
        Optional<Long> every = Amounts.milliseconds(interval);
        return must(
                most.isEmpty() || every.isEmpty() || most.get() <= every.get(),
                "Prometheus refuses a timeout that is longer than the interval.");
    }

    private Validation tls() {
        boolean asked =
                !of(ScrapeOption.CA_FILE).isEmpty() || of(ScrapeOption.INSECURE).equals("true");
        return must(!asked || of(ScrapeOption.SCHEME).equals("https"), "Certificates are for the scheme https.");
    }

    private Validation login() {
        boolean user = !of(ScrapeOption.USERNAME).isEmpty();
        boolean password = !of(ScrapeOption.PASSWORD_FILE).isEmpty();
        if (user != password) {
            return new Invalid("A user needs a password file, and a password file a user.");
        }
        return must(
                !user || of(ScrapeOption.CREDENTIALS_FILE).isEmpty(),
                "Prometheus sends a password or a token, not both.");
    }

    private String of(ScrapeOption option) {
        return options.getOrDefault(option, "");
    }

    private static Validation must(boolean holds, String words) {
        return holds ? Rules.VALID : new Invalid(words);
    }
}
