package dev.plimsoll.diagnosis;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.metrics.TargetHealth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target that is down, with what is known around it.
 *
 * @param target as Prometheus says
 * @param state of the service that the target names, null when it has no container
 * @param project as its files say
 */
record Case(TargetHealth target, @Nullable ServiceState state, ComposeModel project) {

    private static final Pattern ENDPOINT = Pattern.compile("^\\[?(.*?)\\]?:(\\d+)$");
    private static final Pattern PORT_IN_URL =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\]):(\\d{1,5})");

    /** Name before the port; for a target of a project that is the service. */
    String host() {
        Matcher parts = ENDPOINT.matcher(target.endpoint());
        return parts.matches() ? parts.group(1) : target.endpoint();
    }

    String port() {
        Matcher parts = ENDPOINT.matcher(target.endpoint());
        return parts.matches() ? parts.group(2) : "80";
    }

    String path() {
        return target.scrapeUrl().replaceFirst("^\\w+://[^/]*", "").replaceFirst("\\?.*$", "");
    }

    Optional<Service> service() {
        return project.service(host());
    }

    /** The service that scrapes. */
    Optional<Service> prometheus() {
        return Diagnoser.prometheus(project);
    }

    /** The state of the container; a service without one was not created. */
    Status status() {
        return state == null ? Status.NOT_CREATED : state.status();
    }

    /** What the engine adds to the state, empty for nothing. */
    String detail() {
        return state == null ? "" : state.detail();
    }

    /** Ports that the project's files name for the service, each with where. */
    Map<Integer, String> knownPorts() {
        Map<Integer, String> found = new LinkedHashMap<>();
        service().ifPresent(service -> {
            Healthcheck check = service.healthcheck();
            if (check != null) {
                Matcher url = PORT_IN_URL.matcher(String.join(" ", check.test()));
                while (url.find()) {
                    found.putIfAbsent(Integer.valueOf(url.group(1)), "its healthcheck asks there");
                }
            }
            service.expose().forEach(each -> found.putIfAbsent(each, "expose"));
            service.ports().stream().map(Port::target).forEach(each -> found.putIfAbsent(each, "ports"));
        });
        found.remove(Integer.valueOf(port()));
        return found;
    }

    /** Networks that both the service and Prometheus join; empty when one of the two is not known. */
    Optional<List<String>> sharedNetworks() {
        Optional<Service> scraper = prometheus();
        return service().filter(each -> scraper.isPresent()).map(each -> each.networks().stream()
                .filter(name -> scraper.orElseThrow().networks().contains(name))
                .toList());
    }

    Diagnosis because(String kind, String cause, String explanation, String... fixes) {
        return new Diagnosis(kind, cause, explanation, target.lastError(), List.of(fixes));
    }
}
