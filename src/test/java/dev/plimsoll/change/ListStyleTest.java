package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddRequest.Scrape;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lists of what is added are written:")
class ListStyleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    - 80:80                                          | - 9100:9100
                    - '80:80'                                        | - '9100:9100'
                    - "80:80"                                        | - "9100:9100"
                    ["80:80"]                                        | ["9100:9100"]
                    [ "80:80" ]                                      | [ "9100:9100" ]
                    - target: 80\\n        published: "80"            | - target: 9100\\n        published: "9100"
                    - target: 80\\n        published: '80'            | - target: 9100\\n        published: '9100'
                    - target: 80\\n        published: 80              | - target: 9100\\n        published: 9100
                    """)
    @DisplayName("the port as those beside it")
    void asBeside(String there, String added) {
        String ports = there.startsWith("[") ? "    ports: " : "    ports:\n      ";
        Trial trial = Trial.of("services:\n  web:\n    image: nginx\n" + ports + there.replace("\\n", "\n") + "\n");
        assertThat(trial.after(trial.add(Trial.bare("node-exporter"))).compose())
                .contains(ports + added.replace("\\n", "\n") + "\n");
    }

    @Test
    @DisplayName("volumes and flags in quotes, where all of those beside it are in the same quotes")
    void quotes() {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: nginx
                    command:
                      - "--one"
                    volumes:
                      - './web:/web'
                """);
        assertThat(trial.after(trial.add(Trial.bare("prometheus"))).compose()).contains("""
                    volumes:
                      - './prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro'
                      - 'prometheus-data:/prometheus'
                    command:
                      - "--config.file=/etc/prometheus/prometheus.yml"
                """.indent(0));
    }

    @Test
    @DisplayName("volumes, flags and networks in brackets, where those beside it are")
    void brackets() {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: nginx
                    command: ["--one", "--two"]
                    volumes: [./web:/web]
                    networks: [front]
                networks: {front: }
                """);
        Trial after = trial.after(trial.add(Trial.request(
                List.of(new Scrape("web", 80, "/metrics", "")), List.of(), List.of(), List.of("prometheus"))));
        assertThat(after.compose())
                .contains("    volumes: [./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro,"
                        + " prometheus-data:/prometheus]\n")
                .contains("    command: [\"--config.file=/etc/prometheus/prometheus.yml\", \"--storage")
                .contains("    networks: [front]\n    healthcheck:");
        assertThat(after.model().service("prometheus").orElseThrow().command()).contains("--web.enable-lifecycle");
    }

    @Test
    @DisplayName("networks as keys, where those beside it are, of a Prometheus that is there too")
    void keys() {
        String web = "services:\n  web:\n    image: nginx\n    networks:\n      local:\n";
        String end = "networks:\n  local:\n";
        Trial trial = Trial.of(web + end);
        List<Scrape> scrapes = List.of(new Scrape("web", 80, "/metrics", ""));
        PlanResult added = trial.add(Trial.request(scrapes, List.of(), List.of(), List.of("prometheus")));
        assertThat(trial.after(added).compose()).contains("    networks:\n      local:\n    healthcheck:");
        Trial there = Trial.of(web
                        + "  metrics:\n    image: prom/prometheus\n    volumes: ['./p.yml:/etc/prometheus/prometheus.yml']\n"
                        + end)
                .with("p.yml", "scrape_configs: []\n");
        PlanResult joined = there.add(Trial.request(scrapes, List.of(), List.of(), List.of()));
        assertThat(there.after(joined).compose()).contains("    networks:\n      default:\n      local:\nnetworks:");
    }
}
