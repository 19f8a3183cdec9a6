package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.Destination;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Adding")
class AddPlannerTest {

    private static final String WEB = """
            services:
              web:
                image: nginx
            """;

    @Nested
    @DisplayName("is refused where")
    class Refused {

        @Test
        @DisplayName("a service of that name is something else")
        void serviceName() {
            Trial trial = Trial.of(WEB.replace("web:", "cadvisor:"));
            Finding finding = error(trial.add(Trial.bare("cadvisor")));
            assertThat(finding.what()).isEqualTo("The name cadvisor is taken by a service that is something else.");
            assertThat(finding.why()).isEqualTo("The project has a service cadvisor, and its image is nginx.");
            assertThat(finding.place()).isEqualTo(new Place(Trial.path(Trial.COMPOSE), 3));
        }

        @Test
        @DisplayName("a port is published already, but not where it is bound elsewhere or of another protocol")
        void port() {
            String ports = WEB + "    ports: [\"%s\"]\n";
            Finding finding = error(Trial.of(ports.formatted("9090:80")).add(Trial.bare("prometheus")));
            assertThat(finding.what()).isEqualTo("Port 9090 of this machine is taken by web.");
            assertThat(finding.todo()).isEqualTo("Publish prometheus on another port.");
            assertThat(error(Trial.of(ports.formatted("127.0.0.1:9090:80")).add(Trial.bare("prometheus")))
                            .what())
                    .isEqualTo("Port 9090 of this machine is taken by web.");
            assertThat(error(Trial.of(ports.formatted("${PORT:-9090}:80")).add(Trial.bare("prometheus")))
                            .what())
                    .isEqualTo("Port 9090 of this machine is taken by web.");
            Trial.planned(Trial.of(ports.formatted("9090:80/udp")).add(Trial.bare("prometheus")));
            Trial.planned(Trial.of(ports.formatted("9091:9090")).add(Trial.bare("prometheus")));
        }

        @Test
        @DisplayName("a container name is there already")
        void containerName() {
            Finding finding =
                    error(Trial.of(WEB + "    container_name: prometheus\n").add(Trial.bare("prometheus")));
            assertThat(finding.what()).isEqualTo("The container name prometheus is taken by web.");
        }

        @Test
        @DisplayName("a volume of that name is used by another service")
        void volume() {
            Trial trial = Trial.of(WEB + "    volumes: [\"prometheus-data:/x\"]\nvolumes:\n  prometheus-data:\n");
            assertThat(error(trial.add(Trial.bare("prometheus"))).what())
                    .isEqualTo("The volume prometheus-data is taken by web.");
        }

        @Test
        @DisplayName("a job of that name scrapes something else")
        void jobName() {
            Trial trial = Trial.of(WEB)
                    .with(
                            "prometheus/prometheus.yml",
                            "scrape_configs:\n  - job_name: web\n    static_configs:\n      - targets: [other:80]\n");
            Finding finding = error(trial.add(scraping("web")));
            assertThat(finding.what())
                    .isEqualTo("prometheus.yml has a job web already, and it does not scrape web:80.");
            assertThat(finding.place()).isEqualTo(new Place(Trial.path("prometheus/prometheus.yml"), 2));
        }

        @Test
        @DisplayName("a job of that name scrapes something else, but not where nobody asked for the job")
        void proposedJob() {
            String jobs = "scrape_configs:\n  - job_name: web\n    static_configs:\n      - targets: [other:80]\n";
            Trial trial = Trial.of(WEB).with("prometheus/prometheus.yml", jobs);
            AddRequest asked = scraping("web");
            AddRequest proposed = new AddRequest(
                    asked.components(),
                    Map.of(),
                    asked.scrapes(),
                    List.of(),
                    List.of(),
                    true,
                    null,
                    List.of(),
                    Destination.COMPOSE_FILE,
                    Set.of(),
                    Set.of("web"));
            ChangePlan plan = Trial.planned(trial.add(proposed));
            assertThat(plan.findings()).anySatisfy(each -> assertThat(each.what() + " " + each.why())
                    .isEqualTo("No scrape job is written for web. prometheus.yml has a job web already"
                            + " (line 2), and it does not scrape web:80."));
            assertThat(Trial.targets(trial.after(trial.add(proposed))))
                    .isEqualTo("[other:80, localhost:9090, cadvisor:8080, node-exporter:9100]");
        }

