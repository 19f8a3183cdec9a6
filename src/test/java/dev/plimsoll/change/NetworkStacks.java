package dev.plimsoll.change;

import dev.plimsoll.change.Situations.Situation;
import dev.plimsoll.form.AddRequest;
import java.util.stream.Stream;

/** Small projects whose services, or whose Prometheus, are on networks of their own, on the host's, on another's or on none. */
final class NetworkStacks {

    private static final String CONFIG = "scrape_configs: []\n";
    private static final String NETWORKS = "\nnetworks:\n  front:\n  back:\n";

    private NetworkStacks() {}

    static Stream<Situation> all() {
        return Stream.of(fresh(), joined(), onTheHost(), fromTheHost(), elsewhere())
                .flatMap(each -> each);
    }

    private static String web(String more) {
        return "services:\n  web:\n    image: nginx\n" + more.indent(4) + "\n";
    }

    /** A service web and a Prometheus that mounts its configuration. */
    private static String there(String web, String prometheus) {
        return web(web) + "  metrics:\n    image: prom/prometheus:v3.5.1\n"
                + "    volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]\n" + prometheus.indent(4);
    }

    private static Stream<Situation> fresh() {
        return Stream.of(
                added("a network", web("networks: [back]") + NETWORKS)
                        .out("[localhost:9090, web:80, cadvisor:8080, node-exporter:9100]")
                        .on("default, back"),
                added("an external network", web("networks: [shared]") + "\nnetworks:\n  shared:\n    external: true\n")
                        .out("[localhost:9090, web:80, cadvisor:8080, node-exporter:9100]")
                        .on("default, shared"),
                added(
                                "an internal network",
                                web("networks: [back]") + NETWORKS.replace("back:", "back:\n    internal: true"))
                        .out("[localhost:9090, web:80, cadvisor:8080, node-exporter:9100]")
                        .on("default, back"),
                added("the host's network", web("network_mode: host"))
                        .out(
                                "[localhost:9090, host.docker.internal:80, cadvisor:8080, node-exporter:9100]",
                                "web is scraped as host.docker.internal:80.")
                        .on("default"),
                added("no network", web("network_mode: none"))
                        .out(
                                "[localhost:9090, cadvisor:8080, node-exporter:9100]",
                                "web cannot be scraped; no job is written for it.")
                        .on("default"),
                added("the network of another", web("network_mode: service:vpn") + "  vpn:\n    image: acme/vpn\n")
                        .out("[localhost:9090, vpn:80, cadvisor:8080, node-exporter:9100]", "web is scraped as vpn:80.")
                        .on("default"),
                added(
                                "the network of another that is on the host's",
                                web("network_mode: service:vpn")
                                        + "  vpn:\n    image: acme/vpn\n    network_mode: host\n")
                        .out(
                                "[localhost:9090, host.docker.internal:80, cadvisor:8080, node-exporter:9100]",
                                "web is scraped as host.docker.internal:80.")
                        .on("default"),
                added("the bridge of the engine", web("network_mode: bridge\nports: [\"8000:80\"]"))
                        .out(
                                "[localhost:9090, host.docker.internal:8000, cadvisor:8080, node-exporter:9100]",
                                "web is scraped as host.docker.internal:8000.")
                        .on("default"),
                added("the bridge of the engine, without a published port", web("network_mode: bridge"))
                        .out(
                                "[localhost:9090, cadvisor:8080, node-exporter:9100]",
                                "web cannot be scraped; no job is written for it.")
                        .on("default"));
    }

    private static Stream<Situation> joined() {
        return Stream.of(
                existing("a network of its own", there("networks: [back]", "networks: [front]") + NETWORKS)
                        .out("[web:80, cadvisor:8080, node-exporter:9100]", "metrics joins back too.")
                        .on("front, back"),
                existing(
                                "networks as keys",
                                there("networks: [back]", "networks:\n  front:\n    aliases: [prom]") + NETWORKS)
                        .out("[web:80, cadvisor:8080, node-exporter:9100]", "metrics joins back too.")
                        .on("front, back"),
                existing("the default network", there("networks: [back]", "restart: always") + NETWORKS)
                        .out("[web:80, cadvisor:8080, node-exporter:9100]", "metrics joins back too.")
                        .on("default, back"),
                existing(
                                "the network of another",
                                there("networks: [back]", "network_mode: service:vpn")
                                        + "  vpn:\n    image: acme/vpn\n    networks: [front]\n" + NETWORKS)
                        .out("[web:80, cadvisor:8080, node-exporter:9100]", "vpn joins back too."),
                existing("several containers of one service", there("deploy: {replicas: 3}", "restart: always"))
                        .out("[web:80, cadvisor:8080, node-exporter:9100]"),
                existing("the network of what it scrapes", there("networks: [back]", "networks: [back]") + NETWORKS)
                        .out("[web:80, cadvisor:8080, node-exporter:9100]")
                        .on("back"));
    }

