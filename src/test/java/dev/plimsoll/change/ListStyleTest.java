package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

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
}