        @Test
        @DisplayName("a service to scrape, to wait for or to check is not there")
        void unknownService() {
            Trial trial = Trial.of(WEB);
            assertThat(error(trial.add(scraping("api"))).what()).isEqualTo("There is no service api to scrape.");
            assertThat(error(trial.add(Trial.request(List.of(), List.of("api"), List.of(), Trial.ALL)))
                            .what())
                    .isEqualTo("Prometheus cannot wait for api.");
            assertThat(error(trial.add(Trial.request(List.of(), List.of(), List.of(check("api")), Trial.ALL)))
                            .what())
                    .isEqualTo("There is no service api that could get a healthcheck.");
        }

        @Test
        @DisplayName("the services are an alias, with the line, the reason and a way out")
        void alias() {
            Trial trial = Trial.of("x-all: &all\n  web:\n    image: nginx\nservices: *all\n");
            Finding finding = error(trial.add(Trial.bare("cadvisor")));
            assertThat(finding.what()).isEqualTo("docker-compose.yml cannot be edited safely.");
            assertThat(finding.why()).isNotEmpty();
            assertThat(finding.todo()).isNotEmpty();
            assertThat(finding.place()).isEqualTo(new Place(Trial.path(Trial.COMPOSE), 4));
        }

        @Test
        @DisplayName("the configuration of Prometheus is not YAML")
        void brokenConfiguration() {
            Trial trial = Trial.of(WEB).with("prometheus/prometheus.yml", "scrape_configs: [\n");
            assertThat(error(trial.add(Trial.bare())).what()).startsWith("prometheus.yml cannot be read: ");
        }
    }

    @Nested
    @DisplayName("notes that")
    class Notes {

        @Test
        @DisplayName("a component is there whose image only a variable knows")
        void behindVariable() {
            Trial trial = Trial.of(WEB + "  prometheus:\n    image: ${PROMETHEUS_IMAGE}\n");
            PlanResult result = trial.add(Trial.bare());
            assertThat(findings(result)).contains("Prometheus is there already and stays as it is.");
        }

        @Test
        @DisplayName("a component is there under another name, and scrapes it by that")
        void there() {
            Trial trial = Trial.of(WEB + "  node_exporter:\n    image: quay.io/prometheus/node-exporter:v1.9.0\n");
            PlanResult result = trial.add(Trial.bare());
            assertThat(findings(result)).contains("node-exporter is there already and stays as it is.");
            Trial after = trial.after(result);
            assertThat(after.model().service("node-exporter")).isEmpty();
            assertThat(after.text("prometheus/prometheus.yml")).contains("'node_exporter:9100'");
        }

        @Test
        @DisplayName("a service on the host's network is scraped through the host, of which Prometheus is told")
        void hostNetwork() {
            Trial trial = Trial.of(WEB + "    network_mode: host\n");
            PlanResult result = trial.add(scraping("web"));
            assertThat(findings(result)).containsExactly("web is scraped as host.docker.internal:80.");
            assertThat(trial.after(result).text("prometheus/prometheus.yml")).contains("'host.docker.internal:80'");
            assertThat(trial.after(result).compose())
                    .contains("    extra_hosts:\n      - \"host.docker.internal:host-gateway\"\n");
        }

        @Test
        @DisplayName("a service that uses another's network is scraped through that")
        void through() {
            Trial trial = Trial.of(WEB + "  vpn:\n    image: acme/vpn\n".replace("vpn:\n", "vpn:\n")
                    + "  app:\n    image: acme/app\n    network_mode: service:vpn\n");
            PlanResult result = trial.add(scraping("app"));
            assertThat(findings(result)).containsExactly("app is scraped as vpn:80.");
            assertThat(trial.after(result).text("prometheus/prometheus.yml"))
                    .contains("  - job_name: 'app'\n    static_configs:\n      - targets: ['vpn:80']\n");
        }

        @Test
        @DisplayName("the configuration of a Prometheus comes out of its image")
        void generated() {
            Trial trial = Trial.of(WEB + "  prometheus:\n    image: prom/prometheus\n");
            assertThat(findings(trial.add(Trial.bare("cadvisor"))))
                    .containsExactly("The configuration of prometheus is not edited, so cadvisor gets no scrape job.");
        }

