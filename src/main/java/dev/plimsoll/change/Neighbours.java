package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the services beside one write what it is about to get. */
final class Neighbours {

    /** The order in which people write what stands below a key, where no other service shows one. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("test", "interval", "timeout", "retries", "start_period", "start_interval"),
            List.of("driver", "options"),
            List.of("limits", "reservations"),
            List.of("target", "published", "host_ip", "protocol", "mode"),
            List.of("type", "source", "target", "read_only"));

    /** Compose wants a text here and no number. */
    private static final Set<String> TEXTS =
            Set.of("container_name", "domainname", "hostname", "image", "restart", "user", "working_dir");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern NO_TEXT = Pattern.compile("\\d+(\\.\\d+)?|true|false");
    private static final Pattern EASY = Pattern.compile("[^\\p{Cntrl}'\"\\\\]+");

    private final ComposeText text;
    private final YamlPath service;
    private @Nullable List<YamlNode> others;

    Neighbours(ComposeText text, YamlPath service) {
        this.text = text;
        this.service = service;
    }

    /** What the other services have there, as far as it is written there. */
    Stream<YamlNode> nodes(List<String> keys) {
        return others().stream().flatMap(each -> down(each, keys).stream()).filter(each -> !each.shared());
    }

    private List<YamlNode> others() {
        List<YamlNode> found = others;
        if (found == null) {
            found = text.services()
                    .filter(each -> !each.equals(service))
                    .flatMap(each -> text.yaml().find(each).stream())
                    .toList();
            others = found;
        }
        return found;
    }

    private static Optional<YamlNode> down(YamlNode from, List<String> keys) {
        Optional<YamlNode> node = Optional.of(from);
        for (String key : keys) {
            node = node.flatMap(each -> each instanceof MappingNode map ? map.get(key) : Optional.empty());
        }
        return node;
    }

    private Stream<SequenceNode> lists(List<String> keys) {
        return nodes(keys)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .filter(each -> !each.items().isEmpty());
    }

    /** Whether more of them have a mapping there than a list. */
    boolean mappings(List<String> keys) {
        long mappings = nodes(keys).filter(MappingNode.class::isInstance).count();
        return mappings > lists(keys).count();
    }

    /** Whether more items of their lists are mappings than texts. */
    boolean longForm(List<String> keys) {
        List<YamlNode> items =
                lists(keys).flatMap(each -> each.items().stream()).toList();
        return items.stream().filter(MappingNode.class::isInstance).count() * 2 > items.size();
    }

    /** Whether they write such lists in brackets. */
    boolean brackets(List<String> keys) {
        List<SequenceNode> lists = lists(keys).toList();
        return lists.stream().filter(SequenceNode::flow).count() * 2 > lists.size();
    }

    /** Whether the texts of their lists are all in the same quotes, or all in none. */
    boolean agree(List<String> keys) {
        return style(lists(keys).flatMap(each -> each.items().stream())).known();
    }

    /** A list of texts, as they write it. */
    Fragment list(List<String> keys, String... items) {
        Style style = style(lists(keys).flatMap(each -> each.items().stream()));
        List<String> written = Stream.of(items).map(style::write).toList();
        Fragment made = Fragment.parse(
                brackets(keys) ? "[" + String.join(", ", written) + "]" : "- " + String.join("\n- ", written));
        return style.known() ? made : made.withNeighbourQuotes();
    }

    /** A single value, as they write it. */
    Fragment scalar(List<String> keys, String value) {
        Style style = style(nodes(keys));
        if (TEXTS.contains(keys.getLast()) && NO_TEXT.matcher(value).matches()) {
            return Fragment.parse(Yaml.quoted(value)).withNeighbourQuotes();
        }
        return style.known() ? Fragment.parse(style.write(value)) : Fragment.text(value);
    }

    /**
     * A value of a mapping whose keys are free, written as its other values are.
     *
     * @param own the mapping, null for none
     */
    Fragment pair(List<String> keys, @Nullable YamlNode own, String value) {
        Style style = style(values(own == null ? nodes(keys) : Stream.of(own)));
        boolean quoted = style.known() && style.seen() != ScalarStyle.PLAIN;
        return quoted ? Fragment.parse(style.write(value)) : Fragment.text(value);
    }

    private static Stream<YamlNode> values(Stream<YamlNode> mappings) {
        return mappings.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .flatMap(each -> each.all().stream())
                .map(Entry::value);
    }

    /** The quote around what they have there. */
    Style style(Stream<YamlNode> nodes) {
        List<ScalarStyle> styles = nodes.filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(each -> !each.isNull())
                .map(ScalarNode::style)
                .distinct()
                .toList();
        return new Style(styles.size() == 1 ? styles.getFirst() : null);
    }

    /**
     * How a text is written.
     *
     * @param seen null where the others do not agree
     */
    record Style(@Nullable ScalarStyle seen) {

        boolean known() {
            return seen == ScalarStyle.SINGLE_QUOTED || seen == ScalarStyle.DOUBLE_QUOTED || seen == ScalarStyle.PLAIN;
        }

        String write(String value) {
            boolean easy = EASY.matcher(value).matches();
            if (easy && seen == ScalarStyle.SINGLE_QUOTED) {
                return "'" + value + "'";
            }
            if (easy && seen == ScalarStyle.DOUBLE_QUOTED) {
                return '"' + value + '"';
            }
            boolean number = seen == ScalarStyle.PLAIN && NUMBER.matcher(value).matches();
            boolean mapped = seen == ScalarStyle.PLAIN && value.matches("[\\d.:]+(/\\w+)?");
            return number || mapped ? value : Fragment.text(value).toString();
        }
    }

    /**
     * The key behind which a new one goes: where the others have it, or where people have it; null for the end.
     *
     * @param way from the service down to the new key
     */
    @Nullable
    String after(List<String> way) {
        List<String> above = way.subList(0, way.size() - 1);
        List<String> own = keys(text.yaml().find(service).flatMap(each -> down(each, above)));
        Stream<List<String>> theirs = others().stream().map(each -> keys(down(each, above)));
        Stream<List<String>> usual = above.isEmpty() ? Stream.of() : ORDERS.stream();
        return Stream.concat(best(theirs.toList(), own, way.getLast()).stream(), usual)
                .filter(each -> each.contains(way.getLast()))
                .flatMap(each -> after(each, own, way.getLast()).stream())
                .findFirst()
                .orElse(null);
    }

    /** The service that is most like this one. */
    private static Optional<List<String>> best(List<List<String>> others, List<String> own, String key) {
        return others.stream()
                .filter(each -> each.contains(key))
                .max(Comparator.comparingInt(each -> common(each, own)));
    }

    private static int common(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static Optional<String> after(List<String> order, List<String> own, String key) {
        int index = order.indexOf(key);
        for (int each = index - 1; each >= 0; each--) {
            if (own.contains(order.get(each))) {
                return Optional.of(order.get(each));
            }
        }
        return order.subList(index + 1, order.size()).stream()
                .map(own::indexOf)
                .filter(each -> each > 0)
                .map(each -> own.get(each - 1))
                .findFirst();
    }

    private static List<String> keys(Optional<YamlNode> node) {
        return node.orElse(null) instanceof MappingNode map
                ? map.entries().stream().map(Entry::key).toList()
                : List.of();
    }
}
