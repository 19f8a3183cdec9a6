package dev.plimsoll.change;

import dev.plimsoll.change.Way.Named;
import dev.plimsoll.change.Way.Nowhere;
import dev.plimsoll.change.Way.OnHost;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether an address in the configuration of Prometheus is a service of the project. */
final class TargetNames {

    private static final Pattern ADDRESS = Pattern.compile("(?<host>\\[[^]]*]|[^:]+):(?<port>\\d{1,5})");
    private static final Set<String> ITSELF = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ComposeModel model;
    private final Reach reach;
    private final Service prometheus;
    private final Service service;
    private final Set<String> names = new HashSet<>();

    TargetNames(ComposeModel model, Service prometheus, Service service) {
        this.model = model;
        this.reach = new Reach(model, prometheus);
        this.prometheus = prometheus;
        this.service = service;
        names.add(service.name());
        names.addAll(service.particulars().aliases());
        if (service.containerName() != null) {
            names.add(service.containerName());
        }
    }

    /** @param job the name of the job, which tells services apart that are reached at the same address */
    boolean are(String address, String job) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return names.contains(address);
        }
        String host = parts.group("host");
        if (names.contains(host)) {
            return true;
        }
        boolean itself = ITSELF.contains(host) && prometheus.networkMode() == null;
        if (itself || (model.service(host).isPresent() && !isShared(service))) {
            return itself && service.name().equals(prometheus.name());
        }
        return reached(address, Integer.parseInt(parts.group("port")), job);
    }

    private static boolean isShared(Service service) {
        return service.networkMode() != null;
    }

    /** Through the host, or through the service whose network it uses. */
    private boolean reached(String address, int port, String job) {
        if (!at(service, port).equals(address)) {
            return false;
        }
        List<Service> alike = model.services().stream()
                .filter(each -> at(each, port).equals(address))
                .toList();
        return alike.size() == 1 || job.startsWith(service.name());
    }

    private String at(Service each, int port) {
        return switch (reach.to(each, port)) {
            case Named(String address, Service _) -> address;
            case OnHost(String address, boolean _) -> address;
            case Nowhere _ -> "";
        };
    }
}
