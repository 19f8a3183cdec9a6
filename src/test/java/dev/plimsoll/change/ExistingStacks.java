package dev.plimsoll.change;

import dev.plimsoll.change.Situations.Outcome;
import dev.plimsoll.change.Situations.Situation;
import java.util.stream.Stream;

/** Small projects that have a Prometheus, each with its configuration somewhere else. */
final class ExistingStacks {

    private static final String FILE = "monitoring/prometheus.yml";

    private static final String CONFIG = """
            # Our jobs.
            global:
              scrape_interval: 30s   # enough for us

            scrape_configs:
              # Prometheus itself
              - job_name: "prometheus"
                static_configs:
                  - targets: ["localhost:9090"]

              - job_name: "web"
                static_configs:
                  - targets: ["web:80"]   # the shop
                    labels: { team: shop }

            rule_files:
              - rules.yml
            """;

    private static final String BOTH = "[localhost:9090, web:80, cadvisor:8080, node-exporter:9100]";

    private ExistingStacks() {}

    static Stream<Situation> all() {
        return Stream.of(mounted(), built(), inline(), covered(), notEdited()).flatMap(each -> each);
    }

    /** A compose file with a service web and a Prometheus. */
    static String stack(String prometheus) {
        return "services:\n  web:\n    image: nginx\n\n  metrics:\n" + prometheus.indent(4);
    }

    private static Stream<Situation> mounted() {
        return Stream.of(
                edited("its file", stack("""
                        image: prom/prometheus:v3.5.1
                        volumes:
                          - ./monitoring/prometheus.yml:/etc/prometheus/prometheus.yml:ro""")),
                edited("the folder of its file, from a mirror by digest", stack("""
                        image: mirror.example.com/hub/prom/prometheus@sha256:%s
                        volumes: ["./monitoring:/etc/prometheus/"]""".formatted(
                                "0123456789abcdef".repeat(4)))),
                edited("its file in the long form, another path", stack("""
                        image: registry.example.com/infra/prometheus
                        command: ["--web.enable-lifecycle", "--config.file=/conf/prometheus.yml"]
                        volumes:
                          - type: bind
                            source: ./monitoring
                            target: /conf
                            read_only: true""")),
                edited("a command of one text", stack("""
                        image: acme/metrics
                        command: --config.file /conf/prometheus.yml --storage.tsdb.path=/prometheus
                        volumes: [./monitoring:/conf]""")),
                edited("a shell that only starts it", stack("""
                        image: prom/prometheus
                        entrypoint: ["/bin/sh", "-c", "exec /bin/prometheus --config.file=/conf/prometheus.yml"]
                        volumes: [./monitoring:/conf]""")),
                edited("a folder default in a variable", stack("""
                        image: prom/prometheus
                        volumes: ["${CONF:-./monitoring}:/etc/prometheus"]""")),
                edited(
                        "a file of configs",
                        stack("""
                        image: prom/prometheus
                        configs:
                          - source: scrapes
                            target: /etc/prometheus/prometheus.yml""") + "configs:\n  scrapes:\n    file: ./monitoring/prometheus.yml\n"));
    }

    private static Stream<Situation> built() {
        Trial built = Trial.of(stack("build: ./monitoring")).with(FILE, CONFIG);
        return Stream.of(
                of(
                                "copied into its image",
                                built.with(
                                        "monitoring/Dockerfile",
                                        "FROM prom/prometheus:v3.5.1\nCOPY prometheus.yml /etc/prometheus/\n"))
                        .out(BOTH, "The image of metrics must be built again."),
                of(
                                "its folder copied into its image",
                                Trial.of(stack("build:\n  context: .\n  dockerfile: prom.Dockerfile"))
                                        .with(FILE, CONFIG)
                                        .with("prom.Dockerfile", """
                                        FROM scratch AS other
                                        FROM prom/prometheus AS run
                                        COPY --chown=nobody ["monitoring/", "/conf/"]
                                        CMD ["--config.file=/conf/prometheus.yml"]
                                        """))
                        .out(BOTH, "The image of metrics must be built again."),
                of("changed while its image is built", built.with("monitoring/Dockerfile", """
                                FROM prom/prometheus
                                COPY prometheus.yml /etc/prometheus/
                                RUN sed -i s/a/b/ /etc/prometheus/prometheus.yml
                                """))
                        .out(
                                "",
                                "The configuration of metrics is not edited, so cadvisor and node-exporter get no scrape jobs."));
    }

    private static Stream<Situation> inline() {
        String content = stack("""
                image: prom/prometheus
                configs:
                  - source: scrapes
                    target: /etc/prometheus/prometheus.yml""") + "\nconfigs:\n  scrapes:\n    content: %s\n"
                + CONFIG.indent(6).replace("      \n", "\n").stripTrailing() + "\n";
        return Stream.of(
                of("in the compose file itself", Trial.of(content.formatted("|")))
                        .out(BOTH),
                of(
                                "in the compose file itself, before another section",
                                Trial.of(content.formatted("|-") + "\nvolumes:\n  data:\n"))
                        .out(BOTH),
                of(
                                "in the compose file itself, with blanks in its empty lines",
                                Trial.of(content.formatted("|").replace("\n\n", "\n      \n")))
                        .out(
                                "",
                                "The configuration of metrics is not edited, so cadvisor and node-exporter get no scrape jobs."),
                of("in the compose file itself, folded", Trial.of(content.formatted(">")))
                        .out(
                                "",
                                "The configuration of metrics is not edited, so cadvisor and node-exporter get no scrape jobs."));
    }

