package dev.plimsoll.catalog;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template that is being filled. Values are spliced in where the template has its own, and what goes is cut out line by line; the
 * template is written by us, in block style, so no more is needed.
 */
final class TemplateText {

    /** Words that YAML 1.1 reads as true and false; Compose does not, other programs that read the file may. */
    private static final Pattern OLD_BOOLEAN = Pattern.compile("(?i)y|n|yes|no|on|off");

    private final YamlFile file;
    private final Map<YamlPath, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<YamlPath, String> lists = new LinkedHashMap<>();
    private final TemplateAdditions additions = new TemplateAdditions();
    private final Set<YamlPath> gone = new LinkedHashSet<>();

    /** A stretch of a scalar's value and what replaces it. */
    private record Piece(int start, int end, String replacement) {}

    /** A stretch of the text and what replaces it. */
    record Splice(int start, int end, String replacement) {

        boolean holds(Splice other) {
            return !equals(other) && start <= other.start && other.end <= end && other.start < end;
        }
    }

    TemplateText(String name, String text) {
        this.file = TemplateReader.read(name, text);
    }

    /** A piece of a scalar; a scalar that is not there is made, in quotes where that is wanted. */
    void put(Placement place, String written, boolean quoted) {
        if (!(file.find(place.at()).orElse(null) instanceof ScalarNode scalar)) {
            if (!written.isEmpty()) {
                additions.putYaml(place.at(), quoted ? quoted(written) : plain(written), place.after());
            }
            return;
        }
        int start = 0;
        int end = Integer.MAX_VALUE;
        if (place.part() != null) {
            Matcher part = place.part().matcher(scalar.value());
            if (part.find()) {
                start = part.start(1);
                end = part.end(1);
            }
        }
        pieces.computeIfAbsent(place.at(), at -> new ArrayList<>()).add(new Piece(start, end, written));
    }

    /** An item at the end of a list. */
    void append(Placement place, String item) {
        additions.append(place.at(), item, place.after());
    }

    /** A key of a mapping. */
    void pair(Placement place, String key, String value) {
        additions.putYaml(place.at().then(key), plain(value), null);
    }

    /** An entry without a value in a top-level section. */
    void declare(String section, String name) {
        YamlPath path = YamlPath.of(section, name);
        if (file.find(path).isEmpty()) {
            additions.putYaml(path, "", null);
        }
    }

    /** A list on one line, its items in quotes. */
    void list(Placement place, List<String> items) {
        String yaml = items.stream().map(TemplateText::quoted).collect(Collectors.joining(", ", "[", "]"));
        if (file.find(place.at()).isPresent()) {
            lists.put(place.at(), yaml);
        } else {
            additions.putYaml(place.at(), yaml, place.after());
        }
    }

    /** Another value for a scalar. */
    TemplateText set(YamlPath scalar, String value) {
        pieces.put(scalar, new ArrayList<>(List.of(new Piece(0, Integer.MAX_VALUE, value))));
        return this;
    }

    /** Leaves an entry or an item out, and what would then be empty around it. */
    TemplateText without(YamlPath path) {
        gone.add(path);
        return this;
    }

    String text() {
        YamlFile full = additions.in(file);
        List<Splice> cuts = new TemplateCuts(full).of(gone);
        Stream<Splice> values = pieces.entrySet().stream().map(each -> value(full, each.getKey(), each.getValue()));
        Stream<Splice> flows = lists.entrySet().stream().map(each -> list(full, each.getKey(), each.getValue()));
        List<Splice> splices = Stream.of(cuts.stream(), values, flows)
                .flatMap(Function.identity())
                .filter(each -> cuts.stream().noneMatch(cut -> cut.holds(each)))
                .sorted(Comparator.comparingInt(Splice::start).reversed())
                .toList();
        StringBuilder text = new StringBuilder(full.text());
        splices.forEach(each -> text.replace(each.start(), each.end(), each.replacement()));
        return text.toString().stripTrailing() + "\n";
    }

    private static Splice value(YamlFile full, YamlPath path, List<Piece> values) {
        if (full.find(path).orElse(null) instanceof ScalarNode scalar) {
            return new Splice(scalar.span().start(), scalar.span().end(), rendered(scalar, replaced(scalar, values)));
        }
        throw new IllegalStateException("there is no scalar at " + path);
    }

    private static Splice list(YamlFile full, YamlPath path, String yaml) {
        Span span = full.find(path).orElseThrow().span();
        return new Splice(span.start(), span.end(), yaml);
    }

    private static String replaced(ScalarNode scalar, List<Piece> values) {
        String old = scalar.value();
        StringBuilder value = new StringBuilder();
        int at = 0;
        values.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
        for (Piece each : values) {
            value.append(old, at, each.start()).append(each.replacement());
            at = Math.min(each.end(), old.length());
        }
        return value.append(old.substring(at)).toString();
    }

    private static String rendered(ScalarNode scalar, String value) {
        return switch (scalar.style()) {
            case SINGLE_QUOTED -> "'" + value.replace("'", "''") + "'";
            case DOUBLE_QUOTED -> doubleQuoted(value);
            case PLAIN, LITERAL, FOLDED -> plain(value);
        };
    }

    /** In quotes only where YAML would read something else. */
    static String plain(String value) {
        return OLD_BOOLEAN.matcher(value).matches()
                ? "\"" + value + "\""
                : Fragment.text(value).toString();
    }

    private static String quoted(String value) {
        String plain = Fragment.text(value).toString();
        return plain.startsWith("\"") ? plain : doubleQuoted(value);
    }

    private static String doubleQuoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
