package dev.plimsoll.change;

import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.Scrape;
import java.util.List;
import java.util.stream.Stream;

/** Small projects, each with something of its own. */
final class Situations {

    /**
     * A project.
     *
     * @param name what is special
     * @param trial its files
     * @param request what is added to it
     * @param outcome what must come out
     */
    record Situation(String name, Trial trial, AddRequest request, Outcome outcome) {

        Situation(String name, Trial trial, AddRequest request) {
            this(name, trial, request, Outcome.ANY);
        }

        /** With what must come out. */
        Situation out(String targets, String... findings) {
            return new Situation(name, trial, request, new Outcome(targets, List.of(findings), ""));
        }

        /** With the networks that Prometheus must be on. */
        Situation on(String networks) {
            Outcome with = new Outcome(outcome.targets(), outcome.findings(), networks);
            return new Situation(name, trial, request, with);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What must come out.
     *
     * @param targets all that Prometheus scrapes then, as a list; empty where its configuration is not at hand
     * @param findings what is found besides notes of what is there already
     * @param networks that Prometheus is on then; empty where that is not what it is about
     */
    record Outcome(String targets, List<String> findings, String networks) {
        static final Outcome ANY = new Outcome("any", List.of(), "");
    }

    static final String WEB = """
            services:
              web:
                image: nginx:1.29
                ports:
                  - "80:80"

              db:
                image: postgres:17
            """;

    private Situations() {}

    static Stream<Situation> all() {
        return Stream.of(
                        layouts(),
                        endings(),
                        sections(),
                        networks(),
                        others(),
                        TraitSamples.all(),
                        ExistingStacks.all(),
                        NetworkStacks.all())
                .flatMap(each -> each);
    }

    private static Stream<Situation> layouts() {
        return Stream.of(
                bare("two spaces, a blank line between services", WEB),
                bare("four spaces", WEB.replace("  ", "    ")),
                bare("no blank lines between services", WEB.replace("\n\n", "\n")),
                bare("one service", "services:\n  web:\n    image: nginx\n"),
                bare(
                        "dashes without indentation",
                        "services:\n  web:\n    image: nginx\n    ports:\n    - \"80:80\"\n"),
                bare("three spaces", "services:\n   web:\n      image: nginx\n\n   db:\n      image: postgres:17\n"),
                bare("flow style", "services: {web: {image: nginx, ports: [\"80:80\"]}, db: {image: postgres:17}}\n"),
                bare(
                        "services as flow over lines",
                        "services: {\n  web: {image: nginx},\n  db: {image: postgres:17}\n}\n"),
                bare("one service in flow style", "services:\n  web: {image: nginx}\n  db: {image: postgres:17}\n"),
                bare("JSON", """
                        {
                          "services": {
                            "web": {
                              "image": "nginx",
                              "ports": ["80:80"]
                            }
                          }
                        }
                        """),
                bare("JSON on one line", "{\"services\":{\"web\":{\"image\":\"nginx\"}}}"));
    }

    private static Stream<Situation> endings() {
        return Stream.of(
                bare("CRLF", WEB.replace("\n", "\r\n")),
                bare("no final newline", WEB.stripTrailing()),
                bare("CRLF and no final newline", WEB.stripTrailing().replace("\n", "\r\n")),
                bare("blank lines at the end", WEB + "\n\n"),
                bare("a byte order mark", "\uFEFF" + WEB),
                bare("a comment at the end", WEB + "\n# the end\n"),
                bare("a comment of the last service at the end", WEB + "    # restart: always\n"),
                bare("a comment at the end without newline", WEB + "# the end"),
                bare("an end mark", "---\n" + WEB + "...\n"),
                bare("several documents", "---\n" + WEB + "---\nservices:\n  web:\n    restart: always\n"),
                bare("a document without services first", "name: shop\n---\n" + WEB));
    }

    private static Stream<Situation> sections() {
        return Stream.of(
                bare("no services", "volumes:\n  data:\n"),
                bare("no services and no final newline", "networks:\n  front:\n    driver: bridge"),
                bare("volumes behind the services", WEB + "\nvolumes:\n  data:\n"),
                bare("volumes before the services", "volumes:\n  data: {}\n\n" + WEB),
                bare("volumes in flow style", WEB + "\nvolumes: {data: {}}\n"),
                bare(
                        "volumes with settings",
                        WEB + "\nvolumes:\n  data:\n    driver: local\n    labels:\n      a: b\n"),
                bare("a comment before the next section", WEB + "\n# kept on disk\nvolumes:\n  data:\n"),
                bare("a version and a name", "version: \"3.8\"\nname: shop\n" + WEB),
                bare(
                        "networks, configs and secrets",
                        WEB + "networks:\n  default:\n    driver: bridge\nsecrets:\n  key:\n    environment: KEY\n"),
                bare("anchors in x- blocks at the root", """
                        x-logging: &logging
                          logging:
                            driver: json-file

                        x-restart: &restart
                          restart: always

                        services:
                          web:
                            <<: [*logging, *restart]
                            image: nginx
                          db:
                            <<: *restart
                            image: postgres:17

                        x-end: 1
                        """),
                bare("long strings", """
                        services:
                          web:
                            image: nginx
                            command: |
                              echo one

                              echo two
                          db:
                            image: postgres:17
                            command: >-
                              postgres
                              -c max_connections=10
                        """));
    }

    private static Stream<Situation> networks() {
        String two = """
                services:
                  web:
                    image: nginx
                    networks: [front]

                  worker:
                    image: acme/worker
                    networks:
                      - back

                networks:
                  front:
                  back:
                    internal: true
                """;
        return Stream.of(
                scraping("custom networks", two, "web", "worker"),
                scraping("an internal network", two, "worker"),
                scraping("a service on the host's network", WEB + "    network_mode: host\n", "web", "db"),
                scraping("a service on another's network", WEB + "    network_mode: service:web\n", "web", "db"),
                scraping("a service without network", WEB + "    network_mode: none\n", "web", "db"));
    }

    private static Stream<Situation> others() {
        String own = """
                services:
                  metrics:
                    image: prom/prometheus:v3.1.0
                    volumes:
                      - ./monitoring:/etc/prometheus
                  web:
                    image: nginx
                """;
        String config = """
                # ours
                global:
                  scrape_interval: 30s
                scrape_configs:
                - job_name: web
                  static_configs:
                  - targets: [web:80]   # the shop
                rule_files: []
                """;
        return Stream.of(
                new Situation(
                        "a Prometheus of its own",
                        Trial.of(own).with("monitoring/prometheus.yml", config),
                        request("web")),
                new Situation(
                        "a configuration without Prometheus",
                        Trial.of(WEB).with("prometheus/prometheus.yml", config),
                        request("web")),
                new Situation(
                        "an override file",
                        Trial.of(WEB)
                                .overlaid("docker-compose.override.yml", "services:\n  web:\n    restart: always\n"),
                        request("web")),
                scraping("a profile", WEB + "    profiles: [extra]\n", "web"));
    }

    private static Situation bare(String name, String compose) {
        return new Situation(name, Trial.of(compose), Trial.bare());
    }

    private static Situation scraping(String name, String compose, String... services) {
        return new Situation(name, Trial.of(compose), request(services));
    }

    static AddRequest request(String... services) {
        List<Scrape> scrapes = Stream.of(services)
                .map(each -> new Scrape(each, 80, "/metrics", ""))
                .toList();
        return Trial.request(scrapes, List.of(), List.of(), Trial.ALL);
    }
}
