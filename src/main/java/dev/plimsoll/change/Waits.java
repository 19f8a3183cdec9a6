package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.BuildFiles;
import java.util.List;
import java.util.Optional;

/** Which services a new Prometheus waits for. */
final class Waits {

    private final Planning planning;
    private final AddRequest request;

    Waits(Planning planning, AddRequest request) {
        this.planning = planning;
        this.request = request;
    }

    List<String> all() {
        return planning.inOrder(request.waitsFor(), each -> each).stream()
                .distinct()
                .filter(this::possible)
                .toList();
    }

    private boolean possible(String name) {
        Optional<Service> found = planning.model().service(name);
        if (found.isEmpty()) {
            planning.findings()
                    .error(
                            "Prometheus cannot wait for " + name + ".",
                            "The project has no service of that name.",
                            "Leave it out of what Prometheus waits for.");
            return false;
        }
        Service service = found.get();
        if (!planning.model().starts(service)) {
            ofProfile(service);
            return false;
        }
        if (hasHealthcheck(service) || isBrought(service)) {
            return true;
        }
        boolean wanted =
                request.healthchecks().stream().anyMatch(each -> each.service().equals(service.name()));
        if (!wanted) {
            unchecked(name);
        }
        // one that is included has no place for it
        return !wanted || planning.locate(name).isPresent();
    }

    private static boolean hasHealthcheck(Service service) {
        Healthcheck there = service.healthcheck();
        return there != null && !there.disabled();
    }

    private boolean isBrought(Service service) {
        return service.healthcheck() == null
                && (request.checkedByImage().contains(service.name())
                        || new BuildFiles(planning.project()).hasHealthcheck(service));
    }

    private void ofProfile(Service service) {
        planning.findings()
                .warning(
                        "Prometheus will not wait for " + service.name() + ".",
                        "It starts with the profile " + Words.list(service.profiles())
                                + " only, and Compose refuses to wait for a service that is not started.",
                        "");
    }

    private void unchecked(String name) {
        planning.findings()
                .warning(
                        "Prometheus waits for " + name + " to be healthy, which has no healthcheck in the file.",
                        "Unless its image has one, Compose will not start Prometheus.",
                        "Add a healthcheck to " + name + ", or do not wait for it.");
    }
}
