package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.plimsoll.form.LiveAnswer;
import dev.plimsoll.form.LiveAnswer.Certificate;
import dev.plimsoll.form.LiveAnswer.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Asking a port for metrics that speaks TLS")
class MetricsThroughTlsTest {

    private static final List<String> PATHS = List.of("/metrics", "/actuator/prometheus");
    private static final byte[] METRICS = "up 1\ndown 0\n".getBytes(StandardCharsets.UTF_8);
    private static final String HINT = "Client sent an HTTP request to an HTTPS server.\n";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private static Path temp;

    private static SSLContext ownKeys;

    @BeforeAll
    static void keys() throws Exception {
        ownKeys = MadeKeys.signedByItself(temp).context();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    @DisplayName("takes a certificate that is signed by itself, for whatever host, and says so")
    void bySelf() throws Exception {
        HttpsServer server = served(ownKeys, false);
        server.createContext("/actuator/prometheus", each -> answer(each, 200, METRICS));
        assertThat(ask(server.getAddress().getPort()))
                .contains(new LiveAnswer(
                        8443, "/actuator/prometheus", Kind.METRICS, 2, "text/plain", new Certificate("")));
        assertThat(asked).containsExactly("GET /metrics", "GET /actuator/prometheus");
    }

    @Test
    @DisplayName("says who signed the certificate")
    void byAnother() throws Exception {
        HttpsServer server =
                served(MadeKeys.signedBy(temp, "CN=Our\\ Own\\ CA, O=Shop").context(), false);
        server.createContext("/metrics", each -> answer(each, 200, METRICS));
        assertThat(ask(server.getAddress().getPort()))
                .map(LiveAnswer::certificate)
                .contains(new Certificate("Our Own CA"));
    }

    @Test
    @DisplayName("goes by what a server says to who does not speak it, too")
    void told() throws Exception {
        HttpsServer server = served(ownKeys, false);
        server.createContext("/metrics", each -> answer(each, 200, METRICS));
        assertThat(ask(behindHint(server))).map(LiveAnswer::metrics).contains(2);
    }

    @Test
    @DisplayName("tells of a login, unless another path is open")
    void login() throws Exception {
        HttpsServer server = served(ownKeys, false);
        server.createContext("/metrics", each -> answer(each, 403, METRICS));
        assertThat(ask(server.getAddress().getPort()))
                .contains(new LiveAnswer(8443, "/metrics", Kind.GUARDED, 0, "", new Certificate("")));
        server.createContext("/actuator/prometheus", each -> answer(each, 200, METRICS));
        assertThat(ask(server.getAddress().getPort())).map(LiveAnswer::kind).contains(Kind.METRICS);
    }

    @Test
    @DisplayName("finds nothing where it serves no metrics")
    void pages() throws Exception {
        HttpsServer server = served(ownKeys, false);
        assertThat(ask(behindHint(server))).isEmpty();
        assertThat(asked).containsExactly("GET /metrics", "GET /actuator/prometheus");
    }

    @Test
    @DisplayName("says no more than that it does where it wants a certificate, too")
    void both() throws Exception {
        HttpsServer strict = served(ownKeys, true);
        strict.createContext("/metrics", each -> answer(each, 200, METRICS));
        assertThat(ask(behindHint(strict))).contains(new LiveAnswer(8443, "/metrics", Kind.TLS, 0, ""));
        assertThat(ask(strict.getAddress().getPort()))
                .as("and nothing where the server says nothing")
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("says no more either where a server asks for a certificate in words")
    void politely() throws Exception {
        HttpsServer server = served(ownKeys, false);
        byte[] words = "No required SSL certificate was sent".getBytes(StandardCharsets.UTF_8);
        server.createContext("/metrics", each -> answer(each, 400, words));
        assertThat(ask(server.getAddress().getPort())).map(LiveAnswer::kind).contains(Kind.TLS);
    }

    private Optional<LiveAnswer> ask(int port) throws InterruptedException {
        return new MetricsProbe().ask(URI.create("http://127.0.0.1:" + port + "/"), 8443, PATHS);
    }

    private HttpsServer served(SSLContext context, boolean strict) throws IOException {
        HttpsServer made = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(strict);
                parameters.setSSLParameters(wanted);
            }
        });
        made.createContext("/", each -> answer(each, 404, METRICS));
        made.start();
        open.add(() -> made.stop(0));
        return made;
    }

    /** A port that hands TLS on to the server, and answers what is none as Go does. */
    private int behindHint(HttpsServer server) throws IOException {
        ServerSocket front = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        open.add(front);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket caller = front.accept();
                    Thread.ofVirtual().start(() -> hand(caller, server.getAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        });
        return front.getLocalPort();
    }

    private static void hand(Socket caller, InetSocketAddress server) {
        try (caller;
                Socket behind = new Socket(server.getAddress(), server.getPort())) {
            InputStream from = caller.getInputStream();
            int first = from.read();
            if (first != 0x16) {
                String said = "HTTP/1.0 400 Bad Request\r\n\r\n" + HINT;
                caller.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                from.skipNBytes(from.available());
                return;
            }
            behind.getOutputStream().write(first);
            Thread back = Thread.ofVirtual().start(() -> pour(behind, caller));
            pour(caller, behind);
            back.join();
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException gone) {
            return;
        }
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
