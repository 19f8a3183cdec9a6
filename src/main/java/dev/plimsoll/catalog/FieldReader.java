package dev.plimsoll.catalog;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a field of its description in a template. */
final class FieldReader {

    private static final String[] KEYS = {
        "label",
        "kind",
        "at",
        "in",
        "part",
        "without",
        "syntax",
        "help",
        "advanced",
        "joined",
        "choices",
        "advice",
        "adapt"
    };

    private final Map<Placement.File, YamlFile> files;

    FieldReader(Map<Placement.File, YamlFile> files) {
        this.files = files;
    }

    Field field(String section, String id, Description field) {
        field.only(KEYS);
        FieldKind kind = constant(field, FieldKind.class, field.text("kind"));
        Placement place = place(field);
        return new Field(
                id,
                field.text("label"),
                section,
                kind,
                defaultValue(field, kind, place),
                field.optional("help").orElse(""),
                field.flag("advanced"),
                field.flag("joined"),
                field.list("choices").stream()
                        .map(each -> new Choice(each.text("value"), each.text("label")))
                        .toList(),
                field.list("advice").stream().map(FieldReader::advice).toList(),
                place,
                field.optional("syntax")
                        .map(name -> constant(field, Syntax.class, name))
                        .orElse(Syntax.COMPOSE),
                field.list("adapt").stream().map(FieldReader::adaptation).toList());
    }

    private Placement place(Description field) {
        Map<String, String> written = new LinkedHashMap<>();
        field.list("choices").forEach(choice -> choice.only("value", "label", "written")
                .optional("written")
                .ifPresent(text -> written.put(choice.text("value"), text)));
        return new Placement(
                field.optional("in")
                        .map(name -> constant(field, Placement.File.class, name))
                        .orElse(Placement.File.COMPOSE),
                path(field.text("at")),
                field.pattern("part").orElse(null),
                field.optional("without").map(FieldReader::path).orElse(null),
                written);
    }

    /** As it stands in the template. */
    private String defaultValue(Description field, FieldKind kind, Placement place) {
        Optional<YamlNode> node = Optional.ofNullable(files.get(place.file())).flatMap(file -> file.find(place.at()));
        if (kind == FieldKind.FLAG) {
            return String.valueOf(node.isPresent());
        }
        return switch (node.orElse(null)) {
            case null -> "";
            case YamlNode.ScalarNode scalar -> place.value(piece(field, scalar.value(), place.part()));
            case YamlNode other -> throw field.wrong("is at " + place.at() + ", which is no scalar");
        };
    }

    private static String piece(Description field, String text, @Nullable Pattern part) {
        if (part == null) {
            return text;
        }
        Matcher found = part.matcher(text);
        if (!found.find() || found.groupCount() < 1) {
            throw field.wrong("does not find its part in " + text);
        }
        return found.group(1);
    }

    private static Advice advice(Description advice) {
        advice.only("when", "text", "action", "value", "source");
        return new Advice(
                advice.pattern("when").orElseThrow(() -> advice.wrong("has no when")),
                advice.text("text"),
                advice.text("action"),
                advice.text("value"),
                advice.text("source"));
    }

    private static Adaptation adaptation(Description adaptation) {
        adaptation.only("when", "value", "why", "source");
        Description when = adaptation.mapping("when");
        Map<String, Pattern> facts = new LinkedHashMap<>();
        when.texts().keySet().forEach(fact -> when.pattern(fact).ifPresent(pattern -> facts.put(fact, pattern)));
        return new Adaptation(
                facts, adaptation.optional("value").orElse(null), adaptation.text("why"), adaptation.text("source"));
    }

    private static <E extends Enum<E>> E constant(Description field, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> field.wrong("has an unknown word " + name));
    }

    private static YamlPath path(String text) {
        List<Object> steps = Arrays.stream(text.split("\\.", -1))
                .map(step -> step.matches("\\d+") ? (Object) Integer.valueOf(step) : step)
                .toList();
        return new YamlPath(0, steps);
    }
}
