package dev.plimsoll.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Small projects, each with something that does not work, and what is found in it. */
final class Cases {

    /** What Compose says of such a project. */
    enum Compose {
        /** {@code config} refuses it. */
        REFUSES,
        /** {@code config} accepts it, whatever becomes of it then. */
        ACCEPTS
    }

    /**
     * A project.
     *
     * @param name what is special
     * @param sketch its files
     * @param compose what Compose says
     * @param findings a line each, in order
     */
    record Case(String name, Sketch sketch, Compose compose, List<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Cases() {}

    static Stream<Case> all() {
        return Stream.of(ports(), names(), waits(), limits(), networks(), undefined())
                .flatMap(each -> each);
    }

    /** A case from its services: each line {@code name key: value; key: value}. */
    private static Case of(String name, Compose compose, List<String> services, String... findings) {
        List<String> text = new ArrayList<>(List.of("services:"));
        for (String service : services) {
            String[] parts = service.split(" ", 2);
            text.add("  " + parts[0] + ":");
            text.add("    image: busybox:1.37");
            Arrays.stream(parts.length > 1 ? parts[1].split("; ") : new String[0])
                    .forEach(each -> text.add("    " + each));
        }
        return new Case(name, Sketch.of(String.join("\n", text) + "\n"), compose, List.of(findings));
    }

    private static Stream<Case> ports() {
        return Stream.of(
                of(
                        "a port twice",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']", "b ports: ['8080:81']"),
                        "error port-twice compose.yaml:7:13 Port 8080 of this machine is published by a and by b."),
                of(
                        "a port on one address and on all",
                        Compose.ACCEPTS,
                        List.of("a ports: ['127.0.0.1:8080:80']", "b ports: ['8080:80']"),
                        "error port-twice compose.yaml:7:13 Port 8080 of this machine is published by a and by b."),
                of(
                        "a port on one address and on every address of IPv4",
                        Compose.ACCEPTS,
                        List.of("a ports: ['127.0.0.1:8080:80']", "b ports: ['0.0.0.0:8080:80']"),
                        "error port-twice compose.yaml:7:13 Port 8080 of this machine is published by a and by b."),
                of(
                        "a port on two addresses",
                        Compose.ACCEPTS,
                        List.of("a ports: ['127.0.0.1:8080:80']", "b ports: ['127.0.0.2:8080:80']")),
                of(
                        "a port of IPv4 and of IPv6",
                        Compose.ACCEPTS,
                        List.of("a ports: ['[::1]:8080:80']", "b ports: ['0.0.0.0:8080:80']")),
                of("a port of TCP and of UDP", Compose.ACCEPTS, List.of("a ports: ['8080:80', '8080:80/udp']")),
                of(
                        "a port twice in one service",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80', '8080:81']"),
                        "error port-twice compose.yaml:4:13 a publishes port 8080 of this machine twice."),
                of(
                        "ranges that meet",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080-8083:80-83']", "b ports: ['8082-8085:82-85']"),
                        "error port-twice compose.yaml:7:13 Port 8082 of this machine (and 1 more) is published by a and by b."),
                of(
                        "a range to choose from",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080-8082:80']", "b ports: ['8081:80']")),
                of(
                        "a port in the long form",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']", "b ports: [{target: 81, published: '8080'}]"),
                        "error port-twice compose.yaml:7:13 Port 8080 of this machine is published by a and by b."),
                of(
                        "a port of a service with a profile",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']", "b ports: ['8080:81']; profiles: [extra]"),
                        "warning port-twice compose.yaml:7:13 Port 8080 of this machine is published by a and by b."),
                of(
                        "a port of two services with a profile each",
                        Compose.ACCEPTS,
                        List.of("a", "b ports: ['8080:80']; profiles: [one]", "c ports: ['8080:80']; profiles: [two]")),
                of(
                        "a port of a service that is not started",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']", "b ports: ['8080:81']; deploy: {replicas: 0}")),
                of(
                        "a port of a service that runs twice",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']; deploy: {replicas: 2}"),
                        "error port-twice compose.yaml:4:13 a runs 2 times, and each container would publish port 8080."),
                of(
                        "a range for a service that runs twice",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080-8081:80']; deploy: {replicas: 2}")),
                of(
                        "a range too small for a service that runs three times",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080-8081:80']; scale: 3"),
                        "error port-twice compose.yaml:4:13 a runs 3 times, and each container would publish port 8080-8081."));
    }

    private static Stream<Case> names() {
        return Stream.of(
                of(
                        "a container name twice",
                        Compose.REFUSES,
                        List.of("a container_name: x1", "b container_name: x1"),
                        "error name-twice compose.yaml:7:5 The container name x1 is used by a and by b."),
                of(
                        "a container name of a service with a profile",
                        Compose.ACCEPTS,
                        List.of("a container_name: x1", "b container_name: x1; profiles: [extra]"),
                        "warning name-twice compose.yaml:7:5 The container name x1 is used by a and by b."),
                of(
                        "a container name of a service that runs twice",
                        Compose.REFUSES,
                        List.of("a container_name: x1; scale: 2"),
                        "error name-twice compose.yaml:4:5 a runs 2 times and has the container name x1."));
    }

    private static Stream<Case> waits() {
        return Stream.of(
                of(
                        "a wait for a service without a healthcheck",
                        Compose.ACCEPTS,
                        List.of("a depends_on: {b: {condition: service_healthy}}", "b"),
                        "warning wait-without-healthcheck compose.yaml:4:18 a waits for b to be healthy, which has no"
                                + " healthcheck in the file."),
                of(
                        "a wait that is not required",
                        Compose.ACCEPTS,
                        List.of("a depends_on: {b: {condition: service_healthy, required: false}}", "b")),
                of(
                        "a wait for a healthcheck that is turned off",
                        Compose.ACCEPTS,
                        List.of(
                                "a depends_on: {b: {condition: service_healthy}}",
                                "b healthcheck: {disable: true}",
                                "c depends_on: {b: {condition: service_healthy}}"),
                        "error wait-without-healthcheck compose.yaml:4:18 a and c wait for b to be healthy, and its"
                                + " healthcheck is turned off."),
                of(
                        "a wait for the test NONE",
                        Compose.ACCEPTS,
                        List.of("a depends_on: {b: {condition: service_healthy}}", "b healthcheck: {test: [NONE]}"),
                        "error wait-without-healthcheck compose.yaml:4:18 a waits for b to be healthy, and its healthcheck"
                                + " is turned off."),
                of(
                        "a wait for a healthcheck without a test",
                        Compose.ACCEPTS,
                        List.of("a depends_on: {b: {condition: service_healthy}}", "b healthcheck: {interval: 5s}"),
                        "warning wait-without-healthcheck compose.yaml:4:18 a waits for b to be healthy, which has no"
                                + " healthcheck in the file."),
                of(
                        "a wait for a healthcheck",
                        Compose.ACCEPTS,
                        List.of("a depends_on: {b: {condition: service_healthy}}", "b healthcheck: {test: 'true'}")),
                of(
                        "a wait in a circle",
                        Compose.REFUSES,
                        List.of("a depends_on: [b]", "b depends_on: [c]", "c depends_on: [a]"),
                        "error wait-cycle compose.yaml:10:18 a, b and c wait for each other, so none can start first."),
                of(
                        "a wait in a circle by a link and a shared network",
                        Compose.REFUSES,
                        List.of("a links: [b]", "b network_mode: 'service:a'"),
                        "error wait-cycle compose.yaml:5:3 a and b wait for each other, so none can start first."),
                of(
                        "a wait for itself",
                        Compose.REFUSES,
                        List.of("a depends_on: [a]"),
                        "error wait-cycle compose.yaml:4:18 a waits for itself."));
    }

    private static Stream<Case> limits() {
        String deploy = "deploy: {resources: {limits: {";
        return Stream.of(
                of(
                        "a limit in two ways",
                        Compose.REFUSES,
                        List.of("a mem_limit: 64m; " + deploy + "memory: 128m}}}"),
                        "error limit-twice compose.yaml:4:5 a has different values for mem_limit and"
                                + " deploy.resources.limits.memory."),
                of(
                        "the same limit in two ways",
                        Compose.ACCEPTS,
                        List.of("a mem_limit: 64m; " + deploy + "memory: 65536k}}}")),
                of(
                        "a limit beside a block that leaves it out",
                        Compose.REFUSES,
                        List.of("a mem_limit: 64m; " + deploy + "cpus: '0.5'}}}"),
                        "error limit-twice compose.yaml:4:5 a has mem_limit beside a deploy block that leaves it out."),
                of(
                        "cores in two ways",
                        Compose.REFUSES,
                        List.of("a cpus: 0.5; " + deploy + "cpus: '0.25'}}}"),
                        "error limit-twice compose.yaml:4:5 a has different values for cpus and"
                                + " deploy.resources.limits.cpus."),
                of(
                        "the same cores in two ways",
                        Compose.ACCEPTS,
                        List.of("a cpus: 0.5; " + deploy + "cpus: '0.50'}}}")),
                of(
                        "a reservation in two ways",
                        Compose.REFUSES,
                        List.of("a mem_reservation: 32m; deploy: {resources: {reservations: {cpus: '0.1'}}}"),
                        "error limit-twice compose.yaml:4:5 a has mem_reservation beside a deploy block that leaves it out."),
                of(
                        "a limit of the one kind and a reservation of the other",
                        Compose.ACCEPTS,
                        List.of("a mem_limit: 64m; deploy: {resources: {reservations: {memory: 32m}}}")),
                of(
                        "more reserved than allowed",
                        Compose.ACCEPTS,
                        List.of("a " + deploy + "memory: 64m}, reservations: {memory: 128m}}}"),
                        "error memory-refused compose.yaml:4:64 a reserves 128 MB, more than its limit of 64 MB."),
                of(
                        "more reserved than allowed by the older keys",
                        Compose.ACCEPTS,
                        List.of("a mem_limit: 64m; mem_reservation: 128m"),
                        "error memory-refused compose.yaml:5:5 a reserves 128 MB, more than its limit of 64 MB."),
                of(
                        "a limit without a unit",
                        Compose.ACCEPTS,
                        List.of("a mem_limit: 512"),
                        "error memory-refused compose.yaml:4:5 The memory limit of a is 512 bytes."),
                of(
                        "more cores reserved than allowed, which nobody minds",
                        Compose.ACCEPTS,
                        List.of("a " + deploy + "cpus: '0.2'}, reservations: {cpus: '0.5'}}}")));
    }

    private static Stream<Case> networks() {
        return Stream.of(
                of(
                        "ports in the network of the host",
                        Compose.ACCEPTS,
                        List.of("a network_mode: host; ports: ['8080:80']", "b ports: ['8080:80']"),
                        "warning ports-without-network compose.yaml:5:5 The ports of a have no effect."),
                of(
                        "ports without a network",
                        Compose.ACCEPTS,
                        List.of("a network_mode: none; ports: ['8080:80']"),
                        "warning ports-without-network compose.yaml:5:5 The ports of a have no effect."),
                of(
                        "ports in the network of another service",
                        Compose.ACCEPTS,
                        List.of("a network_mode: 'service:b'; ports: ['8080:80']", "b"),
                        "error ports-without-network compose.yaml:5:5 a publishes ports and is in the network of another"
                                + " container."),
                of(
                        "a network mode and networks",
                        Compose.REFUSES,
                        List.of("a network_mode: host; networks: [default]"),
                        "error mode-and-networks compose.yaml:4:5 a has both network_mode: host and networks."));
    }

    private static Stream<Case> undefined() {
        return Stream.of(
                of(
                        "a network that is not there",
                        Compose.REFUSES,
                        List.of("a networks: [front]"),
                        "error undefined compose.yaml:4:16 a joins the network front, which the project does not define."),
                of(
                        "a volume that is not there",
                        Compose.REFUSES,
                        List.of("a volumes: ['data:/data']"),
                        "error undefined compose.yaml:4:15 a mounts the volume data, which the project does not define."),
                of(
                        "a secret that is not there",
                        Compose.REFUSES,
                        List.of("a secrets: [key]"),
                        "error undefined compose.yaml:4:15 a uses the secret key, which the project does not define."),
                of(
                        "a config that is not there",
                        Compose.REFUSES,
                        List.of("a configs: [site]"),
                        "error undefined compose.yaml:4:15 a uses the config site, which the project does not define."),
                of(
                        "a project that is as it should be",
                        Compose.ACCEPTS,
                        List.of("a ports: ['8080:80']", "b mem_limit: 64m")));
    }
}
