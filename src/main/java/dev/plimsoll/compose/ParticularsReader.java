package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what services are judged by among each other. */
final class ParticularsReader {

    private static final List<String> BYTES = List.of(
            "mem_limit", "mem_reservation", "deploy.resources.limits.memory", "deploy.resources.reservations.memory");
    private static final List<String> CORES =
            List.of("cpus", "deploy.resources.limits.cpus", "deploy.resources.reservations.cpus");
    private static final List<String> COUNTS = List.of("pids_limit", "deploy.resources.limits.pids");

    private ParticularsReader() {}

    /** Of a service in long forms. */
    static Particulars of(Value service) {
        Value entrypoint = service.at("entrypoint");
        return new Particulars(
                entrypoint.text().map(List::of).orElseGet(entrypoint::texts),
                configs(service.at("configs")),
                replicas(service),
                amounts(service),
                optional(service),
                aliases(service),
                knownHosts(service));
    }

    private static Map<String, String> configs(Value configs) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Value each : configs.items()) {
            Optional<String> name = each.text().or(() -> each.at("source").text());
            name.ifPresent(source -> found.put(source, each.at("target").text().orElse("/" + source)));
        }
        return Collections.unmodifiableMap(found);
    }

    private static @Nullable Integer replicas(Value service) {
        Integer scale = Amounts.whole(service.at("scale"));
        return scale == null ? Amounts.whole(service.at("deploy", "replicas")) : scale;
    }

    private static Map<String, Double> amounts(Value service) {
        Map<String, Double> found = new LinkedHashMap<>();
        BYTES.forEach(key -> put(found, key, service, Amounts.bytes(at(service, key))));
        CORES.forEach(key -> put(found, key, service, Amounts.cores(at(service, key))));
        COUNTS.forEach(key -> put(found, key, service, Amounts.whole(at(service, key))));
        return Map.copyOf(found);
    }

    private static void put(Map<String, Double> found, String key, Value service, @Nullable Number amount) {
        Value block =
                key.indexOf('.') < 0 ? Value.Nothing.NOTHING : at(service, key.substring(0, key.lastIndexOf('.')));
        boolean leftOut =
                block instanceof Value.Mapping && !block.members().containsKey(key.substring(key.lastIndexOf('.') + 1));
        if (amount != null) {
            found.put(key, amount.doubleValue());
        } else if (leftOut) {
            found.put(key, 0.0);
        }
    }

    private static Value at(Value service, String way) {
        Value value = service;
        for (String key : way.split("\\.", -1)) {
            value = value.at(key);
        }
        return value;
    }

    private static List<String> optional(Value service) {
        List<String> found = new ArrayList<>();
        service.at("depends_on").members().forEach((name, member) -> {
            if (member.value().at("required").text().equals(Optional.of("false"))) {
                found.add(name);
            }
        });
        return List.copyOf(found);
    }

    private static List<String> aliases(Value service) {
        return service.at("networks").members().values().stream()
                .flatMap(network -> network.value().at("aliases").texts().stream())
                .distinct()
                .toList();
    }

    private static List<String> knownHosts(Value service) {
        Stream<String> hosts = Stream.concat(
                service.at("extra_hosts").texts().stream().map(each -> each.split("[:=]", 2)[0]),
                service.at("extra_hosts").members().keySet().stream());
        Stream<String> links = Stream.of("links", "external_links")
                .flatMap(key -> service.at(key).texts().stream())
                .map(each -> each.substring(each.indexOf(':') + 1));
        return Stream.concat(hosts, links).toList();
    }
}
