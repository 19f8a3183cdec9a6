package dev.plimsoll.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scrape job can have besides port, path and interval (Prometheus: {@code scrape_config}). */
public enum ScrapeOption {
    /** Its name; the name of the service where it is empty. */
    JOB("job", "Job name"),
    /** How long an answer may take. */
    TIMEOUT("timeout", "Wait at most"),
    /** {@code http} or {@code https}. */
    SCHEME("scheme", "Scheme"),
    /** Whether any certificate is taken, {@code true} or empty. */
    INSECURE("insecure", "Take any certificate"),
    /** The certificate of who signed that of the service, a file in the container of Prometheus. */
    CA_FILE("ca-file", "CA certificate"),
    /** For basic authentication. */
    USERNAME("username", "User"),
    /** A file in the container of Prometheus that holds the password. */
    PASSWORD_FILE("password-file", "Password file"),
    /** A file in the container of Prometheus that holds a bearer token. */
    CREDENTIALS_FILE("credentials-file", "Token file"),
    /** How an answer is read that does not say what it is. */
    FALLBACK("fallback", "Read untyped as");

    private final String key;
    private final String label;

    ScrapeOption(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name on the terminal. */
    public String key() {
        return key;
    }

    /** Its name in the form. */
    public String label() {
        return label;
    }

    /** The option of that name. */
    public static Optional<ScrapeOption> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** The values that it takes, where these are few; empty where it takes any text. */
    public List<String> choices() {
        return switch (this) {
            case SCHEME -> List.of("http", "https");
            case INSECURE -> List.of("true", "false");
            case FALLBACK -> ScrapeOptionRules.PROTOCOLS.stream().sorted().toList();
            case JOB, TIMEOUT, CA_FILE, USERNAME, PASSWORD_FILE, CREDENTIALS_FILE -> List.of();
        };
    }

    /** What an empty one means, or how a value looks; for people. */
    public String hint() {
        return switch (this) {
            case JOB -> "as the service";
            case TIMEOUT -> "10s";
            case SCHEME -> "http";
            case INSECURE -> "false";
            case USERNAME -> "";
            case CA_FILE, PASSWORD_FILE, CREDENTIALS_FILE -> "/run/secrets/…";
            case FALLBACK -> "nothing, and fail";
        };
    }
}
