package dev.plimsoll.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A template that is filled")
class FillingTest {

    private static final Catalog CATALOG = Catalog.load();

    private static String filled(String component, Map<String, String> values) {
        return CATALOG.component(component).orElseThrow().filled(values);
    }

    @Nested
    @DisplayName("gets what it does not have")
    class Additions {

        @Test
        @DisplayName("flags behind its own, each with its dollar signs doubled but for what Compose fills in")
        void flags() {
            assertThat(filled("prometheus", Map.of("flags", "--a=^x$ '--b=two words' --c=${TAG:-v1} --d=$$e")))
                    .contains("      - --web.enable-lifecycle\n      - --a=^x$$\n      - --b=two words\n"
                            + "      - --c=${TAG:-v1}\n      - --d=$$e\n");
        }

        @Test
        @DisplayName("a command where there was none, behind the container's name")
        void command() {
            assertThat(filled("cadvisor", Map.of("docker-only", "true", "housekeeping", "15s")))
                    .contains("""
                        container_name: cadvisor
                        command:
                          - --docker_only
                          - --housekeeping_interval=15s
                        privileged: true
                    """);
        }

        @Test
        @DisplayName("networks and volumes, declared where they are used")
        void declared() {
            String filled =
                    filled("prometheus", Map.of("networks", "default back", "mounts", "rules:/rules:ro ./a:/b /c:/d"));
            assertThat(filled)
                    .contains("""
                        networks:
                          - default
                          - back
                    """)
                    .contains("""
                          - prometheus-data:/prometheus
                          - rules:/rules:ro
                          - ./a:/b
                          - /c:/d
                    """)
                    .contains("\nvolumes:\n  prometheus-data:\n  rules:\n")
                    .contains("\nnetworks:\n  back:\n")
                    .doesNotContain("\n  default:\n");
        }

        @Test
        @DisplayName("reservations and profiles")
        void nested() {
            assertThat(filled(
                            "cadvisor",
                            Map.of("memory-reserved", "64M", "cpus-reserved", "0.10", "profiles", "on yes")))
                    .contains("""
                            reservations:
                              memory: 64M
                              cpus: "0.10"
                    """)
                    .contains("""
                        profiles:
                          - "on"
                          - "yes"
                    """);
        }

        @Test
        @DisplayName("labels and a timeout in the configuration of Prometheus")
        void config() {
            assertThat(CATALOG.prometheusConfig(
                            Map.of("external-labels", "site=berlin 'team=the shop' n=1", "scrape-timeout", "5s")))
                    .startsWith("""
                            global:
                              scrape_interval: 15s
                              scrape_timeout: 5s
                              evaluation_interval: 15s
                              external_labels:
                                site: berlin
                                team: the shop
                                n: 1
                            """);
        }
    }

    @Nested
    @DisplayName("has a healthcheck")
    class Healthchecks {

        @Test
        @DisplayName("by the shell, with its dollar signs doubled")
        void shell() {
            assertThat(filled("prometheus", Map.of("healthcheck", "test $(hostname) != \"a\" && echo $$ ${X}")))
                    .contains("test: [\"CMD-SHELL\", \"test $$(hostname) != \\\"a\\\" && echo $$ ${X}\"]\n");
        }

        @Test
        @DisplayName("without a shell, word by word")
        void exec() {
            assertThat(filled(
                            "prometheus",
                            Map.of("healthcheck-run", "CMD", "healthcheck", "/bin/promtool check 'a b' $x")))
                    .contains("test: [\"CMD\", \"/bin/promtool\", \"check\", \"a b\", \"$$x\"]\n")
                    .contains("interval: 5s");
        }

        @Test
        @DisplayName("or none, and then nothing of it")
        void none() {
            assertThat(filled("prometheus", Map.of("healthcheck-run", "none", "healthcheck-retries", "7")))
                    .doesNotContain("healthcheck", "retries");
            assertThat(filled("cadvisor", Map.of("healthcheck-run", "none")))
                    .contains("    healthcheck:\n      test: [\"NONE\"]\n");
            assertThat(filled("node-exporter", Map.of("healthcheck", "true", "healthcheck-interval", "5s")))
                    .doesNotContain("healthcheck");
        }

        @Test
        @DisplayName("where the template has none")
        void fresh() {
            assertThat(filled(
                            "node-exporter",
                            Map.of(
                                    "healthcheck-run",
                                    "CMD",
                                    "healthcheck",
                                    "wget -q http://127.0.0.1:9100/",
                                    "healthcheck-interval",
                                    "5s")))
                    .contains("""
                        healthcheck:
                          test: ["CMD", "wget", "-q", "http://127.0.0.1:9100/"]
                          interval: 5s
                        restart: unless-stopped
                    """);
        }
    }

    @Nested
    @DisplayName("leaves out")
    class LeavingOut {

        @Test
        @DisplayName("what counts for nothing with other values")
        void needs() {
            assertThat(filled("cadvisor", Map.of("log-driver", "journald", "log-max-size", "5m")))
                    .endsWith("    logging:\n      driver: journald\n");
            assertThat(filled("cadvisor", Map.of("log-driver", "engine"))).doesNotContain("logging", "max-");
            assertThat(filled("cadvisor", Map.of("keep-labels", "a"))).doesNotContain("whitelisted");
            assertThat(filled("prometheus", Map.of("port", "", "address", "127.0.0.1")))
                    .doesNotContain("ports");
        }

        @Test
        @DisplayName("nothing of what another field puts into the same list")
        void lists() {
            assertThat(filled("cadvisor", Map.of("kmsg", "false", "devices", "/dev/null")))
                    .contains("    devices:\n      - /dev/null\n");
            assertThat(filled("cadvisor", Map.of("kmsg", "false"))).doesNotContain("devices");
        }
    }

    @Nested
    @DisplayName("reads several values on a line")
    class Several {

        @ParameterizedTest(name = "{0}")
        @DisplayName("as a shell does")
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                a  b              | a,b
                'a b' "c d"       | a b,c d
                --x='a b'c        | --x=a bc
                \\d+ a\\ b        | \\d+,a b
                "a\\"b" 'c\\d'    | a"b,c\\d
                ''                | ~~
                'open             | open
                """)
        void words(String line, String words) {
            assertThat(String.join(",", QuotedWords.of(line))).isEqualTo(words);
        }

        @Test
        @DisplayName("and tells where a quote is open")
        void open() {
            assertThat(QuotedWords.areClosed("a 'b c")).isFalse();
            assertThat(QuotedWords.areClosed("a \"it's\"")).isTrue();
        }
    }

    @Property
    @Label("puts words on a line so that they can be read again")
    void roundTrip(@ForAll List<String> words) {
        assertThat(QuotedWords.of(QuotedWords.line(words))).isEqualTo(words);
    }
}
