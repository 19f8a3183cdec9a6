package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.WebAddress;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scrape target on {@code localhost} that is not Prometheus: in a container that is the container itself, so the target stays down
 * with "connection refused". In the network of the host it is the host.
 */
final class TargetLocalhost implements Rule {

    @Override
    public String id() {
        return "target-localhost";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            if (TargetUnknown.hasNetworkOfItsOwn(file.prometheus()) && !isShared(scene, file.prometheus())) {
                Address.of(file).stream()
                        .filter(each -> each.isItself()
                                && each.port()
                                        != WebAddress.of(file.prometheus()).port())
                        .forEach(each -> tell(scene, each, found));
            }
        }
    }

    private static void tell(Scene scene, Address address, Found found) {
        found.warning(
                "The job " + address.job().name() + " scrapes " + address.text().value()
                        + ", which is the container of " + address.prometheus().name() + " itself.",
                "Nothing but Prometheus listens there, so the target stays down.",
                "Write the name of the service in place of " + address.host()
                        + ", or host.docker.internal for a program of this machine.",
                address.text().place(),
                named(scene, address));
    }

    /** The one service that has the port, in its container or on this machine; null where there are several, or none. */
    private static @Nullable Fix named(Scene scene, Address address) {
        List<String> targets = scene.started().stream()
                .filter(each -> !each.name().equals(address.prometheus().name()))
                .filter(address::reaches)
                .flatMap(each -> target(each, address.port()).stream())
                .toList();
        return targets.size() == 1 && !address.isThere(targets.getFirst()) ? address.become(targets.getFirst()) : null;
    }

    private static Optional<String> target(Service service, int port) {
        boolean listens =
                service.expose().contains(port) || service.ports().stream().anyMatch(each -> each.target() == port);
        Optional<Integer> own = listens
                ? Optional.of(port)
                : service.ports().stream()
                        .filter(each -> HostPort.numbers(each).equals(List.of(port)))
                        .map(Port::target)
                        .findFirst();
        return own.map(each -> service.name() + ":" + each);
    }

    private static boolean isShared(Scene scene, Service prometheus) {
        return scene.model().services().stream()
                .anyMatch(each -> ("service:" + prometheus.name()).equals(each.networkMode()));
    }
}
