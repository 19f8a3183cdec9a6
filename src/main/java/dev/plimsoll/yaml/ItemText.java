package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;

/** How a text is written as an item among others: in quotes where these all are, without where none is. */
final class ItemText {

    private ItemText() {}

    static Fragment asNeighbours(YamlFile file, SequenceNode list, Fragment item) {
        if (item.file() != null || !(item.node() instanceof ScalarNode text)) {
            return item;
        }
        List<Character> quotes =
                list.items().stream().map(ItemText::quote).distinct().toList();
        if (quotes.size() != 1) {
            return item;
        }
        char quote = quotes.getFirst();
        return quote == 0 ? unquoted(text, item, list) : Fragment.parse(ScalarText.quoted(text.value(), quote));
    }

    private static Fragment unquoted(ScalarNode text, Fragment item, SequenceNode list) {
        boolean scalars = list.items().stream().allMatch(ScalarNode.class::isInstance);
        boolean mapped = text.value().matches("[\\d:]+");
        return scalars && mapped && ScalarText.plain(text.value(), list.flow()) ? Fragment.parse(text.value()) : item;
    }

    private static char quote(YamlNode item) {
        if (!(item instanceof ScalarNode scalar)) {
            return 0;
        }
        return switch (scalar.style()) {
            case SINGLE_QUOTED -> '\'';
            case DOUBLE_QUOTED -> '"';
            case PLAIN, LITERAL, FOLDED -> 0;
        };
    }
}
