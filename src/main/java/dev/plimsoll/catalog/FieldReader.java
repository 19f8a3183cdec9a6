package dev.plimsoll.catalog;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
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
        "like",
        "label",
        "kind",
        "at",
        "in",
        "part",
        "without",
        "append",
        "after",
        "run",
        "declares",
        "syntax",
        "accepts",
        "needs",
        "help",
        "advanced",
        "joined",
        "choices",
        "advice",
        "adapt"
    };

    private final String service;
    private final Map<Placement.File, YamlFile> files;
    private final Map<String, Description> common;

    /**
     * For the fields of a template.
     *
     * @param service its one, for which {@code {service}} stands in paths
     * @param common descriptions that others can be like
     */
    FieldReader(String service, Map<Placement.File, YamlFile> files, Map<String, Description> common) {
        this.service = service;
        this.files = files;
        this.common = common;
    }

    Field field(String section, String id, Description described) {
        Description field = described
                .only(KEYS)
                .optional("like")
                .map(name -> like(described, name))
                .orElse(described);
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
                field.list("adapt").stream().map(FieldReader::adaptation).toList(),
                field.has("accepts") ? accepted(field.mapping("accepts")) : null,
                field.patterns("needs"));
    }

    private Description like(Description field, String name) {
        Description model = common.get(name);
        if (model == null) {
            throw field.wrong("is like " + name + ", which there is not");
        }
        return field.like(model.only(KEYS));
    }

    private static Accepted accepted(Description accepts) {
        accepts.only("pattern", "words");
        return new Accepted(
                accepts.pattern("pattern").orElseThrow(() -> accepts.wrong("has no pattern")), accepts.text("words"));
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
                field.optional("without").map(this::path).orElse(null),
                written,
                field.optional("append").orElse(null),
                field.optional("after").orElse(null),
                field.optional("run").orElse(null),
                field.optional("declares").orElse(null));
    }

    /** As it stands in the template; what is appended never does. */
    private String defaultValue(Description field, FieldKind kind, Placement place) {
        Optional<YamlNode> node = place.append() != null || kind.hasSeveral()
                ? Optional.empty()
                : Optional.ofNullable(files.get(place.file())).flatMap(file -> file.find(place.at()));
        if (kind == FieldKind.FLAG) {
            return String.valueOf(node.isPresent());
        }
        return switch (node.orElse(null)) {
            case null -> place.value("");
            case ScalarNode scalar -> place.value(piece(field, scalar.value(), place.part()));
            case SequenceNode test when kind == FieldKind.COMMAND -> command(test);
            case YamlNode other -> throw field.wrong("is at " + place.at() + ", which is no scalar");
        };
    }

    /** What stands behind who runs it. */
    private static String command(SequenceNode test) {
        List<String> words = test.items().stream()
                .map(each -> each instanceof ScalarNode scalar ? scalar.value() : "")
                .skip(1)
                .toList();
        return words.size() == 1 ? words.getFirst() : QuotedWords.line(words);
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
        advice.only("when", "text", "action", "value", "source", "where", "on", "also");
        return new Advice(
                advice.pattern("when").orElseThrow(() -> advice.wrong("has no when")),
                advice.text("text"),
                advice.text("action"),
                advice.text("value"),
                advice.text("source"),
                advice.patterns("where"),
                advice.patterns("on"),
                advice.has("also") ? advice.mapping("also").texts() : Map.of());
    }

    private static Adaptation adaptation(Description adaptation) {
        adaptation.only("when", "value", "why", "source");
        if (!adaptation.has("when")) {
            throw adaptation.wrong("has no when");
        }
        return new Adaptation(
                adaptation.patterns("when"),
                adaptation.optional("value").orElse(null),
                adaptation.text("why"),
                adaptation.text("source"));
    }

    private static <E extends Enum<E>> E constant(Description field, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> field.wrong("has an unknown word " + name));
    }

    private YamlPath path(String text) {
        List<Object> steps = Arrays.stream(text.split("\\.", -1))
                .map(step -> step.matches("\\d+") ? (Object) Integer.valueOf(step) : step)
                .map(step -> step.equals("{service}") ? service : step)
                .toList();
        return new YamlPath(0, steps);
    }
}
