package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import org.jspecify.annotations.Nullable;

/**
 * A scrape target on no network of Prometheus: its name is not known there, and the target stays down with "no such host". A service in
 * the network of the host or of another container has no name of its own at all.
 */
final class TargetUnreachable implements Rule {

    @Override
    public String id() {
        return "target-unreachable";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            for (Address address : Address.of(file)) {
                scene.started().stream()
                        .filter(each -> address.names(each)
                                && !address.prometheus()
                                        .particulars()
                                        .knownHosts()
                                        .contains(address.host()))
                        .findFirst()
                        .ifPresent(each -> look(scene, address, each, found));
            }
        }
    }

    private static void look(Scene scene, Address address, Service service, Found found) {
        Service prometheus = address.prometheus();
        String mode = service.networkMode() == null ? "" : service.networkMode();
        if (service.name().equals(prometheus.name())) {
            return;
        }
        if (prometheus.networkMode() != null) {
            tell(
                    address,
                    prometheus.name() + " has network_mode: " + prometheus.networkMode()
                            + ", where the names of services are not known.",
                    "Take network_mode out, or scrape a published port.",
                    null,
                    found);
        } else if (mode.equals("host")) {
            tell(
                    address,
                    service.name() + " is in the network of the host and has no name on the others.",
                    "Scrape host.docker.internal:" + address.port()
                            + ", with extra_hosts: [\"host.docker.internal:host-gateway\"].",
                    null,
                    found);
        } else if (mode.startsWith("service:")) {
            String owner = mode.substring("service:".length());
            tell(
                    address,
                    service.name() + " is in the network of " + owner + " and has no name of its own.",
                    "Scrape " + owner + ":" + address.port() + ".",
                    scene.model()
                            .service(owner)
                            .filter(address::reaches)
                            .map(each -> address.become(owner + ":" + address.port()))
                            .orElse(null),
                    found);
        } else if (!mode.isEmpty()) {
            tell(address, service.name() + " has network_mode: " + mode + ".", "Take network_mode out.", null, found);
        } else if (service.networks().stream().noneMatch(prometheus.networks()::contains)) {
            tell(
                    address,
                    prometheus.name() + " is on " + Phrases.list(prometheus.networks()) + ", " + service.name() + " on "
                            + Phrases.list(service.networks()) + ".",
                    "Let " + prometheus.name() + " join " + service.networks().getFirst() + ".",
                    Fix.of(
                            "Let " + prometheus.name() + " join "
                                    + service.networks().getFirst(),
                            new SetNetwork(prometheus.name(), service.networks().getFirst(), true)),
                    found);
        }
    }

    private static void tell(Address address, String why, String todo, @Nullable Fix fix, Found found) {
        found.warning(
                address.prometheus().name() + " cannot reach " + address.text().value() + ", the target of the job "
                        + address.job().name() + ".",
                why,
                todo,
                address.text().place(),
                fix);
    }
}
