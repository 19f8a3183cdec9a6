package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.catalog.Choice;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import java.util.List;
import java.util.regex.Pattern;

/** A small catalogue with a field of every kind. */
final class DemoComponents {

    private static final String FOLDED = "Logging, restart and advanced";

    private DemoComponents() {}

    static List<Component> all() {
        return List.of(prometheus(), cadvisor(), nodeExporter());
    }

    private static Component prometheus() {
        Advice lts = new Advice(
                Pattern.compile(":v3\\.5(\\.\\d+)?$"),
                "3.5 reached its end of life in July 2026.",
                "Use v3.13.2 LTS",
                ":v3.13.2",
                "release cycle");
        return new Component(
                "prometheus",
                "Prometheus",
                "metrics engine",
                List.of(
                        field("image", "Image", "Prometheus", FieldKind.IMAGE, "prom/prometheus:v3.5.1", false, lts),
                        field("port", "Web port", "Prometheus", FieldKind.PORT, "9090", false),
                        choice("address", "on", "Prometheus", true, "all interfaces", "this machine only"),
                        field("retention-time", "Keep data for", "Prometheus", FieldKind.DURATION, "7d", false),
                        field("retention-size", "or at most", "Prometheus", FieldKind.SIZE, "5GB", true),
                        field("memory", "Memory", "Limits", FieldKind.SIZE, "1G", false),
                        field("memory-reserved", "reserve", "Limits", FieldKind.SIZE, "512M", true),
                        field("cpus", "CPUs", "Limits", FieldKind.CPUS, "1.0", false),
                        field("cpus-reserved", "reserve", "Limits", FieldKind.CPUS, "0.5", true),
                        field(
                                "healthcheck",
                                "Test",
                                "Healthcheck",
                                FieldKind.COMMAND,
                                "wget --spider -q http://localhost:9090/-/ready || exit 1",
                                false),
                        field("interval", "Every", "Healthcheck", FieldKind.DURATION, "5s", false),
                        field("timeout", "timeout", "Healthcheck", FieldKind.DURATION, "3s", true),
                        field("retries", "retries", "Healthcheck", FieldKind.COUNT, "5", true),
                        field("grace", "grace", "Healthcheck", FieldKind.DURATION, "15s", true),
                        choice("restart", "Restart", FOLDED, false, "unless-stopped", "always"),
                        folded("name", "Container name", FieldKind.TEXT, "prometheus"),
                        folded("lifecycle", "Lifecycle API", FieldKind.FLAG, "true")),
                "");
    }

    private static Component cadvisor() {
        return new Component(
                "cadvisor",
                "cAdvisor",
                "container metrics",
                List.of(
                        field("port", "Web port", "cAdvisor", FieldKind.PORT, "8081", false),
                        field("memory", "Memory", "Limits", FieldKind.SIZE, "200M", false),
                        field("cpus", "CPUs", "Limits", FieldKind.CPUS, "0.5", false)),
                "");
    }

    private static Component nodeExporter() {
        return new Component(
                "node-exporter",
                "node-exporter",
                "host metrics",
                List.of(
                        field("port", "Web port", "node-exporter", FieldKind.PORT, "9100", false),
                        field("memory", "Memory", "Limits", FieldKind.SIZE, "100M", false)),
                "");
    }

    private static Field field(
            String id, String label, String section, FieldKind kind, String value, boolean joined, Advice... advice) {
        return new Field(
                id, label, section, kind, value, "Help of " + id + ".", false, joined, List.of(), List.of(advice));
    }

    private static Field folded(String id, String label, FieldKind kind, String value) {
        return new Field(id, label, FOLDED, kind, value, "", true, false, List.of(), List.of());
    }

    private static Field choice(String id, String label, String section, boolean joined, String one, String other) {
        List<Choice> choices = List.of(new Choice(one, one), new Choice(other, other));
        return new Field(
                id, label, section, FieldKind.CHOICE, one, "", section.equals(FOLDED), joined, choices, List.of());
    }
}
