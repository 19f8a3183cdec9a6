package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.ScrapeOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Removing")
class RemovePlannerTest {

    private static final String CONFIG = "prometheus/prometheus.yml";
    private static final String UNKNOWN = "Nobody here remembers that Plimsoll added %s.";
    private static final String WEB = """
            services:
              web:
                image: nginx

              db:
                image: postgres:17
            """;

    private final Trial before = Trial.of(WEB);
    private final PlanResult added = before.add(Trial.bare());
    private final Trial after = before.after(added);
    private final List<AppliedChange> memory = Trial.remembered(added, Trial.ALL.toArray(String[]::new));

    @Nested
    @DisplayName("from the files alone")
    class FromFiles {

        @Test
        @DisplayName("gives back every byte and deletes a configuration in which nothing else is")
        void bytes() {
            PlanResult removal = after.remove(List.of());
            assertThat(after.after(removal).files()).isEqualTo(before.files());
            assertThat(findings(removal)).containsExactly(UNKNOWN.formatted("Prometheus, cAdvisor and node-exporter"));
        }

        @Test
        @DisplayName("says what a Prometheus that was there keeps to reach what it scrapes, with its lines")
        void leftovers() {
            Trial there = Trial.of("""
                    services:
                      web:
                        image: nginx
                        networks: [back]
                      agent:
                        image: busybox
                        network_mode: host
                      metrics:
                        image: prom/prometheus
                        volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                        networks:
                          - front
                    networks:
                      front:
                      back:
                    """).with("prometheus.yml", "scrape_configs: []\n");
            AddRequest request = Trial.request(
                    List.of(new Scrape("web", 80, "/metrics", ""), new Scrape("agent", 81, "/metrics", "")),
                    List.of(),
                    List.of(),
                    List.of("node-exporter"));
            PlanResult addition = there.add(request);
            Trial monitored = there.after(addition);
            assertThat(findings(monitored.remove(List.of(), "node-exporter")))
                    .containsExactly(
                            "metrics keeps the network back (docker-compose.yml, line "
                                    + line(monitored, "- back") + ") and the address of host.docker.internal"
                                    + " (docker-compose.yml, line " + line(monitored, "host.docker.internal") + ").",
                            UNKNOWN.formatted("node-exporter"));
            assertThat(findings(monitored.remove(Trial.remembered(addition, "node-exporter"), "node-exporter")))
                    .as("what is remembered is taken back")
                    .isEmpty();
        }

        private static long line(Trial trial, String text) {
            return trial.compose()
                            .lines()
                            .takeWhile(each -> !each.contains(text))
                            .count()
                    + 1;
        }

        @Test
        @DisplayName("takes one component out, with its job, and leaves the others")
        void one() {
            Trial two = before.after(before.add(Trial.bare("prometheus", "cadvisor")));
            assertThat(after.after(after.remove(List.of(), "node-exporter")).files())
                    .isEqualTo(two.files());
        }

        @Test
        @DisplayName("keeps a configuration that somebody wrote in, less the jobs of what goes")
        void configurationStays() {
            Trial edited = after.with(CONFIG, "# ours\n" + after.text(CONFIG));
            PlanResult removal = edited.remove(List.of());
            assertThat(findings(removal))
                    .containsExactly(
                            "prometheus.yml stays.", UNKNOWN.formatted("Prometheus, cAdvisor and node-exporter"));
            assertThat(ScrapeJobs.of(edited.after(removal).text(CONFIG)).jobs())
                    .extracting(ScrapeJobs.Job::name)
                    .containsExactly("prometheus");
        }

        @Test
        @DisplayName("deletes a configuration with other intervals and jobs of services")
        void otherValues() {
            AddRequest request = new AddRequest(
                    Trial.ALL,
                    java.util.Map.of(
                            "prometheus",
                            java.util.Map.of("scrape-interval", "30s"),
                            "cadvisor",
                            java.util.Map.of("scrape-interval", "")),
                    List.of(
                            new Scrape("web", 80, "/metrics", "5s"),
                            new Scrape("db", 9187, "/m", ""),
                            new Scrape(
                                    "db",
                                    9188,
                                    "/m",
                                    "",
                                    java.util.Map.of(
                                            ScrapeOption.TIMEOUT, "4s",
                                            ScrapeOption.SCHEME, "https",
                                            ScrapeOption.INSECURE, "true",
                                            ScrapeOption.CA_FILE, "/ca",
                                            ScrapeOption.USERNAME, "me",
                                            ScrapeOption.PASSWORD_FILE, "/password",
                                            ScrapeOption.FALLBACK, "PrometheusText0.0.4"))),
                    List.of(),
                    List.of(),
                    true);
            Trial written = before.after(before.add(request));
            assertThat(written.text(CONFIG)).contains("30s", "5s").doesNotContain("10s");
            assertThat(written.after(written.remove(List.of())).files()).isEqualTo(before.files());
        }

