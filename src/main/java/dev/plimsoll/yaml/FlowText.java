package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a fragment in flow style. Comments have no place there; they are left out. */
final class FlowText {

    private final FlowStyle style;
    private final char quote;

    FlowText(FlowStyle style, char quote) {
        this.style = style;
        this.quote = quote;
    }

    /** An entry, or an item, whose line is indented by that many blanks. */
    String child(Addition addition, int indent) {
        String value = value(addition.value().file(), addition.value().node(), indent);
        return addition.isItem() ? value : key(addition.key()) + style.colon() + value;
    }

    /** A value, whose line is indented by that many blanks. */
    String value(Fragment fragment, int indent) {
        return value(fragment.file(), fragment.node(), indent);
    }

    private String key(String key) {
        return style.quotedKeys() ? ScalarText.quoted(key, '"') : KeyText.of(key);
    }

    private String value(@Nullable YamlFile source, YamlNode node, int indent) {
        if (source != null && node.shared()) {
            return source.text().substring(node.span().start(), node.span().end());
        }
        String text =
                switch (node) {
                    case MappingNode map -> mapping(source, map, indent);
                    case SequenceNode list -> sequence(source, list, indent);
                    case ScalarNode scalar -> scalar(source, scalar);
                };
        return node.tag() == null ? text : node.tag() + " " + text;
    }

    private String mapping(@Nullable YamlFile source, MappingNode map, int indent) {
        List<String> children = map.entries().stream()
                .map(each -> entry(source, each, indent + style.step()))
                .toList();
        return bracket("{", children, "}", style.step() > 0, indent);
    }

    private String entry(@Nullable YamlFile source, Entry entry, int indent) {
        String key = MergeKeys.isMerge(entry) ? MergeKeys.KEY : key(entry.key());
        return key + style.colon() + value(source, entry.value(), indent);
    }

    private String sequence(@Nullable YamlFile source, SequenceNode list, int indent) {
        boolean laidOut = style.step() > 0 && style.listsLaidOut();
        List<String> children = list.items().stream()
                .map(each -> value(source, each, laidOut ? indent + style.step() : indent))
                .toList();
        return bracket("[", children, "]", laidOut, indent);
    }

    private String bracket(String open, List<String> children, String close, boolean laidOut, int indent) {
        if (children.isEmpty()) {
            return open + close;
        }
        if (laidOut) {
            String line = style.eol() + " ".repeat(indent);
            String inner = line + " ".repeat(style.step());
            return open + inner + String.join("," + inner, children) + line + close;
        }
        String pad = style.padded() && open.equals("{") ? " " : "";
        return open + pad + String.join(style.comma(), children) + pad + close;
    }

    private String scalar(@Nullable YamlFile source, ScalarNode scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        if (style.needsQuotes(scalar)) {
            return ScalarText.quoted(scalar.value(), '"');
        }
        if (source == null) {
            return ScalarText.of(scalar.value(), quote, true);
        }
        return switch (scalar.style()) {
            case PLAIN ->
                ScalarText.plain(scalar.value(), true) ? scalar.value() : ScalarText.quoted(scalar.value(), quote);
            case SINGLE_QUOTED -> ScalarText.quoted(scalar.value(), style.json() ? '"' : '\'');
            case DOUBLE_QUOTED, LITERAL, FOLDED -> ScalarText.quoted(scalar.value(), '"');
        };
    }
}
