package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("In the form of a service, how it is scraped")
class ScrapeEditTest {

    private static final String COMPOSE = """
            services:
              api:
                image: example/api
              web:
                image: example/web
                container_name: shop-web
              metrics:
                image: prom/prometheus:v3.5.1
                volumes:
                  - ./mon/prom.yml:/etc/prometheus/prometheus.yml:ro
            """;

    private static final String CONFIG = """
            # what the shop is asked for
            global:
              scrape_interval: 15s # often enough
              evaluation_interval: 30s
              external_labels:
                site: "berlin" # where
                team: shop

            scrape_configs:
              # itself
              - job_name: 'prometheus'
                static_configs:
                  - targets: ['localhost:9090']

              # the api
              - job_name: 'api'
                scrape_interval: 5s # fast
                metrics_path: '/metrics'
                static_configs:
                  - targets: ['api:8000'] # its second port

              - job_name: 'both'
                static_configs:
                  - targets:
                      - shop-web:3000 # by its container
                      - api:9000
            """;

    private static Trial trial(String config) {
        return Trial.of(COMPOSE).with("mon/prom.yml", config);
    }

    private static EditedService of(String service) {
        return EditedService.of(trial(CONFIG), service);
    }

    private static String config(EditedService edited) {
        return edited.after().text("mon/prom.yml");
    }

    @Nested
    @DisplayName("is shown")
    class Shown {

        @Test
        @DisplayName("with every value and its line, for each job that asks it")
        void values() {
            EditedService api = of("api");
            assertThat(api.value("scrape")).isEqualTo("yes");
            assertThat(api.value("scrape-port")).isEqualTo("8000");
            assertThat(api.value("scrape-path")).isEqualTo("/metrics");
            assertThat(api.value("scrape-interval")).isEqualTo("5s");
            assertThat(api.value("scrape-timeout")).isEmpty();
            assertThat(api.value("scrape-scheme")).isEqualTo("unsaid");
            assertThat(api.place("scrape-interval")).isEqualTo("prom.yml:17");
            assertThat(api.place("scrape-port")).isEqualTo("prom.yml:20");
            assertThat(api.value("scrape-port-2")).isEqualTo("9000");
            assertThat(api.state("scrape-2").notes()).singleElement().asString().contains("shop-web:3000");
            assertThat(api.state("scrape").notes()).isEmpty();
            assertThat(of("web").value("scrape-port")).isEqualTo("3000");
        }

        @Test
        @DisplayName("of Prometheus with what holds for all jobs, and the job that asks Prometheus itself")
        void prometheus() {
            EditedService metrics = of("metrics");
            assertThat(metrics.value("scrape-interval")).isEqualTo("15s");
            assertThat(metrics.value("scrape-timeout")).isEmpty();
            assertThat(metrics.value("evaluation-interval")).isEqualTo("30s");
            assertThat(metrics.value("external-labels")).isEqualTo("site=berlin team=shop");
            assertThat(metrics.place("evaluation-interval")).isEqualTo("prom.yml:4");
            assertThat(metrics.value("own-scrape-port")).isEqualTo("9090");
            assertThat(metrics.form().apart()).isEmpty();
        }

        @Test
        @DisplayName("not at all where nothing asks it, or the configuration is not edited here, which Prometheus says")
        void none() {
            EditedService none = EditedService.of(trial("scrape_configs: []\n"), "api");
            assertThat(none.ids()).noneMatch(each -> each.startsWith("scrape"));
            EditedService missing = EditedService.of(Trial.of(COMPOSE), "metrics");
            assertThat(missing.ids()).doesNotContain("scrape-interval", "own-scrape");
            assertThat(missing.form().apart())
                    .startsWith("Its configuration is not edited here. There is no file ")
                    .contains("prom.yml");
            EditedService template = EditedService.of(trial("{% for a in b %}\n- {{ a }}\n"), "metrics");
            assertThat(template.form().apart()).contains("is a template that is filled in");
            assertThat(EditedService.of(Trial.of(COMPOSE), "api").form().apart())
                    .isEmpty();
        }

