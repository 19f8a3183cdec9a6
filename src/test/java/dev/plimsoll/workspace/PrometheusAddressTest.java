package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading.AsWritten;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The address at which Prometheus answers")
class PrometheusAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                       | http://127.0.0.1:9090",
                "['--web.listen-address=:9091', '--web.enable-lifecycle'] | http://127.0.0.1:9091",
                "'--web.listen-address 0.0.0.0:9092 --log.level=warn'     | http://127.0.0.1:9092",
                "['--web.listen-address=192.0.2.7:9093']                  | http://192.0.2.7:9093",
                "['--web.listen-address=[::1]:9094']                      | http://[::1]:9094"
            })
    @DisplayName("is where it listens, in the network of this machine")
    void host(String command, URI address) {
        assertThat(of("network_mode: host, ports: ['8080:9090'], command: " + command))
                .contains(address);
    }

    @Test
    @DisplayName("is its published port in any other network")
    void published() {
        assertThat(of("ports: ['8080:9090']")).contains(URI.create("http://127.0.0.1:8080"));
        assertThat(of("command: ['--web.listen-address=:9091']")).isEmpty();
    }

    private static Optional<URI> of(String keys) {
        Path file = Path.of("/made/shop/compose.yaml");
        String text = "services: {metrics: {image: prom/prometheus, " + keys + "}}";
        Project project = new Project(
                "shop",
                Path.of("/made/shop"),
                List.of(file),
                path -> path.equals(file) ? Optional.of(new SourceFile(file, text, "")) : Optional.empty());
        return PublishedAddress.ofPrometheus(Catalog.load(), ((AsWritten) ComposeReader.read(project)).model());
    }
}
