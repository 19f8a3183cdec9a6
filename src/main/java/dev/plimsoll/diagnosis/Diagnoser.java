package dev.plimsoll.diagnosis;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.metrics.TargetHealth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a target is down, from what Prometheus, the engine and the project say; a table by the structure of the last error. */
public final class Diagnoser {

    private record Row(Pattern error, BiFunction<Case, Matcher, Diagnosis> words) {}

    private static final List<Row> TABLE = List.of(
            row(
                    "no such host|server misbehaving|Temporary failure in name resolution",
                    (of, found) -> Unreachable.name(of)),
            row("connection refused", (of, found) -> Unreachable.refused(of)),
            row("no route to host|network is unreachable", (of, found) -> Unreachable.noRoute(of)),
            row("context deadline exceeded|i/o timeout|Client.Timeout", (of, found) -> Unreachable.slow(of)),
            row("connection reset by peer|broken pipe|\\bEOF$", (of, found) -> Unreachable.brokenOff(of)),
            row(
                    "server returned HTTP status (\\d{3})",
                    (of, found) -> BadAnswer.status(of, Integer.parseInt(found.group(1)))),
            row("unsupported Content-Type \"([^\"]*)\"", (of, found) -> BadAnswer.contentType(of, found.group(1))),
            row("blank Content-Type|cannot parse Content-Type", (of, found) -> BadAnswer.noContentType(of)),
            row("server gave HTTP response to HTTPS client", (of, found) -> BadAnswer.plainForTls(of)),
            row("malformed HTTP response", (of, found) -> BadAnswer.tlsForPlain(of)),
            row("x509: (.*)|tls: (?:failed to verify certificate: )?(.*)", (of, found) -> BadAnswer.certificate(of)),
            row(
                    "(body size|sample|label|histogram bucket)[a-z ]* limit exceeded",
                    (of, found) -> BadAnswer.limit(of, found.group(1))),
            row(
                    "is not a valid start token|expected .* got|invalid metric type|unexpected end of input|invalid UTF-8",
                    (of, found) -> BadAnswer.notMetrics(of)));

    /**
     * The cause, the evidence and the fixes.
     *
     * @param target that is not up
     * @param state of the service that the target's host names, null when it has no container
     * @param project what its files say
     */
    public Diagnosis diagnose(TargetHealth target, @Nullable ServiceState state, ComposeModel project) {
        Case of = new Case(target, state, project);
        if (target.lastError().isEmpty()) {
            return Unreachable.notScrapedYet(of);
        }
        for (Row row : TABLE) {
            Matcher found = row.error().matcher(target.lastError());
            if (found.find()) {
                return row.words().apply(of, found);
            }
        }
        return of.because(
                "scrape failed",
                "Prometheus could not scrape " + target.endpoint() + ".",
                "Its message is not one that Plimsoll knows; it is shown as it is.",
                "Show the log of " + of.host());
    }

    /** The service of the project that scrapes; empty when it has none. */
    public static Optional<Service> prometheus(ComposeModel project) {
        return project.services().stream()
                .filter(each -> each.image() != null && each.image().matches("(.*/)?prometheus(:.*|@.*)?"))
                .findFirst()
                .or(() -> project.service("prometheus"));
    }

    private static Row row(String error, BiFunction<Case, Matcher, Diagnosis> words) {
        return new Row(Pattern.compile(error), words);
    }
}
