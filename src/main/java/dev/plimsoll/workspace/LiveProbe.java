package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.KnownImage;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ContainerAddress;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.form.LiveAnswer;
import dev.plimsoll.form.LiveAnswers;
import dev.plimsoll.metrics.MetricsProbe;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks the running services of a project whether they serve metrics: on the network of the container where this machine is on it, else
 * at the ports that are published. All of it takes four seconds at most, and an answer counts for half a minute.
 */
final class LiveProbe {

    private static final long MOST_MILLIS = 4000;
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 8;
    private static final int MOST_PORTS = 16;
    private static final List<String> PATHS =
            List.of("/metrics", "/actuator/prometheus", "/q/metrics", "/_prometheus/metrics", "/prometheus");
    /** Ports of protocols whose servers complain in their logs of who speaks HTTP. */
    private static final Set<Integer> OTHERS =
            Set.of(22, 25, 53, 1433, 1521, 2181, 3306, 5432, 5672, 6379, 9092, 11211, 27017);

    private final Engine engine;
    private final Catalog catalog;
    private final MetricsProbe probe = new MetricsProbe();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(long nanos, LiveAnswers.OfService answers) {}

    private record Question(ContainerAddress container, Service service, int port, URI place) {}

    LiveProbe(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** What the project's own services answer; those that do not run are left out. */
    LiveAnswers ask(ComposeModel model) {
        Map<String, LiveAnswers.OfService> found = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (ContainerAddress each : engine.addresses(model.name())) {
            Optional<Service> service = model.service(each.service()).filter(this::isAskable);
            Known before = known.get(key(each));
            if (service.isPresent() && before != null && System.nanoTime() - before.nanos() < FRESH.toNanos()) {
                found.put(each.service(), before.answers());
            } else if (service.isPresent()) {
                List<Question> own = questions(each, service.get());
                questions.addAll(own);
                if (own.isEmpty()) {
                    found.put(each.service(), unasked(each));
                }
            }
        }
        ask(questions, found);
        return new LiveAnswers(Map.copyOf(found));
    }

    private boolean isAskable(Service service) {
        boolean silent = known(service)
                .filter(image -> image.metrics() == KnownImage.Metrics.NONE)
                .isPresent();
        return catalog.componentOf(service).isEmpty() && !silent;
    }

    private Optional<KnownImage> known(Service service) {
        return Optional.ofNullable(service.image())
                .flatMap(image -> catalog.knownImages().find(image));
    }

    private static LiveAnswers.OfService unasked(ContainerAddress container) {
        String why = container.address() == null
                ? "it could not be asked, as this machine does not reach its network and it publishes no port"
                : "it listens on no port that could be asked";
        return new LiveAnswers.OfService(List.of(), Set.of(), why);
    }

    private List<Question> questions(ContainerAddress container, Service service) {
        return Stream.of(
                        Stream.ofNullable(service.labels().get("prometheus.io/port"))
                                .filter(each -> each.matches("\\d{1,5}"))
                                .map(Integer::valueOf),
                        service.metricsPorts().values().stream(),
                        service.expose().stream(),
                        service.ports().stream()
                                .filter(each -> !each.protocol().equals("udp"))
                                .map(each -> each.target()),
                        known(service).map(KnownImage::port).filter(port -> port > 0).stream(),
                        container.ports().stream().sorted())
                .flatMap(each -> each)
                .distinct()
                .filter(port -> !OTHERS.contains(port))
                .limit(MOST_PORTS)
                .flatMap(port ->
                        place(container, port).stream().map(place -> new Question(container, service, port, place)))
                .toList();
    }

    private static Optional<URI> place(ContainerAddress container, int port) {
        return Optional.ofNullable(container.address())
                .map(each -> each + ":" + port)
                .or(() -> Optional.ofNullable(container.published().get(port)))
                .map(each -> URI.create("http://" + each + "/"));
    }

    private void ask(List<Question> questions, Map<String, LiveAnswers.OfService> found) {
        if (questions.isEmpty()) {
            return;
        }
        List<Callable<Optional<LiveAnswer>>> work = questions.stream()
                .<Callable<Optional<LiveAnswer>>>map(
                        each -> () -> probe.ask(each.place(), each.port(), paths(each.service())))
                .toList();
        Map<ContainerAddress, List<LiveAnswer>> answers = new LinkedHashMap<>();
        Map<ContainerAddress, List<Integer>> asked = new LinkedHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("plimsoll-probe").factory())) {
            List<Future<Optional<LiveAnswer>>> all = workers.invokeAll(work, MOST_MILLIS, TimeUnit.MILLISECONDS);
            for (int each = 0; each < all.size(); each++) {
                Question question = questions.get(each);
                collect(question, all.get(each), answers, asked);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        asked.forEach((container, ports) -> {
            LiveAnswers.OfService of = new LiveAnswers.OfService(
                    List.copyOf(answers.getOrDefault(container, List.of())), Set.copyOf(ports), null);
            known.put(key(container), new Known(System.nanoTime(), of));
            found.put(container.service(), of);
        });
    }

    /** What there was no time for was not asked. */
    private static void collect(
            Question question,
            Future<Optional<LiveAnswer>> future,
            Map<ContainerAddress, List<LiveAnswer>> answers,
            Map<ContainerAddress, List<Integer>> asked)
            throws InterruptedException {
        try {
            Optional<LiveAnswer> answer = future.get();
            asked.computeIfAbsent(question.container(), each -> new ArrayList<>())
                    .add(question.port());
            answer.ifPresent(each -> answers.computeIfAbsent(question.container(), key -> new ArrayList<>())
                    .add(each));
        } catch (CancellationException | ExecutionException late) {
            return;
        }
    }

    private List<String> paths(Service service) {
        return Stream.of(
                        Stream.ofNullable(service.labels().get("prometheus.io/path"))
                                .filter(each -> each.matches("/[\\w/.~-]*")),
                        known(service).map(KnownImage::path).filter(path -> !path.isEmpty()).stream(),
                        PATHS.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static String key(ContainerAddress container) {
        return container.container() + container.startedAt();
    }
}
