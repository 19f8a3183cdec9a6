package dev.plimsoll.form;

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
    FALLBACK("fallback", "Read unnamed content as");

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
}