        @Test
        @DisplayName("takes what waits for it off it, in the short and in the long form")
        void dependsOn() {
            String grafana = "\n  grafana:\n    image: grafana/grafana\n    depends_on: [db, prometheus]\n"
                    + "\n  alerts:\n    image: acme/alerts\n    depends_on:\n      prometheus:\n        condition: service_healthy\n"
                    + "      db:\n        condition: service_started\n";
            Trial waiting = after.with(
                    Trial.COMPOSE, after.compose().replace("\n\n  prometheus:", "\n" + grafana + "\n  prometheus:"));
            Trial gone = waiting.after(waiting.remove(List.of()));
            assertThat(gone.compose()).doesNotContain("prometheus");
            assertThat(gone.model().service("grafana").orElseThrow().dependsOn())
                    .containsOnlyKeys("db");
            assertThat(gone.model().service("alerts").orElseThrow().dependsOn()).containsOnlyKeys("db");
        }

        @Test
        @DisplayName("takes away depends_on where nothing else was waited for")
        void lastWait() {
            String grafana = "\n  grafana:\n    image: grafana/grafana\n    depends_on:\n      - prometheus\n";
            Trial waiting = after.with(
                    Trial.COMPOSE, after.compose().replace("\n\n  prometheus:", "\n" + grafana + "\n  prometheus:"));
            Trial gone = waiting.after(waiting.remove(List.of()));
            assertThat(gone.compose()).doesNotContain("depends_on").contains("grafana/grafana");
        }

        @Test
        @DisplayName("keeps a volume that another service uses")
        void volume() {
            Trial shared = after.with(
                    Trial.COMPOSE,
                    after.compose()
                            .replace("image: nginx\n", "image: nginx\n    volumes:\n      - prometheus-data:/old\n"));
            Trial gone = shared.after(shared.remove(List.of()));
            assertThat(gone.model().volumes()).containsExactly("prometheus-data");
            assertThat(gone.model().service("prometheus")).isEmpty();
        }

        @Test
        @DisplayName("is refused where a service uses the network of one that goes")
        void network() {
            Trial leaning = after.with(
                    Trial.COMPOSE,
                    after.compose().replace("image: nginx\n", "image: nginx\n    network_mode: service:prometheus\n"));
            assertThat(Trial.refused(leaning.remove(List.of())))
                    .extracting(Finding::what)
                    .containsExactly("web uses the network of a service that goes (network_mode: service:prometheus).");
        }

        @Test
        @DisplayName("leaves a service that only has the name, or only the image, of a component")
        void strangers() {
            Trial named = Trial.of(WEB.replace("db:", "cadvisor:"));
            assertThat(findings(named.remove(List.of(), "cadvisor")))
                    .containsExactly("The service cadvisor is not cAdvisor and stays.");
            Trial other = Trial.of(WEB + "  metrics:\n    image: prom/prometheus\n");
            assertThat(findings(other.remove(List.of(), "prometheus")))
                    .containsExactly("Prometheus is run by the service metrics, which stays.");
        }

        @Test
        @DisplayName("is refused for a component that there is not, and a file that cannot be read")
        void refused() {
            assertThat(Trial.refused(after.remove(List.of(), "grafana")))
                    .extracting(Finding::what)
                    .containsExactly("There is no component grafana.");
            assertThat(Trial.refused(Trial.of("services: [\n").remove(List.of()))
                            .getFirst()
                            .place())
                    .isNotNull();
        }
    }

    @Nested
    @DisplayName("with memory")
    class WithMemory {

        @Test
        @DisplayName("gives a configuration that was there its bytes back")
        void configuration() {
            String own = "scrape_configs:\n  - job_name: 'x'\n    static_configs: []\n";
            Trial there = before.with(CONFIG, own);
            PlanResult result = there.add(Trial.bare());
            Trial written = there.after(result);
            List<AppliedChange> known = Trial.remembered(result, Trial.ALL.toArray(String[]::new));
            assertThat(written.after(written.remove(known)).files()).isEqualTo(there.files());
            Trial edited = written.with(CONFIG, "# ours\n" + written.text(CONFIG));
            assertThat(edited.after(edited.remove(known)).text(CONFIG)).isEqualTo("# ours\n" + own);
        }

