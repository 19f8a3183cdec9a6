package dev.plimsoll.form;

import dev.plimsoll.catalog.KnownImages;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of a healthcheck for a service that has none: as a neighbour of its does it where that can be, else a question for its
 * metrics, with a tool that its image is known to have.
 */
final class HealthcheckIdeas {

    private static final String NO_TOOL = "none";
    private static final String SHELL = "sh";
    private static final String COMMON_TOOL = "wget";
    private static final List<ScrapeOption> GUARDS =
            List.of(ScrapeOption.USERNAME, ScrapeOption.PASSWORD_FILE, ScrapeOption.CREDENTIALS_FILE);
    private static final String LOOPBACK = "http://127.0.0.1:";

    private final Situation situation;
    private final List<Neighbour> neighbours;
    private final Reasons reasons;

    /**
     * How it is said why.
     *
     * @param need the sentence every reason begins with
     * @param toolless what follows where its image has no shell
     * @param harm what a tool that is missing does besides, may be empty
     */
    private record Reasons(String need, String toolless, String harm) {}

    private HealthcheckIdeas(Situation situation, Reasons reasons) {
        this.situation = situation;
        this.neighbours = neighbours(situation);
        this.reasons = reasons;
    }

    /** For services that somebody will wait for. */
    HealthcheckIdeas(Situation situation) {
        this(
                situation,
                new Reasons(
                        situation.scraperTitle() + " waits until it is healthy, and it has no healthcheck.",
                        ", so it is not waited for.",
                        ", and " + situation.scraperTitle() + " would never start"));
    }

    /** For services that are edited. */
    static HealthcheckIdeas ofService(Situation situation) {
        return new HealthcheckIdeas(situation, new Reasons("It has no healthcheck.", ".", ""));
    }

    /** A neighbour and the way it is asked. */
    private record Neighbour(Service service, HttpTest test) {}

    /** A command, and whether it is known to run. */
    private record Test(String command, boolean chosen) {}

    /** A row for the service, scraped as that row says; chosen where its tool is known to be there. */
    HealthcheckRow idea(Service service, ScrapeRow scrape) {
        Optional<Integer> port = Amounts.port(scrape.port());
        Optional<String> tool = tool(service);
        if (tool.filter(NO_TOOL::equals).isPresent()) {
            return row(
                    service,
                    null,
                    new Test("", false),
                    need() + " Its image, " + image(service) + ", has " + lack(service) + reasons.toolless());
        }
        Optional<String> own =
                situation.builds().image(service).flatMap(situation.catalog().knownImages()::check);
        if (own.isPresent() && service.build() == null) {
            return row(
                    service,
                    null,
                    new Test(own.get(), true),
                    need() + " Its image, " + image(service) + ", has a program of its own that tells how it is.");
        }
        if (port.isEmpty()) {
            return row(service, null, new Test("", false), need() + " Nothing tells how to ask it.");
        }
        Optional<Neighbour> neighbour = neighbour(service, tool);
        return neighbour.isEmpty() && isGuarded(scrape)
                ? row(
                        service,
                        null,
                        new Test("", false),
                        need() + " Its metrics ask for a password or a certificate, which a test in it does not have.")
                : neighbour
                        .map(each -> asNeighbour(service, each, port.get()))
                        .orElseGet(() -> byMetrics(service, tool, scrape));
    }

    /** Whether not everybody who asks gets an answer. */
    static boolean isGuarded(ScrapeRow scrape) {
        return scrape.option(ScrapeOption.SCHEME).equals("https")
                || GUARDS.stream().anyMatch(each -> !scrape.option(each).isEmpty());
    }

    private HealthcheckRow asNeighbour(Service service, Neighbour neighbour, int port) {
        HttpTest test = neighbour.test();
        boolean alike = situation.builds().image(service).isPresent()
                && situation.builds().image(service).equals(situation.builds().image(neighbour.service()));
        boolean has = alike || hasTool(service, test.tool());
        String why = " The test is that of " + neighbour.service().name() + ", on port " + port + "; that "
                + test.path() + " answers there too is assumed.";
        return row(
                service, neighbour, new Test(test.on(port), has), need() + why + toolWords(service, test.tool(), has));
    }

