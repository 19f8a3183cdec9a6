package dev.plimsoll.change;

import dev.plimsoll.change.Planning.Located;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives healthchecks to services that are there. */
final class NewHealthchecks {

    static final String KEY = "healthcheck";

    /** A variable that Compose would put a value in for; {@code $$} is left to the shell. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$[\\w{]");

    private final Planning planning;
    private final @Nullable Draft over;

    /**
     * Into a project.
     *
     * @param over a file that Compose lays over the others, where they go; null for where the services are
     */
    NewHealthchecks(Planning planning, @Nullable Draft over) {
        this.planning = planning;
        this.over = over;
    }

    void add(AddedHealthcheck wanted) {
        Optional<Located> located = planning.locate(wanted.service());
        if (located.isEmpty()) {
            missing(wanted.service());
            return;
        }
        if (VARIABLE.matcher(wanted.test()).find()) {
            planning.findings()
                    .warning(
                            "Compose replaces the $ in the healthcheck of " + wanted.service() + ".",
                            "It puts the value of a variable of this machine there, not of the container.",
                            "Write $$ where the container's shell should see $.");
        }
        if (over != null) {
            ServiceHome.in(planning, wanted.service(), over).put(List.of(KEY), fragment(wanted));
            return;
        }
        Located place = located.get();
        place.draft().later(new Edit.Put(place.path(), KEY, fragment(wanted), after(place)));
    }

    private void missing(String service) {
        if (planning.model().service(service).isPresent()) {
            planning.findings()
                    .warning(
                            service + " gets no healthcheck, so Prometheus does not wait for it.",
                            "The service comes from a file that the compose file includes.",
                            "Add a healthcheck in that file to have it waited for.");
        } else {
            planning.findings()
                    .error(
                            "There is no service " + service + " that could get a healthcheck.",
                            "",
                            "Leave its healthcheck out.");
        }
    }

    static Fragment fragment(AddedHealthcheck wanted) {
        StringBuilder out = new StringBuilder("test: [\"CMD-SHELL\", " + Yaml.quoted(wanted.test()) + "]");
        line(out, "interval", wanted.interval());
        line(out, "timeout", wanted.timeout());
        line(out, "retries", String.valueOf(wanted.retries()));
        line(out, "start_period", wanted.startPeriod());
        return Fragment.parse(out.toString());
    }

    private static void line(StringBuilder out, String key, String value) {
        if (!value.isBlank()) {
            out.append('\n').append(key).append(": ").append(value.strip());
        }
    }

    /** Where the services beside it have theirs: behind the nearest key that both have. */
    private static @Nullable String after(Located place) {
        List<String> own = keys(place.text(), place.path());
        for (YamlPath other : place.text().services().toList()) {
            List<String> keys = keys(place.text(), other);
            int index = keys.indexOf(KEY);
            for (int each = index - 1; each >= 0; each--) {
                if (own.contains(keys.get(each))) {
                    return keys.get(each);
                }
            }
        }
        return null;
    }

    private static List<String> keys(ComposeText text, YamlPath service) {
        return text.mapping(service).map(MappingNode::entries).orElse(List.of()).stream()
                .map(Entry::key)
                .toList();
    }
}
