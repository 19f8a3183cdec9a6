package dev.plimsoll.check;

import dev.plimsoll.compose.Service;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scrape target on {@code localhost} that is not Prometheus: in a container that is the container itself, so the target stays down
 * with "connection refused". In the network of the host it is the host.
 */
final class TargetLocalhost implements Rule {

    private static final Pattern LISTEN = Pattern.compile("--web\\.listen-address[= ]\\S*?:(\\d+)");
    private static final int USUAL = 9090;

    @Override
    public String id() {
        return "target-localhost";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            if (TargetUnknown.hasNetworkOfItsOwn(file.prometheus()) && !isShared(scene, file.prometheus())) {
                Address.of(file).stream()
                        .filter(each -> each.isItself() && each.port() != port(file.prometheus()))
                        .forEach(each -> tell(each, found));
            }
        }
    }

    private static void tell(Address address, Found found) {
        found.warning(
                "The job " + address.job().name() + " scrapes " + address.text().value()
                        + ", which is the container of " + address.prometheus().name() + " itself.",
                "Nothing but Prometheus listens there, so the target stays down.",
                "Write the name of the service in place of " + address.host()
                        + ", or host.docker.internal for a program of this machine.",
                address.text().place());
    }

    private static boolean isShared(Scene scene, Service prometheus) {
        return scene.model().services().stream()
                .anyMatch(each -> ("service:" + prometheus.name()).equals(each.networkMode()));
    }

    private static int port(Service prometheus) {
        Matcher listen = LISTEN.matcher(String.join(" ", prometheus.command()));
        return listen.find() ? Integer.parseInt(listen.group(1)) : USUAL;
    }
}
