package dev.plimsoll.diagnosis;

import dev.plimsoll.engine.ServiceState.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Targets that give no answer. */
final class Unreachable {

    private static final Set<String> SELF = Set.of("localhost", "127.0.0.1", "::1");
    private static final String NO_HOST = "no such host";
    private static final String REFUSED = "connection refused";

    private Unreachable() {}

    static Diagnosis notScrapedYet(Case of) {
        return of.because(
                "not scraped yet",
                "Prometheus has not scraped this target yet.",
                "The first scrape comes within " + seconds(of) + " of its start.");
    }

    /** Docker's name server knows running containers, and only those that share a network with the one that asks. */
    static Diagnosis name(Case of) {
        String host = of.host();
        if (of.service().isEmpty()) {
            return of.because(
                    NO_HOST,
                    "There is no service " + host + " in this project.",
                    "The scrape job " + of.target().job() + " names a host that nobody answers to.",
                    "Correct the target in prometheus.yml");
        }
        Optional<Diagnosis> stopped = notRunning(of, NO_HOST);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        String mode = of.service().orElseThrow().networkMode();
        if (mode != null) {
            return of.because(
                    NO_HOST,
                    host + " is not on a network of the project.",
                    "It has network_mode " + mode + ", so Docker's name server does not know it.",
                    "Take network_mode out of " + host);
        }
        return noSharedName(of);
    }

    private static Diagnosis noSharedName(Case of) {
        String host = of.host();
        Optional<List<String>> shared = of.sharedNetworks();
        if (shared.isPresent() && shared.get().isEmpty()) {
            String networks = String.join(", ", of.service().orElseThrow().networks());
            return of.because(
                    NO_HOST,
                    "Prometheus and " + host + " share no network.",
                    host + " is on " + networks + ", and Prometheus is not; a name is known on its own networks only.",
                    "Put Prometheus on the network " + networks);
        }
        return of.because(
                NO_HOST,
                "The name " + host + " is not known to Prometheus.",
                "The container runs. It may have started a moment ago, or with an older network than the file says now.",
                "Start the stack again, so that its networks are as in the file");
    }

    static Diagnosis refused(Case of) {
        if (SELF.contains(of.host())) {
            return of.because(
                    REFUSED,
                    "Nothing listens on port " + of.port() + " in the container of Prometheus.",
                    of.host() + " means Prometheus' own container, not this machine.",
                    "Name the service in prometheus.yml, such as service:" + of.port());
        }
        Optional<Diagnosis> stopped = notRunning(of, REFUSED);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (of.status() == Status.STARTING) {
            return of.because(
                    REFUSED,
                    of.host() + " is still starting.",
                    "Its healthcheck has not passed yet, and it does not listen on port " + of.port() + " so far."
                            + said(of),
                    "Wait until it is healthy",
                    "Show the log of " + of.host());
        }
        return nothingListens(of);
    }

    private static Diagnosis nothingListens(Case of) {
        Map<Integer, String> known = of.knownPorts();
        String alive = of.status() == Status.HEALTHY
                ? "The container is running and its healthcheck passes, so the service is alive"
                : "The container is running";
        String cause = "Nothing listens on port " + of.port() + " in this container.";
        if (known.isEmpty()) {
            return of.because(
                    REFUSED,
                    cause,
                    alive
                            + ". Its metrics are on another port, or it listens on 127.0.0.1 only, where other containers do not reach it.",
                    "Let it listen on 0.0.0.0:" + of.port(),
                    "Show the log of " + of.host());
        }
        String ports = known.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return of.because(
                REFUSED,
                cause,
                alive + ". The project names other ports of it: " + ports + ".",
                "Scrape port " + known.keySet().iterator().next() + " instead",
                "Show the log of " + of.host());
    }

    static Diagnosis noRoute(Case of) {
        return notRunning(of, "no route")
                .orElseGet(() -> of.because(
                        "no route",
                        of.host() + " cannot be reached from Prometheus.",
                        "The container may just have been replaced, or a firewall stands between the two.",
                        "Wait for the next scrape",
                        "Start the stack again"));
    }

    static Diagnosis slow(Case of) {
        return notRunning(of, "no answer in time")
                .orElseGet(() -> of.because(
                        "no answer in time",
                        of.host() + " did not answer within the scrape timeout.",
                        "The connection was made or dropped silently, and no whole answer came. Either it is too slow, as "
                                + seconds(of) + " pass between scrapes, or a firewall drops the packets." + said(of),
                        "Raise scrape_timeout of the job " + of.target().job(),
                        "Show the log of " + of.host()));
    }

    static Diagnosis brokenOff(Case of) {
        return notRunning(of, "connection broke off")
                .orElseGet(() -> of.because(
                        "connection broke off",
                        of.host() + " closed the connection before it had answered.",
                        "It ended or was restarted during the scrape, or port " + of.port()
                                + " speaks another protocol than HTTP.",
                        "Show the log of " + of.host()));
    }

    /** The commonest cause of all; empty when the container runs or nothing is known of such a service. */
    private static Optional<Diagnosis> notRunning(Case of, String kind) {
        String host = of.host();
        if (of.service().isEmpty() && of.state() == null) {
            return Optional.empty();
        }
        String start = "Start " + host;
        String log = "Show the log of " + host;
        return switch (of.status()) {
            case NOT_CREATED ->
                Optional.of(of.because(
                        kind, host + " has no container.", "It was not started yet, or was removed.", start));
            case CREATED ->
                Optional.of(of.because(kind, host + " was created, but does not run.", detail(of), start, log));
            case EXITED ->
                Optional.of(
                        of.because(kind, host + " is stopped.", "Its container has ended: " + detail(of), start, log));
            case RESTARTING ->
                Optional.of(of.because(
                        kind, host + " ends again and again.", "Docker keeps restarting it: " + detail(of), log));
            case STARTING, RUNNING, HEALTHY, UNHEALTHY -> Optional.empty();
        };
    }

    private static String detail(Case of) {
        return of.detail().isEmpty() ? "the engine says nothing more." : of.detail() + ".";
    }

    private static String said(Case of) {
        return of.detail().isEmpty() ? "" : " The healthcheck says: " + of.detail();
    }

    private static String seconds(Case of) {
        return of.target().interval().toSeconds() + " s";
    }
}
