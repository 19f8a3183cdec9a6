package dev.plimsoll.form;

import dev.plimsoll.catalog.KnownImage;
import dev.plimsoll.compose.Program;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weighs whether a service serves metrics. A label, a variable that names a metrics port, an image that is known to serve them and a
 * port that is used for nothing else speak for it. So does a web port of a service that is built here, published, and asked over HTTP
 * by its healthcheck: its owner can give it metrics. What it is made from must be known then. A port alone does not, nor what somebody else made.
 * What a running service answers counts for more than all of this.
 */
final class Candidates {

    private static final String METRICS = "/metrics";

    private final Situation situation;
    private final Service service;
    private final Evidence evidence;

    Candidates(Situation situation, Service service, Evidence evidence) {
        this.situation = situation;
        this.service = service;
        this.evidence = evidence;
    }

    Candidate candidate() {
        return unreachable()
                .or(this::answered)
                .or(this::chore)
                .or(() -> told().map(this::asked))
                .or(() -> image().map(this::asked))
                .or(() -> custom().map(this::asked))
                .or(this::web)
                .orElseGet(this::silent);
    }

    /** Metrics that came back; at the port that the project tells of first. */
    private Optional<Candidate> answered() {
        List<LiveAnswer> metrics = evidence.live().metrics();
        Optional<LiveAnswer> best = toldPort().stream()
                .flatMap(port -> metrics.stream().filter(each -> each.port() == port))
                .findFirst()
                .or(() -> metrics.stream().findFirst());
        return best.map(each -> new Candidate(
                true,
                String.valueOf(each.port()),
                each.path(),
                metrics.size() == 1 ? evidence.of(each.port()) : several(metrics),
                each.options()));
    }

    private static String several(List<LiveAnswer> metrics) {
        return metrics.stream().map(LiveAnswer::words).collect(Collectors.joining("; "));
    }

    /** With what came back from there when it was asked, which was no metrics. */
    private Candidate asked(Candidate candidate) {
        return Amounts.port(candidate.port())
                .filter(port -> candidate.speaks() && evidence.live().denies(port))
                .map(port -> denied(candidate, port))
                .orElse(candidate);
    }

    private Candidate denied(Candidate candidate, int port) {
        return evidence.live().answers().stream()
                .filter(each -> each.port() == port)
                .findFirst()
                .map(each -> candidate.and(each.words(), each.options()))
                .orElseGet(() -> candidate.and("no metrics came back when asked just now"));
    }

    private Optional<Candidate> unreachable() {
        Optional<String> why = Optional.empty();
        if (!situation.starts(service)) {
            why = Optional.of("starts only with the profile " + String.join(" or ", service.profiles()));
        } else if ("none".equals(service.networkMode())) {
            why = Optional.of("network_mode is none, so nothing reaches it");
        } else if (endsByItself()) {
            why = Optional.of("runs once and ends: others wait until it has completed");
        } else if ("false".equals(service.labels().get("prometheus.io/scrape"))) {
            why = Optional.of("label prometheus.io/scrape is false");
        }
        return why.map(this::against);
    }

    private boolean endsByItself() {
        return situation.model().services().stream().anyMatch(each -> "service_completed_successfully"
                .equals(each.dependsOn().get(service.name())));
    }

    private Optional<Candidate> chore() {
        return Program.chore(service).map(each -> against("it runs " + each + ", and not what its image is made for"));
    }

    private Optional<Candidate> told() {
        Optional<Integer> named = toldPort();
        if (named.isPresent()) {
            return named.map(this::forPort);
        }
        boolean labelled = "true".equals(service.labels().get("prometheus.io/scrape"));
        return labelled
                ? evidence.ports().stream()
                        .findFirst()
                        .map(port -> speaks(port, "label prometheus.io/scrape is true; " + evidence.of(port)))
                : Optional.empty();
    }

    private Optional<Integer> toldPort() {
        return evidence.labelledPort()
                .or(() -> service.metricsPorts().values().stream().findFirst());
    }

    private Optional<Candidate> image() {
        return evidence.known().map(known -> {
            if (known.serves(service.command())) {
                return new Candidate(true, String.valueOf(known.port()), known.path(), evidence.of(known.port()));
            }
            return new Candidate(
                    false, known.port() == 0 ? "" : String.valueOf(known.port()), path(known), silence(known));
        });
    }

    private static String path(KnownImage known) {
        return known.path().isEmpty() ? METRICS : known.path();
    }

    private String silence(KnownImage known) {
        String image = situation.builds().image(service).orElse(service.name());
        String made = service.build() == null ? image : "made from " + image + ", which";
        return known.once().isEmpty()
                ? made + " serves no metrics itself"
                : made + " serves metrics once " + known.once();
    }

    /** A port that is used for metrics and nothing else. */
    private Optional<Candidate> custom() {
        return evidence.ports().stream()
                .filter(port ->
                        situation.catalog().knownImages().portOfMetrics(port).isPresent())
                .findFirst()
                .map(port -> speaks(
                        port,
                        evidence.of(port) + "; "
                                + situation
                                        .catalog()
                                        .knownImages()
                                        .portOfMetrics(port)
                                        .orElse("")));
    }

    private Optional<Candidate> web() {
        boolean ours =
                service.build() != null && situation.builds().image(service).isPresent();
        return evidence.ports().stream()
                .filter(port -> ours && evidence.isPublishedHttp(port))
                .filter(port -> !evidence.live().denies(port))
                .findFirst()
                .map(port -> speaks(port, evidence.of(port) + "; that it serves metrics there is assumed"));
    }

    private Candidate silent() {
        LiveAnswers.OfService live = evidence.live();
        Optional<LiveAnswer> closed = live.answers().stream().findFirst();
        if (closed.isPresent()) {
            LiveAnswer answer = closed.get();
            return new Candidate(false, String.valueOf(answer.port()), METRICS, answer.words(), answer.options());
        }
        Candidate silent = against("nothing in the project speaks for metrics");
        if (live.unasked() != null) {
            return silent.and(live.unasked());
        }
        return live.asked().isEmpty()
                ? silent
                : silent.and("none came back from " + ports(live) + " when asked just now");
    }

    private static String ports(LiveAnswers.OfService live) {
        return live.asked().stream().sorted().map(each -> ":" + each).collect(Collectors.joining(", "));
    }

    private Candidate forPort(int port) {
        return speaks(port, evidence.of(port));
    }

    private Candidate speaks(int port, String because) {
        return new Candidate(
                true, String.valueOf(port), service.labels().getOrDefault("prometheus.io/path", METRICS), because);
    }

    /** The one port it has is offered all the same. */
    private Candidate against(String why) {
        List<Integer> ports = evidence.ports();
        return new Candidate(false, ports.size() == 1 ? String.valueOf(ports.getFirst()) : "", METRICS, why);
    }
}
