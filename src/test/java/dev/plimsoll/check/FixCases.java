package dev.plimsoll.check;

import dev.plimsoll.form.EngineFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Small projects, each with a finding, and what puts it right. */
final class FixCases {

    /**
     * A project.
     *
     * @param name what is special
     * @param sketch its files
     * @param rule that finds something
     * @param words of the fix
     * @param diff the lines that differ afterwards, each behind {@code -} or {@code +}; all others stay
     */
    record FixCase(String name, Sketch sketch, String rule, String words, List<String> diff) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PROMETHEUS = """
            services:
              prometheus:
                image: prom/prometheus:v3.5.1
                mem_limit: 1g
                volumes:
                  - ./prometheus:/etc/prometheus:ro
            """;

    /** What Compose prints of a service with a port. */
    static final String RESOLVED = """
            {"name": "shop", "services": {"web": {"image": "busybox",
             "ports": [{%s"target": 80, "protocol": "tcp"}]}}}""";

    private FixCases() {}

    static Stream<FixCase> all() {
        return Stream.of(ports(), names(), waits(), limits(), networks(), scrapes(), targets())
                .flatMap(each -> each);
    }

    private static FixCase of(String name, String compose, String rule, String words, String... diff) {
        return new FixCase(name, Sketch.of(compose), rule, words, List.of(diff));
    }

    private static Stream<FixCase> ports() {
        return Stream.of(
                of(
                        "a port twice",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            ports:
                              - "8080:80" # the shop
                          admin:
                            image: busybox:1.37
                            ports:
                              - "8080:81" # for us
                              - '9000:9000'
                          taken: {image: busybox:1.37, ports: ["127.0.0.1:8081:80"]}
                        """,
                        "port-twice",
                        "Publish admin on port 8082",
                        "-      - \"8080:81\" # for us",
                        "+      - \"8082:81\" # for us"),
                of(
                        "a port twice, in the long form",
                        """
                        services:
                          web: {image: busybox:1.37, ports: ['8080:80/tcp']}
                          admin:
                            image: busybox:1.37
                            ports:
                              - target: 81
                                published: "8080" # free on mine
                                host_ip: 127.0.0.1
                        """,
                        "port-twice",
                        "Publish admin on port 8081",
                        "-        published: \"8080\" # free on mine",
                        "+        published: \"8081\" # free on mine"),
                of(
                        "two ports of a service that another has",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            ports: ['8080:80', '8443:443']
                          admin:
                            image: busybox:1.37
                            ports: ['8080:80', '8443:443', '9000:9000']
                        """,
                        "port-twice",
                        "Publish admin on ports 8081 and 8444",
                        "-    ports: ['8080:80', '8443:443', '9000:9000']",
                        "+    ports: ['8081:80', '8444:443', '9000:9000']"),
                new FixCase(
                        "a port of a variable without a value",
                        Sketch.of("""
                                services:
                                  web:
                                    image: busybox
                                    ports:
                                      - '${WEB_PORT}:80' # set it
                                """).resolvedAs(RESOLVED.formatted("")),
                        "port-unset",
                        "Write ${WEB_PORT:-80} for ${WEB_PORT}",
                        List.of("-      - '${WEB_PORT}:80' # set it", "+      - '${WEB_PORT:-80}:80' # set it")),
                new FixCase(
                        "a port that a program of the machine has",
                        Sketch.of("services: {web: {image: busybox:1.37, ports: ['8080:80']}}\n")
                                .on(machine(Map.of(8080, "nginx", 8081, "container blog-web-1"), Map.of())),
                        "port-taken",
                        "Publish web on port 8082",
                        List.of(
                                "-services: {web: {image: busybox:1.37, ports: ['8080:80']}}",
                                "+services: {web: {image: busybox:1.37, ports: ['8082:80']}}")));
    }

    private static Stream<FixCase> names() {
        String two = """
                services:
                  web:
                    image: busybox:1.37
                    container_name: shop
                  # what people pay with
                  pay:
                    image: busybox:1.37
                    # as the old one
                    container_name: shop
                    restart: always
                """;
        return Stream.of(
                of(
                        "a container name twice",
                        two,
                        "name-twice",
                        "Take container_name out of pay",
                        "-    # as the old one",
                        "-    container_name: shop"),
                of(
                        "a container name of a service that runs twice",
                        "services:\n  web:\n    image: busybox:1.37\n    container_name: shop\n    scale: 2\n",
                        "name-twice",
                        "Take container_name out of web",
                        "-    container_name: shop"),
                new FixCase(
                        "a container name that another project has",
                        Sketch.of("services:\n  web:\n    image: busybox:1.37\n    container_name: shop\n")
                                .on(machine(Map.of(), Map.of("shop", "blog"))),
                        "name-taken",
                        "Take container_name out of web",
                        List.of("-    container_name: shop")));
    }

