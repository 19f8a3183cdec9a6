package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceText.Spot;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The healthcheck of a service: who runs the test, the test, and its numbers. */
final class HealthcheckPart implements EditPart {

    static final String KEY = "healthcheck";
    private static final List<String> TEST = List.of(KEY, "test");
    private static final String SHELL = "CMD-SHELL";
    private static final String PLAIN = "CMD";
    private static final String OFF = "NONE";

    private final ServiceText text;
    private final List<Field> fields;
    private final Field run;
    private final Field test;

    /** @param fields with one that says who runs the test, and one for the test */
    HealthcheckPart(ServiceText text, List<Field> fields) {
        this.text = text;
        this.fields = fields;
        this.test = fields.stream()
                .filter(each -> each.kind() == FieldKind.COMMAND)
                .findFirst()
                .orElseThrow();
        this.run = fields.stream()
                .filter(each -> each.id().equals(Places.of(test).run()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public String written(Field field) {
        if (field.equals(run)) {
            return Places.of(run).value(runs());
        }
        return field.equals(test) ? command() : text.text(Places.keys(field));
    }

    /** Its test, as a list that begins with who runs it; empty where the file has none. */
    private List<String> words() {
        return text.at(TEST)
                .map(found -> found.node() instanceof ScalarNode
                        ? Stream.of(SHELL, found.text())
                                .filter(each -> !found.text().isEmpty())
                                .toList()
                        : found.items().stream().map(Spot::text).toList())
                .orElse(List.of());
    }

    private String runs() {
        boolean disabled = text.text(List.of(KEY, "disable")).equalsIgnoreCase("true");
        List<String> words = words();
        return disabled ? OFF : words.isEmpty() ? "" : words.getFirst();
    }

    private String command() {
        List<String> words = words();
        if (words.size() < 2) {
            return "";
        }
        return words.getFirst().equals(SHELL) ? words.get(1) : QuotedWords.line(words.subList(1, words.size()));
    }

    @Override
    public Optional<Written> where(Field field) {
        List<String> keys = field.equals(run) || field.equals(test) ? TEST : Places.keys(field);
        return text.at(keys)
                .or(() -> field.equals(run) ? text.at(List.of(KEY)) : Optional.empty())
                .map(Spot::where);
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (fields.stream().noneMatch(now::changed)) {
            return List.of();
        }
        String runs = Places.of(run).written(now.of(run));
        boolean anew = now.changed(run) || now.changed(test);
        boolean there = text.at(List.of(KEY)).isPresent();
        if (runs.equals(OFF)) {
            return anew ? List.of(new SetHealthcheck(text.service(), off())) : List.of();
        }
        boolean gone = runs.isEmpty() ? now.changed(run) : now.of(test).isEmpty();
        if (gone) {
            return List.of(new SetHealthcheck(text.service(), null));
        }
        return anew || !there
                ? List.of(new SetHealthcheck(text.service(), wanted(runs, now)))
                : numbers().filter(now::changed).map(each -> number(each, now)).toList();
    }

    @Override
    public Validation check(Field field, Values now) {
        return now.changed(run) && MissingTest.isIn(field, now.of(field)) ? MissingTest.ASKED_FOR : Rules.VALID;
    }

    private Stream<Field> numbers() {
        return fields.stream().filter(each -> !each.equals(run) && !each.equals(test));
    }

    private ServiceEdit number(Field field, Values now) {
        return new SetValue(text.service(), Places.keys(field), orNull(now.of(field)));
    }

    private static Healthcheck off() {
        return new Healthcheck(List.of(), null, null, null, null, true);
    }

    private Healthcheck wanted(String runs, Values now) {
        return new Healthcheck(
                runs.isEmpty() ? List.of() : test(runs, now),
                value("interval", now),
                value("timeout", now),
                Amounts.whole(now.of(at("retries"))).orElse(null),
                value("start_period", now),
                false);
    }

    private List<String> test(String runs, Values now) {
        List<String> test = new ArrayList<>(List.of(runs));
        if (runs.equals(PLAIN)) {
            test.addAll(QuotedWords.of(now.of(test())));
        } else {
            test.add(now.of(test()));
        }
        return List.copyOf(test);
    }

    private Field test() {
        return test;
    }

    private @Nullable String value(String key, Values now) {
        return orNull(now.of(at(key)));
    }

    private Field at(String key) {
        return numbers().filter(each -> each.isAt(KEY, key)).findFirst().orElse(test);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
