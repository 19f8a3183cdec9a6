package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ConfigSource.Elsewhere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A configuration that is not edited")
class ConfigSearchTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("is said to be so, with the reason")
    @CsvSource(delimiter = '|', textBlock = """
            image: prom/prometheus                                                     | it comes out of the image.
            volumes: [conf:/etc/prometheus]                                            | It lies in the volume conf,
            volumes: [/srv/p.yml:/etc/prometheus/prometheus.yml]                       | It lies outside of the project's folder: /srv/p.yml.
            volumes: [../p:/etc/prometheus]                                            | It lies outside of the project's folder: /made/me/p/prometheus.yml.
            volumes: ["${CONF}:/etc/prometheus"]                                       | It is mounted from ${CONF}, and where that is is not known here.
            command: "--config.file=$CONF --storage.tsdb.path=/x"                      | The path of its configuration is in a variable: $CONF.
            command: [sh, -c, gomplate -f /t/p.tmpl; exec prometheus]                  | It is made when the container starts, by gomplate.
            command: sh -c "tee /etc/prometheus/prometheus.yml; exec prometheus"       | It is written when the container starts, by what its command runs.
            entrypoint: /run.sh                                                        | It is started through /run.sh, which may make its configuration.
            configs: [{source: scrapes, target: /etc/prometheus/prometheus.yml}]       | It is the config scrapes, which is no file and no text
            """)
    void elsewhere(String line, String why) {
        String image = line.startsWith("image") ? "" : "image: prom/prometheus\n";
        Trial trial = Trial.of(
                ExistingStacks.stack(image + line) + "configs:\n  scrapes:\n    external: true\nvolumes:\n  conf:\n");
        ConfigSource source = ConfigSearch.of(trial.project(), Trial.prometheus(trial));
        assertThat(source).isInstanceOf(Elsewhere.class);
        assertThat(((Elsewhere) source).why()).contains(why);
    }
}
