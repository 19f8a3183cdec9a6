package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.form.BuildFiles;
import dev.plimsoll.form.ImageCheck;
import dev.plimsoll.project.Project;
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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks into the images of services that have no healthcheck, as far as the engine has these images: for the programs of one, and
 * whether they bring one. Each takes four seconds at most.
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
        Set<String> wanted = new HashSet<>(catalog.knownImages().tools());
        wanted.add("sh");
        return asked(
                unchecked(model).filter(each -> catalog.componentOf(each).isEmpty()),
                each -> engine.programs(image(model, each), Set.copyOf(wanted)));
    }

    /**
     * What the images of services without a healthcheck say of one; what the engine does not have is left out, and what a Dockerfile
     * decides.
     *
     * @param services the names of those that it is about
     */
    Map<String, ImageCheck> checks(Project project, ComposeModel model, Set<String> services) {
        BuildFiles builds = new BuildFiles(project);
        return asked(
                unchecked(model)
                        .filter(each -> services.contains(each.name()))
                        .filter(each -> !builds.decidesHealthcheck(each)),
                each -> builds.imageWithHealthcheck(each)
                        .flatMap(this::check)
                        .or(() -> each.build() == null ? Optional.empty() : check(image(model, each))));
    }

    /** Likewise, of the services for whose health others wait. */
    Map<String, ImageCheck> checksAwaited(Project project, ComposeModel model) {
        Set<String> awaited = new HashSet<>();
        model.services().forEach(each -> each.dependsOn().forEach((name, condition) -> {
            if (condition.equals("service_healthy")) {
                awaited.add(name);
            }
        }));
        return checks(project, model, awaited);
    }

    private Optional<ImageCheck> check(String image) {
        return image.contains("$")
                ? Optional.empty()
                : engine.healthcheck(image).map(test -> new ImageCheck(image, test));
    }

    private static Stream<Service> unchecked(ComposeModel model) {
        return model.services().stream().filter(each -> each.healthcheck() == null);
    }

    private static <T> Map<String, T> asked(Stream<Service> of, Function<Service, Optional<T>> question) {
        List<Service> services = of.limit(MOST_IMAGES).toList();
        List<Callable<Optional<T>>> work = services.stream()
                .<Callable<Optional<T>>>map(each -> () -> question.apply(each))
                .toList();
        Map<String, T> found = new LinkedHashMap<>();
        if (work.isEmpty()) {
            return found;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("plimsoll-images").factory())) {
            List<Future<Optional<T>>> all = workers.invokeAll(work, MOST_MILLIS, TimeUnit.MILLISECONDS);
            for (int each = 0; each < all.size(); each++) {
                String service = services.get(each).name();
                answer(all.get(each)).ifPresent(answer -> found.put(service, answer));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Map.copyOf(found);
    }

    /** What there was no time for is not known. */
    private static <T> Optional<T> answer(Future<Optional<T>> future) throws InterruptedException {
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
