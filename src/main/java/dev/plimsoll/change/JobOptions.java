package dev.plimsoll.change;

import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what a scrape job has besides port, path and interval (Prometheus: {@code scrape_config}). */
final class JobOptions {

    private static final String STATIC = "static_configs";
    private static final Map<ScrapeOption, List<String>> PLACES = Map.of(
            ScrapeOption.TIMEOUT, List.of("scrape_timeout"),
            ScrapeOption.SCHEME, List.of("scheme"),
            ScrapeOption.INSECURE, List.of("tls_config", "insecure_skip_verify"),
            ScrapeOption.CA_FILE, List.of("tls_config", "ca_file"),
            ScrapeOption.USERNAME, List.of("basic_auth", "username"),
            ScrapeOption.PASSWORD_FILE, List.of("basic_auth", "password_file"),
            ScrapeOption.CREDENTIALS_FILE, List.of("authorization", "credentials_file"),
            ScrapeOption.FALLBACK, List.of("fallback_scrape_protocol"));

    private final YamlPath job;
    private final Scrape scrape;
    private final List<Edit> edits = new ArrayList<>();

    private JobOptions(YamlPath job, Scrape scrape) {
        this.job = job;
        this.scrape = scrape;
    }

    /**
     * The edits of a job.
     *
     * @param address of the one target
     * @param replicas of its service; each of several is found by DNS
     */
    static List<Edit> of(YamlPath job, Scrape scrape, String address, int replicas) {
        JobOptions options = new JobOptions(job, scrape);
        options.text("scrape_timeout", ScrapeOption.TIMEOUT);
        options.text("scheme", ScrapeOption.SCHEME);
        options.tls();
        options.login();
        options.text("fallback_scrape_protocol", ScrapeOption.FALLBACK);
        if (replicas > 1) {
            options.each(address);
        }
        return List.copyOf(options.edits);
    }

    /** What a job has of them. */
    static Map<ScrapeOption, String> read(YamlNode job) {
        Map<ScrapeOption, String> found = new EnumMap<>(ScrapeOption.class);
        PLACES.forEach((option, keys) -> {
            YamlNode node = job;
            for (String key : keys.subList(0, keys.size() - 1)) {
                node = node instanceof MappingNode mapping ? mapping.get(key).orElse(mapping) : node;
            }
            String value = ScrapeJobs.text(node, keys.getLast());
            if (!value.isEmpty()) {
                found.put(option, value);
            }
        });
        return found;
    }

    private void text(String key, ScrapeOption option) {
        String value = scrape.option(option);
        if (!value.isEmpty()) {
            put(key, Fragment.text(value));
        }
    }

    private void tls() {
        List<String> lines = new ArrayList<>();
        if (!scrape.option(ScrapeOption.CA_FILE).isEmpty()) {
            lines.add("ca_file: " + Fragment.text(scrape.option(ScrapeOption.CA_FILE)));
        }
        if (scrape.option(ScrapeOption.INSECURE).equals("true")) {
            lines.add("insecure_skip_verify: true");
        }
        block("tls_config", lines);
    }

    private void login() {
        if (!scrape.option(ScrapeOption.USERNAME).isEmpty()) {
            block(
                    "basic_auth",
                    List.of(
                            "username: " + Fragment.text(scrape.option(ScrapeOption.USERNAME)),
                            "password_file: " + Fragment.text(scrape.option(ScrapeOption.PASSWORD_FILE))));
        }
        if (!scrape.option(ScrapeOption.CREDENTIALS_FILE).isEmpty()) {
            block(
                    "authorization",
                    List.of("credentials_file: " + Fragment.text(scrape.option(ScrapeOption.CREDENTIALS_FILE))));
        }
    }

    /** The name of a service leads to the addresses of all its containers. */
    private void each(String address) {
        int colon = address.lastIndexOf(':');
        String lookup =
                "- names: ['" + address.substring(0, colon) + "']\n  type: A\n  port: " + address.substring(colon + 1);
        edits.add(new Edit.Put(job, "dns_sd_configs", Fragment.parse(lookup), STATIC));
        edits.add(new Edit.Remove(job.then(STATIC)));
    }

    private void block(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            put(key, Fragment.parse(String.join("\n", lines)));
        }
    }

    private void put(String key, Fragment value) {
        edits.add(new Edit.Put(job, key, value));
    }
}
