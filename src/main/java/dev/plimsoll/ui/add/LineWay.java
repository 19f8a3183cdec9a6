package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Placement;
import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way down to what stands on a line of a YAML text. */
final class LineWay {

    private final YamlFile file;
    private final int line;
    private final List<Object> steps = new ArrayList<>();
    private final List<YamlNode> nodes = new ArrayList<>();

    /** @param line from 1 */
    LineWay(YamlFile file, int line) {
        this.file = file;
        this.line = line;
        YamlNode node = file.root();
        while (node != null) {
            node = down(node);
        }
    }

    private @Nullable YamlNode down(YamlNode node) {
        return switch (node) {
            case MappingNode map -> down(map);
            case SequenceNode list -> down(list);
            case ScalarNode _ -> null;
        };
    }

    private @Nullable YamlNode down(MappingNode map) {
        Entry found = null;
        for (Entry each : map.entries()) {
            found = starts(each.keySpan()) ? each : found;
        }
        return found == null ? null : add(found.key(), found.value());
    }

    private @Nullable YamlNode down(SequenceNode list) {
        int found = -1;
        for (int each = 0; each < list.items().size(); each++) {
            found = starts(list.items().get(each).span()) ? each : found;
        }
        return found < 0 ? null : add(found, list.items().get(found));
    }

    private boolean starts(Span span) {
        return file.line(span.start()) <= line;
    }

    private YamlNode add(Object step, YamlNode node) {
        steps.add(step);
        nodes.add(node);
        return node;
    }

    int length() {
        return steps.size();
    }

    /** The step of that depth; empty where the way is shorter. */
    String step(int depth) {
        return depth < steps.size() ? String.valueOf(steps.get(depth)) : "";
    }

    /** The name of the scrape job that it leads through; empty where it leads through none. */
    String job() {
        return nodes.size() > 1
                        && nodes.get(1) instanceof MappingNode map
                        && map.get("job_name").orElse(null) instanceof ScalarNode name
                ? name.value()
                : "";
    }

    /** Whether a field with that value stands there: at its place, or as that item of its list. */
    boolean holds(Placement place, String value) {
        List<Object> at = place.at().steps();
        YamlNode last = nodes.isEmpty() ? null : nodes.getLast();
        if (!(last instanceof ScalarNode scalar)) {
            return tail(at).equals(tail(steps)) && place.append() != null;
        }
        if (place.part() != null) {
            return sameList(at) && place.part().matcher(scalar.value()).find();
        }
        List<Object> way = tail(steps);
        List<Object> wanted = tail(at);
        boolean inside =
                way.size() >= wanted.size() && way.subList(0, wanted.size()).equals(wanted);
        return inside && (way.size() == wanted.size() || isItem(place.append(), value, scalar.value()));
    }

    /** Whether a line of the value is that item of a list; what is no list is told by its key. */
    private boolean isItem(@Nullable String append, String value, String item) {
        return !(steps.getLast() instanceof Integer)
                || value.lines()
                        .map(each -> append == null ? each : append.replace("{}", each))
                        .anyMatch(item::equals);
    }

    private boolean sameList(List<Object> at) {
        boolean items = at.getLast() instanceof Integer && steps.getLast() instanceof Integer;
        return items
                ? tail(at.subList(0, at.size() - 1)).equals(tail(steps.subList(0, steps.size() - 1)))
                : tail(at).equals(tail(steps));
    }

    /** The way without what differs between a template and the text it went into: the name of the service, the place of the job. */
    private static List<Object> tail(List<Object> way) {
        return way.size() > 2
                        && (way.getFirst().equals("services") || way.getFirst().equals("scrape_configs"))
                ? way.subList(2, way.size())
                : way;
    }
}