        @Test
        @DisplayName("keeps the other component's change when only the first of two is taken out")
        void firstOfTwo() {
            PlanResult first = before.add(Trial.bare("cadvisor"));
            Trial once = before.after(first);
            PlanResult second = once.add(Trial.bare("node-exporter"));
            Trial twice = once.after(second);
            List<AppliedChange> known = new ArrayList<>(Trial.remembered(first, "cadvisor"));
            known.addAll(Trial.remembered(second, "node-exporter"));
            Trial left = twice.after(twice.remove(known, "cadvisor"));
            assertThat(left.files())
                    .isEqualTo(before.after(before.add(Trial.bare("node-exporter")))
                            .files());
            assertThat(left.after(left.remove(Trial.remembered(second, "node-exporter"), "node-exporter"))
                            .files())
                    .isEqualTo(before.files());
        }

        @Test
        @DisplayName("passes over a change that was overtaken by a checkout")
        void overtaken() {
            PlanResult first = before.add(Trial.bare("cadvisor"));
            Trial once = before.after(first);
            PlanResult second = once.add(Trial.bare("node-exporter"));
            List<AppliedChange> known = new ArrayList<>(Trial.remembered(first, "cadvisor"));
            known.addAll(Trial.remembered(second, "node-exporter"));
            assertThat(once.after(once.remove(known)).files()).isEqualTo(before.files());
        }

        @Test
        @DisplayName("gives back an empty section, which from the files alone would go")
        void emptySection() {
            Trial empty = Trial.of(WEB + "\nvolumes:\n");
            PlanResult result = empty.add(Trial.bare());
            Trial written = empty.after(result);
            assertThat(written.after(written.remove(Trial.remembered(result, Trial.ALL.toArray(String[]::new))))
                            .files())
                    .isEqualTo(empty.files());
        }

        @Test
        @DisplayName("takes a healthcheck out that was added, but none that was there or was changed since")
        void healthcheck() {
            AddedHealthcheck check = new AddedHealthcheck("web", "true", "5s", "3s", 3, "10s");
            PlanResult result = before.add(Trial.request(List.of(), List.of("web"), List.of(check), Trial.ALL));
            Trial written = before.after(result);
            List<AppliedChange> known = Trial.remembered(result, Trial.ALL.toArray(String[]::new));
            Trial edited = written.with(Trial.COMPOSE, written.compose().replace("postgres:17", "postgres:18"));
            assertThat(edited.after(edited.remove(known)).compose())
                    .isEqualTo(WEB.replace("postgres:17", "postgres:18"));
            Trial changed = written.with(
                    Trial.COMPOSE,
                    written.compose().replace("      retries: 3\n      start_period: 10s\n", "      disable: true\n"));
            assertThat(changed.after(changed.remove(known)).compose()).contains("disable: true");
        }

        @Test
        @DisplayName("takes out what is left when a person took a part out already")
        void partlyRemoved() {
            Trial partly = after.after(after.remove(List.of(), "cadvisor"));
            PlanResult removal = partly.remove(memory);
            assertThat(partly.after(removal).files()).isEqualTo(before.files());
            assertThat(findings(removal)).containsExactly("The project has no cAdvisor.");
        }
    }

    @Nested
    @DisplayName("where monitoring was there before, and only jobs were added")
    class JobsAlone {

        private static final String OWN = """
                services:
                  prometheus:
                    image: prom/prometheus
                    volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                  cadvisor:
                    image: gcr.io/cadvisor/cadvisor
                  node-exporter:
                    image: prom/node-exporter
                  grafana:
                    image: grafana/grafana
                """;
        private static final String JOBS = """
                scrape_configs:
                  # the containers
                  - job_name: cadvisor
                    static_configs:
                      - targets: ["cadvisor:8080"]
                  - job_name: node
                    static_configs:
                      - targets: ["node-exporter:9100"]
                """;
        private static final String INLINE =
                OWN.replace("volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]", """
                        configs:
                              - source: prom
                                target: /etc/prometheus/prometheus.yml""")
                        + "configs:\n  prom:\n    content: |\n" + JOBS.indent(6);
        private static final AddRequest GRAFANA =
                Trial.request(List.of(new Scrape("grafana", 3000, "/metrics", "")), List.of(), List.of(), List.of());
        private static final String[] STAY = {"Prometheus stays.", "cAdvisor stays.", "node-exporter stays."};

