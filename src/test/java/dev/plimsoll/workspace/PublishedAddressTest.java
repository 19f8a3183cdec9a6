package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address at which a service answers")
class PublishedAddressTest {

    @Test
    @DisplayName("is this machine for a port bound to every interface")
    void everyInterface() {
        assertThat(PublishedAddress.of(service(new Port(null, "9090", 9090, "tcp"))))
                .contains(URI.create("http://127.0.0.1:9090"));
        assertThat(PublishedAddress.of(service(new Port("0.0.0.0", "9091", 9090, "tcp"))))
                .contains(URI.create("http://127.0.0.1:9091"));
    }

    @Test
    @DisplayName("is the address a port is bound to, in brackets for IPv6")
    void oneAddress() {
        assertThat(PublishedAddress.of(service(new Port("192.0.2.7", "9090", 9090, "tcp"))))
                .contains(URI.create("http://192.0.2.7:9090"));
        assertThat(PublishedAddress.of(service(new Port("::1", "9090", 9090, "tcp"))))
                .contains(URI.create("http://[::1]:9090"));
    }

    @Test
    @DisplayName("is the first TCP port with a known number")
    void firstKnown() {
        assertThat(PublishedAddress.of(service(
                        new Port(null, "9000", 9000, "udp"),
                        new Port(null, null, 9001, "tcp"),
                        new Port(null, "${PORT}", 9002, "tcp"),
                        new Port(null, "9003", 9003, "tcp"))))
                .contains(URI.create("http://127.0.0.1:9003"));
    }

    @Test
    @DisplayName("is unknown where nothing is published")
    void nothing() {
        assertThat(PublishedAddress.of(service())).isEmpty();
    }

    private static Service service(Port... ports) {
        return new Service(
                "web",
                "web:1",
                null,
                null,
                List.of(ports),
                List.of(),
                Limits.NONE,
                null,
                Map.of(),
                List.of("default"),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }
}
