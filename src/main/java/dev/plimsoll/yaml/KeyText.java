package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.MappingNode;

/** How a key is written. */
final class KeyText {

    private KeyText() {}

    /** In quotes where its neighbours all are, or where it needs them. */
    static String of(YamlFile file, MappingNode map, String key) {
        char quote = 0;
        for (YamlNode.Entry each : map.entries()) {
            char first = each.keySpan().length() == 0
                    ? ' '
                    : file.text().charAt(each.keySpan().start());
            if ((first != '"' && first != '\'') || (quote != 0 && quote != first)) {
                return of(key);
            }
            quote = first;
        }
        return quote == 0 ? of(key) : ScalarText.quoted(key, quote);
    }

    static String of(String key) {
        boolean plain = ScalarText.plain(key, true) && key.indexOf(": ") < 0 && key.length() < 1000;
        return plain && (ScalarText.unmistakable(key) || ScalarText.number(key)) ? key : ScalarText.quoted(key, '"');
    }
}
