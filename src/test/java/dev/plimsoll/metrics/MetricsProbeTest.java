package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.form.LiveAnswer;
import dev.plimsoll.form.LiveAnswer.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Asking a port for metrics")
class MetricsProbeTest {

    private static final List<String> PATHS = List.of("/metrics", "/actuator/prometheus");
    private static final byte[] METRICS = "up 1\ndown 0\n".getBytes(StandardCharsets.UTF_8);

    private final MetricsProbe probe = new MetricsProbe();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        server = served();
        other = served();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
    }

    @Test
    @DisplayName("takes the first path that has any")
    void paths() throws Exception {
        server.createContext("/actuator/prometheus", each -> answer(each, 200, "text/plain", METRICS));
        assertThat(ask()).contains(new LiveAnswer(8443, "/actuator/prometheus", Kind.METRICS, 2, "text/plain"));
        assertThat(asked).containsExactly("GET /metrics", "GET /actuator/prometheus");
    }

    @Test
    @DisplayName("says when it is not said what they are")
    void untyped() throws Exception {
        server.createContext("/metrics", each -> answer(each, 200, null, METRICS));
        assertThat(ask()).contains(new LiveAnswer(8443, "/metrics", Kind.UNTYPED_TEXT, 2, ""));
    }

    @Test
    @DisplayName("tells of a login, unless another path is open")
    void login() throws Exception {
        server.createContext("/metrics", each -> answer(each, 401, "text/plain", METRICS));
        assertThat(ask()).map(LiveAnswer::kind).contains(Kind.GUARDED);
        server.createContext("/actuator/prometheus", each -> answer(each, 200, "text/plain", METRICS));
        assertThat(ask()).map(LiveAnswer::kind).contains(Kind.METRICS);
    }

    @Test
    @DisplayName("tells of TLS, by what servers say to who does not speak it")
    void tls() throws Exception {
        server.createContext(
                "/metrics",
                each -> answer(
                        each,
                        400,
                        "text/plain",
                        "Client sent an HTTP request to an HTTPS server.\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(ask()).map(LiveAnswer::kind).contains(Kind.TLS);
    }

    @Test
    @DisplayName("finds nothing in pages and errors")
    void pages() throws Exception {
        server.createContext(
                "/metrics", each -> answer(each, 200, "text/html", "<html>".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/actuator/prometheus", each -> answer(each, 500, "text/plain", METRICS));
        assertThat(ask()).isEmpty();
    }

    @Test
    @DisplayName("goes on to another path of the same server, and to no other server")
    void redirects() throws Exception {
        server.createContext("/metrics", each -> redirect(each, "/inner"));
        server.createContext("/inner", each -> answer(each, 200, "text/plain", METRICS));
        assertThat(ask()).map(LiveAnswer::path).contains("/metrics");
        server.removeContext("/metrics");
        String elsewhere = "http://127.0.0.1:" + other.getAddress().getPort() + "/metrics";
        server.createContext("/metrics", each -> redirect(each, elsewhere));
        other.createContext("/metrics", each -> answer(each, 200, "text/plain", METRICS));
        asked.clear();
        assertThat(ask()).isEmpty();
        assertThat(asked).containsExactly("GET /metrics", "GET /actuator/prometheus");
    }

    @Test
    @DisplayName("reads what is packed, and of much the beginning only")
    void large() throws Exception {
        byte[] much = "a_metric{label=\"value\"} 12345\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        server.createContext("/metrics", each -> answer(each, 200, "text/plain", much));
        assertThat(ask()).map(LiveAnswer::metrics).contains(1);
        server.removeContext("/metrics");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(METRICS);
        }
        server.createContext("/metrics", each -> {
            each.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(each, 200, "text/plain", packed.toByteArray());
        });
        assertThat(ask()).map(LiveAnswer::metrics).contains(2);
    }

    @Test
    @DisplayName("leaves a server alone that speaks no HTTP, or is silent")
    void noHttp() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    socket.accept().close();
                } catch (IOException closed) {
                    asked.add("closed");
                }
            });
            assertThat(probe.ask(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), 1, PATHS))
                    .isEmpty();
            assertThat(probe.ask(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), 1, PATHS))
                    .as("nobody takes this one")
                    .isEmpty();
        }
    }

    private Optional<LiveAnswer> ask() throws InterruptedException {
        return probe.ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), 8443, PATHS);
    }

    private HttpServer served() throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", each -> answer(each, 404, "text/plain", METRICS));
        made.start();
        return made;
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        }
    }
}
