package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.form.EngineFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Adding and removing in the terminal")
class AddCommandTest {

    private static final String BEFORE = """
            services:
              web:
                image: example/web
                ports:
                  - "3000:3000"
                healthcheck:
                  test: ["CMD", "true"]
              store:
                image: example/store
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
        shell.write("compose.yaml", BEFORE);
    }

    @Nested
    @DisplayName("writes")
    class Writes {

        @Test
        @DisplayName("the components that are named and no other, and takes them out again byte for byte")
        void thereAndBack() {
            assertThat(shell.run("add", "node-exporter", "prometheus", ".", "--yes", "--no-scrape"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("compose.yaml")).contains("  prometheus:", "  node-exporter:");
            assertThat(shell.read("compose.yaml")).doesNotContain("cadvisor");
            assertThat(shell.read("prometheus/prometheus.yml")).contains("job_name: 'node-exporter'");

            assertThat(shell.run("remove", "prometheus", "node-exporter", ".", "--yes"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
            assertThat(shell.folder().resolve("prometheus")).doesNotExist();
        }

        @Test
        @DisplayName("scrape jobs for what is there already, which stays, however often it is asked to go")
        void thereBefore() {
            String own = """
                    services:
                      prometheus:
                        image: prom/prometheus
                        volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                      cadvisor:
                        image: gcr.io/cadvisor/cadvisor
                      grafana:
                        image: grafana/grafana
                    """;
            String jobs = """
                    scrape_configs:
                      - job_name: cadvisor
                        static_configs: [{targets: ["cadvisor:8080"]}]
                    """;
            shell.write("compose.yaml", own);
            shell.write("prometheus.yml", jobs);
            assertThat(shell.run("add", "prometheus", "cadvisor", ".", "--yes"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("prometheus.yml")).contains("grafana:3000");
            for (int time = 1; time <= 3; time++) {
                assertThat(shell.run("remove", "prometheus", "cadvisor", ".", "--yes"))
                        .as(shell.err())
                        .isZero();
                assertThat(shell.err()).contains("Prometheus stays.", "cAdvisor stays.");
                assertThat(shell.read("compose.yaml")).isEqualTo(own);
                assertThat(shell.read("prometheus.yml")).isEqualTo(jobs);
            }
        }

        @Test
        @DisplayName("nothing in a dry run, and says where the plan goes on")
        void dryRun() {
            assertThat(shell.run("add", "prometheus", ".", "--dry-run"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).startsWith("diff --git a/compose.yaml").contains("+  prometheus:");
            assertThat(shell.err()).contains("Add prometheus: 2 files, ").doesNotContain("git apply");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("of .env what changes alone, and says how git takes that")
        void secrets() {
            shell.write(".env", "A=1\nPASSWORD=hunter2\n");
            assertThat(shell.run("add", "prometheus", ".", "--dry-run", "--no-scrape", "--into", "env"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("@@ -2,0 +3,2 @@").doesNotContain("hunter2");
            assertThat(shell.err()).contains("git apply takes this diff with --unidiff-zero.");
        }

        @Test
        @DisplayName("the values that are set")
        void values() {
            assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape", "--set", "prometheus.port=9191"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("compose.yaml")).contains("\"9191:9090\"");
        }

        @Test
        @DisplayName("the scrape jobs that are named")
        void scrapes() {
            assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape", "--scrape", "store:9102/stats"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("prometheus/prometheus.yml"))
                    .contains("store:9102", "/stats")
                    .doesNotContain("web:3000");
        }

        @Test
        @DisplayName("the scrape jobs that are named, with their options, and one for each port")
        void scrapeOptions() {
            assertThat(shell.run(
                            "add",
                            "prometheus",
                            ".",
                            "--yes",
                            "--no-scrape",
                            "--scrape",
                            "store:9102,job=shop,interval=30s,timeout=5s,scheme=https,insecure,ca-file=/run/secrets/ca,"
                                    + "username=me,password-file=/run/secrets/me,fallback=PrometheusText0.0.4",
                            "--scrape",
                            "store:9103/m,credentials-file=/run/secrets/token"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("prometheus/prometheus.yml")).endsWith("""
                      - job_name: 'shop'
                        static_configs:
                          - targets: ['store:9102']
                        metrics_path: '/metrics'
                        scrape_interval: 30s
                        scrape_timeout: 5s
                        scheme: https
                        tls_config:
                          ca_file: /run/secrets/ca
                          insecure_skip_verify: true
                        basic_auth:
                          username: me
                          password_file: /run/secrets/me
                        fallback_scrape_protocol: PrometheusText0.0.4

