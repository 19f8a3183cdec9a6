package dev.plimsoll.catalog;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private final Set<YamlPath> gone = new LinkedHashSet<>();

    /** A stretch of a scalar's value and what replaces it. */
    private record Piece(int start, int end, String replacement) {}

    /** A stretch of the text and what replaces it. */
    private record Splice(int start, int end, String replacement) {

        boolean holds(Splice other) {
            return !equals(other) && start <= other.start && other.end <= end && other.start < end;
        }
    }

    TemplateText(String name, String text) {
        this.file = TemplateReader.read(name, text);
    }

    /** A field's value. */
    void put(Placement place, FieldKind kind, String value) {
        boolean off = kind == FieldKind.FLAG ? !Boolean.parseBoolean(value) : value.isEmpty();
        if (off && place.without() != null) {
            without(place.without());
        } else if (kind != FieldKind.FLAG) {
            put(place, place.written(value));
        }
    }

    private void put(Placement place, String written) {
        int start = 0;
        int end = Integer.MAX_VALUE;
        if (place.part() != null && file.find(place.at()).orElse(null) instanceof ScalarNode scalar) {
            Matcher part = place.part().matcher(scalar.value());
            if (part.find()) {
                start = part.start(1);
                end = part.end(1);
            }
        }
        pieces.computeIfAbsent(place.at(), at -> new ArrayList<>()).add(new Piece(start, end, written));
    }

    /** Another value for a scalar. */
    TemplateText set(YamlPath scalar, String value) {
        pieces.put(scalar, new ArrayList<>(List.of(new Piece(0, Integer.MAX_VALUE, value))));
        return this;
    }

    /** Leaves an entry or an item out, and what would then be empty around it. */
    TemplateText without(YamlPath path) {
        gone.add(path);
        YamlPath parent = parent(path);
        if (!parent.steps().isEmpty()
                && file.find(parent)
                        .map(node -> children(parent, node))
                        .filter(gone::containsAll)
                        .isPresent()) {
            without(parent);
        }
        return this;
    }

    String text() {
        List<Splice> cuts = gone.stream().flatMap(path -> cut(path).stream()).toList();
        Stream<Splice> values = pieces.entrySet().stream().map(each -> value(each.getKey(), each.getValue()));
        List<Splice> splices = Stream.concat(cuts.stream(), values)
                .filter(each -> cuts.stream().noneMatch(cut -> cut.holds(each)))
                .sorted(Comparator.comparingInt(Splice::start).reversed())
                .toList();
        StringBuilder text = new StringBuilder(file.text());
        splices.forEach(each -> text.replace(each.start(), each.end(), each.replacement()));
        return text.toString().stripTrailing() + "\n";
    }

    private Splice value(YamlPath path, List<Piece> values) {
        if (file.find(path).orElse(null) instanceof ScalarNode scalar) {
            return new Splice(scalar.span().start(), scalar.span().end(), rendered(scalar, replaced(scalar, values)));
        }
        return added(path, values.getLast().replacement());
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
            case DOUBLE_QUOTED -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case PLAIN, LITERAL, FOLDED -> plain(value);
        };
    }

    private static String plain(String value) {
        return OLD_BOOLEAN.matcher(value).matches()
                ? "\"" + value + "\""
                : Fragment.text(value).toString();
    }

    /** A key that the template does not have, behind the last one of its mapping. */
    private Splice added(YamlPath path, String value) {
        if (!(file.find(parent(path)).orElse(null) instanceof MappingNode mapping)) {
            throw new IllegalStateException("there is no mapping for " + path);
        }
        YamlNode.Entry last = mapping.entries().getLast();
        int end = lineEnd(last.value().span().end());
        String indent = " ".repeat(file.column(last.keySpan().start()) - 1);
        return new Splice(end, end, indent + path.steps().getLast() + ": " + plain(value) + "\n");
    }

    /** The lines of an entry or item, and those of the comment right above it. */
    private Optional<Splice> cut(YamlPath path) {
        return file.find(path).map(node -> {
            int start = lineStart(keyStart(path, node));
            while (start > 0
                    && file.text()
                            .substring(lineStart(start - 1), start)
                            .strip()
                            .startsWith("#")) {
                start = lineStart(start - 1);
            }
            return new Splice(start, lineEnd(node.span().end()), "");
        });
    }

    private int keyStart(YamlPath path, YamlNode node) {
        return file.find(parent(path))
                .flatMap(parent -> parent instanceof MappingNode mapping
                        ? mapping.entry(String.valueOf(path.steps().getLast()))
                        : Optional.empty())
                .map(entry -> entry.keySpan().start())
                .orElse(node.span().start());
    }

    private int lineStart(int offset) {
        return file.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = file.text().indexOf('\n', offset);
        return end < 0 ? file.text().length() : end + 1;
    }

    private static YamlPath parent(YamlPath path) {
        return new YamlPath(
                path.document(), path.steps().subList(0, path.steps().size() - 1));
    }

    private static List<YamlPath> children(YamlPath parent, YamlNode node) {
        List<YamlPath> children = new ArrayList<>();
        switch (node) {
            case MappingNode mapping -> mapping.entries().forEach(entry -> children.add(parent.then(entry.key())));
            case SequenceNode sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    children.add(parent.then(i));
                }
            }
            case ScalarNode scalar -> children.add(parent.then("")); // never gone
        }
        return children;
    }
}