        private final Trial own = Trial.of(OWN).with("prometheus.yml", JOBS);
        private final PlanResult jobs = own.add(GRAFANA);
        private final Trial monitored = own.after(jobs);

        @Test
        @DisplayName("takes them out with what they are for, and nothing that a person wrote")
        void comesBack() {
            assertThat(monitored.text("prometheus.yml")).contains("grafana:3000");
            PlanResult removal = monitored.remove(Trial.remembered(jobs));
            assertThat(monitored.after(removal).files()).isEqualTo(own.files());
            assertThat(findings(removal)).containsExactly(STAY);
            PlanResult one = monitored.remove(Trial.remembered(jobs), "cadvisor");
            assertThat(Trial.planned(one).changes()).isEmpty();
            assertThat(findings(one)).containsExactly("cAdvisor stays.");
        }

        @Test
        @DisplayName("takes them out of a configuration in the compose file, too")
        void inline() {
            Trial inside = Trial.of(INLINE);
            PlanResult added = inside.add(GRAFANA);
            Trial written = inside.after(added);
            assertThat(written.compose()).contains("grafana:3000");
            PlanResult removal = written.remove(Trial.remembered(added));
            assertThat(written.after(removal).files()).isEqualTo(inside.files());
            assertThat(findings(removal)).containsExactly(STAY);
            Trial edited = written.with(Trial.COMPOSE, "# ours\n" + written.compose());
            assertThat(findings(edited.remove(Trial.remembered(added))))
                    .containsExactly(STAY[0], STAY[1], STAY[2], "The scrape jobs grafana in docker-compose.yml stay.");
        }

        @Test
        @DisplayName("says which stay where somebody edited the file since")
        void edited() {
            String own = "  - job_name: mine\n    static_configs: [{targets: ['grafana:3001']}]\n";
            Trial edited = monitored.with("prometheus.yml", monitored.text("prometheus.yml") + own);
            PlanResult removal = edited.remove(Trial.remembered(jobs));
            assertThat(Trial.planned(removal).changes()).isEmpty();
            assertThat(findings(removal))
                    .containsExactly(
                            STAY[0], STAY[1], STAY[2], "The scrape jobs grafana and mine in prometheus.yml stay.");
        }

        @Test
        @DisplayName("takes them out from under what was added later and stays")
        void under() {
            Trial two = Trial.of(OWN.replaceFirst("(?s)  cadvisor:.*?  grafana", "  grafana"))
                    .with("prometheus.yml", "scrape_configs: # ours\n  - job_name: x\n    static_configs: []\n");
            PlanResult first = two.add(GRAFANA);
            Trial once = two.after(first);
            PlanResult second = once.add(Trial.bare("cadvisor"));
            Trial twice = once.after(second);
            List<AppliedChange> known = new ArrayList<>(Trial.remembered(first));
            known.addAll(Trial.remembered(second, "cadvisor"));
            assertThat(twice.after(twice.remove(known, "prometheus")).files())
                    .isEqualTo(two.after(two.add(Trial.bare("cadvisor"))).files());
        }

        @Test
        @DisplayName("takes the job out that was added for one that stays")
        void forOneThatStays() {
            Trial fewer = Trial.of(OWN).with("prometheus.yml", JOBS.replaceFirst("(?s)  # the.*?8080\"]\n", ""));
            PlanResult added = fewer.add(Trial.request(
                    List.of(new Scrape("grafana", 3000, "/metrics", "")), List.of(), List.of(), List.of("cadvisor")));
            Trial written = fewer.after(added);
            assertThat(written.text("prometheus.yml")).contains("cadvisor:8080");
            PlanResult removal = written.remove(Trial.remembered(added), "cadvisor");
            assertThat(findings(removal)).containsExactly("cAdvisor stays.");
            assertThat(written.after(removal).text("prometheus.yml"))
                    .isEqualTo(written.text("prometheus.yml").replaceFirst("(?s)\n  - job_name: cadvisor.*?10s\n", ""))
                    .contains("grafana:3000");
        }

