package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.Engine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Looks for the programs of healthchecks in the images of services that have none, as far as the engine has these images. It takes
 * four seconds at most.
 */
final class ImageLook {

    private static final long MOST_MILLIS = 4000;
    private static final int AT_A_TIME = 4;
    private static final int MOST_IMAGES = 24;

    private final Engine engine;
    private final Catalog catalog;

    ImageLook(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** Service to the programs that were found; what the engine does not have is left out. */
    Map<String, Set<String>> programs(ComposeModel model) {
        List<Service> services = model.services().stream()
                .filter(each ->
                        each.healthcheck() == null && catalog.componentOf(each).isEmpty())
                .limit(MOST_IMAGES)
                .toList();
        Set<String> wanted = new HashSet<>(catalog.knownImages().tools());
        wanted.add("sh");
        List<Callable<Optional<Set<String>>>> work = services.stream()
                .<Callable<Optional<Set<String>>>>map(
                        each -> () -> engine.programs(image(model, each), Set.copyOf(wanted)))
                .toList();
        Map<String, Set<String>> found = new LinkedHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("plimsoll-images").factory())) {
            List<Future<Optional<Set<String>>>> all = workers.invokeAll(work, MOST_MILLIS, TimeUnit.MILLISECONDS);
            for (int each = 0; each < all.size(); each++) {
                String service = services.get(each).name();
                answer(all.get(each)).ifPresent(programs -> found.put(service, programs));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(found);
    }

    /** What there was no time for is not known. */
    private static Optional<Set<String>> answer(Future<Optional<Set<String>>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException | ExecutionException late) {
            return Optional.empty();
        }
    }

    /** As Compose calls what it builds (compose-go, {@code types/project.go}). */
    private static String image(ComposeModel model, Service service) {
        String named = service.image();
        return named == null ? model.name() + "-" + service.name() : named;
    }
}