        @Test
        @DisplayName("for a service that is found by a prober only through that: it is not the target")
        void prober() {
            EditedService api = EditedService.of(trial("""
                    scrape_configs:
                      - job_name: probe
                        static_configs: [{targets: ['api:8000']}]
                        relabel_configs:
                          - target_label: __address__
                            replacement: blackbox:9115
                    """), "api");
            assertThat(api.ids()).doesNotContain("scrape");
        }
    }

    @Nested
    @DisplayName("is changed")
    class Changed {

        @Test
        @DisplayName("where it stands, and nothing else with it")
        void values() {
            EditedService api = of("api")
                    .set("scrape-interval", "20s")
                    .set("scrape-port", "8001")
                    .set("scrape-path", "/m")
                    .set("scrape-port-2", "9001");
            assertThat(config(api))
                    .isEqualTo(CONFIG.replace("5s # fast", "20s # fast")
                            .replace("api:8000", "api:8001")
                            .replace("'/metrics'", "'/m'")
                            .replace("api:9000", "api:9001"));
            assertThat(api.after().compose()).isEqualTo(COMPOSE);
        }

        @Test
        @DisplayName(
                "beside the keys that people have there, in the author's quotes, and taken out again byte for byte")
        void added() {
            EditedService api = of("api").set("scrape-timeout", "3s").set("scrape-scheme", "https");
            String after = CONFIG.replace("5s # fast\n    metrics_path: '/metrics'\n", """
                    5s # fast
                        scrape_timeout: 3s
                        metrics_path: '/metrics'
                        scheme: https
                    """);
            assertThat(config(api)).isEqualTo(after);
            EditedService again = EditedService.of(trial(after), "api")
                    .set("scrape-timeout", "")
                    .set("scrape-scheme", "unsaid");
            assertThat(config(again)).isEqualTo(CONFIG);
            EditedService web = of("web").set("scrape-path", "/stats");
            assertThat(config(web)).isEqualTo(CONFIG.replace("'both'\n", "'both'\n    metrics_path: '/stats'\n"));
        }

        @Test
        @DisplayName("for all jobs in the form of Prometheus: intervals and labels, with their comments kept")
        void global() {
            EditedService metrics = of("metrics")
                    .set("scrape-interval", "30s")
                    .set("scrape-timeout", "20s")
                    .set("evaluation-interval", "")
                    .set("external-labels", "site=hamburg env='a b'")
                    .set("own-scrape-interval", "1m");
            assertThat(config(metrics))
                    .isEqualTo(CONFIG.replace("15s # often enough\n", "30s # often enough\n  scrape_timeout: 20s\n")
                            .replace("  evaluation_interval: 30s\n", "")
                            .replace("\"berlin\"", "\"hamburg\"")
                            .replace("    team: shop\n", "    env: a b\n")
                            .replace("'prometheus'\n", "'prometheus'\n    scrape_interval: 1m\n"));
        }

        @Test
        @DisplayName("where there was no global section before, and away again with it")
        void noGlobal() {
            String before = "scrape_configs:\n  - job_name: a\n    static_configs:\n      - targets: [api:1]\n";
            EditedService metrics = EditedService.of(trial(before), "metrics").set("external-labels", "a=b");
            String after = config(metrics);
            assertThat(after).isEqualTo(before + "\nglobal:\n  external_labels:\n    a: b\n");
            assertThat(config(EditedService.of(trial(after), "metrics").set("external-labels", "")))
                    .isEqualTo(before);
        }

