package dev.plimsoll.change;

import dev.plimsoll.compose.Logging;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the logging of a service. */
final class LoggingEdit {

    private static final String KEY = "logging";
    private static final List<String> DRIVER = List.of(KEY, "driver");
    private static final List<String> OPTIONS = List.of(KEY, "options");

    private final ServiceHomes homes;

    LoggingEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(@Nullable Logging logging) {
        if (logging == null) {
            homes.remove(List.of(KEY));
        } else if (homes.having(List.of(KEY)).isEmpty()) {
            homes.of(List.of(KEY)).put(List.of(KEY), fragment(logging));
        } else {
            change(logging);
        }
    }

    private Fragment fragment(Logging logging) {
        List<String> lines = new ArrayList<>();
        if (!logging.driver().isEmpty()) {
            lines.add("driver: " + Fragment.text(logging.driver()));
        }
        if (!logging.options().isEmpty()) {
            lines.add("options:");
        }
        logging.options().forEach((name, value) -> lines.add("  " + Yaml.name(name) + ": " + Yaml.quoted(value)));
        return Fragment.parse(String.join("\n", lines)).withNeighbourQuotes();
    }

    private void change(Logging logging) {
        if (logging.driver().isEmpty()) {
            homes.remove(DRIVER);
        } else {
            homes.of(DRIVER).set(DRIVER, logging.driver());
        }
        for (String name : names()) {
            if (!logging.options().containsKey(name)) {
                homes.remove(option(name));
            }
        }
        logging.options().forEach((name, value) -> {
            ServiceHome home = homes.of(option(name));
            if (home.node(option(name)).isEmpty()) {
                home.put(option(name), Fragment.parse(Yaml.quoted(value)).withNeighbourQuotes());
            } else if (!value.isEmpty()) {
                home.set(option(name), value);
            }
        });
    }

    private static List<String> option(String name) {
        return List.of(KEY, "options", name);
    }

    private List<String> names() {
        return homes.having(OPTIONS).stream()
                .flatMap(each -> each.node(OPTIONS).stream())
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .flatMap(each -> each.all().stream())
                .map(YamlNode.Entry::key)
                .distinct()
                .toList();
    }
}
