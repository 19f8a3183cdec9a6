package dev.plimsoll.catalog;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template does not have and is to get: keys and items, put in by the rules by which they are put into anybody's file. */
final class TemplateAdditions {

    private final Map<YamlPath, List<String>> items = new LinkedHashMap<>();
    private final Map<YamlPath, Value> values = new LinkedHashMap<>();
    private final Map<YamlPath, String> siblings = new LinkedHashMap<>();

    /** The text of a value, laid out in lines or on one. */
    private record Value(String yaml, boolean scalar) {

        Fragment fragment() {
            return Fragment.parse(yaml);
        }
    }

    /** An item at the end of a list, which is made where there is none. */
    void append(YamlPath list, String item, @Nullable String after) {
        items.computeIfAbsent(list, path -> new ArrayList<>()).add(item);
        remember(list, after);
    }

    /** A piece of YAML, on one line, at a key. */
    void putYaml(YamlPath path, String yaml, @Nullable String after) {
        values.put(path, new Value(yaml, true));
        remember(path, after);
    }

    private void remember(YamlPath path, @Nullable String after) {
        if (after != null) {
            siblings.putIfAbsent(path, after);
        }
    }

    YamlFile in(YamlFile file) {
        YamlFile edited = file;
        for (Map.Entry<YamlPath, List<String>> each : items.entrySet()) {
            edited = appended(edited, each.getKey(), each.getValue());
        }
        for (Map.Entry<YamlPath, Value> each : values.entrySet()) {
            edited = put(edited, each.getKey(), each.getValue());
        }
        return edited;
    }

    private YamlFile appended(YamlFile file, YamlPath list, List<String> texts) {
        if (file.find(list).orElse(null) instanceof SequenceNode) {
            List<Edit> edits = texts.stream()
                    .<Edit>map(each -> new Edit.Append(list, Fragment.text(each)))
                    .toList();
            return edited(file, edits);
        }
        String lines =
                texts.stream().map(each -> "- " + TemplateText.plain(each)).collect(Collectors.joining("\n"));
        return put(file, list, new Value(lines, false));
    }

    /** At a key, or at the first of its parents that is missing. */
    private YamlFile put(YamlFile file, YamlPath path, Value value) {
        int there = path.steps().size() - 1;
        while (there > 0 && !(file.find(first(path, there)).orElse(null) instanceof MappingNode)) {
            there--;
        }
        Value nested = value;
        for (int each = path.steps().size() - 1; each > there; each--) {
            nested = new Value(under(path.steps().get(each), nested), false);
        }
        YamlPath mapping = first(path, there);
        return edited(
                file,
                List.of(new Edit.Put(
                        mapping,
                        String.valueOf(path.steps().get(there)),
                        nested.fragment(),
                        sibling(file, mapping, path))));
    }

    private static String under(Object key, Value value) {
        String name = TemplateText.plain(String.valueOf(key)) + ":";
        return value.scalar()
                ? (name + " " + value.yaml()).stripTrailing()
                : name + "\n" + value.yaml().indent(2).stripTrailing();
    }

    private @Nullable String sibling(YamlFile file, YamlPath mapping, YamlPath path) {
        String after = siblings.get(path);
        return after != null && file.find(mapping.then(after)).isPresent() ? after : null;
    }

    private static YamlPath first(YamlPath path, int steps) {
        return new YamlPath(path.document(), path.steps().subList(0, steps));
    }

    private static YamlFile edited(YamlFile file, List<Edit> edits) {
        return switch (file.edit(edits)) {
            case EditResult.Edited edited -> edited.file();
            case EditResult.Refused refused -> throw new IllegalStateException("a template takes no more: " + refused);
        };
    }
}
