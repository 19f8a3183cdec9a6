package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.check.PrometheusFile.Job;
import dev.plimsoll.check.PrometheusFile.Text;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a Prometheus of the project scrapes.
 *
 * @param job whose target it is
 * @param text as written
 * @param host of it
 * @param port of it
 */
record Address(Job job, Text text, String host, int port) {

    private static final Pattern ADDRESS = Pattern.compile("(?<host>[A-Za-z0-9_.-]+):(?<port>\\d{1,5})");
    private static final List<String> ITSELF = List.of("localhost", "127.0.0.1");

    /** The static targets of jobs that scrape what is written, and not what relabelling makes of it. */
    static List<Address> of(PrometheusFile file) {
        return file.jobs().stream()
                .filter(job -> !job.mayRelabel("__address__"))
                .flatMap(job -> job.targets().stream().flatMap(text -> of(job, text).stream()))
                .toList();
    }

    private static Optional<Address> of(Job job, Text text) {
        Matcher address = ADDRESS.matcher(text.value());
        return address.matches()
                ? Optional.of(new Address(job, text, address.group("host"), Integer.parseInt(address.group("port"))))
                : Optional.empty();
    }

    /** Another target in its place. */
    Fix become(String target) {
        return job.file().change("Scrape " + target + " in place of " + text.value(), text, target);
    }

    /** Whether the Prometheus whose target it is reaches a service by its name. */
    boolean reaches(Service service) {
        return TargetUnknown.hasNetworkOfItsOwn(service)
                && TargetUnknown.hasNetworkOfItsOwn(prometheus())
                && service.networks().stream().anyMatch(prometheus().networks()::contains);
    }

    /** Whether a job of the same file has that target already. */
    boolean isThere(String target) {
        return job.file().jobs().stream()
                .flatMap(each -> each.targets().stream())
                .anyMatch(each -> each.value().equals(target));
    }

    Service prometheus() {
        return job.file().prometheus();
    }

    /** Whether it is the container that Prometheus is in. */
    boolean isItself() {
        return ITSELF.contains(host);
    }

    /** Whether it is a name that only the networks of the project can know. */
    boolean isName() {
        return !isItself() && host.indexOf('.') < 0 && !host.matches("\\d+");
    }

    /** Whether that service is found by the name. */
    boolean names(Service service) {
        return host.equals(service.name())
                || host.equals(service.containerName())
                || service.particulars().aliases().contains(host);
    }
}
