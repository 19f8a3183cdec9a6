package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the services beside one write what it is about to get. */
final class Neighbours {

    /** Compose wants a text here and no number. */
    private static final Set<String> TEXTS =
            Set.of("container_name", "domainname", "hostname", "image", "restart", "user", "working_dir");

    private static final Pattern NO_TEXT = Pattern.compile("\\d+(\\.\\d+)?|true|false");

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
            found = text.servicesBeside(service).toList();
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
        return QuoteStyle.of(lists(keys).flatMap(each -> each.items().stream())).known();
    }

    /** A list of texts, as they write it. */
    Fragment list(List<String> keys, String... items) {
        QuoteStyle style = QuoteStyle.of(lists(keys).flatMap(each -> each.items().stream()));
        boolean brackets = brackets(keys);
        List<String> written = Stream.of(items)
                .map(each -> brackets ? Brackets.safe(style.write(each), each) : style.write(each))
                .toList();
        Fragment made = Fragment.parse(
                brackets
                        ? Brackets.of(text.yaml(), lists(keys).toList()).write(written)
                        : "- " + String.join("\n- ", written));
        return style.known() ? made : made.withNeighbourQuotes();
    }

    /** Networks, as they name theirs: as keys, in brackets, or in lines. */
    Fragment networks(List<String> names) {
        List<String> keys = List.of("networks");
        if (mappings(keys)) {
            return Fragment.parse(
                    names.stream().map(each -> Yaml.name(each) + ":").collect(Collectors.joining("\n")));
        }
        return agree(keys) || brackets(keys) ? list(keys, names.toArray(String[]::new)) : Yaml.names(names);
    }

    /** A single value, as they write it. */
    Fragment scalar(List<String> keys, String value) {
        QuoteStyle style = QuoteStyle.of(nodes(keys));
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
        QuoteStyle style = QuoteStyle.of(values(own == null ? nodes(keys) : Stream.of(own)));
        boolean quoted = style.known() && style.seen() != ScalarStyle.PLAIN;
        return quoted ? Fragment.parse(style.write(value)) : Fragment.text(value);
    }

    private static Stream<YamlNode> values(Stream<YamlNode> mappings) {
        return mappings.filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .flatMap(each -> each.all().stream())
                .map(Entry::value);
    }

    /** How they write such a key in the items of a list of mappings. */
    QuoteStyle style(List<String> keys, String key) {
        return QuoteStyle.of(values(lists(keys).flatMap(each -> each.items().stream()), key));
    }

    /** What mappings have at a key. */
    static Stream<YamlNode> values(Stream<YamlNode> mappings, String key) {
        return mappings.filter(MappingNode.class::isInstance).flatMap(each -> ((MappingNode) each).get(key).stream());
    }

    /** The key behind which a new one goes, told by the way from the service down to it; null for the end. */
    @Nullable
    String after(List<String> way) {
        List<String> above = way.subList(0, way.size() - 1);
        KeyOrder order = new KeyOrder(keys(text.yaml().find(service).flatMap(each -> down(each, above))));
        List<List<String>> theirs =
                others().stream().map(each -> keys(down(each, above))).toList();
        return order.after(way.getLast(), theirs, above.isEmpty());
    }

    private static List<String> keys(Optional<YamlNode> node) {
        return node.orElse(null) instanceof MappingNode map
                ? map.entries().stream().map(Entry::key).toList()
                : List.of();
    }
}