        @Test
        @DisplayName("leaves a limit that was set with no job, and one that was changed there")
        void otherChanges() {
            AddRequest limit = new AddRequest(
                    List.of(),
                    java.util.Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    null,
                    List.of(new AddRequest.AddedLimit("cadvisor", "64M", 64L << 20)),
                    dev.plimsoll.form.Destination.COMPOSE_FILE);
            PlanResult limited = own.add(limit);
            Trial written = own.after(limited);
            assertThat(written.compose()).contains("64M");
            for (String[] components : List.of(new String[0], new String[] {"cadvisor"})) {
                PlanResult removal = written.remove(Trial.remembered(limited, components));
                assertThat(Trial.planned(removal).changes()).isEmpty();
                assertThat(findings(removal)).containsExactly(STAY);
            }
        }

        @Test
        @DisplayName("leaves a budget comment that came with them")
        void budgetComment() {
            AddRequest budget = new AddRequest(
                    List.of(),
                    java.util.Map.of(),
                    GRAFANA.scrapes(),
                    List.of(),
                    List.of(),
                    true,
                    12L << 30,
                    List.of(),
                    dev.plimsoll.form.Destination.COMPOSE_FILE);
            PlanResult both = own.add(budget);
            Trial written = own.after(both);
            assertThat(written.compose()).contains("12 GB");
            PlanResult removal = written.remove(Trial.remembered(both));
            assertThat(written.after(removal).compose()).isEqualTo(written.compose());
            assertThat(written.after(removal).text("prometheus.yml")).isEqualTo(JOBS);
        }

        @Test
        @DisplayName("keeps knowing which were there before")
        void stayed() {
            PlanResult removal = new RemovePlanner(Trial.CATALOG)
                    .plan(own.project(), Trial.ALL, List.of(), java.util.Set.copyOf(Trial.ALL));
            assertThat(Trial.planned(removal).changes()).isEmpty();
            assertThat(findings(removal)).containsExactly(STAY);
        }

        @Test
        @DisplayName("keeps the key of the jobs where nothing else would be left of a file")
        void lastJob() {
            Trial one = Trial.of(OWN)
                    .with(
                            "prometheus.yml",
                            "scrape_configs:\n  - job_name: c\n    static_configs:\n"
                                    + "      - targets: [\"cadvisor:8080\"]\n");
            assertThat(one.after(one.remove(List.of(), "cadvisor")).text("prometheus.yml"))
                    .isEqualTo("scrape_configs: []\n");
        }

        @Test
        @DisplayName("takes them out with a warning where nobody remembers anything")
        void unknown() {
            PlanResult removal = own.remove(List.of(), "cadvisor");
            assertThat(Trial.planned(removal).findings())
                    .extracting(Finding::level)
                    .contains(Finding.Level.WARNING);
            assertThat(findings(removal)).containsExactly(UNKNOWN.formatted("cAdvisor"));
            assertThat(own.after(removal).model().service("cadvisor")).isEmpty();
        }
    }

    @Test
    @DisplayName("takes out what was added, also where a later change of it was taken back and the file edited between")
    void editedBetween() {
        Trial edited = after.with(Trial.COMPOSE, after.compose().replace("postgres:17", "postgres:18"));
        Trial changed =
                edited.with(Trial.COMPOSE, edited.compose().replace("restart: unless-stopped", "restart: always"));
        List<AppliedChange> known = new ArrayList<>(memory);
        known.add(new AppliedChange(
                Trial.path(Trial.COMPOSE), edited.compose(), Trial.sha256(changed.compose()), List.of("cadvisor")));
        assertThat(changed.after(changed.remove(known)).compose()).isEqualTo(WEB.replace("postgres:17", "postgres:18"));
    }

    private static List<String> findings(PlanResult result) {
        return Trial.planned(result).findings().stream().map(Finding::what).toList();
    }

    @Test
    @DisplayName("leaves what was there before monitoring was added, and says so")
    void wasThere() {
        Trial own = Trial.of("services:\n  prometheus:\n    image: prom/prometheus:v3.1.0\n  web:\n    image: nginx\n");
        PlanResult added = own.add(Trial.bare("cadvisor"));

        PlanResult removed = own.after(added).remove(Trial.remembered(added, "cadvisor"));

        assertThat(own.after(added).after(removed).compose()).isEqualTo(own.compose());
        assertThat(Trial.planned(removed).findings()).extracting(Finding::what).contains("Prometheus stays.");
    }
}