        @Test
        @DisplayName("until it is not scraped any more: its job goes, or its target alone where the job asks others")
        void removed() {
            EditedService first = of("api").set("scrape", "no");
            int from = CONFIG.indexOf("  # the api");
            int to = CONFIG.indexOf("  - job_name: 'both'");
            assertThat(config(first)).isEqualTo(CONFIG.substring(0, from) + CONFIG.substring(to));
            EditedService second = of("api").set("scrape-2", "no");
            assertThat(config(second)).isEqualTo(CONFIG.replace("          - api:9000\n", ""));
            EditedService both =
                    of("api").set("scrape", "no").set("scrape-2", "no").set("scrape-port-2", "1");
            assertThat(config(both)).doesNotContain("api:").contains("shop-web:3000 # by its container");
        }

        @Test
        @DisplayName("and says which other jobs go on to scrape it")
        void goesOn() {
            assertThat(Trial.planned(of("api").set("scrape", "no").plan()).findings())
                    .extracting(Finding::what)
                    .contains("api is still scraped, by the job both.");
            assertThat(Trial.planned(of("api")
                                    .set("scrape", "no")
                                    .set("scrape-2", "no")
                                    .plan())
                            .findings())
                    .extracting(Finding::what)
                    .noneMatch(each -> each.contains("still scraped"));
        }

        @Test
        @DisplayName("and keeps the key of the jobs where the last one goes, in every style")
        void lastJob() {
            String job = "scrape_configs: # all\n  # the api\n  - job_name: api\n    static_configs:\n"
                    + "      - targets: [api:1]\n";
            assertThat(config(EditedService.of(trial(job), "api").set("scrape", "no")))
                    .isEqualTo("scrape_configs: [] # all\n");
            String plain = job.replace(" # all", "").replace("  # the api\n", "");
            assertThat(config(EditedService.of(trial(plain), "api").set("scrape", "no")))
                    .isEqualTo("scrape_configs: []\n");
            String flow = "{scrape_configs: [{job_name: api, static_configs: [{targets: ['api:8000']}]}]}\n";
            assertThat(config(EditedService.of(trial(flow), "api").set("scrape", "no")))
                    .isEqualTo("{scrape_configs: []}\n");
        }

        @Test
        @DisplayName("in four blanks, braces, lookups and a text inside of the compose file")
        void shapes() {
            String four = CONFIG.replaceAll("(?m)^( +)", "$1$1").replace("- ", "-   ");
            EditedService api = EditedService.of(trial(four), "api")
                    .set("scrape-interval", "9s")
                    .set("scrape-timeout", "4s");
            assertThat(config(api)).isEqualTo(four.replace("5s # fast\n", "9s # fast\n        scrape_timeout: 4s\n"));

            String flow = "{scrape_configs: [{job_name: api, static_configs: [{targets: ['api:8000']}]}]}\n";
            assertThat(config(EditedService.of(trial(flow), "api")
                            .set("scrape-interval", "9s")
                            .set("scrape-port", "1")))
                    .isEqualTo(flow.replace("job_name: api", "job_name: api, scrape_interval: 9s")
                            .replace("8000", "1"));

            String dns = """
                    scrape_configs:
                      - job_name: api
                        dns_sd_configs:
                          - names: [tasks.api]
                            type: A
                            port: 8000 # theirs
                    """;
            EditedService found = EditedService.of(trial(dns), "api");
            assertThat(found.value("scrape-port")).isEqualTo("8000");
            assertThat(config(found.set("scrape-port", "8001"))).isEqualTo(dns.replace("8000", "8001"));

            String inside = """
                    services:
                      api:
                        image: example/api
                      metrics:
                        image: prom/prometheus:v3.5.1
                        configs:
                          - source: prom
                            target: /etc/prometheus/prometheus.yml
                    configs:
                      prom:
                        content: |
                          scrape_configs:
                            - job_name: api
                              scrape_interval: 5s # fast
                              static_configs:
                                - targets: [api:8000]
                    """;
            EditedService inline = EditedService.of(Trial.of(inside), "api");
            assertThat(inline.place("scrape-interval")).isEqualTo("docker-compose.yml:14");
            assertThat(inline.set("scrape-interval", "7s")
                            .set("scrape-port", "1")
                            .after()
                            .compose())
                    .isEqualTo(inside.replace("5s # fast", "7s # fast").replace("api:8000", "api:1"));
        }

