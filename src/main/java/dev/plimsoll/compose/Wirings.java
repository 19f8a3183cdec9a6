package dev.plimsoll.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a service starts and is found. */
final class Wirings {

    private Wirings() {}

    static Wiring of(Value service) {
        Value entrypoint = service.at("entrypoint");
        return new Wiring(
                entrypoint.text().map(List::of).orElseGet(entrypoint::texts),
                configs(service.at("configs")),
                hosts(service.at("extra_hosts")),
                service.at("networks").members().values().stream()
                        .flatMap(each -> each.value().at("aliases").texts().stream())
                        .distinct()
                        .toList(),
                replicas(service));
    }

    private static Map<String, String> configs(Value configs) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Value each : configs.items()) {
            Optional<String> name = each.text().or(() -> each.at("source").text());
            name.ifPresent(source -> found.put(source, each.at("target").text().orElse("/" + source)));
        }
        return Collections.unmodifiableMap(found);
    }

    private static List<String> hosts(Value hosts) {
        return hosts instanceof Value.Mapping(Map<String, Value.Member> members)
                ? List.copyOf(members.keySet())
                : hosts.texts().stream().map(each -> each.split("[:=]", 2)[0]).toList();
    }

    private static int replicas(Value service) {
        return service.at("scale")
                .text()
                .or(() -> service.at("deploy", "replicas").text())
                .flatMap(Interpolated::withDefaults)
                .filter(each -> each.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }
}
