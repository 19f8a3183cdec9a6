package dev.plimsoll.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small project of a kind that people have, in the resources of the tests.
 *
 * @param name of its folder there
 * @param components what is added to it
 * @param options of {@code plimsoll add}
 * @param prometheus the port of this machine where its own Prometheus answers; 0 where it has none
 * @param targets the job of every target that must be UP, once for each of its containers, and of no other
 */
record RealProject(String name, List<String> components, List<String> options, int prometheus, List<String> targets) {

    private static final String PROMETHEUS = "prometheus";

    /** Every kind. */
    static Stream<RealProject> all() {
        return Stream.of(
                fresh("custom-networks", "node-exporter")
                        .scraping("web:8000/metrics.txt", "api:8080", "ledger:7000/metrics.txt"),
                fresh("host-network", "node-exporter").scraping("edge:18231/metrics.txt", "web:8080"),
                fresh("profiles").found("web", "jobs"),
                fresh("override", "cadvisor").scraping("web:9000/metrics.txt", "mail:1080"),
                fresh("anchors").found("web", "worker"),
                fresh("no-volumes", "cadvisor", "node-exporter").scraping("web:8000/metrics.txt"),
                fresh("four-spaces", "node-exporter").scraping("web:8000/metrics.txt"),
                fresh("flow", "cadvisor").scraping("web:8000/metrics.txt", "api:8080"),
                fresh("replicas").scraping("web:8080", "queue:8000/metrics.txt").and("web", "web", "queue"),
                fresh("expose-only", "node-exporter").found("web"),
                fresh("dockerfiles")
                        .scraping("web:8080/metrics.txt", "api:8181")
                        .found("worker"),
                existing("own-prometheus", 18233, "itself", "cadvisor", "node-exporter")
                        .scraping("web:8080"),
                existing("built-prometheus", 18234, "prom", "node-exporter").scraping("api:8080"),
                fresh("sidecar", "node-exporter").scraping("gateway:8000/metrics.txt", "exporter:9113"),
                fresh("include", "cadvisor").scraping("web:8000/metrics.txt", "api:8080"),
                fresh("waits", "cadvisor", "node-exporter").scraping("api:8080"),
                fresh("password")
                        .with("--set", "prometheus.mounts=./conf/password:/run/secrets/web:ro")
                        .scraping("web:8000/metrics,username=scraper,password-file=/run/secrets/web,"
                                + "fallback=PrometheusText0.0.4"));
    }

    /** One that gets a Prometheus that asks every second, and others. */
    private static RealProject fresh(String name, String... others) {
        List<String> components = joined(List.of(PROMETHEUS), others);
        return new RealProject(name, components, List.of(), 0, components)
                .with("--set", "prometheus.scrape-interval=1s");
    }

    /** One that has a Prometheus with a job of its own. */
    private static RealProject existing(String name, int port, String job, String... components) {
        return new RealProject(name, List.of(components), List.of(), port, joined(List.of(job), components));
    }

    private RealProject scraping(String... words) {
        RealProject more = this;
        for (String each : words) {
            more = more.with("--scrape", each).and(each.replaceFirst(":.*", ""));
        }
        return more;
    }

    /** Services that the form proposes by itself. */
    private RealProject found(String... services) {
        return and(services);
    }

    private RealProject and(String... jobs) {
        return new RealProject(name, components, options, prometheus, joined(targets, jobs));
    }

    private RealProject with(String... more) {
        return new RealProject(name, components, joined(options, more), prometheus, targets);
    }

    private static List<String> joined(List<String> some, String... others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }

    boolean adds(String component) {
        return components.contains(component);
    }

    @Override
    public String toString() {
        return name;
    }
}
