package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.ScrapeOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Prometheus can do of what a job asks for, and the files that it must have for it. */
final class ScrapeFacts {

    private static final Pattern MAJOR = Pattern.compile(":v?(\\d+)\\b");
    private static final int WITH_FALLBACK = 3;

    private final Planning planning;
    private final @Nullable Service prometheus;

    ScrapeFacts(Planning planning, @Nullable Service prometheus) {
        this.planning = planning;
        this.prometheus = prometheus;
    }

    /** The job as this Prometheus can have it. */
    Scrape fitting(Scrape scrape) {
        Stream.of(ScrapeOption.CA_FILE, ScrapeOption.PASSWORD_FILE, ScrapeOption.CREDENTIALS_FILE)
                .map(scrape::option)
                .filter(each -> !each.isEmpty())
                .forEach(this::file);
        if (scrape.option(ScrapeOption.INSECURE).equals("true")) {
            anyCertificate(scrape);
        }
        if (scrape.option(ScrapeOption.FALLBACK).isEmpty() || !isOld()) {
            return scrape;
        }
        planning.findings()
                .warning(
                        "The job of " + scrape.service() + " gets no fallback_scrape_protocol.",
                        "Prometheus knows it from 3.0 on and refuses it before; before, it is not needed either.",
                        "");
        Map<ScrapeOption, String> rest = new EnumMap<>(scrape.options());
        rest.remove(ScrapeOption.FALLBACK);
        return new Scrape(scrape.service(), scrape.port(), scrape.path(), scrape.interval(), rest);
    }

    private void anyCertificate(Scrape scrape) {
        planning.findings()
                .note(
                        "The job of " + scrape.service() + " takes any certificate (insecure_skip_verify).",
                        "Prometheus, in its container, cannot verify one that signed itself, or was signed by somebody it does not know.",
                        "Better: mount the certificate of who signed it, and name it with ca-file; then take insecure out.");
    }

    private boolean isOld() {
        String image = prometheus == null || prometheus.image() == null ? "" : prometheus.image();
        Matcher major = MAJOR.matcher(image.replaceFirst("@.*", "").replaceFirst("^.*/", ""));
        return major.find() && Integer.parseInt(major.group(1)) < WITH_FALLBACK;
    }

    private void file(String path) {
        boolean mounted = prometheus != null
                && (prometheus.mounts().stream().anyMatch(each -> ConfigFile.holds(each, path))
                        || prometheus.particulars().configs().containsValue(path));
        if (!mounted) {
            String name = prometheus == null ? Monitoring.PROMETHEUS : prometheus.name();
            planning.findings()
                    .warning(
                            name + " needs the file " + path + ".",
                            "A scrape job reads it, and nothing that is seen here puts it into the container.",
                            "Mount it there, or give " + name + " a secret of that name; the job is DOWN without it.");
        }
    }
}