    private static Stream<FixCase> waits() {
        return Stream.of(
                of(
                        "a wait for an image with a program of its own",
                        """
                        services:
                          api:
                            image: busybox:1.37
                            depends_on:
                              db:
                                condition: service_healthy
                          db:
                            image: postgres:17-alpine

                          mail:
                            image: busybox:1.37
                            healthcheck:
                              test: ["CMD", "true"]
                        """,
                        "wait-without-healthcheck",
                        "Give db the healthcheck pg_isready -q -U \"$${POSTGRES_USER:-postgres}\"",
                        "+    healthcheck:",
                        "+      test: [\"CMD-SHELL\", \"pg_isready -q -U \\\"$${POSTGRES_USER:-postgres}\\\"\"]",
                        "+      interval: 5s",
                        "+      timeout: 3s",
                        "+      retries: 3",
                        "+      start_period: 10s"),
                of(
                        "waits for a healthcheck that is turned off",
                        """
                        services:
                          api:
                            image: busybox:1.37
                            depends_on:
                              db: {condition: service_healthy} # it migrates
                          job:
                            image: busybox:1.37
                            depends_on:
                              db:
                                condition: service_healthy
                          db:
                            image: busybox:1.37
                            healthcheck:
                              disable: true
                        """,
                        "wait-without-healthcheck",
                        "Wait with service_started for db",
                        "-      db: {condition: service_healthy} # it migrates",
                        "+      db: {condition: service_started} # it migrates",
                        "-        condition: service_healthy",
                        "+        condition: service_started"),
                of(
                        "a wait for itself",
                        "services:\n  web:\n    image: busybox:1.37\n    depends_on:\n      - db\n      - web\n  db: {image: busybox:1.37}\n",
                        "wait-cycle",
                        "Take web out of what it waits for itself",
                        "-      - web"));
    }

    private static Stream<FixCase> limits() {
        return Stream.of(
                of(
                        "a limit beside a block that leaves it out",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            mem_limit: ${WEB_MEMORY:-64m} # enough
                            deploy:
                              resources:
                                limits:
                                  cpus: "0.5"
                        """,
                        "limit-twice",
                        "Write mem_limit of web as deploy.resources.limits.memory: ${WEB_MEMORY:-64m}",
                        "-    mem_limit: ${WEB_MEMORY:-64m} # enough",
                        "+          memory: ${WEB_MEMORY:-64m}"),
                of(
                        "a limit in two ways, where others use the older key",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            mem_limit: 64m
                            deploy:
                              replicas: 1
                              resources:
                                limits:
                                  memory: 128m
                          db:
                            image: busybox:1.37
                            mem_limit: 64m
                        """,
                        "limit-twice",
                        "Keep mem_limit: 64m of web, take deploy.resources.limits.memory out",
                        "-      resources:",
                        "-        limits:",
                        "-          memory: 128m"),
                of(
                        "a limit in two ways, where others use the block",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            cpus: 0.25
                            deploy: {resources: {limits: {cpus: '0.5'}}}
                          db:
                            image: busybox:1.37
                            deploy: {resources: {limits: {cpus: '0.5'}}}
                        """,
                        "limit-twice",
                        "Keep deploy.resources.limits.cpus: 0.5 of web, take cpus out",
                        "-    cpus: 0.25"));
    }

    private static Stream<FixCase> networks() {
        return Stream.of(
                of(
                        "ports in the network of the host",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            network_mode: host
                            ports: # open to all
                              - "8080:80"
                            restart: always
                        """,
                        "ports-without-network",
                        "Take the ports of web out",
                        "-    ports: # open to all",
                        "-      - \"8080:80\""),
                of(
                        "ports in the network of another service",
                        """
                        services:
                          vpn:
                            image: busybox:1.37
                            ports:
                              - "1194:1194/udp"
                          web:
                            image: busybox:1.37
                            network_mode: "service:vpn"
                            ports:
                              - 127.0.0.1:${WEB_PORT:-8080}:80
                        """,
                        "ports-without-network",
                        "Publish the ports of web on vpn",
                        "+      - \"127.0.0.1:${WEB_PORT:-8080}:80\"",
                        "-    ports:",
                        "-      - 127.0.0.1:${WEB_PORT:-8080}:80"),
                of(
                        "a network that is not there",
                        """
                        services:
                          web:
                            image: busybox:1.37
                            networks: [front, back]
                        networks:
                          back:

                        # the end
                        """,
                        "undefined",
                        "Add front under networks: at the top level",
                        "+  front:"),
                of(
                        "a volume that is not there",
                        "services:\n  web:\n    image: busybox:1.37\n    volumes:\n      - data:/data\n",
                        "undefined",
                        "Add data under volumes: at the top level",
                        "+",
                        "+volumes:",
                        "+  data:"));
    }

