package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a text is written among others: in their quotes, or in none.
 *
 * @param seen null where the others do not agree, or are none
 */
record QuoteStyle(@Nullable ScalarStyle seen) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern MAPPED = Pattern.compile("[\\d.:]+(/\\w+)?");
    private static final Pattern EASY = Pattern.compile("[^\\p{Cntrl}'\"\\\\]+");

    /** That of some values; what is no text does not count. */
    static QuoteStyle of(Stream<YamlNode> nodes) {
        List<ScalarStyle> styles = nodes.filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(each -> !each.isNull())
                .map(ScalarNode::style)
                .distinct()
                .toList();
        return new QuoteStyle(styles.size() == 1 ? styles.getFirst() : null);
    }

    boolean known() {
        return seen == ScalarStyle.SINGLE_QUOTED || seen == ScalarStyle.DOUBLE_QUOTED || seen == ScalarStyle.PLAIN;
    }

    /** The text, as YAML. */
    String write(String value) {
        boolean easy = EASY.matcher(value).matches();
        if (easy && seen == ScalarStyle.SINGLE_QUOTED) {
            return "'" + value + "'";
        }
        if (easy && seen == ScalarStyle.DOUBLE_QUOTED) {
            return '"' + value + '"';
        }
        boolean bare = seen == ScalarStyle.PLAIN
                && (NUMBER.matcher(value).matches() || MAPPED.matcher(value).matches());
        return bare ? value : Fragment.text(value).toString();
    }
}
