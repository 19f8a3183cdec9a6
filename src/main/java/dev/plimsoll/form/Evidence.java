package dev.plimsoll.form;

import dev.plimsoll.catalog.KnownImage;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the project says of the ports of a service, strongest first for each port. */
final class Evidence {

    private static final int SHOWN = 2;

    private final Situation situation;
    private final Service service;
    private final Map<Integer, List<String>> byPort = new LinkedHashMap<>();

    Evidence(Situation situation, Service service) {
        this.situation = situation;
        this.service = service;
        live().metrics().forEach(each -> add(each.port(), each.words()));
        labelledPort().ifPresent(port -> add(port, "label prometheus.io/port is " + port));
        service.metricsPorts().forEach((name, port) -> add(port, name + " is " + port));
        serving().ifPresent(known -> add(known.port(), service.image() + " serves metrics there"));
        HttpTest.of(service).ifPresent(test -> add(test.port(), "its healthcheck asks HTTP on " + test.port()));
        situation
                .builds()
                .exposed(service)
                .forEach(port ->
                        add(port, "EXPOSE " + port + " in " + situation.builds().words(service)));
        service.expose().forEach(port -> add(port, "expose names " + port));
        service.ports().stream()
                .filter(port -> !port.protocol().equals("udp"))
                .forEach(port -> add(port.target(), published(port)));
    }

    private static String published(Port port) {
        return port.published() == null ? "ports names " + port.target() : "published as " + port.published();
    }

    private void add(int port, String words) {
        byPort.computeIfAbsent(port, key -> new ArrayList<>()).add(words);
    }

    /** What it answered when it was asked. */
    LiveAnswers.OfService live() {
        return situation.live().of(service.name());
    }

    /** Every port that something names, in the order of the strength of what does. */
    List<Integer> ports() {
        return List.copyOf(byPort.keySet());
    }

    Optional<Integer> labelledPort() {
        return Optional.ofNullable(service.labels().get("prometheus.io/port")).flatMap(Amounts::port);
    }

    /** What is known of its image, where it serves metrics as it is started here. */
    Optional<KnownImage> serving() {
        return known().filter(image -> image.serves(service.command()));
    }

    /** What is known of the image that it is or is made from. */
    Optional<KnownImage> known() {
        return situation
                .builds()
                .image(service)
                .flatMap(image -> situation.catalog().knownImages().find(image));
    }

    /** Whether its healthcheck asks that port, and the host has it too. */
    boolean isPublishedHttp(int port) {
        return HttpTest.of(service).filter(test -> test.port() == port).isPresent()
                && service.ports().stream().anyMatch(each -> each.target() == port);
    }

    /** What speaks for a port, a phrase; where nothing does, that. */
    String of(int port) {
        List<String> words = byPort.get(port);
        if (words == null) {
            return "nothing in the project names port " + port;
        }
        List<String> shown = new ArrayList<>(words.subList(0, Math.min(SHOWN, words.size())));
        if (lacksExpose(port)) {
            shown.add(exposedInstead());
        }
        return String.join("; ", shown);
    }

    /** Whether a line in its Dockerfile is needed to expose the port. */
    boolean lacksExpose(int port) {
        return situation.builds().of(service).isPresent()
                && BuildFiles.inline(service).isEmpty()
                && !situation.builds().exposed(service).contains(port);
    }

    private String exposedInstead() {
        List<String> others = situation.builds().exposed(service).stream()
                .map(String::valueOf)
                .toList();
        return others.isEmpty()
                ? "its Dockerfile exposes no port"
                : "its Dockerfile exposes " + String.join(", ", others) + " only";
    }
}