        @Test
        @DisplayName("something else scrapes already")
        void otherScraper() {
            Trial trial = Trial.of(WEB + "  agent:\n    image: victoriametrics/vmagent\n"
                    + "    command: [-promscrape.config=/etc/prometheus/prometheus.yml]\n");
            assertThat(Trial.planned(trial.add(Trial.bare("prometheus"))).findings())
                    .extracting(Finding::what)
                    .contains("agent scrapes already; Prometheus is a second one beside it.");
            assertThat(Trial.planned(trial.add(Trial.bare("cadvisor"))).findings())
                    .extracting(Finding::what)
                    .doesNotContain("agent scrapes already; Prometheus is a second one beside it.");
        }

        @Test
        @DisplayName("nothing scrapes a component in a project without Prometheus")
        void noPrometheus() {
            assertThat(findings(Trial.of(WEB).add(Trial.bare("cadvisor"))))
                    .containsExactly("Nothing will scrape cadvisor.");
        }

        @Test
        @DisplayName("Prometheus would wait for a service without a healthcheck, or of a profile")
        void waits() {
            AddRequest request = Trial.request(List.of(), List.of("web"), List.of(), List.of("prometheus"));
            assertThat(findings(Trial.of(WEB).add(request)))
                    .containsExactly("Prometheus waits for web to be healthy, which has no healthcheck in the file.");
            Trial profile = Trial.of(WEB + "    profiles: [extra]\n");
            PlanResult result = profile.add(request);
            assertThat(findings(result)).containsExactly("Prometheus will not wait for web.");
            assertThat(profile.after(result).compose()).doesNotContain("depends_on");
        }

        @Test
        @DisplayName("and not for one whose image or Dockerfile brings a healthcheck")
        void waitsByImage() {
            AddRequest plain = Trial.request(List.of(), List.of("web"), List.of(), List.of("prometheus"));
            AddRequest known = new AddRequest(
                    plain.components(),
                    plain.values(),
                    plain.scrapes(),
                    plain.waitsFor(),
                    plain.healthchecks(),
                    plain.updateBudget(),
                    plain.budgetBytes(),
                    plain.limits(),
                    plain.destination(),
                    Set.of("web"));
            Trial trial = Trial.of(WEB);
            assertThat(findings(trial.add(known))).isEmpty();
            assertThat(trial.after(trial.add(known)).compose()).contains("condition: service_healthy");
            Trial built = Trial.of("services:\n  web:\n    build: .\n");
            assertThat(findings(built.with("Dockerfile", "FROM a\nHEALTHCHECK CMD true\n")
                            .add(plain)))
                    .isEmpty();
            assertThat(findings(built.with("Dockerfile", "FROM a\n").add(plain)))
                    .hasSize(1);
        }

        @Test
        @DisplayName("a service of another folder gets no healthcheck, and is not waited for then")
        void included() {
            AddedHealthcheck check = new AddedHealthcheck("api", "true", "5s", "3s", 3, "");
            Trial project = Trial.of("include: [../other/api.yaml]\n" + WEB)
                    .with("../other/api.yaml", "services:\n  api:\n    image: busybox:1.37\n");
            PlanResult result =
                    project.add(Trial.request(List.of(), List.of("api"), List.of(check), List.of("prometheus")));
            assertThat(findings(result))
                    .containsExactly("api gets no healthcheck, so Prometheus does not wait for it.");
            assertThat(project.after(result).compose()).doesNotContain("depends_on");
        }

        @Test
        @DisplayName("nothing of a service that is included from beside: its healthcheck is written there")
        void beside() {
            AddedHealthcheck check = new AddedHealthcheck("api", "true", "5s", "3s", 3, "");
            Trial project = Trial.of("include: [api.yaml]\n" + WEB)
                    .with("api.yaml", "services:\n  api:\n    image: busybox:1.37\n");
            PlanResult result =
                    project.add(Trial.request(List.of(), List.of("api"), List.of(check), List.of("prometheus")));
            assertThat(findings(result)).isEmpty();
            assertThat(project.after(result).text("api.yaml")).isEqualTo("""
                    services:
                      api:
                        image: busybox:1.37
                        healthcheck:
                          test: ["CMD-SHELL", "true"]
                          interval: 5s
                          timeout: 3s
                          retries: 3
                    """);
            assertThat(project.after(result).compose()).contains("condition: service_healthy");
        }

