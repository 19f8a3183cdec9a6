package dev.plimsoll.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a record of what a service says, in short or long forms; values that Compose would not take are left out. */
final class ServiceReader {

    private static final String METRICS_LABELS = "prometheus.io/";
    private static final String STARTED = "service_started";
    private static final Pattern SECRET = Pattern.compile("token|secret|password|credential|key");

    private ServiceReader() {}

    static Service service(String name, Value written) {
        Value service = Canonical.service(written);
        String networkMode = string(service, "network_mode");
        return new Service(
                name,
                string(service, "image"),
                build(service.at("build")),
                string(service, "container_name"),
                Ports.published(service.at("ports")),
                Ports.exposed(service.at("expose")),
                limits(service),
                healthcheck(service.at("healthcheck")),
                dependsOn(service),
                networks(service.at("networks"), networkMode),
                networkMode,
                Mounts.of(service.at("volumes")),
                command(service.at("command")),
                string(service, "restart"),
                logging(service.at("logging")),
                service.at("profiles").texts().stream().distinct().toList(),
                labels(service.at("labels")),
                Collections.unmodifiableMap(MetricsPorts.of(service.at("environment"))),
                ParticularsReader.of(service));
    }

    private static @Nullable Build build(Value build) {
        if (!(build instanceof Value.Mapping)) {
            return null;
        }
        return new Build(
                build.at("context").text().orElse("."),
                build.at("dockerfile").text().orElse("Dockerfile"),
                string(build, "target"),
                null,
                string(build, "dockerfile_inline"));
    }

    private static Limits limits(Value service) {
        Value limits = service.at("deploy", "resources", "limits");
        Value reservations = service.at("deploy", "resources", "reservations");
        return new Limits(
                firstNonNull(Amounts.bytes(limits.at("memory")), Amounts.bytes(service.at("mem_limit"))),
                firstNonNull(Amounts.cores(limits.at("cpus")), Amounts.cores(service.at("cpus"))),
                firstNonNull(Amounts.bytes(reservations.at("memory")), Amounts.bytes(service.at("mem_reservation"))),
                Amounts.cores(reservations.at("cpus")));
    }

    private static @Nullable Healthcheck healthcheck(Value check) {
        if (!(check instanceof Value.Mapping)) {
            return null;
        }
        List<String> test = check.at("test")
                .text()
                .map(shell -> List.of("CMD-SHELL", shell))
                .orElseGet(() -> check.at("test").texts());
        boolean none = !test.isEmpty() && test.getFirst().equals("NONE");
        return new Healthcheck(
                test,
                string(check, "interval"),
                string(check, "timeout"),
                Amounts.whole(check.at("retries")),
                string(check, "start_period"),
                none || Amounts.isTrue(check.at("disable")));
    }

    private static Map<String, String> dependsOn(Value service) {
        Map<String, String> found = new LinkedHashMap<>();
        service.at("depends_on")
                .members()
                .forEach((name, member) ->
                        found.put(name, member.value().at("condition").text().orElse(STARTED)));
        implied(service).forEach(name -> found.putIfAbsent(name, STARTED));
        return Collections.unmodifiableMap(found);
    }

    // what compose-go adds: links, shared namespaces and volumes_from make a service wait as well
    private static Stream<String> implied(Value service) {
        Stream<String> links = service.at("links").texts().stream().map(each -> each.split(":", 2)[0]);
        Stream<String> namespaces = Stream.of("network_mode", "ipc", "pid", "uts", "cgroup")
                .flatMap(key -> service.at(key).text().stream())
                .filter(each -> each.startsWith("service:"))
                .map(each -> each.substring("service:".length()));
        Stream<String> volumes = service.at("volumes_from").texts().stream()
                .filter(each -> !each.startsWith("container:"))
                .map(each -> each.split(":", 2)[0]);
        return Stream.of(links, namespaces, volumes).flatMap(each -> each);
    }

    private static List<String> networks(Value networks, @Nullable String networkMode) {
        List<String> named = List.copyOf(networks.members().keySet());
        return named.isEmpty() && networkMode == null ? List.of("default") : named;
    }

    private static List<String> command(Value command) {
        return command.text().map(List::of).orElseGet(command::texts);
    }

    private static @Nullable Logging logging(Value logging) {
        if (!(logging instanceof Value.Mapping)) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        logging.at("options")
                .members()
                .forEach((name, member) -> options.put(
                        name, isSecret(name) ? "" : member.value().text().orElse("")));
        return new Logging(logging.at("driver").text().orElse(""), Collections.unmodifiableMap(options));
    }

    private static boolean isSecret(String option) {
        return SECRET.matcher(option.toLowerCase(Locale.ROOT)).find();
    }

    private static Map<String, String> labels(Value labels) {
        Map<String, String> found = new LinkedHashMap<>();
        labels.members().forEach((name, member) -> {
            if (name.startsWith(METRICS_LABELS)) {
                found.put(name, member.value().text().orElse(""));
            }
        });
        return Collections.unmodifiableMap(found);
    }

    private static @Nullable String string(Value mapping, String key) {
        // Compose leaves out what is empty
        return mapping.at(key).text().filter(each -> !each.isEmpty()).orElse(null);
    }

    private static <T> @Nullable T firstNonNull(@Nullable T first, @Nullable T second) {
        return Optional.ofNullable(first).or(() -> Optional.ofNullable(second)).orElse(null);
    }
}
