package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An inspection of what Prometheus scrapes")
class ScrapesTest {

    private static final String PROMETHEUS = """
            services:
              prometheus:
                image: prom/prometheus:v3.5.1
                mem_limit: 1g
                volumes:
                  - ./prometheus:/etc/prometheus:ro
            """;
    private static final String WEB = """
              web:
                image: acme/web
                mem_limit: 1g
                ports: ['3000:8080']
            """;

    private static List<String> found(String compose, String config) {
        return InspectorTest.lines(Sketch.of(compose).with("prometheus/prometheus.yml", config));
    }

    private static String job(String target) {
        return "scrape_configs:\n  - job_name: web\n    static_configs:\n      - targets: ['" + target + "']\n";
    }

    @Test
    @DisplayName("looks where Bitnami's image reads its configuration, which it has a link to")
    void bitnami() {
        String compose = PROMETHEUS.replace("prom/prometheus", "docker.io/bitnami/prometheus");
        for (String place : List.of("/opt/bitnami/prometheus/conf", "/etc/prometheus")) {
            assertThat(found(compose.replace("/etc/prometheus", place), job("wbe:80")))
                    .as(place)
                    .singleElement()
                    .asString()
                    .contains("target-unknown");
        }
        assertThat(found(compose.replace("/etc/prometheus", "/srv"), job("wbe:80")))
                .isEmpty();
        String built = "services:\n  prometheus: {build: ./prometheus, mem_limit: 1g}\n";
        assertThat(InspectorTest.lines(Sketch.of(built)
                        .with("prometheus/prometheus.yml", job("wbe:80"))
                        .with(
                                "prometheus/Dockerfile",
                                "FROM bitnami/prometheus:3\nCOPY prometheus.yml /opt/bitnami/prometheus/conf/\n")))
                .singleElement()
                .asString()
                .contains("target-unknown");
    }

