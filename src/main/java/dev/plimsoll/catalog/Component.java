package dev.plimsoll.catalog;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be added to a project.
 *
 * @param id its service name and name on the terminal, such as {@code node-exporter}
 * @param title such as {@code Prometheus}
 * @param purpose a few words, such as {@code metrics engine}
 * @param fields in the order of the form
 * @param template the text of the compose file it comes from
 * @param images the last parts of the repositories its image is known by, such as {@code prom/prometheus}
 * @param flags what only its own program is told, behind the name of its image; null for nothing
 * @param job its scrape job as it stands, a text {@code scrape_configs} with the one job; null where it has none of its own
 * @param config the base of {@code prometheus.yml} where it is the one that scrapes; null for all others
 */
public record Component(
        String id,
        String title,
        String purpose,
        List<Field> fields,
        String template,
        List<String> images,
        @Nullable Pattern flags,
        @Nullable String job,
        @Nullable String config) {

    /** A component that is recognised by nothing and not scraped. */
    public Component(String id, String title, String purpose, List<Field> fields, String template) {
        this(id, title, purpose, fields, template, List.of(), null, null, null);
    }

    /**
     * Whether something is told what only its own program is told.
     *
     * @param image the last part of its repository, which stands in front of the words
     */
    public boolean isTold(String image, List<String> words) {
        return flags != null
                && flags.matcher(image + " " + String.join(" ", words)).find();
    }

    /** The field of that id. */
    public Optional<Field> field(String field) {
        return fields.stream().filter(each -> each.id().equals(field)).findFirst();
    }

    /**
     * The compose text with those values and without the description of its form: {@code services} with the one service, and what it
     * needs beside it.
     *
     * @param values field id to value; fields left out have their default, ids it does not know are passed over
     */
    public String filled(Map<String, String> values) {
        TemplateText text = filled(template, Placement.File.COMPOSE, values);
        return text.without(TemplateReader.FORM).text();
    }

    /** {@link #job()} with those values; null where it has none. */
    public @Nullable String job(Map<String, String> values) {
        return job == null ? null : filled(job, Placement.File.JOB, values).text();
    }

    /** {@link #config()} with those values; null where it has none. */
    public @Nullable String config(Map<String, String> values) {
        return config == null
                ? null
                : filled(config, Placement.File.CONFIG, values).text();
    }

    /**
     * The words of its command with those values.
     *
     * @param without the field whose words are left out
     */
    public List<String> command(Map<String, String> values, String without) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(without);
        // no YAML takes them, and no form
        others.values().removeIf(each -> each.chars().anyMatch(Character::isISOControl));
        YamlPath path = YamlPath.of("services", id, "command");
        return TemplateReader.read(id, filled(others)).find(path).orElse(null) instanceof SequenceNode words
                ? words.items().stream()
                        .map(each -> each instanceof ScalarNode scalar ? scalar.value() : "")
                        .toList()
                : List.of();
    }

    /** The whole scalar of its compose file that a field stands in, as the template has it; empty where the template has none there. */
    public String templateText(Field field) {
        return field.place() != null
                        && TemplateReader.template(id, template)
                                        .find(field.place().at())
                                        .orElse(null)
                                instanceof ScalarNode scalar
                ? scalar.value()
                : "";
    }

    private TemplateText filled(String text, Placement.File file, Map<String, String> values) {
        return new Filling(fields, values).into(id, text, file);
    }
}
