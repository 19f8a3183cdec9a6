package dev.plimsoll.check;

import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Map;

/**
 * A limit that the older key and {@code deploy} give differently. Compose refuses it: "can't set distinct values on 'mem_limit' and
 * 'deploy.resources.limits.memory'", also where {@code deploy.resources.limits} is there and leaves that limit out; equal values are
 * fine (ran with Compose 2.40).
 */
final class LimitTwice implements Rule {

    private record Pair(String older, String newer) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("mem_limit", "deploy.resources.limits.memory"),
            new Pair("cpus", "deploy.resources.limits.cpus"),
            new Pair("pids_limit", "deploy.resources.limits.pids"),
            new Pair("mem_reservation", "deploy.resources.reservations.memory"));

    @Override
    public String id() {
        return "limit-twice";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.started().forEach(service -> PAIRS.forEach(pair -> look(scene, service, pair, found)));
    }

    private static void look(Scene scene, Service service, Pair pair, Found found) {
        Map<String, Double> amounts = service.particulars().amounts();
        Double older = amounts.get(pair.older());
        Double newer = amounts.get(pair.newer());
        if (older == null || newer == null || older.equals(newer)) {
            return;
        }
        String what = newer == 0
                ? service.name() + " has " + pair.older() + " beside a deploy block that leaves it out."
                : service.name() + " has different values for " + pair.older() + " and " + pair.newer() + ".";
        found.error(
                what,
                "Compose refuses it: both are the same limit, and the block counts as a whole.",
                "Keep it in one of them: write it as " + pair.newer() + " and take " + pair.older() + " out.",
                found.at(service, pair.older()),
                new LimitOnce(scene, service, found).fix(pair.older(), pair.newer()));
    }
}