        @Test
        @DisplayName("for itself alone where an anchor gives it to others too")
        void anchors() {
            String config = """
                    x: &often
                      scrape_interval: 5s
                      metrics_path: /m
                    scrape_configs:
                      - job_name: api
                        <<: *often
                        static_configs: [{targets: [api:8000]}]
                      - job_name: web
                        <<: *often
                        static_configs: [{targets: [web:3000]}]
                    """;
            EditedService api = EditedService.of(trial(config), "api");
            assertThat(api.value("scrape-interval")).isEqualTo("5s");
            assertThat(api.state("scrape-interval").notes().getFirst()).startsWith("It comes from an anchor");
            assertThat(config(api.set("scrape-interval", "9s")))
                    .isEqualTo(config.replaceFirst(
                            "job_name: api\n    <<", "job_name: api\n    scrape_interval: 9s\n    <<"));
            PlanResult taken = EditedService.of(trial(config), "api")
                    .set("scrape-interval", "")
                    .plan();
            assertThat(Trial.refused(taken).getFirst().what())
                    .isEqualTo("The scrape_interval of the job api cannot be taken out here.");
        }

        @Test
        @DisplayName("and the plan says what it takes until Prometheus goes by it")
        void readAgain() {
            assertThat(Trial.planned(of("api").set("scrape-port", "1").plan()).findings())
                    .anySatisfy(each -> assertThat(each.toString())
                            .contains("metrics goes by the new configuration once it has read it again.")
                            .contains("Start the stack once it is written, or run docker compose restart metrics."));
        }
    }

    @Nested
    @DisplayName("is judged while it is typed")
    class Judged {

        @Test
        @DisplayName("each value in words, and a timeout by the interval that counts")
        void words() {
            EditedService api = of("api");
            assertThat(api.wrong("scrape-port", "70000")).isEqualTo("A port is a whole number from 1 to 65535.");
            assertThat(api.wrong("scrape-port", "")).isEqualTo("A value is missing here.");
            assertThat(api.wrong("scrape-port", "3000")).isEmpty();
            assertThat(api.wrong("scrape-path", "m")).isEqualTo("A path begins with a slash, such as /metrics.");
            assertThat(api.wrong("scrape-path", "/m?x=1")).startsWith("A path has no blanks");
            assertThat(api.wrong("scrape-interval", "5")).isEqualTo("The unit is missing: write 5s for seconds.");
            assertThat(api.wrong("scrape-interval", "10s")).isEmpty();
            assertThat(api.wrong("scrape-timeout", "12s"))
                    .isEqualTo("Prometheus refuses a timeout that is longer than the interval.");
            assertThat(api.wrong("scrape-interval", "")).isEmpty();
            assertThat(api.wrong("scrape-timeout", "16s"))
                    .isEqualTo("Prometheus refuses a timeout that is longer than the interval, which is 15s here.");
            assertThat(api.wrong("scrape-scheme", "ftp")).startsWith("One of these belongs here: unsaid, http, https");
            EditedService metrics = of("metrics");
            assertThat(metrics.wrong("scrape-timeout", "1h")).contains("longer than the interval");
            assertThat(metrics.wrong("scrape-interval", "2h")).isEmpty();
            assertThat(metrics.wrong("own-scrape-timeout", "3h")).endsWith("which is 2h here.");
            assertThat(metrics.wrong("external-labels", "a-b=c")).contains("A label is named with letters");
        }

        @Test
        @DisplayName("and nothing of a job that goes counts")
        void goes() {
            EditedService api = of("api").set("scrape-port", "x").set("scrape", "no");
            assertThat(api.state("scrape-port").counts()).isFalse();
            assertThat(api.form().problems()).isEmpty();
        }
    }
}