    private static FixCase scrape(String name, String more, String config, String rule, String words, String... diff) {
        return new FixCase(
                name,
                Sketch.of(PROMETHEUS + more).with("prometheus/prometheus.yml", config),
                rule,
                words,
                List.of(diff));
    }

    private static Stream<FixCase> scrapes() {
        return Stream.of(
                scrape(
                        "a timeout longer than the interval",
                        "",
                        "global:\n  scrape_interval: 5s\n  scrape_timeout: 10s # slow ones\n",
                        "scrape-timeout",
                        "Lower the scrape_timeout to 5s",
                        "-  scrape_timeout: 10s # slow ones",
                        "+  scrape_timeout: 5s # slow ones"),
                scrape(
                        "a timeout of a job longer than the default",
                        "",
                        "scrape_configs:\n  - job_name: prometheus\n    scrape_timeout: '2m'\n",
                        "scrape-timeout",
                        "Lower the scrape_timeout to 1m",
                        "-    scrape_timeout: '2m'",
                        "+    scrape_timeout: '1m'"),
                of(
                        "a timeout in a text of the compose file",
                        """
                        services:
                          prometheus:
                            image: prom/prometheus:v3.5.1
                            mem_limit: 1g
                            configs: [{source: main, target: /etc/prometheus/prometheus.yml}]
                        configs:
                          main:
                            content: |
                              global:
                                # often
                                scrape_interval: 5s
                                scrape_timeout: 10s # slow ones
                        """,
                        "scrape-timeout",
                        "Lower the scrape_timeout to 5s",
                        "-        scrape_timeout: 10s # slow ones",
                        "+        scrape_timeout: 5s # slow ones"),
                scrape(
                        "Prometheus that answers below a prefix",
                        "    command: [--web.route-prefix=/prom]\n",
                        "scrape_configs:\n  - job_name: it\n    # always\n    static_configs:\n      - targets: ['localhost:9090']\n",
                        "target-prefix",
                        "Ask localhost:9090 at /prom/metrics",
                        "+    metrics_path: /prom/metrics"),
                scrape(
                        "a target that is a URL",
                        "",
                        "scrape_configs:\n  - job_name: it\n    static_configs:\n      - targets: ['http://localhost:9090/metrics'] # it\n",
                        "target-refused",
                        "Write localhost:9090 for http://localhost:9090/metrics",
                        "-      - targets: ['http://localhost:9090/metrics'] # it",
                        "+      - targets: ['localhost:9090'] # it"),
                scrape(
                        "a job name twice, and the next one is taken",
                        "",
                        "scrape_configs:\n  - job_name: web\n  - job_name: web-2\n  - job_name: \"web\" # new\n",
                        "job-twice",
                        "Name the job in line 4 web-3",
                        "-  - job_name: \"web\" # new",
                        "+  - job_name: \"web-3\" # new"));
    }

    private static String job(String target) {
        return "scrape_configs:\n  - job_name: web\n    static_configs:\n      - targets:\n          - " + target
                + " # shop\n";
    }

    private static FixCase target(String name, String more, String from, String to, String rule) {
        return scrape(
                name,
                more,
                job(from),
                rule,
                "Scrape " + to + " in place of " + from,
                "-          - " + from + " # shop",
                "+          - " + to + " # shop");
    }

    private static Stream<FixCase> targets() {
        String web = "  web:\n    image: acme/web\n    mem_limit: 1g\n    ports: ['3000:8080']\n";
        return Stream.of(
                target("a name with a letter missing", web, "wb:8080", "web:8080", "target-unknown"),
                target("the port of this machine", web, "web:3000", "web:8080", "target-port"),
                target(
                        "localhost with the port of this machine",
                        web,
                        "localhost:3000",
                        "web:8080",
                        "target-localhost"),
                target("localhost with the port of a container", web, "127.0.0.1:8080", "web:8080", "target-localhost"),
                target(
                        "a service in the network of another",
                        web + "  side: {image: acme/side, mem_limit: 1g, network_mode: 'service:web'}\n",
                        "side:9000",
                        "web:9000",
                        "target-unreachable"),
                scrape(
                        "a service on another network",
                        "  web:\n    image: acme/web\n    mem_limit: 1g\n    networks: [back]\nnetworks:\n  back:\n",
                        job("web:8080"),
                        "target-unreachable",
                        "Let prometheus join back",
                        "+    networks: [default, back]"));
    }

    private static EngineFacts machine(Map<Integer, String> ports, Map<String, String> names) {
        return new EngineFacts(true, ports, names, null, null, null, Set.of(), null, Set.of());
    }
}
