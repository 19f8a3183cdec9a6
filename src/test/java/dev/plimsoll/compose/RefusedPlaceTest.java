package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.YamlFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What Compose refuses stands")
class RefusedPlaceTest {

    private static final String TEXT = """
            include:
              - path: ./more/extra.yaml
            services:
              web.site:
                image: nginx
                prots: ["80"]
                volumes:
                  - type: bind
                    content: x
              nil:
            configs:
              one: {}
            exclusive: true
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    compose.yaml: services.web.site additional properties 'prots' not allowed | 6 | 5
                    compose.yaml: services.web.site.volumes.0 additional properties 'content' not allowed | 9 | 9
                    service ports services.web.site.prots.[0] is missing a target port | 6 | 13
                    compose.yaml: services.nil must be a mapping | 10 | 3
                    compose.yaml: services.web.site.healthcheck must be a mapping | 4 | 3
                    configs.one: one of file must be set | 12 | 3
                    compose.yaml:  additional properties 'exclusive', 'other' not allowed | 13 | 1
                    include cycle detected: | 1 | 1
                    open /tmp/somewhere/more/extra.yaml: no such file or directory | 2 | 11
                    service "nil" refers to undefined network | 10 | 3
                    """, quoteCharacter = '`')
    @DisplayName("where its message leads to")
    void found(String message, int line, int column) {
        YamlFile yaml = RefusedPlace.yaml(TEXT).orElseThrow();
        int offset = RefusedPlace.of(yaml, message).orElseThrow();
        assertThat(yaml.line(offset) + ":" + yaml.column(offset)).isEqualTo(line + ":" + column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    docker-compose.volumes.yml: something
                    networks.front: nothing of that name
                    open /tmp/other.yaml: no such file or directory
                    additional properties 'elsewhere' not allowed
                    """, quoteCharacter = '`')
    @DisplayName("nowhere, where its message is about something else")
    void notFound(String message) {
        assertThat(RefusedPlace.of(RefusedPlace.yaml(TEXT).orElseThrow(), message))
                .isEmpty();
    }
}