        @Test
        @DisplayName("Compose replaces a dollar sign in a healthcheck")
        void dollar() {
            AddedHealthcheck check = new AddedHealthcheck("web", "test -n \"$HOME\"", "5s", "3s", 3, "");
            AddRequest request = Trial.request(List.of(), List.of(), List.of(check), List.of("prometheus"));
            assertThat(findings(Trial.of(WEB).add(request)))
                    .containsExactly("Compose replaces the $ in the healthcheck of web.");
        }

        @Test
        @DisplayName("the limits add up to more than the budget")
        void budget() {
            String comment =
                    "# Resource budget\n#   Core services:  0 GB\n#   Observability:  0 GB\n#   Total:          0 GB\n#   Budget:         1 GB\n\n";
            assertThat(findings(Trial.of(comment + WEB).add(Trial.bare())))
                    .containsExactly("The limits add up to more than the memory budget.");
        }
    }

    @Nested
    @DisplayName("puts Prometheus")
    class OnNetworks {

        private static final String TWO = """
                services:
                  web:
                    image: nginx
                    networks: [front, back]
                  worker:
                    image: acme/worker
                    networks: [back]
                networks:
                  front:
                  back:
                """;

        @Test
        @DisplayName("on no network by name where the default one is enough")
        void none() {
            assertThat(joined(WEB, Trial.bare())).containsExactly("default");
        }

        @Test
        @DisplayName("on just those networks that reach every target")
        void few() {
            assertThat(joined(TWO, scraping("web", "worker"))).containsExactly("default", "back");
            assertThat(joined(TWO, request(List.of("prometheus"), "web", "worker")))
                    .containsExactly("back");
        }

        @Test
        @DisplayName("on a network that can be reached from outside, besides internal ones")
        void internal() {
            String internal = TWO.replace("  back:\n", "  back:\n    internal: true\n");
            assertThat(joined(internal, request(List.of("prometheus"), "worker")))
                    .containsExactly("default", "back");
        }

        @Test
        @DisplayName("on what it lacks where it is there already")
        void extended() {
            String there = TWO.replace(
                    "networks:\n  front:",
                    "  prometheus:\n    image: prom/prometheus\n    networks: [front]\n    volumes:"
                            + " [\"./p.yml:/etc/prometheus/prometheus.yml\"]\nnetworks:\n  front:");
            assertThat(joined(there, request(List.of(), "worker"))).containsExactly("front", "back");
            assertThat(joined(
                            there.replace("    networks: [front]\n    volumes", "    volumes"),
                            request(List.of(), "worker")))
                    .containsExactly("default", "back");
            assertThat(joined(there, request(List.of(), "web"))).containsExactly("front");
        }

        @Test
        @DisplayName("nowhere else when a new component can come to it")
        void met() {
            String there = TWO.replace(
                    "networks:\n  front:",
                    "  prometheus:\n    image: prom/prometheus\n    networks: [front]\n    volumes:"
                            + " [\"./p.yml:/etc/prometheus/prometheus.yml\"]\nnetworks:\n  front:");
            Trial trial = Trial.of(there).with("p.yml", "scrape_configs: []\n");
            Trial after = trial.after(trial.add(Trial.bare("cadvisor")));
            assertThat(after.model().service("cadvisor").orElseThrow().networks())
                    .containsExactly("front");
            assertThat(after.model().service("prometheus").orElseThrow().networks())
                    .containsExactly("front");
        }

        private List<String> joined(String compose, AddRequest request) {
            Trial trial = Trial.of(compose);
            return trial.after(trial.add(request))
                    .model()
                    .service("prometheus")
                    .orElseThrow()
                    .networks();
        }
    }

    @Nested
    @DisplayName("scrape jobs")
    class Jobs {

        @Test
        @DisplayName("extends a configuration that is there by what is missing, and changes nothing else in it")
        void extended() {
            String config = """
                    # ours
                    scrape_configs:
                      - job_name: cadvisor
                        static_configs:
                          - targets: ['cadvisor:8080']  # since 2024

                    rule_files: []
                    """;
            Trial trial = Trial.of(WEB).with("prometheus/prometheus.yml", config);
            Trial after = trial.after(trial.add(scraping("web")));
            String extended = after.text("prometheus/prometheus.yml");
            assertThat(Losslessness.lost(config, extended)).isEmpty();
            assertThat(ScrapeJobs.of(extended).jobs())
                    .extracting(ScrapeJobs.Job::name)
                    .containsExactly("cadvisor", "prometheus", "web", "node-exporter");
        }

