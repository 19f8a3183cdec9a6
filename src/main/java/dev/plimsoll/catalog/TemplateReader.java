package dev.plimsoll.catalog;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Makes a component of a template: a compose file with one service that says in {@code x-plimsoll} what its form shows. */
final class TemplateReader {

    private static final Map<String, YamlFile> KNOWN = new ConcurrentHashMap<>();

    static final YamlPath FORM = YamlPath.of("x-plimsoll");
    static final Comparator<TemplateReader> IN_ORDER = Comparator.comparingInt(TemplateReader::order);

    private final String name;
    private final YamlFile file;
    private final UnaryOperator<String> prometheus;
    private final Map<String, Description> common;

    /**
     * Of a template.
     *
     * @param name of the file, for messages
     * @param text of it
     * @param prometheus gives the text of a file in {@code prometheus/}
     * @param common descriptions of fields that those of templates can be like
     */
    TemplateReader(String name, String text, UnaryOperator<String> prometheus, Map<String, Description> common) {
        this.common = common;
        this.name = name;
        this.file = read(name, text);
        this.prometheus = prometheus;
    }

    /** A template as it stands, read once: there are few, and a form asks for every one of its fields. */
    static YamlFile template(String name, String text) {
        return KNOWN.computeIfAbsent(text, each -> read(name, each));
    }

    static YamlFile read(String name, String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Read(YamlFile read) -> read;
            case ReadResult.Unreadable(int line, int column, String what, String why) ->
                throw new IllegalStateException(name + ", line " + line + ": " + what + " " + why);
        };
    }

    private int order() {
        return form().optional("order").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    Component component() {
        Description form = form().only("order", "title", "purpose", "images", "flags", "job", "config", "form");
        Optional<String> job = form.optional("job").map(prometheus);
        Optional<String> config = form.optional("config").map(prometheus);
        return new Component(
                id(),
                form.text("title"),
                form.text("purpose"),
                fields(form.mapping("form"), job, config),
                file.text(),
                form.texts("images"),
                form.pattern("flags").orElse(null),
                job.orElse(null),
                config.orElse(null));
    }

    private Description form() {
        return Description.of(
                name + ": x-plimsoll",
                file.find(FORM).orElseThrow(() -> new IllegalStateException(name + " has no x-plimsoll")));
    }

    private String id() {
        Description services = Description.of(name, file.root()).mapping("services");
        List<String> names = List.copyOf(services.mappings().keySet());
        if (names.size() != 1) {
            throw services.wrong("is not one service");
        }
        return names.getFirst();
    }

    private List<Field> fields(Description form, Optional<String> job, Optional<String> config) {
        FieldReader reader = new FieldReader(
                id(),
                Map.of(
                        Placement.File.COMPOSE, file,
                        Placement.File.JOB, read(name + ": job", job.orElse("")),
                        Placement.File.CONFIG, read(name + ": config", config.orElse(""))),
                common);
        List<Field> fields = new ArrayList<>();
        form.mappings().forEach((section, content) -> content.mappings()
                .forEach((id, field) -> fields.add(reader.field(section, id, field))));
        if (fields.stream().map(Field::id).distinct().count() < fields.size()) {
            throw form.wrong("has two fields of one name");
        }
        return List.copyOf(fields);
    }
}