    private static Stream<Situation> covered() {
        return Stream.of(
                config(
                                "scraping them already",
                                "- job_name: all\n  static_configs:\n  - targets:\n    - cadvisor:8080\n    - node-exporter:9100\n")
                        .out("[cadvisor:8080, node-exporter:9100]"),
                config(
                                "finding them by DNS",
                                "- job_name: c\n  dns_sd_configs:\n  - names: [cadvisor]\n    type: A\n    port: 8080\n")
                        .out("[cadvisor:8080, node-exporter:9100]"),
                config("probing them, which is not scraping them", """
                        - job_name: probe
                          metrics_path: /probe
                          static_configs:
                          - targets: [cadvisor:8080]
                          relabel_configs:
                          - source_labels: [__address__]
                            target_label: __param_target
                          - target_label: __address__
                            replacement: blackbox:9115
                        """)
                        .out("[cadvisor:8080, cadvisor:8080, node-exporter:9100]"),
                listed("targets/all.json").out("[node-exporter:9100]"),
                listed("targets/*.json").out("[node-exporter:9100]"),
                config(
                                "asking the engine for all containers",
                                "- job_name: all\n  docker_sd_configs:\n  - host: unix:///var/run/docker.sock\n")
                        .out("[]", "No scrape job is written for cadvisor and node-exporter."),
                config(
                                "asking a server for targets",
                                "- job_name: all\n  http_sd_configs:\n  - url: http://sd/targets\n")
                        .out("[cadvisor:8080, node-exporter:9100]", "What the job all finds is not known here."));
    }

    private static Situation listed(String files) {
        Situation plain = config(
                "with targets in " + files, "- job_name: files\n  file_sd_configs:\n  - files: ['" + files + "']\n");
        Trial trial = plain.trial().with("monitoring/targets/all.json", "[{\"targets\": [\"cadvisor:8080\"]}]\n");
        return new Situation(plain.name(), trial, plain.request(), Outcome.ANY);
    }

    private static Stream<Situation> notEdited() {
        String said = "The configuration of metrics is not edited, so cadvisor and node-exporter get no scrape jobs.";
        return Stream.of(
                of("out of its image", Trial.of(stack("image: prom/prometheus")))
                        .out("", said),
                of(
                                "in a volume",
                                Trial.of(stack("image: prom/prometheus\nvolumes: [conf:/etc/prometheus]")
                                        + "volumes:\n  conf:\n"))
                        .out("", said),
                of(
                                "outside of the project",
                                Trial.of(stack("image: prom/prometheus\nvolumes: [/srv/prometheus:/etc/prometheus]")))
                        .out("", said),
                of("made by envsubst", Trial.of(stack("""
                        image: prom/prometheus
                        entrypoint: ["/bin/sh", "-c"]
                        command: ["envsubst < /tmpl/p.yml > /tmp/p.yml && exec prometheus --config.file=/tmp/p.yml"]
                        volumes: [./monitoring:/tmpl]"""))).out("", said),
                of("made by a script", Trial.of(stack("""
                        image: prom/prometheus
                        entrypoint: /run.sh
                        volumes: [./monitoring:/etc/prometheus]""")).with(FILE, CONFIG)).out("", said),
                of("written by its shell", Trial.of(stack("""
                        image: prom/prometheus
                        entrypoint: sh -c "sed s/x/y/ /conf/in.yml > /etc/prometheus/prometheus.yml; exec prometheus"
                        volumes: [./monitoring:/conf]"""))).out("", said),
                of(
                                "a template",
                                Trial.of(stack("image: prom/prometheus\nvolumes: [./monitoring:/etc/prometheus]"))
                                        .with(
                                                FILE,
                                                "scrape_configs:\n{% for each in jobs %}\n- job_name: {{ each }}\n{% endfor %}\n"))
                        .out("", said),
                of("not there", Trial.of(stack("image: prom/prometheus\nvolumes: [./monitoring:/etc/prometheus]")))
                        .out("", said));
    }

    private static Situation edited(String name, String compose) {
        return of(name, Trial.of(compose).with(FILE, CONFIG)).out(BOTH);
    }

    private static Situation config(String name, String jobs) {
        String compose = stack("image: prom/prometheus\nvolumes: [./monitoring:/etc/prometheus]");
        return of(name, Trial.of(compose).with(FILE, "scrape_configs:\n" + jobs));
    }

    private static Situation of(String name, Trial trial) {
        return new Situation("A configuration " + name, trial, Trial.bare(), Outcome.ANY);
    }
}