        @Test
        @DisplayName(
                "are not written for ports that the host publishes and leads to, and no network is joined for them")
        void throughTheHost() {
            Trial trial = Trial.of("""
                    services:
                      metrics:
                        image: prom/prometheus
                        extra_hosts: ["host.docker.internal:host-gateway"]
                        volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                        networks: [front]
                      watcher:
                        image: gcr.io/cadvisor/cadvisor
                        ports: ["8085:8080"]
                        networks: [back]
                      loki:
                        image: grafana/loki
                        ports: ["${LOKI:-3101}:3100"]
                        networks: [back]
                    networks: {front: , back: }
                    """).with("prometheus.yml", """
                    scrape_configs:
                      - job_name: cadvisor
                        static_configs:
                          - targets: [host.docker.internal:8085]
                      - job_name: loki
                        static_configs:
                          - targets: [host.docker.internal:3101]
                    """);
            List<Scrape> loki = List.of(new Scrape("loki", 3100, "/metrics", ""));
            PlanResult result = trial.add(Trial.request(loki, List.of(), List.of(), List.of("node-exporter")));
            assertThat(Trial.targets(trial.after(result)))
                    .isEqualTo("[host.docker.internal:8085, host.docker.internal:3101, node-exporter:9100]");
            assertThat(trial.after(result).compose()).contains("networks: [front]\n  watcher:");
        }

        @Test
        @DisplayName("of a second port get a name of their own")
        void secondPort() {
            Trial trial = Trial.of(WEB);
            List<Scrape> scrapes = List.of(new Scrape("web", 80, "/metrics", ""), new Scrape("web", 81, "/x", "5s"));
            Trial after = trial.after(trial.add(Trial.request(scrapes, List.of(), List.of(), List.of("prometheus"))));
            assertThat(ScrapeJobs.of(after.text("prometheus/prometheus.yml")).jobs())
                    .extracting(
                            ScrapeJobs.Job::name,
                            ScrapeJobs.Job::targets,
                            ScrapeJobs.Job::path,
                            ScrapeJobs.Job::interval)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("web", List.of("web:80"), "/metrics", ""),
                            org.assertj.core.groups.Tuple.tuple("web-81", List.of("web:81"), "/x", "5s"));
        }

        @Test
        @DisplayName("go into the file that a Prometheus of another name mounts in a folder")
        void mountedFolder() {
            Trial trial = Trial.of(WEB
                            + "  metrics:\n    image: prom/prometheus\n    command: --config.file=/conf/a/p.yml\n    volumes:"
                            + " [\"./conf:/conf\"]\n")
                    .with("conf/a/p.yml", "scrape_configs: []\n");
            PlanResult result = trial.add(scraping("web"));
            assertThat(Trial.planned(result).changes())
                    .filteredOn(each -> each.path().equals(Trial.path("conf/a/p.yml")))
                    .extracting(FileChange::mountedSingly)
                    .containsExactly(false);
            assertThat(trial.after(result).text("conf/a/p.yml"))
                    .contains("web:80", "cadvisor:8080", "node-exporter:9100");
        }
    }

    @Nested
    @DisplayName("values")
    class Values {

        @Test
        @DisplayName("of the form stand in the file")
        void values() {
            Trial trial = Trial.of(WEB);
            AddRequest request = new AddRequest(
                    List.of("prometheus"),
                    Map.of("prometheus", Map.of("port", "19090", "container-name", "")),
                    List.of(),
                    List.of(),
                    List.of(),
                    true);
            assertThat(trial.after(trial.add(request)).compose())
                    .contains("\"19090:9090\"")
                    .doesNotContain("container_name");
        }
    }

    private static AddedHealthcheck check(String service) {
        return new AddedHealthcheck(service, "true", "5s", "3s", 3, "10s");
    }

    private static AddRequest scraping(String... services) {
        return request(Trial.ALL, services);
    }

    private static AddRequest request(List<String> components, String... services) {
        List<Scrape> scrapes = java.util.Arrays.stream(services)
                .map(each -> new Scrape(each, 80, "/metrics", ""))
                .toList();
        return Trial.request(scrapes, List.of(), List.of(), components);
    }

    private static List<String> findings(PlanResult result) {
        return Trial.planned(result).findings().stream().map(Finding::what).toList();
    }

    private static Finding error(PlanResult result) {
        return Trial.refused(result).stream()
                .filter(each -> each.level() == Level.ERROR)
                .findFirst()
                .orElseThrow();
    }
}
