package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services for checks: each is as the catalog would add it, less what a test takes away. */
final class ServiceMaker {

    static final Healthcheck CHECK = new Healthcheck(List.of("CMD", "true"), null, null, null, null, false);
    static final Limits LIMITS = new Limits(1L << 30, 1.0, null, null);
    static final Logging ROTATED = new Logging("json-file", Map.of("max-size", "10m"));

    private final String name;
    private String image = "acme/app";
    private List<Port> ports = List.of();
    private @Nullable String networkMode;
    private Limits limits = LIMITS;
    private Healthcheck healthcheck = CHECK;
    private Map<String, String> dependsOn = Map.of();
    private List<Mount> mounts = List.of();
    private List<String> command = List.of();
    private String restart = "unless-stopped";
    private Logging logging = ROTATED;

    private ServiceMaker(String name) {
        this.name = name;
    }

    static ServiceMaker service(String name) {
        return new ServiceMaker(name);
    }

    static ServiceMaker prometheus() {
        return service("prometheus")
                .image("prom/prometheus:v3.5.1")
                .port("9090", 9090)
                .mount("./prometheus/prometheus.yml", "/etc/prometheus/prometheus.yml");
    }

    static ServiceMaker cadvisor() {
        return service("cadvisor")
                .image("gcr.io/cadvisor/cadvisor:latest")
                .port("8081", 8080)
                .healthcheck(null);
    }

    static ServiceMaker nodeExporter() {
        return service("node-exporter")
                .image("prom/node-exporter:latest")
                .port("9100", 9100)
                .healthcheck(null);
    }

    ServiceMaker image(String value) {
        image = value;
        return this;
    }

    ServiceMaker port(String published, int target) {
        ports = List.of(new Port(null, published, target, "tcp"));
        return this;
    }

    ServiceMaker noPort() {
        ports = List.of();
        return this;
    }

    ServiceMaker onHost() {
        networkMode = "host";
        return noPort();
    }

    ServiceMaker limits(Limits value) {
        limits = value;
        return this;
    }

    ServiceMaker healthcheck(Healthcheck value) {
        healthcheck = value;
        return this;
    }

    ServiceMaker dependsOn(Map<String, String> value) {
        dependsOn = value;
        return this;
    }

    ServiceMaker mount(String source, String target) {
        mounts = List.of(new Mount("bind", source, target, true));
        return this;
    }

    ServiceMaker command(String... words) {
        command = List.of(words);
        return this;
    }

    ServiceMaker restart(String value) {
        restart = value;
        return this;
    }

    ServiceMaker logging(Logging value) {
        logging = value;
        return this;
    }

    Service made() {
        return new Service(
                name,
                image,
                null,
                null,
                ports,
                List.of(),
                limits,
                healthcheck,
                dependsOn,
                networkMode == null ? List.of("default") : List.of(),
                networkMode,
                mounts,
                command,
                restart,
                logging,
                List.of(),
                Map.of());
    }
}
