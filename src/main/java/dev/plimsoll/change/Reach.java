package dev.plimsoll.change;

import dev.plimsoll.change.Way.Named;
import dev.plimsoll.change.Way.Nowhere;
import dev.plimsoll.change.Way.OnHost;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works out how a Prometheus gets to services, by the network modes of both: names are known on networks of the project alone; what is
 * on the host's network is reached through the host, and from there only what is published.
 */
final class Reach {

    /** The name of the host in containers that are told it (Docker: {@code extra_hosts}, {@code host-gateway}). */
    static final String HOST = "host.docker.internal";

    private static final String THROUGH = "service:";
    private static final int DEEPEST = 8;
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::");
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?-(\\d+)}|(\\d+)");

    private final ComposeModel model;
    private final @Nullable Service prometheus;

    /** @param prometheus null where there will be none */
    Reach(ComposeModel model, @Nullable Service prometheus) {
        this.model = model;
        this.prometheus = prometheus == null ? null : holder(model, prometheus).orElse(prometheus);
    }

    Way to(Service service, int port) {
        Optional<Service> holder = holder(model, service);
        if (holder.isEmpty()) {
            return new Nowhere(
                    "It uses the network of another service (network_mode: " + service.networkMode()
                            + "), which the project does not have.",
                    "Give it a network of the project.");
        }
        String mode = mode(holder.get());
        if (mode.equals("none")) {
            return new Nowhere("It has no network (network_mode: none).", "Give it a network of the project.");
        }
        return switch (prometheus == null ? "" : mode(prometheus)) {
            case "" -> fromNetwork(holder.get(), mode, port);
            case "host" -> fromHost(holder.get(), mode, port);
            default ->
                new Nowhere(
                        "Prometheus itself is on no network of the project (network_mode: " + mode(prometheus) + ").",
                        "Give Prometheus a network of the project.");
        };
    }

    /** The service whose network it uses; empty where that is not there. */
    static Optional<Service> holder(ComposeModel model, Service service) {
        Service holder = service;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String mode = mode(holder);
            if (!mode.startsWith(THROUGH)) {
                return Optional.of(holder);
            }
            Optional<Service> next = model.service(mode.substring(THROUGH.length()));
            if (next.isEmpty()) {
                return next;
            }
            holder = next.get();
        }
        return Optional.empty();
    }

    private static String mode(@Nullable Service service) {
        String mode = service == null ? null : service.networkMode();
        return mode == null ? "" : mode;
    }

    private Way fromNetwork(Service holder, String mode, int port) {
        return switch (mode) {
            case "" -> new Named(holder.name() + ":" + port, holder);
            case "host" -> new OnHost(HOST + ":" + port, true);
            default ->
                published(holder, port)
                        .filter(each -> EVERYWHERE.contains(ip(each)))
                        .<Way>map(each -> new OnHost(HOST + ":" + number(each), true))
                        .orElseGet(() -> new Nowhere(
                                "It is not on a network of the project (network_mode: " + mode
                                        + "), so Prometheus does not find it by its name.",
                                "Give it a network of the project."));
        };
    }

    private Way fromHost(Service holder, String mode, int port) {
        if (mode.equals("host")) {
            return new OnHost("localhost:" + port, false);
        }
        return published(holder, port)
                .<Way>map(each -> new OnHost(
                        (EVERYWHERE.contains(ip(each)) ? "localhost" : ip(each)) + ":" + number(each), false))
                .orElseGet(() -> new Nowhere(
                        "Prometheus is on the host's network (network_mode: host), and " + holder.name()
                                + " does not publish its port " + port + " there.",
                        "Publish it for this machine alone, with ports: [\"127.0.0.1:" + port + ":" + port
                                + "\"], or give Prometheus a network of the project."));
    }

    private static Optional<Port> published(Service service, int port) {
        return service.ports().stream()
                .filter(each -> each.target() == port && each.protocol().equals("tcp"))
                .filter(each -> !number(each).isEmpty())
                .findFirst();
    }

    private static String ip(Port port) {
        return port.hostIp() == null ? "" : port.hostIp();
    }

    /** The one host port; empty where the engine picks it, or where it is not known before Compose resolves it. */
    static String number(Port port) {
        Matcher plain = WITH_DEFAULT.matcher(port.published() == null ? "" : port.published());
        return !plain.matches() ? "" : plain.group(1) == null ? plain.group(2) : plain.group(1);
    }
}
