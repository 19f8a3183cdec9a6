package dev.plimsoll.catalog;

import dev.plimsoll.catalog.TemplateText.Splice;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts entries and items out of a template, line by line, with the comments right above them. */
final class TemplateCuts {

    private final YamlFile file;
    private final Set<YamlPath> gone = new LinkedHashSet<>();

    TemplateCuts(YamlFile file) {
        this.file = file;
    }

    /** The lines of those that are there, and of what would be empty without them. */
    List<Splice> of(Collection<YamlPath> paths) {
        paths.forEach(this::without);
        return gone.stream().flatMap(path -> cut(path).stream()).toList();
    }

    private void without(YamlPath path) {
        gone.add(path);
        YamlPath parent = parent(path);
        if (!parent.steps().isEmpty()
                && file.find(parent)
                        .map(node -> children(parent, node))
                        .filter(gone::containsAll)
                        .isPresent()) {
            without(parent);
        }
    }

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
