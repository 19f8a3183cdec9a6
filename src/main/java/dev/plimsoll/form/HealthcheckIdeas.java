package dev.plimsoll.form;

import dev.plimsoll.catalog.KnownImages;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of a healthcheck for a service that has none: as a neighbour of its does it where that can be, else a question for its
 * metrics, with a tool that its image is known to have.
 */
final class HealthcheckIdeas {

    private static final String NO_TOOL = "none";
    private static final String COMMON_TOOL = "wget";
    private static final String LOOPBACK = "http://127.0.0.1:";

    private final Situation situation;

    HealthcheckIdeas(Situation situation) {
        this.situation = situation;
    }

    /** A neighbour and the way it is asked. */
    private record Neighbour(Service service, HttpTest test) {}

    /** A row for the service, scraped as that row says. */
    HealthcheckRow idea(Service service, ScrapeRow scrape) {
        Optional<Integer> port = Amounts.port(scrape.port());
        Optional<String> tool = tool(service);
        if (tool.filter(NO_TOOL::equals).isPresent()) {
            return row(
                    service,
                    Optional.empty(),
                    "",
                    "Its image, " + image(service) + ", has no shell that could run a test, so "
                            + situation.scraperTitle() + " does not wait for it.");
        }
        if (port.isEmpty()) {
            return row(service, Optional.empty(), "", need() + " Nothing tells how to ask it.");
        }
        Optional<Neighbour> neighbour = neighbour(service, tool);
        return neighbour
                .map(each -> asNeighbour(service, each, port.get()))
                .orElseGet(() -> byMetrics(service, tool, port.get() + scrape.path()));
    }

    private HealthcheckRow asNeighbour(Service service, Neighbour neighbour, int port) {
        HttpTest test = neighbour.test();
        String why = " The test is that of " + neighbour.service().name() + ", on port " + port + "; that "
                + test.path() + " answers there too is assumed.";
        return row(service, Optional.of(neighbour), test.on(port), need() + why + toolWords(service, test.tool()));
    }

    private HealthcheckRow byMetrics(Service service, Optional<String> tool, String portAndPath) {
        String with = tool.orElse(COMMON_TOOL);
        String test = situation
                .catalog()
                .knownImages()
                .test(with, LOOPBACK + portAndPath)
                .orElse("");
        return row(
                service,
                Optional.empty(),
                test,
                need() + " The test asks for its metrics, as " + situation.scraperTitle() + " does."
                        + toolWords(service, with));
    }

    /** The sentence every reason begins with. */
    String need() {
        return situation.scraperTitle() + " waits until it is healthy, and it has no healthcheck.";
    }

    private String toolWords(Service service, String tool) {
        return tool(service).filter(tool::equals).isPresent()
                ? " Its image, " + image(service) + ", has " + tool + "."
                : " Whether its image has " + tool + " is not known.";
    }

    /** Of the services built here whose healthcheck asks over HTTP, one whose path most of them ask. */
    private Optional<Neighbour> neighbour(Service service, Optional<String> tool) {
        if (service.build() == null) {
            return Optional.empty();
        }
        List<Neighbour> neighbours = situation.ownServices().stream()
                .filter(each -> !each.equals(service) && each.build() != null)
                .flatMap(each -> HttpTest.of(each).map(test -> new Neighbour(each, test)).stream())
                .filter(each -> tool.isEmpty() || tool.get().equals(each.test().tool()))
                .toList();
        var byPath = neighbours.stream()
                .collect(Collectors.groupingBy(each -> each.test().path(), Collectors.counting()));
        return neighbours.stream()
                .max(Comparator.comparing(each ->
                        Objects.requireNonNullElse(byPath.get(each.test().path()), 0L)));
    }

    private HealthcheckRow row(Service service, Optional<Neighbour> neighbour, String test, String because) {
        KnownImages known = situation.catalog().knownImages();
        Optional<Healthcheck> like = neighbour.map(each -> each.service().healthcheck());
        return new HealthcheckRow(
                service.name(),
                !test.isEmpty(),
                test,
                duration(like, Healthcheck::interval, known.healthcheckDefault("interval")),
                duration(like, Healthcheck::timeout, known.healthcheckDefault("timeout")),
                like.map(Healthcheck::retries).map(String::valueOf).orElse(known.healthcheckDefault("retries")),
                duration(like, Healthcheck::startPeriod, known.healthcheckDefault("start-period")),
                because,
                Rules.VALID);
    }

    /** Compose prints {@code 1m0s} for {@code 1m}. */
    private static String duration(
            Optional<Healthcheck> like, Function<Healthcheck, @Nullable String> number, String otherwise) {
        return like.map(number)
                .filter(text -> !Variables.hasAny(text))
                .map(text -> text.replaceFirst("(?<=m)0s$", "").replaceFirst("(?<=h)0m$", ""))
                .orElse(otherwise);
    }

    private Optional<String> tool(Service service) {
        return situation
                .builds()
                .image(service)
                .flatMap(image -> situation.catalog().knownImages().tool(image));
    }

    private String image(Service service) {
        return situation.builds().image(service).orElse("which");
    }
}
