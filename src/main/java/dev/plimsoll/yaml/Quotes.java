package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** Changes the quotes of a text's values to others, outside of braces and brackets, where both say the same. */
final class Quotes {

    private final char quote;
    private final List<Splice> splices = new ArrayList<>();

    private Quotes(char quote) {
        this.quote = quote;
    }

    static String changed(YamlFile file, char quote) {
        Quotes quotes = new Quotes(quote);
        quotes.look(file.root());
        return Pieces.of(file.text()).with(quotes.splices).text();
    }

    private void look(YamlNode node) {
        switch (node) {
            case MappingNode map when !map.flow() -> map.entries().forEach(each -> look(each.value()));
            case SequenceNode list when !list.flow() -> list.items().forEach(this::look);
            case ScalarNode scalar -> change(scalar);
            case MappingNode _, SequenceNode _ -> {}
        }
    }

    private void change(ScalarNode scalar) {
        boolean other = scalar.style() == (quote == '"' ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED);
        boolean simple =
                scalar.value().chars().noneMatch(each -> each < ' ' || each == '\'' || each == '"' || each == '\\');
        if (other && simple) {
            Span span = scalar.span();
            splices.add(new Splice(span.start(), span.end(), ScalarText.quoted(scalar.value(), quote)));
        }
    }
}
