package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Flags of a component's command.
 *
 * @param flag which one, with its dashes; of several what they begin with; empty for all that have no field
 * @param hidden flags that have fields of their own, or that its template fixes
 */
record CommandPart(ServiceText text, Field field, String flag, Predicate<String> hidden) implements EditPart {

    private static final String VALUE = "{}";

    /** The flag of a field that stands in an item of the template's command, or becomes one. */
    static String flag(Field field, String templateWord) {
        Placement place = Places.of(field);
        String word = place.append() == null ? templateWord : place.append();
        int end = word.indexOf(VALUE) < 0 ? word.length() : word.indexOf(VALUE);
        int equals = word.indexOf('=');
        return word.substring(0, equals < 0 ? end : Math.min(equals, end));
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public Optional<Written> where(Field which) {
        return text.at(List.of("command"))
                .filter(found -> !written(which).isEmpty() && !written(which).equals("false"))
                .map(found -> found.items().stream()
                        .filter(each -> each.text().startsWith("-") && isIt(new Flag(each.text(), "")))
                        .findFirst()
                        .orElse(found))
                .map(Spot::where);
    }

    @Override
    public String written(Field which) {
        List<Flag> found = Flag.of(text.command()).stream().filter(this::isIt).toList();
        return switch (field.kind()) {
            case LIST -> QuotedWords.line(found.stream().map(this::item).toList());
            case FLAG ->
                String.valueOf(!found.isEmpty() && !found.getFirst().value().equals("false"));
            default ->
                Places.of(field).value(found.isEmpty() ? "" : found.getFirst().value());
        };
    }

    private boolean isIt(Flag each) {
        if (flag.isEmpty()) {
            return !hidden.test(each.plain());
        }
        return field.kind() == FieldKind.LIST
                ? each.plain().startsWith(flag)
                : each.plain().equals(flag);
    }

    private String item(Flag each) {
        return flag.isEmpty()
                ? each.word()
                : each.word().substring(each.name().length() - each.plain().length() + flag.length());
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.changed(field)) {
            return List.of();
        }
        return switch (field.kind()) {
            case LIST -> several(QuotedWords.of(now.of(field)));
            case FLAG -> List.of(set(Boolean.parseBoolean(now.of(field)) ? "" : null));
            default -> {
                String value = Places.of(field).written(now.of(field));
                yield List.of(set(value.isEmpty() ? null : value));
            }
        };
    }

    /** The flag as the file spells it: with one dash or two. */
    private ServiceEdit set(@Nullable String value) {
        String spelled = Flag.of(text.command()).stream()
                .filter(this::isIt)
                .map(Flag::name)
                .findFirst()
                .orElse(flag);
        return new SetFlag(text.service(), spelled, value);
    }

    private List<ServiceEdit> several(List<String> wanted) {
        List<String> there = QuotedWords.of(written(field));
        List<ServiceEdit> edits = new ArrayList<>();
        there.stream()
                .filter(each -> wanted.stream()
                        .noneMatch(other -> NewEntries.name(other).equals(NewEntries.name(each))))
                .forEach(each -> edits.add(new SetFlag(text.service(), flag + NewEntries.name(each), null)));
        wanted.stream()
                .filter(each -> !there.contains(each))
                .forEach(each ->
                        edits.add(new SetFlag(text.service(), flag + NewEntries.name(each), NewEntries.value(each))));
        return List.copyOf(edits);
    }

    /** A flag as it is written, and its value, which may stand in the word behind it. */
    record Flag(String name, String value) {

        /** Those among the words of a command. */
        static List<Flag> of(List<String> words) {
            List<Flag> flags = new ArrayList<>();
            for (int each = 0; each < words.size(); each++) {
                String word = words.get(each);
                if (word.startsWith("-") && word.contains("=")) {
                    flags.add(new Flag(NewEntries.name(word), NewEntries.value(word)));
                } else if (word.startsWith("-")) {
                    boolean apart =
                            each + 1 < words.size() && !words.get(each + 1).startsWith("-");
                    flags.add(new Flag(word, apart ? words.get(each + 1) : ""));
                }
            }
            return List.copyOf(flags);
        }

        /** With two dashes. */
        String plain() {
            return NewEntries.name(name).replaceFirst("^-+", "--");
        }

        String word() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    /** The flags of a template's command. */
    static Stream<String> fixed(List<String> templateWords) {
        return Flag.of(templateWords).stream().map(Flag::plain);
    }
}
