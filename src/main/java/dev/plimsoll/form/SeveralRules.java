package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.Validation.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether several values on one line can be used, and in words which of them cannot. */
final class SeveralRules {

    private SeveralRules() {}

    static Validation of(Field field, String line) {
        if (!QuotedWords.areClosed(line)) {
            return new Invalid("A quote is not closed.");
        }
        List<String> all = QuotedWords.of(line);
        return all.stream()
                .map(each -> field.kind() == FieldKind.PAIRS ? pair(field, each) : item(field, each))
                .filter(Invalid.class::isInstance)
                .findFirst()
                .or(() -> twice(field, all))
                .orElse(Rules.VALID);
    }

    private static Validation item(Field field, String item) {
        if (Variables.hasAny(item)) {
            return Rules.VALID;
        }
        return about(item, Rules.accepted(field.accepted(), item));
    }

    private static Validation pair(Field field, String pair) {
        return pair.indexOf('=') > 0
                ? about(pair, Rules.accepted(field.accepted(), pair))
                : new Invalid(pair + ": write name=value, with quotes around both where there are blanks.");
    }

    private static Validation about(String item, Validation validation) {
        return switch (validation) {
            case Validation.Valid valid -> valid;
            case Invalid(String message) -> new Invalid(item + ": " + message);
        };
    }

    private static Optional<Validation> twice(Field field, List<String> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .map(each -> field.kind() == FieldKind.PAIRS ? each.substring(0, each.indexOf('=')) : each)
                .filter(each -> !seen.add(each))
                .findFirst()
                .map(each -> new Invalid(each + " stands here twice."));
    }
}
