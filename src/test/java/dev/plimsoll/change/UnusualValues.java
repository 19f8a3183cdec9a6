package dev.plimsoll.change;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that a field can have and hardly ever has. */
final class UnusualValues {

    /** Fields whose values are more special than their kind tells. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("image", "registry.example.com:5000/mirror/metrics:v9.9.9-rc.1"),
            Map.entry(
                    "prometheus.flags",
                    "--log.level=debug --web.page-title='the shop $1 ${HOME}' --web.max-connections=64"),
            Map.entry("cadvisor.flags", "--v=2 --url_base_prefix=/c"),
            Map.entry("node-exporter.flags", "--collector.netdev.device-exclude=^(veth.*|br-.*)$ --log.level=warn"),
            Map.entry("collectors", "processes tcpstat filesystem.mount-points-exclude='^/(sys|proc)($|/)'"),
            Map.entry("no-collectors", "wifi hwmon"),
            Map.entry("networks", "monitoring back.end"),
            Map.entry("profiles", "metrics debug"),
            Map.entry("mounts", "./rules:/etc/prometheus/rules:ro extra-data:/extra '/a folder:/with blanks'"),
            Map.entry("devices", "/dev/null:/dev/zero2:r /dev/random"),
            Map.entry("external-labels", "site=berlin team='the shop' empty="),
            Map.entry("keep-labels", "com.docker.compose.project,com.docker.compose.service"),
            Map.entry("leave-out", "disk,percpu,tcp,udp"),
            Map.entry("socket", "unix:///run/user/1000/docker.sock"),
            Map.entry("scrape-timeout", "3s"),
            Map.entry("memory-reserved", "7m"),
            Map.entry("cpus-reserved", ".125"),
            Map.entry("healthcheck", "test \"$(hostname)\" != 'a \"b\"' && echo $? # \\ done"),
            Map.entry("container-name", "Metrics_of.the-shop"));

    private UnusualValues() {}

    /** Each value alone that a field can have, besides its default. */
    static List<String> of(Component component, Field field) {
        Set<String> all = new LinkedHashSet<>();
        field.choices().stream().map(Choice::value).forEach(all::add);
        all.add(special(component, field));
        if (field.kind() == FieldKind.FLAG) {
            all.addAll(List.of("true", "false"));
        } else if (field.optional()) {
            all.add("");
        }
        all.remove(field.defaultValue());
        return List.copyOf(all);
    }

    /** Combinations in which each of those values is once: the first of every field, the second of every field… */
    static List<Map<String, String>> together(Component component) {
        List<Map<String, String>> all = new ArrayList<>();
        int most = component.fields().stream()
                .mapToInt(each -> of(component, each).size())
                .max()
                .orElse(0);
        for (int number = 0; number < most; number++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Field field : component.fields()) {
                List<String> some = of(component, field);
                values.put(field.id(), some.get(number % some.size()));
            }
            all.add(values);
        }
        return all;
    }

    private static String special(Component component, Field field) {
        String special = SPECIAL.getOrDefault(component.id() + "." + field.id(), SPECIAL.get(field.id()));
        return special == null ? ofKind(field) : special;
    }

    private static String ofKind(Field field) {
        return switch (field.kind()) {
            case TEXT, IMAGE, COMMAND, LIST, PAIRS ->
                throw new AssertionError(field.id() + " has no unusual value here");
            case PORT -> "65535";
            case DURATION -> field.syntax() == Syntax.PROMETHEUS ? "1h30m" : "1m1.5s";
            case SIZE -> field.syntax() == Syntax.PROMETHEUS ? "1536MB" : "1234567k";
            case CPUS -> "7.25";
            case COUNT -> "17";
            case CHOICE -> field.choices().getFirst().value();
            case FLAG -> "true";
        };
    }
}
