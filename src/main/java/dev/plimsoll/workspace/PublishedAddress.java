package dev.plimsoll.workspace;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.WebAddress;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a service answers on this machine. */
final class PublishedAddress {

    private static final String ANY_PORT = "\\d{1,5}";

    private PublishedAddress() {}

    static Optional<URI> ofPrometheus(Catalog catalog, ComposeModel model) {
        return model.services().stream()
                .filter(catalog::isPrometheus)
                .findFirst()
                .flatMap(each -> of(catalog, each));
    }

    /** Of a service; a Prometheus in the network of this machine is where it listens, and needs no published port. */
    static Optional<URI> of(Catalog catalog, Service service) {
        return WebAddress.onThisMachine(service)
                ? Optional.of(service)
                        .filter(catalog::isPrometheus)
                        .map(WebAddress::of)
                        .map(PublishedAddress::address)
                : of(service);
    }

    private static URI address(WebAddress own) {
        String host = own.host().isEmpty() ? "127.0.0.1" : own.host();
        return URI.create("http://" + host + ":" + own.port());
    }

    /** The first TCP port that is published at a known number. */
    static Optional<URI> of(Service service) {
        return service.ports().stream()
                .filter(each -> each.protocol().equals("tcp"))
                .filter(each -> String.valueOf(each.published()).matches(ANY_PORT))
                .findFirst()
                .map(PublishedAddress::address);
    }

    private static URI address(Port port) {
        return URI.create("http://" + host(port.hostIp()) + ":" + port.published());
    }

    private static String host(@Nullable String bound) {
        if (bound == null || bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::")) {
            return "127.0.0.1";
        }
        return bound.contains(":") ? "[" + bound + "]" : bound;
    }
}
