package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.project.Substitution;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads compose files, with those they include and extend. A file that cannot be found, or leads back to itself, adds nothing. */
final class ComposeFiles {

    /** Files that others may lead to; beyond any project of people. */
    private static final int MOST = 500;

    private final FileSource source;
    private final boolean filled;
    private final Map<Path, List<Value.Mapping>> known = new HashMap<>();
    private final Set<Path> underWay = new LinkedHashSet<>();
    private final Map<String, Trouble> variables = new LinkedHashMap<>();
    private final Set<Trouble> files = new LinkedHashSet<>();

    /**
     * Reads from there.
     *
     * @param filled whether variables in texts are filled in; otherwise they stay as they are written
     */
    ComposeFiles(FileSource source, boolean filled) {
        this.source = source;
        this.filled = filled;
    }

    FileSource source() {
        return source;
    }

    /** What the files that were read name and cannot do without, but for what services name. */
    List<Trouble> troubles() {
        List<Trouble> all = new ArrayList<>(variables.values());
        all.addAll(files);
        return List.copyOf(all);
    }

    /** A file or a service that another file names, and that is not there. */
    void missing(Trouble trouble) {
        files.add(trouble);
    }

    /** What a file says by itself. */
    Optional<Value.Mapping> read(Path file, Environment environment) {
        return layers(file, environment).map(layers -> Overlay.all(Overlay.EMPTY, layers));
    }

    /**
     * What a file says, in the order in which it is to be laid over what is there: what it includes, then its documents. Paths are
     * as written, relative to its folder.
     *
     * @return empty when there is no such file
     * @throws NotReadableException when it, or one it leads to, is broken
     */
    Optional<List<Value.Mapping>> layers(Path file, Environment environment) {
        if (known.containsKey(file)) {
            return Optional.of(known.get(file));
        }
        if (known.size() + underWay.size() >= MOST || !underWay.add(file)) {
            return Optional.of(List.of());
        }
        Optional<List<Value.Mapping>> read = source.read(file).map(text -> documents(file, text, environment));
        underWay.remove(file);
        read.ifPresent(value -> known.put(file, value));
        return read;
    }

    private List<Value.Mapping> documents(Path file, SourceFile text, Environment environment) {
        return switch (YamlFile.read(text.text())) {
            case ReadResult.Unreadable(int line, int column, String what, String why) ->
                throw new NotReadableException(Excerpt.broken(file, text.text(), line, column, what, why));
            case ReadResult.Read(YamlFile yaml) -> documents(file, yaml, environment);
        };
    }

    private List<Value.Mapping> documents(Path file, YamlFile yaml, Environment environment) {
        MissingVariables.find(file, yaml, environment, variables);
        OtherFiles others = new OtherFiles(this, file, environment);
        UnaryOperator<String> texts =
                filled ? text -> Substitution.fill(text, environment).text() : UnaryOperator.identity();
        // a container port is needed as a number
        UnaryOperator<String> ports =
                filled ? texts : text -> PortText.of(text, environment).toString();
        List<Value.Mapping> layers = new ArrayList<>();
        List<YamlNode> documents = yaml.documents();
        for (int document = 0; document < documents.size(); document++) {
            YamlNode root = documents.get(document);
            Shape.problem(file, yaml, root).ifPresent(broken -> {
                throw new NotReadableException(broken);
            });
            if (root instanceof MappingNode) {
                Value.Mapping own = WrittenValues.of(file, yaml, document, texts, ports);
                layers.add(others.included(own.at("include")));
                layers.add(Extensions.applied(own, others));
            }
        }
        if (layers.isEmpty()) {
            throw new NotReadableException(Shape.empty(file, yaml));
        }
        return layers;
    }

    /** A path in a file, with its variables filled in; empty where one of them is not known. */
    Optional<String> path(String written, Environment environment) {
        if (filled) {
            return Optional.of(written);
        }
        Substitution.Filled path = Substitution.fill(written, environment);
        return path.valid() && path.missing().isEmpty() ? Optional.of(path.text()) : Optional.empty();
    }
}