    @Test
    @DisplayName("finds a configuration that is mounted and not there, in the project")
    void missing() {
        assertThat(InspectorTest.lines(Sketch.of(PROMETHEUS).with("promtheus/prometheus.yml", "")))
                .containsExactly("error config-missing compose.yaml:6:9 The configuration of prometheus,"
                        + " prometheus/prometheus.yml, does not exist.");
        assertThat(InspectorTest.lines(Sketch.of("""
                        services:
                          prometheus:
                            image: prom/prometheus:v3.5.1
                            mem_limit: 1g
                            configs: [{source: main, target: /etc/prometheus/prometheus.yml}]
                        configs:
                          main: {file: ./p.yml}
                        """)))
                .containsExactly(
                        "error config-missing compose.yaml:5:5 The configuration of prometheus, p.yml, does not"
                                + " exist.");
        for (String elsewhere : List.of("/srv/prometheus", "../prometheus", "${CONF:-./prometheus}", "config")) {
            assertThat(InspectorTest.lines(
                            Sketch.of(PROMETHEUS.replace("./prometheus", elsewhere) + "volumes: {config: }\n")))
                    .as(elsewhere)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("finds a configuration that is no YAML, and leaves a template alone")
    void unreadable() {
        assertThat(found(PROMETHEUS, "scrape_configs:\n  - job_name: a\n\tstatic_configs: []\n"))
                .containsExactly(
                        "error config-unreadable prometheus/prometheus.yml:3:1 The configuration of prometheus is"
                                + " no YAML: A tab stands where only blanks may.");
        assertThat(found(PROMETHEUS, "global: {}\nglobal: {}\n"))
                .singleElement()
                .asString()
                .contains("config-unreadable prometheus/prometheus.yml:2:1 ");
        assertThat(found(PROMETHEUS, "scrape_configs:\n{% for each in jobs %}\n- {{ each }}\n{% endfor %}\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("looks into a text of the compose file, and says where in it")
    void inText() {
        String inline = """
                services:
                  prometheus:
                    image: prom/prometheus:v3.5.1
                    mem_limit: 1g
                    configs: [{source: main, target: /etc/prometheus/prometheus.yml}]
                configs:
                  main:
                    content: |
                      global:
                        scrape_interval: 15s
                        scrape_timeout: %s
                      scrape_configs:
                        - job_name: a
                          static_configs: [{targets: ['%s']}]
                """;
        assertThat(InspectorTest.lines(Sketch.of(inline.formatted("30s", "promethius:80"))))
                .containsExactly(
                        "error scrape-timeout compose.yaml:11:25 The global scrape_timeout, 30s, is longer than its"
                                + " scrape_interval, 15s.",
                        "warning target-unknown compose.yaml:14:39 The job a scrapes promethius:80, and the project has"
                                + " no service promethius.");
        assertThat(InspectorTest.lines(Sketch.of(
                        inline.formatted("${TIMEOUT}", "${HOST}:80") + "      rule_files: ['${RULES}.yml']\n")))
                .isEmpty();
        assertThat(InspectorTest.lines(Sketch.of(inline.formatted("[", "a:80"))))
                .singleElement()
                .asString()
                .startsWith("error config-unreadable compose.yaml:13:9 ");
    }

    @Test
    @DisplayName("finds a timeout longer than the interval, for all jobs or for one")
    void timeout() {
        assertThat(found(PROMETHEUS, "global:\n  scrape_interval: 5s\n  scrape_timeout: 10s\n"))
                .containsExactly(
                        "error scrape-timeout prometheus/prometheus.yml:3:19 The global scrape_timeout, 10s, is"
                                + " longer than its scrape_interval, 5s.");
        assertThat(found(PROMETHEUS, "global:\n  scrape_timeout: 2m\n"))
                .containsExactly("error scrape-timeout prometheus/prometheus.yml:2:19 The global scrape_timeout, 2m, is"
                        + " longer than its scrape_interval, 1m, the default.");
        assertThat(found(
                        PROMETHEUS,
                        "scrape_configs:\n  - job_name: a\n    scrape_interval: 15s\n    scrape_timeout: 20s\n"))
                .containsExactly(
                        "error scrape-timeout prometheus/prometheus.yml:4:21 The scrape_timeout of the job a, 20s, is"
                                + " longer than its scrape_interval, 15s.");
    }

    @Test
    @DisplayName("looks into what a Dockerfile copies, and what configs bring")
    void notMounted() {
        String built = """
                services:
                  prometheus:
                    build: ./prometheus
                    mem_limit: 1g
                """;
        String wrong = "global:\n  scrape_timeout: 2m\nrule_files: [rules.yml]\n";
        String said =
                "error scrape-timeout prometheus/prometheus.yml:2:19 The global scrape_timeout, 2m, is longer than"
                        + " its scrape_interval, 1m, the default.";
        Sketch copied = Sketch.of(built).with("prometheus/prometheus.yml", wrong);
        assertThat(InspectorTest.lines(copied.with(
                        "prometheus/Dockerfile",
                        "FROM prom/prometheus\nCOPY . /conf/\nCMD [\"--config.file=/conf/prometheus.yml\"]\n")))
                .containsExactly(said);
        assertThat(InspectorTest.lines(copied.with("prometheus/Dockerfile", "FROM prom/prometheus\n")))
                .isEmpty();
        assertThat(found("""
                services:
                  prometheus:
                    image: prom/prometheus:v3.5.1
                    mem_limit: 1g
                    configs:
                      - {source: main, target: /etc/prometheus/prometheus.yml}
                      - {source: rules, target: /etc/prometheus/rules.yml}
                configs:
                  main: {file: ./prometheus/prometheus.yml}
                  rules: {file: ./rules.yml}
                """, wrong)).containsExactly(said);
    }

    @Test
    @DisplayName("finds nothing of a timeout that gives way to the interval of a job")
    void timeoutGivesWay() {
        assertThat(found(
                        PROMETHEUS,
                        "global:\n  scrape_timeout: 30s\nscrape_configs:\n  - job_name: a\n    scrape_interval: 15s\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("finds what is no duration, such as a number alone")
    void duration() {
        assertThat(found(
                        PROMETHEUS,
                        "global:\n  scrape_interval: 15\n  evaluation_interval: 1m30s\nscrape_configs:\n"
                                + "  - job_name: a\n    scrape_timeout: 1.5s\n"))
                .containsExactly(
                        "error duration-refused prometheus/prometheus.yml:2:20 The global scrape_interval, 15, is no"
                                + " duration: it has no unit.",
                        "error duration-refused prometheus/prometheus.yml:6:21 The scrape_timeout of the job a, 1.5s, is"
                                + " no duration.");
        for (String right : List.of("0", "15s", "500ms", "1h", "1d12h", "1y")) {
            assertThat(found(PROMETHEUS, "global: {evaluation_interval: " + right + "}\n"))
                    .as(right)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("finds a job without a name")
    void jobNameless() {
        assertThat(found(PROMETHEUS, "scrape_configs:\n  - job_name: a\n  - static_configs: []\n  - job_name: ''\n"))
                .containsExactly(
                        "error job-nameless prometheus/prometheus.yml:3:5 A scrape job has no job_name.",
                        "error job-nameless prometheus/prometheus.yml:4:5 A scrape job has no job_name.");
    }

    @Test
    @DisplayName("finds a target that is a URL or has a path, where nothing relabels it")
    void targetRefused() {
        assertThat(found(PROMETHEUS + WEB, job("http://web:8080")))
                .containsExactly("error target-refused prometheus/prometheus.yml:4:19 The job web has the target"
                        + " http://web:8080, which is no host with a port.");
        assertThat(found(PROMETHEUS + WEB, job("web:8080/metrics"))).hasSize(1);
        assertThat(found(PROMETHEUS + WEB, job("{{ web }}/metrics"))).isEmpty();
        assertThat(found(
                        PROMETHEUS + WEB,
                        job("http://web:8080")
                                + "    relabel_configs: [{target_label: __address__, replacement: 'web:8080'}]\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("finds a variable that Prometheus does not fill in, but not where it does")
    void variable() {
        assertThat(found(PROMETHEUS + WEB, job("${WEB_HOST:-web}:8080")))
                .containsExactly(
                        "warning variable-unfilled prometheus/prometheus.yml:4:19 ${WEB_HOST:-web} is not filled"
                                + " in: Prometheus takes it as it stands.");
        assertThat(found(PROMETHEUS + WEB, "global: {external_labels: {host: '${HOST}'}}\n" + job("web:8080") + """
                            relabel_configs: [{source_labels: [job], regex: '(?P<NAME>.*)', target_label: x, replacement: '${NAME}'}]
                            metric_relabel_configs: [{target_label: y, replacement: '${1}'}]
                        """))
                .isEmpty();
    }

    @Test
    @DisplayName("finds two jobs of one name")
    void jobTwice() {
        assertThat(found(PROMETHEUS, "scrape_configs:\n  - job_name: a\n  - job_name: b\n  - job_name: a\n"))
                .containsExactly(
                        "error job-twice prometheus/prometheus.yml:4:5 Two scrape jobs are named a; the first stands"
                                + " in line 2.");
    }

    @Test
    @DisplayName("finds files that are named and not there")
    void fileMissing() {
        String config = """
                rule_files:
                  - rules/alerts.yml
                  - rules/*.yml
                  - /srv/more.yml
                scrape_configs:
                  - job_name: a
                    file_sd_configs:
                      - files: [targets.json]
                """;
        assertThat(found(PROMETHEUS, config))
                .containsExactly(
                        "warning file-missing prometheus/prometheus.yml:2:5 rules/alerts.yml, which the configuration of"
                                + " prometheus names, does not exist.",
                        "warning file-missing prometheus/prometheus.yml:4:5 /srv/more.yml is not in the container of"
                                + " prometheus: nothing is mounted there.",
                        "warning file-missing prometheus/prometheus.yml:8:17 targets.json, which the configuration of"
                                + " prometheus names, does not exist.");
        assertThat(InspectorTest.lines(
                        Sketch.of(PROMETHEUS.replace(":ro\n", ":ro\n      - rules:/srv\n") + "volumes: {rules: }\n")
                                .with("prometheus/prometheus.yml", config)
                                .with("prometheus/rules/alerts.yml", "")
                                .with("prometheus/targets.json", "")))
                .isEmpty();
    }

    @Test
    @DisplayName("finds a target that names no service")
    void targetUnknown() {
        assertThat(found(PROMETHEUS + WEB, job("wbe:8080")))
                .containsExactly(
                        "warning target-unknown prometheus/prometheus.yml:4:19 The job web scrapes wbe:8080, and the"
                                + " project has no service wbe.");
    }

    @Test
    @DisplayName("and nothing of names that are known, or may be")
    void targetKnown() {
        String alias = WEB + "    networks: {default: {aliases: [front]}}\n    container_name: shop-front\n";
        for (String target : List.of(
                "web:8080", "front:8080", "shop-front:8080", "shop-web-1:8080", "10.0.0.1:80", "a.example:80")) {
            assertThat(found(PROMETHEUS + alias, job(target))).as(target).isEmpty();
        }
        String hosts = PROMETHEUS + "    extra_hosts: ['host.docker.internal:host-gateway', 'nas=10.0.0.9']\n";
        assertThat(found(hosts, job("nas:9100"))).isEmpty();
        String external = PROMETHEUS + "    networks: [shared]\nnetworks: {shared: {external: true}}\n";
        assertThat(found(external, job("blog:80"))).isEmpty();
    }

    @Test
    @DisplayName("goes by what relabelling does to the address, or may do")
    void relabelled() {
        for (String kept : List.of(
                "[]",
                "[{target_label: env, replacement: prod}]",
                "[{source_labels: [__address__], regex: '(.*):.*', target_label: instance}]",
                "[{source_labels: [job], action: lowercase, target_label: job}]")) {
            assertThat(found(PROMETHEUS, job("wbe:80") + "    relabel_configs: " + kept + "\n"))
                    .as(kept)
                    .singleElement()
                    .asString()
                    .contains("target-unknown");
        }
        for (String moved : List.of(
                "[{target_label: __address__, replacement: 'blackbox:9115'}]",
                "[{target_label: env, replacement: prod}, {target_label: __address__, replacement: 'blackbox:9115'}]",
                "[{source_labels: [x], target_label: '${1}'}]",
                "[{action: labelmap, regex: '(.+)'}]",
                "[{source_labels: [__address__], action: drop, regex: 'wbe:.*'}]")) {
            assertThat(found(PROMETHEUS, job("wbe:80") + "    relabel_configs: " + moved + "\n"))
                    .as(moved)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("finds a target with the port of this machine")
    void targetPort() {
        assertThat(found(PROMETHEUS + WEB, job("web:3000")))
                .containsExactly(
                        "warning target-port prometheus/prometheus.yml:4:19 The job web scrapes web:3000; 3000 is the"
                                + " port of web on this machine.");
        assertThat(found(PROMETHEUS + WEB + "    expose: [3000]\n", job("web:3000")))
                .isEmpty();
        assertThat(found(PROMETHEUS + WEB, job("web:9999"))).isEmpty();
    }

    @Test
    @DisplayName("finds localhost, which is Prometheus itself")
    void localhost() {
        assertThat(found(PROMETHEUS + WEB, job("localhost:3000")))
                .containsExactly(
                        "warning target-localhost prometheus/prometheus.yml:4:19 The job web scrapes localhost:3000,"
                                + " which is the container of prometheus itself.");
        assertThat(found(PROMETHEUS + WEB, job("localhost:9090"))).isEmpty();
        assertThat(found(PROMETHEUS + "    network_mode: host\n", job("localhost:3000")))
                .isEmpty();
    }

    @Test
    @DisplayName("finds Prometheus asking itself above the prefix that it answers below")
    void prefix() {
        String said =
                "warning target-prefix prometheus/prometheus.yml:4:19 The job web asks localhost:9090 at /metrics,"
                        + " and prometheus answers below /prom alone.";
        for (String below : List.of(
                "'--web.route-prefix=/prom'",
                "'--web.external-url=https://a.example/prom/'",
                "'--web.external-url=https://a.example/other', '--web.route-prefix=prom/'")) {
            assertThat(found(PROMETHEUS + "    command: [" + below + "]\n", job("localhost:9090")))
                    .as(below)
                    .containsExactly(said);
        }
        String compose = PROMETHEUS + "    command: ['--web.route-prefix=/prom', '--web.listen-address=:9091']\n" + WEB;
        assertThat(found(compose, job("prometheus:9091")))
                .singleElement()
                .asString()
                .contains("target-prefix");
        assertThat(found(compose, job("prometheus:9091") + "    metrics_path: /prom/metrics\n"))
                .isEmpty();
        assertThat(found(compose, job("web:8080"))).isEmpty();
        for (String above : List.of(
                "'--web.external-url=https://a.example/prom', '--web.route-prefix=/'",
                "'--web.external-url=https://a.example:9090'",
                "'--web.external-url=${URL}'",
                "'--web.external-url=a.example/prom'")) {
            assertThat(found(PROMETHEUS + "    command: [" + above + "]\n", job("localhost:9090")))
                    .as(above)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("finds a target on no network of Prometheus")
    void unreachable() {
        String apart = PROMETHEUS + WEB + "    networks: [back]\nnetworks: {back: }\n";
        assertThat(Sketch.of(apart)
                        .with("prometheus/prometheus.yml", job("web:8080"))
                        .findings())
                .singleElement()
                .satisfies(each -> {
                    assertThat(Sketch.line(each))
                            .isEqualTo(
                                    "warning target-unreachable prometheus/prometheus.yml:4:19 prometheus cannot reach"
                                            + " web:8080, the target of the job web.");
                    assertThat(each.why()).isEqualTo("prometheus is on default, web on back.");
                    assertThat(each.todo()).isEqualTo("Let prometheus join back.");
                });
        String host = PROMETHEUS + "  web: {image: acme/web, network_mode: host, mem_limit: 1g}\n";
        assertThat(found(host, job("web:8080"))).singleElement().asString().contains("target-unreachable");
        String other = PROMETHEUS + WEB + "  side: {image: acme/web, network_mode: 'service:web', mem_limit: 1g}\n";
        assertThat(found(other, job("side:8080"))).singleElement().asString().contains("target-unreachable");
    }
}