                      - job_name: 'store'
                        static_configs:
                          - targets: ['store:9103']
                        metrics_path: '/m'
                        authorization:
                          credentials_file: /run/secrets/token
                    """);
            assertThat(shell.err())
                    .contains("prometheus needs the file /run/secrets/token.")
                    .contains("note: The job of store takes any certificate (insecure_skip_verify).");
        }

        @Test
        @DisplayName("nothing for scraping where nothing scrapes")
        void nothingScrapes() {
            shell.write("compose.yaml", """
                    services:
                      web:
                        build: web
                        environment:
                          METRICS_PORT: "9000"
                    """);
            shell.write("web/Dockerfile", "FROM busybox:1.37\nEXPOSE 3000\n");
            assertThat(shell.run("add", "cadvisor", ".", "--yes"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.err()).contains("Add cadvisor: 1 file, ").doesNotContain("Nothing will scrape web");
        }

        @Test
        @DisplayName("a budget where there is none")
        void budget() {
            assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape", "--budget", "12G"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.read("compose.yaml")).startsWith("#").containsPattern("12(\\.0)? GB");
        }

        @Test
        @DisplayName("another port where the default is taken, and says why")
        void portTaken() {
            shell.engine.status = new EngineStatus.Ready(
                    "28.5.2",
                    "2.40.3",
                    "this machine",
                    1,
                    new EngineFacts(
                            true,
                            Map.of(9090, "container blog-web-1"),
                            Map.of(),
                            "shared",
                            "overlay2",
                            "Debian",
                            Set.of(),
                            8_000_000_000L,
                            Set.of()));
            assertThat(shell.run("add", "prometheus", ".", "--dry-run", "--no-scrape"))
                    .isZero();
            assertThat(shell.out()).doesNotContain("\"9090:9090\"");
            assertThat(shell.err()).contains("note: prometheus.port is ", "blog-web-1");
            shell.write("compose.yaml", BEFORE + "  metrics:\n    image: prom/prometheus\n");
            assertThat(shell.run("add", "prometheus", "cadvisor", ".", "--dry-run", "--no-scrape"))
                    .isZero();
            assertThat(shell.err())
                    .as("of one that is there already")
                    .contains("note: Prometheus is there already")
                    .doesNotContain("note: prometheus.port is ");
        }

        @Test
        @DisplayName("nothing where a job has the name already, and names the file from the project's folder")
        void jobName() {
            shell.write("prometheus/prometheus.yml", "scrape_configs:\n- job_name: web\n  static_configs: []\n");
            assertThat(shell.run("add", "prometheus", ".", "--yes", "--no-scrape", "--scrape", "web:3000"))
                    .isEqualTo(1);
            assertThat(shell.err())
                    .contains("error: prometheus/prometheus.yml:2: prometheus.yml has a job web already");
        }
    }

    @Nested
    @DisplayName("keeps what was decided as a plan")
    class Plans {

        private Path kept() {
            return temp.resolve("monitoring.yaml");
        }

        @Test
        @DisplayName("and adds the same with it elsewhere")
        void thereAndElsewhere() {
            assertThat(shell.run(
                            "add",
                            "prometheus",
                            ".",
                            "--yes",
                            "--scrape",
                            "web:3000",
                            "--set",
                            "prometheus.port=9191",
                            "--save-plan",
                            kept().toString()))
                    .as(shell.err())
                    .isZero();
            String compose = shell.read("compose.yaml");
            String config = shell.read("prometheus/prometheus.yml");
            assertThat(kept())
                    .content()
                    .contains("port: 9191", "service: web", "port: 3000")
                    .doesNotContain("retention", "image");

            Shell other = new Shell(temp.resolve("other"));
            other.write("compose.yaml", BEFORE);
            assertThat(other.run("add", "--plan", kept().toString(), ".", "--yes"))
                    .as(other.err())
                    .isZero();
            assertThat(other.read("compose.yaml")).isEqualTo(compose);
            assertThat(other.read("prometheus/prometheus.yml")).isEqualTo(config);
        }

        @Test
        @DisplayName("and says what of it does not fit; options go over it")
        void elsewhere() throws java.io.IOException {
            Files.writeString(kept(), """
                    version: 1
                    components:
                      prometheus: {port: 9191, retention-time: 3d}
                    scrape:
                      - {service: web, port: 3000}
                      - {service: gone, port: 80}
                    limits: {store: 256M, lost: 1G}
                    """);
            assertThat(shell.run(
                            "add",
                            "cadvisor",
                            ".",
                            "--dry-run",
                            "--plan",
                            kept().toString(),
                            "--set",
                            "prometheus.port=9292"))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out())
                    .contains("9292:9090", "retention.time=3d", "web:3000", "cadvisor:")
                    .containsPattern("image: example/store\n(\\+ +\\w+:\n)*\\+ +mem(ory|_limit): 256M\n")
                    .doesNotContain("gone", "lost");
            assertThat(shell.err())
                    .contains("note: The plan scrapes gone, which this project does not have; it was left out.")
                    .contains(
                            "note: The plan gives a limit to lost, which this project does not have; it was left out.");
        }

        @Test
        @DisplayName("but never over another file, nor from one")
        void otherFiles() throws java.io.IOException {
            Files.writeString(kept(), "services: {}\n");
            assertThat(shell.run("add", "prometheus", ".", "--yes", "--save-plan", kept().toString()))
                    .isEqualTo(1);
            assertThat(shell.err()).contains("That file is there already, and is no plan.");
            assertThat(kept()).content().isEqualTo("services: {}\n");
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);

            assertThat(shell.run("add", ".", "--yes", "--plan", kept().toString()))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("Line 1, column 1: The plan has no services.");
            assertThat(shell.run(
                            "add",
                            ".",
                            "--yes",
                            "--plan",
                            temp.resolve("none.yaml").toString()))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("There is no such file.");
        }
    }

    @Nested
    @DisplayName("refuses as wrong use")
    class WrongUse {

        private void refused(String words, String... options) {
            String[] all = new String[options.length + 4];
            System.arraycopy(new String[] {"add", "prometheus", ".", "--yes"}, 0, all, 0, 4);
            System.arraycopy(options, 0, all, 4, options.length);
            assertThat(shell.run(all)).isEqualTo(2);
            assertThat(shell.err()).contains(words);
            assertThat(shell.read("compose.yaml")).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("a field that there is not, and lists those that there are")
        void field() {
            refused("prometheus has no field prot.", "--set", "prometheus.prot=9091");
            assertThat(shell.err()).containsPattern("(?m)^    port +9090 ").containsPattern("(?m)^    image +prom/");
        }

        @Test
        @DisplayName("a component that is not being added")
        void component() {
            refused("is about a component that is not being added.", "--set", "cadvisor.port=9091");
        }

        @Test
        @DisplayName("a value that cannot be used")
        void value() {
            refused("prometheus.port: ", "--set", "prometheus.port=http");
        }

        @Test
        @DisplayName("text that is no setting")
        void setting() {
            refused("--set port cannot be understood.", "--set", "port");
        }

        @Test
        @DisplayName("a service that there is not, and lists those that there are")
        void service() {
            refused("There is no service shop to scrape.", "--scrape", "shop:80");
            assertThat(shell.err()).contains("The project has: web, store.");
        }

        @Test
        @DisplayName("text that is no scrape target")
        void scrape() {
            refused("--scrape web cannot be understood.", "--scrape", "web");
        }

        @Test
        @DisplayName("a budget that is no size")
        void size() {
            refused("--budget much is not a size.", "--budget", "much");
        }

        @Test
        @DisplayName("a component that there is not, and lists those that there are")
        void unknown() {
            assertThat(shell.run("add", "grafana", "--yes")).isEqualTo(2);
            assertThat(shell.err())
                    .contains("There is no component grafana.", "There are: prometheus, cadvisor, node-exporter.");
        }
    }

    @Test
    @DisplayName("goes on without an engine, and says what is then not known")
    void withoutEngine() {
        shell.engine.status = new EngineStatus.NotInstalled();
        assertThat(shell.run("add", "prometheus", ".", "--dry-run", "--no-scrape"))
                .isZero();
        assertThat(shell.err())
                .contains("note: Docker is not installed.", "whether they fit this machine is not known");
        shell.engine.status = new EngineStatus.Ready("28.5.2", "2.40.3", "this machine", 0, EngineFacts.UNKNOWN);
        shell.run("add", "prometheus", ".", "--dry-run");
        assertThat(shell.err())
                .contains(
                        "note: The Docker engine is there, but did not tell in time",
                        "whether they fit this machine is not known");
    }

    @Test
    @DisplayName("does nothing twice")
    void twice() {
        shell.run("add", "prometheus", ".", "--yes", "--no-scrape");
        String once = shell.read("compose.yaml");
        shell.run("add", "prometheus", ".", "--yes", "--no-scrape");
        assertThat(shell.read("compose.yaml")).as(shell.err()).isEqualTo(once);
    }

    @Test
    @DisplayName("checks the project with words for each truth")
    void check() {
        assertThat(shell.run("check", ".")).isEqualTo(1);
        assertThat(shell.out()).contains("falls short").contains("unknown");
        assertThat(shell.run("check", ".", "--json")).isEqualTo(1);
        assertThat(shell.out())
                .startsWith("{\"result\":\"falls-short\",\"truths\":[{\"id\":\"config-accepted\"")
                .contains("\"falls-short\"");
    }
}
