package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.plimsoll.engine.ContainerAddress;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.metrics.MadeKeys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where a running service serves its metrics through TLS")
class AddThroughTlsTest {

    private static final byte[] METRICS = "up 1\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private Shell shell;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(MadeKeys.signedByItself(temp).context()));
        server.createContext("/metrics", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, METRICS.length);
                exchange.getResponseBody().write(METRICS);
            }
        });
        server.start();
        shell = new Shell(temp);
        shell.write("compose.yaml", "services:\n  api:\n    image: example/api\n    expose: [\"8443\"]\n");
        EngineFacts facts =
                new EngineFacts(true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of(), null, Set.of());
        shell.engine.status = new EngineStatus.Ready("28.5.2", "2.40.3", "this machine", 0, facts);
        String here = "127.0.0.1:" + server.getAddress().getPort();
        shell.engine.addresses =
                List.of(new ContainerAddress("api", "c1", "now", null, Map.of(8443, here), Set.of(8443)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("its job asks so, takes the certificate, and the plan says why and what is better")
    void proposed() {
        assertThat(shell.run("add", "prometheus", ".", "--yes")).as(shell.err()).isZero();
        assertThat(shell.read("prometheus/prometheus.yml")).endsWith("""
                  - job_name: 'api'
                    static_configs:
                      - targets: ['api:8443']
                    metrics_path: '/metrics'
                    scheme: https
                    tls_config:
                      insecure_skip_verify: true
                """);
        assertThat(shell.err())
                .contains("note: The job of api takes any certificate (insecure_skip_verify).")
                .contains("cannot verify")
                .contains("Better: mount the certificate of who signed it, and name it with ca-file");
    }

    @Test
    @DisplayName("a job for another of its ports is not told so")
    void elsewhere() {
        assertThat(shell.run("add", "prometheus", ".", "--yes", "--scrape", "api:9000"))
                .as(shell.err())
                .isZero();
        assertThat(shell.read("prometheus/prometheus.yml"))
                .contains("targets: ['api:9000']")
                .doesNotContain("https", "tls_config");
    }
}
