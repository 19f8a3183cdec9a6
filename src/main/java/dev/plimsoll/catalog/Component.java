package dev.plimsoll.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be added to a project.
 *
 * @param id its service name and name on the terminal, such as {@code node-exporter}
 * @param title such as {@code Prometheus}
 * @param purpose a few words, such as {@code metrics engine}
 * @param fields in the order of the form
 * @param template the text of the compose file it comes from
 */
public record Component(String id, String title, String purpose, List<Field> fields, String template) {
    /** The field of that id. */
    public Optional<Field> field(String field) {
        return fields.stream().filter(each -> each.id().equals(field)).findFirst();
    }
}
