package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.ScrapeEdit.SetJob;
import dev.plimsoll.form.Scraping.Asked;
import dev.plimsoll.form.Scraping.Known;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/**
 * A value of a scrape job.
 *
 * @param service whose form it is
 * @param job which one
 */
record JobPart(String service, Known scraping, Asked job, Field field) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    private String key() {
        return String.valueOf(Places.of(field).at().steps().getLast());
    }

    private YamlPath path() {
        return job.path().then(key());
    }

    @Override
    public String written(Field which) {
        return Places.of(field).value(scraping.text(path()));
    }

    @Override
    public Optional<Written> where(Field which) {
        return scraping.where(path());
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        String value = Places.of(field).written(now.of(field));
        boolean wanted = now.changed(field) && field.counts(now.values());
        return wanted ? List.of(new SetJob(service, job.job(), key(), value.isEmpty() ? null : value)) : List.of();
    }
}