    private HealthcheckRow byMetrics(Service service, Optional<String> tool, ScrapeRow scrape) {
        String with = tool.orElse(COMMON_TOOL);
        String test = situation
                .catalog()
                .knownImages()
                .test(with, LOOPBACK + scrape.port() + scrape.path())
                .orElse("");
        String why = scrape.path().equals("/")
                ? " The test asks for the page on its port " + scrape.port() + "; that there is one is assumed."
                : " The test asks for its metrics, as " + situation.scraperTitle() + " does.";
        return row(
                service,
                null,
                new Test(test, tool.isPresent()),
                need() + why + toolWords(service, with, tool.isPresent()));
    }

    /** The sentence every reason begins with. */
    String need() {
        return reasons.need();
    }

    private String toolWords(Service service, String tool, boolean has) {
        return has
                ? " Its image, " + image(service) + ", has " + tool + "."
                : " Whether its image has " + tool + " is not known: without it the service would never be healthy"
                        + reasons.harm() + ".";
    }

    private boolean hasTool(Service service, String tool) {
        return situation
                .live()
                .programsOf(service.name())
                .map(seen -> seen.contains(tool))
                .orElseGet(() -> tool(service).filter(tool::equals).isPresent());
    }

    private String lack(Service service) {
        boolean shell = situation
                .live()
                .programsOf(service.name())
                .filter(seen -> seen.contains(SHELL))
                .isPresent();
        return shell
                ? "no program that could ask it: none of "
                        + String.join(", ", situation.catalog().knownImages().tools()) + " was found in it"
                : "no shell that could run a test";
    }

    /** Of the services built here whose healthcheck asks over HTTP, one whose path most of them ask. */
    private Optional<Neighbour> neighbour(Service service, Optional<String> tool) {
        return service.build() == null
                ? Optional.empty()
                : neighbours.stream()
                        .filter(each ->
                                tool.isEmpty() || hasTool(service, each.test().tool()))
                        .findFirst();
    }

    /** Those whose path is asked most come first. */
    private static List<Neighbour> neighbours(Situation situation) {
        List<Neighbour> all = situation.ownServices().stream()
                .filter(each -> each.build() != null)
                .flatMap(each -> HttpTest.of(each).map(test -> new Neighbour(each, test)).stream())
                .toList();
        Map<String, Long> byPath =
                all.stream().collect(Collectors.groupingBy(each -> each.test().path(), Collectors.counting()));
        return all.stream()
                .sorted(Comparator.comparingLong(
                        each -> -byPath.getOrDefault(each.test().path(), 0L)))
                .toList();
    }

    private HealthcheckRow row(Service service, @Nullable Neighbour neighbour, Test test, String because) {
        KnownImages known = situation.catalog().knownImages();
        Optional<Healthcheck> like =
                Optional.ofNullable(neighbour).map(each -> each.service().healthcheck());
        return new HealthcheckRow(
                service.name(),
                test.chosen(),
                test.command(),
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

    /** What was seen in its image, else what is known of it by its name. */
    private Optional<String> tool(Service service) {
        Optional<String> known = knownTool(service);
        return situation
                .live()
                .programsOf(service.name())
                .map(seen -> seen.contains(SHELL)
                        ? Stream.concat(known.stream(), situation.catalog().knownImages().tools().stream())
                                .filter(seen::contains)
                                .findFirst()
                                .orElse(NO_TOOL)
                        : NO_TOOL)
                .or(() -> known);
    }

    private Optional<String> knownTool(Service service) {
        return situation
                .builds()
                .image(service)
                .flatMap(image -> situation.catalog().knownImages().tool(image));
    }

    private String image(Service service) {
        return situation.builds().image(service).orElse("which");
    }
}
