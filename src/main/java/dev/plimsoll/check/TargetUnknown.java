package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scrape target whose name no container of the project has: the target stays down with "no such host". Names are those of services
 * and containers, aliases, and what the Prometheus itself is told; a name with a dot may be anywhere, and so may any name where
 * Prometheus is in a network of somebody else.
 */
final class TargetUnknown implements Rule {

    @Override
    public String id() {
        return "target-unknown";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            if (hasNetworkOfItsOwn(file.prometheus()) && !joinsOthers(scene, file.prometheus())) {
                Address.of(file).stream()
                        .filter(Address::isName)
                        .filter(each -> !isKnown(scene, each))
                        .forEach(each -> tell(scene, each, found));
            }
        }
    }

    private static void tell(Scene scene, Address address, Found found) {
        found.warning(
                "The job " + address.job().name() + " scrapes " + address.text().value()
                        + ", and the project has no service " + address.host() + ".",
                "Names of services are the only ones that its network knows; the target stays down.",
                "Correct the name, or take the target out.",
                address.text().place(),
                corrected(scene, address));
    }

    /** The one service that the name is like; null where there are several, or where a job asks it already. */
    private static @Nullable Fix corrected(Scene scene, Address address) {
        List<String> names = Spelling.like(
                address.host(),
                scene.started().stream()
                        .filter(address::reaches)
                        .map(Service::name)
                        .toList());
        String target = names.size() == 1 ? names.getFirst() + ":" + address.port() : "";
        return target.isEmpty() || address.isThere(target) ? null : address.become(target);
    }

    static boolean hasNetworkOfItsOwn(Service service) {
        return service.networkMode() == null || service.networkMode().equals("bridge");
    }

    private static boolean joinsOthers(Scene scene, Service prometheus) {
        return prometheus.networks().stream()
                .anyMatch(each ->
                        scene.model().places().at("networks", each, "external").isPresent());
    }

    private static boolean isKnown(Scene scene, Address address) {
        Stream<Service> services =
                Stream.concat(scene.model().services().stream(), scene.written().services().stream());
        return services.anyMatch(each -> address.names(each) || isContainer(scene, each, address.host()))
                || address.prometheus().particulars().knownHosts().contains(address.host());
    }

    /** The name that Compose makes up, such as {@code shop-web-1}. */
    private static boolean isContainer(Scene scene, Service service, String host) {
        String name = scene.model().name();
        return host.startsWith(name + "-" + service.name() + "-") || host.startsWith(name + "_" + service.name() + "_");
    }
}
