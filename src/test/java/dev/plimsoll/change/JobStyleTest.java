package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddRequest.Scrape;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A job that is added is written as the author of the configuration writes jobs")
class JobStyleTest {

    private static final String COMPOSE =
            ExistingStacks.stack("image: prom/prometheus\nvolumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]");

    @Test
    @DisplayName("in double quotes, with a list in lines, the path first, no blank line between")
    void lines() {
        String before = """
                scrape_configs:
                    - job_name: "db"
                      metrics_path: "/m"
                      static_configs:
                          - targets:
                              - "db:9187"
                    # the last one
                    - job_name: "cache"
                      metrics_path: "/metrics"
                      static_configs:
                          - targets:
                              - "cache:9121"
                rule_files: []
                """;
        assertThat(after(before)).isEqualTo(before.replace("rule_files: []\n", """
                    - job_name: "web"
                      metrics_path: "/metrics"
                      static_configs:
                          - targets:
                              - "web:80"
                rule_files: []
                """));
    }

    @Test
    @DisplayName("without quotes, dashes at the margin, in brackets, a blank line between")
    void brackets() {
        String before = """
                scrape_configs:
                - job_name: db
                  static_configs:
                  - targets: [db:9187]

                - job_name: cache
                  static_configs:
                  - targets: [cache:9121]
                """;
        assertThat(after(before)).isEqualTo(before + """

                - job_name: web
                  static_configs:
                  - targets: [web:80]
                """);
    }

    @Test
    @DisplayName("in brackets with blanks inside, where most have them")
    void padded() {
        String before = """
                scrape_configs:
                  - job_name: 'db'
                    static_configs:
                      - targets: [ 'db:9187' ]
                  - job_name: 'cache'
                    static_configs:
                      - targets: [ 'cache:9121' ]
                  - job_name: 'queue'
                    static_configs:
                      - targets: ['queue:9419']
                """;
        assertThat(after(before)).isEqualTo(before + """
                  - job_name: 'web'
                    static_configs:
                      - targets: [ 'web:80' ]
                """);
    }

    @Test
    @DisplayName("finding each of several containers by DNS, its port a number")
    void replicas() {
        String before = "scrape_configs:\n- job_name: \"db\"\n  static_configs:\n  - targets: [\"db:9187\"]\n";
        String several = COMPOSE.replace("image: nginx\n", "image: nginx\n    scale: 2\n");
        assertThat(after(several, before)).isEqualTo(before + """

                - job_name: "web"
                  dns_sd_configs:
                  - names: ["web"]
                    type: A
                    port: 80
                """);
    }

    @Test
    @DisplayName("in braces, where most are")
    void braces() {
        String before = """
                global: { scrape_interval: 15s }
                scrape_configs:
                  - { job_name: prometheus, static_configs: [ { targets: ["localhost:9090"] } ] }
                """;
        assertThat(after(before))
                .isEqualTo(before + "  - { job_name: web, static_configs: [ { targets: [\"web:80\"] } ] }\n");
        String tight =
                "scrape_configs:\n- {job_name: 'p', metrics_path: '/metrics', static_configs: [{targets: ['p:1']}]}\n";
        assertThat(after(tight))
                .isEqualTo(tight
                        + "- {job_name: 'web', metrics_path: '/metrics', static_configs: [{targets: ['web:80']}]}\n");
    }

    @Test
    @DisplayName("in the quotes of the lists in brackets, where those in lines have none")
    void quotesInBrackets() {
        String before = """
                scrape_configs:
                  - job_name: db
                    static_configs:
                      - targets: ['db:9187']
                  - job_name: cache
                    static_configs:
                      - targets: ['cache:9121']
                  - job_name: nodes
                    static_configs:
                      - targets:
                          - one:9100
                          - two:9100
                          - three:9100
                """;
        assertThat(after(before)).isEqualTo(before + """
                  - job_name: web
                    static_configs:
                      - targets: ['web:80']
                """);
    }

    private static String after(String before) {
        return after(COMPOSE, before);
    }

    private static String after(String compose, String before) {
        Trial trial = Trial.of(compose).with("prometheus.yml", before);
        List<Scrape> web = List.of(new Scrape("web", 80, "/metrics", ""));
        return trial.after(trial.add(Trial.request(web, List.of(), List.of(), List.of())))
                .text("prometheus.yml");
    }
}
