package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that Compose reads with a compose file, because it names them: the real ones where they are at hand, else stand-ins. They
 * are kept by their paths from the folder of the compose file.
 */
final class Surroundings {

    /** What has to lie beside a file for Compose to accept it. */
    enum Kind {
        /** Nothing. */
        NOTHING,
        /** Files of its project, or nothing that is missing there. */
        REAL,
        /** Stand-ins too, or what they define. */
        STAND_INS
    }

    private static final long MOST_BYTES = 1 << 20;
    /** Deep enough for what is named to be above the folder of all. */
    private static final Path TOP = Path.of("/1/2/3/4/5/6/7/8");

    private static final String TOO_HIGH = "../".repeat(8);
    private static final Pattern REMOTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:|git@|github\\.com/|/|~).*");

    private final Path corpus;
    private final Map<Path, String> real = new LinkedHashMap<>();
    /** Stand-ins with the services that are asked of them. */
    private final Map<Path, Set<String>> standIns = new LinkedHashMap<>();

    private final Set<Path> settings = new LinkedHashSet<>();
    private final Path file;

    private Surroundings(Path corpus, Path file) {
        this.corpus = corpus;
        this.file = file;
    }

    /** Of a text that stands alone: stand-ins only. */
    static Surroundings of(String text) {
        return of(Path.of("/nowhere"), Trial.COMPOSE, text);
    }

    /**
     * Of a file of a corpus.
     *
     * @param local its path from the folder of the corpus
     */
    static Surroundings of(Path corpus, String local, String text) {
        Surroundings made = new Surroundings(corpus, TOP.resolve(local).normalize());
        made.follow(made.file, text);
        return made;
    }

    /** The files and their texts, by their paths from the folder of the compose file. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        real.forEach((path, text) -> files.put(name(path), text));
        standIns.forEach((path, services) -> files.put(name(path), settings.contains(path) ? "" : project(services)));
        return files;
    }

    /** The names of the stand-ins among them. */
    Set<String> standIns() {
        return standIns.keySet().stream().map(this::name).collect(Collectors.toSet());
    }

    /** Whether files of the project lie beside it. */
    boolean hasReal() {
        return !real.isEmpty() || sibling(".env").isPresent();
    }

    /** The texts of the compose files among them. */
    List<String> composeFiles() {
        return real.keySet().stream()
                .filter(each -> !settings.contains(each))
                .map(real::get)
                .toList();
    }

    /** A file beside it that it does not name, empty where there is none. */
    Optional<String> sibling(String name) {
        return read(folder(file).resolve(name));
    }

    private String name(Path path) {
        return folder(file).relativize(path).toString();
    }

    private void follow(Path from, String text) {
        if (!(YamlFile.read(text) instanceof ReadResult.Read read)) {
            return;
        }
        for (YamlNode document : read.file().documents()) {
            for (YamlNode each : Nodes.items(Nodes.at(document, "include"))) {
                Nodes.texts(Nodes.isMapping(each) ? Nodes.at(each, "path") : each)
                        .forEach(name -> project(from, name, ""));
                Nodes.paths(Nodes.at(each, "env_file")).forEach(name -> settings(from, name));
            }
            Nodes.values(Nodes.at(document, "services")).forEach(each -> service(from, each));
        }
    }

    private void service(Path from, YamlNode service) {
        YamlNode base = Nodes.at(service, "extends");
        String wanted = String.join("", Nodes.texts(Nodes.at(base, "service")));
        Nodes.texts(Nodes.at(base, "file")).forEach(name -> project(from, name, wanted));
        Nodes.paths(Nodes.at(service, "env_file")).forEach(name -> settings(from, name));
        Nodes.paths(Nodes.at(service, "label_file")).forEach(name -> settings(from, name));
    }

    private void project(Path from, String name, String service) {
        for (Path path : places(from, name)) {
            Optional<String> text = real.containsKey(path) ? Optional.empty() : read(path);
            if (text.isPresent()) {
                real.put(path, text.get());
                follow(path, text.get());
            } else if (!real.containsKey(path)) {
                standIns.computeIfAbsent(path, each -> new LinkedHashSet<>()).add(service);
            }
        }
    }

    private void settings(Path from, String name) {
        for (Path path : places(from, name)) {
            settings.add(path);
            read(path)
                    .ifPresentOrElse(
                            text -> real.put(path, text),
                            () -> standIns.computeIfAbsent(path, each -> new LinkedHashSet<>()));
        }
    }

    /** As it is written, for Compose does not always look into variables; and with them. */
    private List<Path> places(Path from, String name) {
        List<Path> places = new ArrayList<>();
        for (String each : new LinkedHashSet<>(List.of(name, StandIns.filled(name)))) {
            try {
                Path path = folder(from).resolve(each).normalize();
                boolean inside = !name(path).startsWith(TOO_HIGH) && !path.equals(file);
                if (inside && !each.isBlank() && !REMOTE.matcher(each).matches()) {
                    places.add(path);
                }
            } catch (InvalidPathException noPath) {
                // then no file can be there either
                continue;
            }
        }
        return places;
    }

    private Optional<String> read(Path path) {
        if (!path.startsWith(TOP)) {
            return Optional.empty();
        }
        Path found = corpus.resolve(TOP.relativize(path).toString());
        try {
            return Files.isRegularFile(found) && Files.size(found) <= MOST_BYTES
                    ? Optional.of(Files.readString(found))
                    : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    private static String project(Set<String> services) {
        StringBuilder text = new StringBuilder("services:\n");
        services.stream()
                .filter(each -> !each.isBlank())
                .forEach(each -> text.append("  ").append(each).append(":\n    image: stand-in\n"));
        return text.toString().equals("services:\n") ? "services: {}\n" : text.toString();
    }
}
