package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what Compose resolves before and after. */
final class Resolved {

    /** One thing, before and after. */
    record Pair(JsonNode before, JsonNode after) {}

    private Resolved() {}

    /** Every service, volume, network, secret and config that was there, by its place. */
    static Map<String, Pair> others(JsonNode before, JsonNode after) {
        Map<String, Pair> pairs = new TreeMap<>();
        before.properties().forEach(section -> {
            JsonNode then = after.path(section.getKey());
            if (section.getValue().isObject()) {
                section.getValue()
                        .properties()
                        .forEach(each -> pairs.put(
                                section.getKey() + "." + each.getKey(),
                                new Pair(each.getValue(), then.path(each.getKey()))));
            } else {
                pairs.put(section.getKey(), new Pair(section.getValue(), then));
            }
        });
        return pairs;
    }

    /**
     * What it is then, without what a Prometheus that was there may get: networks and extra hosts besides its own, and jobs in a
     * configuration that stands in the compose file.
     *
     * @param scrapers services that are that Prometheus, or whose network it has
     */
    static JsonNode withoutWhatScrapingAdds(String place, Pair pair, Set<String> scrapers) {
        JsonNode then = pair.after().deepCopy();
        if (then instanceof ObjectNode && scrapers.stream().anyMatch(each -> place.equals("services." + each))) {
            ObjectNode service = (ObjectNode) then;
            if (service.path("networks") instanceof ObjectNode networks) {
                networks.retain(pair.before()
                        .path("networks")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList());
            }
            service.path("extra_hosts")
                    .valueStream()
                    .filter(each -> each.asText().equals("host.docker.internal=host-gateway"))
                    .filter(each -> !pair.before()
                            .path("extra_hosts")
                            .valueStream()
                            .toList()
                            .contains(each))
                    .findFirst()
                    .ifPresent(each -> removeFrom(service, each));
        }
        boolean inline = place.startsWith("configs.") && then.has("content");
        return inline && lines(then).containsAll(lines(pair.before())) ? pair.before() : then;
    }

    private static void removeFrom(ObjectNode service, JsonNode host) {
        ArrayNode hosts = service.withArray("extra_hosts");
        for (int each = hosts.size() - 1; each >= 0; each--) {
            if (hosts.get(each).equals(host)) {
                hosts.remove(each);
            }
        }
        if (hosts.isEmpty()) {
            service.remove("extra_hosts");
        }
    }

    private static List<String> lines(JsonNode config) {
        return config.path("content").asText().lines().toList();
    }

    /** The places of those that are something else now. */
    static String changed(JsonNode before, JsonNode after) {
        return others(before, after).entrySet().stream()
                .filter(each -> !each.getValue().before().equals(each.getValue().after()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** The same, but for what a Prometheus that was there may get. */
    static String changed(JsonNode before, JsonNode after, Set<String> scrapers) {
        return others(before, after).entrySet().stream()
                .filter(each -> !each.getValue()
                        .before()
                        .equals(withoutWhatScrapingAdds(each.getKey(), each.getValue(), scrapers)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