    private static Stream<Situation> onTheHost() {
        String said = "web is scraped as host.docker.internal:80.";
        String targets = "[host.docker.internal:80, cadvisor:8080, node-exporter:9100]";
        return Stream.of(
                existing("no extra hosts", there("network_mode: host", "restart: always"))
                        .out(targets, said),
                existing("extra hosts in a list", there("network_mode: host", "extra_hosts:\n  - 'db:10.0.0.1'"))
                        .out(targets, said),
                existing("extra hosts in pairs", there("network_mode: host", "extra_hosts:\n  db: 10.0.0.1"))
                        .out(targets, said),
                existing(
                                "the host among its extra hosts",
                                there("network_mode: host", "extra_hosts: [\"host.docker.internal:host-gateway\"]"))
                        .out(targets, said));
    }

    private static Stream<Situation> fromTheHost() {
        return Stream.of(
                existing(
                                "the host's network, and a published port",
                                there("ports: [\"8000:80\"]", "network_mode: host"))
                        .out(
                                "[localhost:8000, localhost:8081, localhost:9100]",
                                "web is scraped as localhost:8000.",
                                "cadvisor is scraped as localhost:8081.",
                                "node-exporter is scraped as localhost:9100."),
                existing(
                                "the host's network, and a port on one address",
                                there("ports: [\"10.0.0.5:${PORT:-8000}:80\"]", "network_mode: host"))
                        .out(
                                "[10.0.0.5:8000, localhost:8081, localhost:9100]",
                                "web is scraped as 10.0.0.5:8000.",
                                "cadvisor is scraped as localhost:8081.",
                                "node-exporter is scraped as localhost:9100."),
                existing("the host's network, and no published port", there("expose: [\"80\"]", "network_mode: host"))
                        .out(
                                "[localhost:8081, localhost:9100]",
                                "web cannot be scraped; no job is written for it.",
                                "cadvisor is scraped as localhost:8081.",
                                "node-exporter is scraped as localhost:9100."),
                existing("the host's network, as its target", there("network_mode: host", "network_mode: host"))
                        .out(
                                "[localhost:80, localhost:8081, localhost:9100]",
                                "web is scraped as localhost:80.",
                                "cadvisor is scraped as localhost:8081.",
                                "node-exporter is scraped as localhost:9100."));
    }

    private static Stream<Situation> elsewhere() {
        return Stream.of(
                existing("no network", there("restart: always", "network_mode: none"))
                        .out(
                                "[]",
                                "web cannot be scraped; no job is written for it.",
                                "cadvisor cannot be scraped; no job is written for it.",
                                "node-exporter cannot be scraped; no job is written for it."),
                existing(
                                "a target by the name of its container",
                                there("container_name: shop-web", "restart: always"),
                                "scrape_configs:\n- job_name: shop\n  static_configs:\n  - targets: [shop-web:80]\n")
                        .out("[shop-web:80, cadvisor:8080, node-exporter:9100]"),
                existing(
                                "a target by another name on its network",
                                there("networks: {default: {aliases: [www]}}", "restart: always"),
                                "scrape_configs:\n- job_name: shop\n  static_configs:\n  - targets: [www:80]\n")
                        .out("[www:80, cadvisor:8080, node-exporter:9100]"),
                existing(
                                "a node-exporter on the host's network, on another port",
                                there("restart: always", "restart: always")
                                        + "  nodes:\n    image: prom/node-exporter\n    network_mode: host\n"
                                        + "    command: [\"--web.listen-address=:9200\"]\n")
                        .out(
                                "[web:80, cadvisor:8080, host.docker.internal:9200]",
                                "nodes is scraped as host.docker.internal:9200."),
                existing(
                                "a cAdvisor that nobody scrapes",
                                there("restart: always", "restart: always")
                                        + "  cad:\n    image: ghcr.io/google/cadvisor:v0.60.5\n    command: --port=9080\n")
                        .out("[web:80, cad:9080, node-exporter:9100]"));
    }

    private static Situation added(String name, String compose) {
        return new Situation("A service on " + name, Trial.of(compose), request());
    }

    private static Situation existing(String name, String compose) {
        return existing(name, compose, CONFIG);
    }

    private static Situation existing(String name, String compose, String config) {
        return new Situation("A Prometheus with " + name, Trial.of(compose).with("prometheus.yml", config), request());
    }

    private static AddRequest request() {
        return Situations.request("web");
    }
}
