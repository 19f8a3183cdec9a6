package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same file, as another editor, another system or another author would have left it. */
enum Variants {
    CRLF(text -> lf(text).replace("\n", "\r\n")),
    MIXED_ENDS(Variants::mixed),
    BARE_CR(text -> lf(text).replace("\n", "\r")),
    BYTE_ORDER_MARK(text -> text.startsWith("\uFEFF") ? text : "\uFEFF" + text),
    NO_FINAL_NEWLINE(text -> text.replaceFirst("[\\r\\n]+$", "")),
    TRAILING_BLANKS(text -> text.replaceAll("(?m)(?<=[^\\s|>\\\\])$(?=[\\r\\n])", "  ")),
    TABS_BEFORE_COMMENTS(text -> text.replaceAll("(?m)(?<=[^\\s#\"']) +(?=# )", "\t")),
    MARKS(text -> isOne(text) ? "---\n" + text.replaceFirst("[\\r\\n]*$", "\n...\n") : text),
    SECOND_DOCUMENT(text -> text.replaceFirst("[\\r\\n]*$", "\n") + "---\nservices:\n  second:\n    image: nginx\n"),
    JSON(Variants::json);

    private final UnaryOperator<String> change;

    Variants(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(String text) {
        return change.apply(text);
    }

    private static String lf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String mixed(String text) {
        List<String> lines = new ArrayList<>(List.of(lf(text).split("\n", -1)));
        StringBuilder mixed = new StringBuilder();
        for (int each = 0; each < lines.size(); each++) {
            String end = each == lines.size() - 1 ? "" : each % 3 == 1 ? "\r\n" : "\n";
            mixed.append(lines.get(each)).append(end);
        }
        return mixed.toString();
    }

    private static boolean isOne(String text) {
        return !text.startsWith("\uFEFF") && !text.contains("---") && !text.contains("...") && !text.startsWith("%");
    }

    private static String json(String text) {
        return YamlFile.read(text) instanceof ReadResult.Read read
                ? value(read.file().root()).toPrettyString() + "\n"
                : text;
    }

    private static JsonNode value(YamlNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (node) {
            case MappingNode map -> {
                var object = json.objectNode();
                map.all().forEach(each -> object.set(each.key(), value(each.value())));
                yield object;
            }
            case SequenceNode list -> {
                var array = json.arrayNode();
                list.items().forEach(each -> array.add(value(each)));
                yield array;
            }
            case ScalarNode scalar -> scalar.isNull() ? json.nullNode() : scalar(scalar);
        };
    }

    /** A number or a truth without quotes is one in JSON too. */
    private static JsonNode scalar(ScalarNode scalar) {
        boolean plain = scalar.style() == ScalarStyle.PLAIN && scalar.value().matches("true|false|[1-9]\\d{0,8}");
        try {
            return plain
                    ? new ObjectMapper().readTree(scalar.value())
                    : JsonNodeFactory.instance.textNode(scalar.value());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
