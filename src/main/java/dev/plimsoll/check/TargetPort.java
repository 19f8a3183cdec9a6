package dev.plimsoll.check;

import dev.plimsoll.catalog.KnownImage;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.BuildFiles;
import java.util.Optional;

/**
 * A scrape target with a port that the service has on this machine only. On the networks of the project a container is reached on its
 * own ports: of {@code "8081:8080"} on 8080, and 8081 answers "connection refused". Said only where nothing speaks for the port.
 */
final class TargetPort implements Rule {

    @Override
    public String id() {
        return "target-port";
    }

    @Override
    public void look(Scene scene, Found found) {
        BuildFiles builds = new BuildFiles(scene.project());
        for (PrometheusFile file : scene.prometheus()) {
            for (Address address : Address.of(file)) {
                scene.started().stream()
                        .filter(address::names)
                        .findFirst()
                        .filter(each -> !listens(scene, each, address.port(), builds))
                        .ifPresent(each ->
                                publishedAs(each, address.port()).ifPresent(port -> tell(address, each, port, found)));
            }
        }
    }

    private static void tell(Address address, Service service, Port port, Found found) {
        found.warning(
                "The job " + address.job().name() + " scrapes " + address.text().value() + "; " + address.port()
                        + " is the port of " + service.name() + " on this machine.",
                "On the networks of the project it is reached on its own port, " + port.target() + ".",
                "Scrape " + address.host() + ":" + port.target() + ".",
                address.text().place(),
                address.become(address.host() + ":" + port.target()));
    }

    private static Optional<Port> publishedAs(Service service, int number) {
        return service.ports().stream()
                .filter(each -> HostPort.numbers(each).contains(number))
                .filter(each -> each.target() != number)
                .findFirst();
    }

    private static boolean listens(Scene scene, Service service, int port, BuildFiles builds) {
        Optional<Integer> known = Optional.ofNullable(service.image())
                .flatMap(scene.catalog().knownImages()::find)
                .map(KnownImage::port);
        return service.ports().stream().anyMatch(each -> each.target() == port)
                || service.expose().contains(port)
                || service.metricsPorts().containsValue(port)
                || builds.exposed(service).contains(port)
                || String.join(" ", service.command()).contains(String.valueOf(port))
                || known.equals(Optional.of(port));
    }
}
