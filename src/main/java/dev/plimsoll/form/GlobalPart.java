package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.ScrapeEdit.SetGlobal;
import dev.plimsoll.form.Scraping.Known;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds for all scrape jobs: a value, or pairs.
 *
 * @param service the Prometheus
 */
record GlobalPart(String service, Known scraping, Field field) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    private YamlPath path() {
        return Places.of(field).at();
    }

    /** Below {@code global}. */
    private List<String> keys() {
        return path().steps().stream().skip(1).map(String::valueOf).toList();
    }

    @Override
    public String written(Field which) {
        return field.kind().hasSeveral()
                ? QuotedWords.line(pairs().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList())
                : Places.of(field).value(scraping.text(path()));
    }

    private Map<String, String> pairs() {
        Map<String, String> found = new LinkedHashMap<>();
        if (scraping.node(path()).orElse(null) instanceof MappingNode map) {
            map.all().forEach(each -> {
                if (each.value() instanceof ScalarNode scalar) {
                    found.put(each.key(), scalar.isNull() ? "" : scalar.value());
                }
            });
        }
        return found;
    }

    @Override
    public Optional<Written> where(Field which) {
        return scraping.where(path());
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.changed(field)) {
            return List.of();
        }
        String value = now.of(field);
        return field.kind().hasSeveral()
                ? several(QuotedWords.of(value))
                : List.of(new SetGlobal(service, keys(), value.isEmpty() ? null : value));
    }

    private List<ServiceEdit> several(List<String> wanted) {
        Map<String, String> there = pairs();
        Map<String, String> then = new LinkedHashMap<>();
        wanted.forEach(each -> then.put(NewEntries.name(each), NewEntries.value(each)));
        // what comes is put in first, so that the mapping never goes away in between
        List<ServiceEdit> edits = new ArrayList<>();
        then.forEach((name, value) -> {
            if (!value.equals(there.get(name))) {
                edits.add(new SetGlobal(service, below(name), value));
            }
        });
        there.keySet().stream()
                .filter(each -> !then.containsKey(each))
                .forEach(each -> edits.add(new SetGlobal(service, below(each), null)));
        return List.copyOf(edits);
    }

    private List<String> below(String name) {
        return Stream.concat(keys().stream(), Stream.of(name)).toList();
    }
}
