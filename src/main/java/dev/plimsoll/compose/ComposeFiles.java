package dev.plimsoll.compose;

import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads compose files, with those they include and extend. A file that cannot be found, or leads back to itself, adds nothing. */
final class ComposeFiles {

    /** Files that others may lead to; beyond any project of people. */
    private static final int MOST = 500;

    private final FileSource source;
    private final Map<Path, List<Value.Mapping>> known = new HashMap<>();
    private final Set<Path> underWay = new LinkedHashSet<>();

    ComposeFiles(FileSource source) {
        this.source = source;
    }

    /** What a file says by itself. */
    Optional<Value.Mapping> read(Path file) {
        return layers(file).map(layers -> Overlay.all(Overlay.EMPTY, layers));
    }

    /**
     * What a file says, in the order in which it is to be laid over what is there: what it includes, then its documents. Paths are
     * as written, relative to its folder.
     *
     * @return empty when there is no such file
     * @throws NotReadableException when it, or one it leads to, is broken
     */
    Optional<List<Value.Mapping>> layers(Path file) {
        if (known.containsKey(file)) {
            return Optional.of(known.get(file));
        }
        if (known.size() + underWay.size() >= MOST || !underWay.add(file)) {
            return Optional.empty();
        }
        Optional<List<Value.Mapping>> read = source.read(file).map(text -> documents(file, text));
        underWay.remove(file);
        read.ifPresent(value -> known.put(file, value));
        return read;
    }

    private List<Value.Mapping> documents(Path file, SourceFile text) {
        return switch (YamlFile.read(text.text())) {
            case ReadResult.Unreadable(int line, int column, String what, String why) ->
                throw new NotReadableException(Excerpt.broken(file, text.text(), line, column, what, why));
            case ReadResult.Read(YamlFile yaml) -> documents(file, yaml);
        };
    }

    private List<Value.Mapping> documents(Path file, YamlFile yaml) {
        OtherFiles others = new OtherFiles(this, file);
        List<Value.Mapping> layers = new ArrayList<>();
        List<YamlNode> documents = yaml.documents();
        for (int document = 0; document < documents.size(); document++) {
            YamlNode root = documents.get(document);
            Shape.problem(file, yaml, root).ifPresent(broken -> {
                throw new NotReadableException(broken);
            });
            if (root instanceof MappingNode map) {
                Value.Mapping own = WrittenValues.of(file, yaml, document, map);
                layers.add(others.included(own.at("include")));
                layers.add(Extensions.applied(own, others));
            }
        }
        if (layers.isEmpty()) {
            throw new NotReadableException(Shape.empty(file, yaml));
        }
        return layers;
    }
}
