package dev.plimsoll.check;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.KnownImages;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.BuildFiles;
import dev.plimsoll.form.ImageCheck;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service that waits for one to be healthy which has no healthcheck. Compose accepts that; at {@code up} it fails with "dependency
 * failed to start: container b has no healthcheck configured", for {@code disable: true} and for {@code NONE} as well, and goes on
 * where the wait is {@code required: false} (ran with Compose 2.40). A healthcheck of the image counts.
 */
final class WaitWithoutHealthcheck implements Rule {

    private static final int MOST_NAMES = 3;

    @Override
    public String id() {
        return "wait-without-healthcheck";
    }

    @Override
    public void look(Scene scene, Found found) {
        Map<String, List<Service>> waiting = new LinkedHashMap<>();
        for (Service service : scene.started()) {
            service.dependsOn().forEach((name, condition) -> {
                if (condition.equals("service_healthy")
                        && !service.particulars().optional().contains(name)) {
                    waiting.computeIfAbsent(name, _ -> new ArrayList<>()).add(service);
                }
            });
        }
        BuildFiles builds = new BuildFiles(scene.project());
        waiting.forEach((name, services) -> scene.model()
                .service(name)
                .ifPresent(awaited -> look(scene, new Wait(awaited, services), builds, found)));
    }

    /** A service that others wait for. */
    private record Wait(Service awaited, List<Service> services) {

        String words() {
            List<String> names =
                    services.stream().map(Service::name).limit(MOST_NAMES).toList();
            boolean all = names.size() == services.size();
            String who = all
                    ? Phrases.list(names)
                    : String.join(", ", names) + " and " + (services.size() - names.size()) + " more";
            return who + (services.size() == 1 ? " waits for " : " wait for ") + awaited.name() + " to be healthy, ";
        }

        String them() {
            return services.size() == 1 ? services.getFirst().name() : "them";
        }

        Fix started() {
            return Fix.of(
                    "Wait with service_started for " + awaited.name(),
                    services.stream()
                            .map(each -> new SetWait(each.name(), awaited.name(), "service_started"))
                            .toArray(ServiceEdit[]::new));
        }

        @Nullable
        Place place(Found found) {
            return found.at(services.getFirst(), "depends_on", awaited.name());
        }
    }

    private static void look(Scene scene, Wait wait, BuildFiles builds, Found found) {
        Healthcheck check = wait.awaited().healthcheck();
        String name = wait.awaited().name();
        if (check != null && check.disabled()) {
            found.error(
                    wait.words() + "and its healthcheck is turned off.",
                    "Compose will not start " + wait.them()
                            + ": a container without a healthcheck never becomes healthy.",
                    "Turn the healthcheck of " + name + " on, or wait with service_started.",
                    wait.place(found),
                    wait.started());
        } else if ((check == null || check.test().isEmpty()) && !imageHasOne(scene, wait.awaited(), builds)) {
            found.warning(
                    wait.words() + "which has no healthcheck in the file.",
                    why(scene, wait),
                    "Add a healthcheck to " + name + ", or wait with service_started.",
                    wait.place(found),
                    healthcheck(scene, wait.awaited()).orElse(null));
        }
    }

    private static String why(Scene scene, Wait wait) {
        ImageCheck image = scene.images().get(wait.awaited().name());
        return image == null
                ? "Unless its image has one, which is not known here, Compose will not start " + wait.them() + "."
                : "Its image " + image.image() + " has none either, so Compose will not start " + wait.them() + ".";
    }

    /** Of an image that is known to have a program of its own which tells how it is. */
    private static Optional<Fix> healthcheck(Scene scene, Service service) {
        KnownImages known = scene.catalog().knownImages();
        String image = service.build() == null ? service.image() : null;
        Healthcheck there = service.healthcheck();
        return Optional.ofNullable(image).flatMap(known::check).map(test -> {
            List<String> words = List.of("CMD-SHELL", test);
            Healthcheck made = there == null
                    ? new Healthcheck(
                            words,
                            known.healthcheckDefault("interval"),
                            known.healthcheckDefault("timeout"),
                            Integer.valueOf(known.healthcheckDefault("retries")),
                            known.healthcheckDefault("start-period"),
                            false)
                    : new Healthcheck(
                            words, there.interval(), there.timeout(), there.retries(), there.startPeriod(), false);
            return Fix.of(
                    "Give " + service.name() + " the healthcheck " + test, new SetHealthcheck(service.name(), made));
        });
    }

    /** Of the components, cAdvisor's image brings one (google/cadvisor, {@code deploy/Dockerfile}). */
    private static boolean imageHasOne(Scene scene, Service service, BuildFiles builds) {
        Optional<String> component = scene.catalog().componentOf(service).map(Component::id);
        ImageCheck image = scene.images().get(service.name());
        return component.equals(Optional.of("cadvisor"))
                || builds.hasHealthcheck(service)
                || (image != null && image.isThere());
    }
}
