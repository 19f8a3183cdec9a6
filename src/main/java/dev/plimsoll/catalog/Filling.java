package dev.plimsoll.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the values of a form into the texts of its component. */
final class Filling {

    /** What {@code networks} and {@code volumes} of a compose file can be named. */
    private static final Pattern NAME = Pattern.compile("^([a-zA-Z0-9][a-zA-Z0-9._-]*)(?::|\\z)");

    private final List<Field> fields;
    private final Map<String, Field> byId;
    private final UnaryOperator<String> values;
    private final Set<String> runners;

    /**
     * Of a form.
     *
     * @param values field id to value; fields left out have their default
     */
    Filling(List<Field> fields, Map<String, String> values) {
        this.fields = fields;
        this.byId = fields.stream().collect(Collectors.toMap(Field::id, Function.identity()));
        this.values = id -> values.getOrDefault(id, defaultOf(id));
        this.runners = fields.stream()
                .filter(each -> each.place() != null)
                .map(each -> Objects.requireNonNullElse(each.place().run(), ""))
                .collect(Collectors.toSet());
    }

    private String defaultOf(String id) {
        Field field = byId.get(id);
        return field == null ? "" : field.defaultValue();
    }

    TemplateText into(String name, String text, Placement.File file) {
        TemplateText filled = new TemplateText(name, text);
        for (Field field : fields) {
            Placement place = field.place();
            if (place != null && place.file() == file && !runners.contains(field.id())) {
                put(filled, field, place);
            }
        }
        return filled;
    }

    private void put(TemplateText text, Field field, Placement place) {
        if (field.kind() == FieldKind.COMMAND) {
            test(text, field, place);
        } else if (!field.counts(values)) {
            if (place.append() == null) {
                text.without(place.without() == null ? place.at() : place.without());
            }
        } else if (!value(field).equals(field.defaultValue())) {
            value(text, field, place, value(field));
        }
    }

    private String value(Field field) {
        return values.apply(field.id());
    }

    private static void value(TemplateText text, Field field, Placement place, String value) {
        switch (field.kind()) {
            case FLAG -> flag(text, place, Boolean.parseBoolean(value));
            case LIST -> {
                for (String each : QuotedWords.of(value)) {
                    text.append(place, dollars(field, place.item(each)));
                    declare(text, place, each);
                }
            }
            case PAIRS ->
                QuotedWords.of(value).forEach(each -> text.pair(place, key(each), dollars(field, afterKey(each))));
            case CPUS -> scalar(text, place, value, true);
            case TEXT, IMAGE, PORT, DURATION, SIZE, COUNT, COMMAND, CHOICE -> scalar(text, place, value, false);
        }
    }

    private static void flag(TemplateText text, Placement place, boolean on) {
        if (place.append() != null) {
            if (on) {
                text.append(place, place.append());
            }
        } else if (!on && place.without() != null) {
            text.without(place.without());
        }
    }

    /** A number of cores stands in quotes, as it does in most files: YAML would read 1.0 as 1. */
    private static void scalar(TemplateText text, Placement place, String value, boolean quoted) {
        String written = place.written(value);
        if (written.isEmpty() && place.without() != null) {
            text.without(place.without());
        } else if (place.append() == null) {
            text.put(place, written, quoted);
        } else if (!written.isEmpty()) {
            text.append(place, place.item(written));
        }
    }

    /** What is named must be there: a network or volume that the file may not have yet. */
    private static void declare(TemplateText text, Placement place, String item) {
        Matcher name = NAME.matcher(item);
        if (place.declares() != null && name.find() && !name.group(1).equals("default")) {
            text.declare(place.declares(), name.group(1));
        }
    }

    /** The test of a healthcheck with who runs it: Compose reads both from one list. */
    private void test(TemplateText text, Field field, Placement place) {
        Field runner = byId.get(Objects.requireNonNullElse(place.run(), ""));
        String command = value(field);
        String runs = runner == null || runner.place() == null
                ? "CMD-SHELL"
                : runner.place().written(value(runner));
        boolean same = runner == null || value(runner).equals(runner.defaultValue());
        if (same && command.equals(field.defaultValue())) {
            return;
        }
        if (runs.equals("NONE")) {
            text.list(place, List.of(runs));
        } else if (runs.isEmpty() || command.isEmpty()) {
            text.without(place.without() == null ? place.at() : place.without());
        } else if (runs.equals("CMD")) {
            text.list(place, QuotedWords.of(Dollars.written("CMD " + command)));
        } else {
            text.list(place, List.of(runs, Dollars.written(command)));
        }
    }

    private static String dollars(Field field, String value) {
        return field.keepsDollars() ? Dollars.written(value) : value;
    }

    private static String key(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static String afterKey(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? "" : pair.substring(equals + 1);
    }
}
