package dev.plimsoll.ui;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.Sample;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A shop with monitoring, as it was seen at one moment: the worker's target went down two minutes before. */
public final class Recorded {

    public static final Instant NOW = Instant.parse("2026-11-24T14:04:55Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final long MB = 1024 * 1024;
    public static final long BUDGET = 12 * 1024 * MB;
    public static final Predicate<Service> MONITORING =
            service -> Set.of("prometheus", "cadvisor", "node-exporter").contains(service.name());

    private static final String HEALTHY = "service_healthy";
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final String REFUSED =
            "Get \"http://fulfillment-worker:2112/metrics\": dial tcp 172.18.0.5:2112: connect: connection refused";

    private Recorded() {}

    public static ComposeModel model() {
        return new ComposeModel(
                "shop",
                List.of(
                        built("web-gateway", 1024, "wget -qO- http://localhost:3000/health", 3000, "order-api"),
                        built("order-api", 512, "nc localhost 50051", null, "postgres"),
                        built("fulfillment-worker", 256, "wget -qO- http://localhost:2112/health", null, "postgres"),
                        image("postgres", "postgres:17", 1024, "pg_isready", 5432),
                        image(
                                "prometheus",
                                "prom/prometheus:v3.5.1",
                                1024,
                                "wget http://localhost:9090/-/ready",
                                9090,
                                "web-gateway",
                                "order-api",
                                "fulfillment-worker"),
                        image("cadvisor", "gcr.io/cadvisor/cadvisor:latest", 200, "", 8081),
                        image("node-exporter", "prom/node-exporter:latest", 100, "", 9100)),
                List.of("postgres-data"),
                List.of("default"),
                false);
    }

    public static StackState state() {
        return new StackState(
                NOW,
                List.of(
                        runs("web-gateway", Status.HEALTHY, 214, 512, 3000),
                        runs("order-api", Status.HEALTHY, 312, 512),
                        runs("fulfillment-worker", Status.HEALTHY, 84, 256),
                        runs("postgres", Status.HEALTHY, 830, 1024),
                        runs("prometheus", Status.HEALTHY, 246, 1024, 9090),
                        runs("cadvisor", Status.RUNNING, 80, 200, 8081),
                        runs("node-exporter", Status.RUNNING, 14, 100, 9100)));
    }

    public static ServiceState runs(String service, Status status, long used, long limit, Integer... ports) {
        return state(service, status, "", used, limit, ports);
    }

    public static ServiceState is(String service, Status status, String detail) {
        return new ServiceState(service, status, detail, "c0ffee", service, List.of(), null, null, null, null);
    }

    private static ServiceState state(
            String service, Status status, String detail, long used, long limit, Integer... ports) {
        String id = Integer.toHexString(service.hashCode()) + "c0ffee42c0ffee42";
        return new ServiceState(
                service,
                status,
                detail,
                id,
                "shop-" + service,
                List.of(ports),
                NOW.minusSeconds(4000),
                used * MB,
                limit * MB,
                used / 4000.0);
    }

    public static TargetsSnapshot snapshot() {
        return snapshot(NOW, true);
    }

    /** Six targets at a moment, one of them down or not. */
    public static TargetsSnapshot snapshot(Instant now, boolean workerDown) {
        List<TargetRow> rows = new ArrayList<>();
        rows.add(worker(now, workerDown));
        rows.add(up("web-gateway", "web-gateway:3000", 3.1, now.minusSeconds(2), now));
        rows.add(up("order-api", "order-api:8000", 5.8, now.minusSeconds(11), now));
        rows.add(up("prometheus", "localhost:9090", 2.9, now.minusSeconds(4), now));
        rows.add(up("cadvisor", "cadvisor:8080", 29, now.minusSeconds(6), now));
        rows.add(up("node-exporter", "node-exporter:9100", 9.0, now.minusSeconds(1), now));
        return new TargetsSnapshot(now, List.copyOf(rows), null, "3.5.1", 1284L);
    }

    public static TargetRow worker(Instant now, boolean down) {
        Instant last = now.minusSeconds(9);
        List<Sample> samples = history("fulfillment-worker", last, 3.0, down ? 9 : 0);
        return new TargetRow(
                new TargetHealth(
                        "fulfillment-worker",
                        "fulfillment-worker:2112",
                        "http://fulfillment-worker:2112/metrics",
                        down ? Health.DOWN : Health.UP,
                        down ? REFUSED : "",
                        last,
                        Duration.ofNanos(3_000_000),
                        INTERVAL),
                samples,
                down ? now.minusSeconds(134) : null);
    }

    public static TargetRow up(String job, String endpoint, double millis, Instant last, Instant now) {
        return new TargetRow(
                new TargetHealth(
                        job,
                        endpoint,
                        "http://" + endpoint + "/metrics",
                        Health.UP,
                        "",
                        last,
                        Duration.ofNanos((long) (millis * 1e6)),
                        INTERVAL),
                history(job, last, millis, 0),
                null);
    }

    /** The same samples for the same last scrape. */
    private static List<Sample> history(String job, Instant last, double millis, int downFor) {
        Random random = new Random(job.hashCode());
        return IntStream.range(0, 120)
                .mapToObj(i -> {
                    int before = 119 - i;
                    boolean flapped = job.equals("order-api") && (before > 34 && before < 39 || before == 12);
                    Health health = before < downFor || flapped ? Health.DOWN : Health.UP;
                    long nanos = (long) (millis * 1e6 * (0.7 + 0.6 * random.nextDouble()));
                    return new Sample(last.minus(INTERVAL.multipliedBy(before)), health, Duration.ofNanos(nanos));
                })
                .toList();
    }

    /** A service that is built in that folder, and has no limit. */
    public static Service built(String name, String folder) {
        return new Service(
                name,
                null,
                new Build(folder, "Dockerfile", null),
                null,
                List.of(),
                List.of(),
                Limits.NONE,
                null,
                Map.of(),
                List.of("default"),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }

    private static Service built(String name, int limit, String check, Integer port, String... needs) {
        return service(name, null, new Build("./services/" + name, "Dockerfile", null), limit, check, port, needs);
    }

    private static Service image(String name, String image, int limit, String check, Integer port, String... needs) {
        return service(name, image, null, limit, check, port, needs);
    }

    private static Service service(
            String name, String image, Build build, int limit, String check, Integer port, String... needs) {
        Map<String, String> dependsOn = new java.util.LinkedHashMap<>();
        for (String need : needs) {
            dependsOn.put(need, HEALTHY);
        }
        return new Service(
                name,
                image,
                build,
                null,
                port == null ? List.of() : List.of(new Port(null, String.valueOf(port), port, "tcp")),
                List.of(),
                new Limits(limit * MB, 0.5, null, null),
                check.isEmpty() ? null : new Healthcheck(List.of("CMD-SHELL", check), "5s", "3s", 3, "10s", false),
                dependsOn,
                List.of("default"),
                null,
                List.of(),
                List.of(),
                "unless-stopped",
                null,
                List.of(),
                Map.of());
    }
}
