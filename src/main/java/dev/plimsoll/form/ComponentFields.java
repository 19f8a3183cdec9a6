package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A component in a form: whether it is wanted, and what is in its fields. */
final class ComponentFields {

    private static final Default NOTHING = new Default("", null);

    private final Component component;
    private final Map<String, Default> defaults;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private boolean selected;

    ComponentFields(Component component, Map<String, Default> defaults, boolean selected) {
        this.component = component;
        this.defaults = defaults;
        this.selected = selected;
    }

    Component component() {
        return component;
    }

    boolean selected() {
        return selected;
    }

    void select(boolean wanted) {
        selected = wanted;
    }

    void set(String field, String value) {
        if (component.field(field).isPresent()) {
            typed.put(field, value);
        }
    }

    Default defaultOf(Field field) {
        return defaults.getOrDefault(field.id(), NOTHING);
    }

    String value(Field field) {
        return typed.getOrDefault(field.id(), defaultOf(field).value());
    }

    /** What is in the field of that id; empty where there is none. */
    String valueOf(String id) {
        return component.field(id).map(this::value).orElse("");
    }

    /** Whether a field counts with what is in the others. */
    boolean counts(Field field) {
        return field.counts(this::valueOf);
    }

    /** The field that stands at such a place of the service. */
    Optional<Field> at(Object... lastSteps) {
        return component.fields().stream().filter(each -> each.isAt(lastSteps)).findFirst();
    }

    /** What is in the field at such a place; empty where there is none. */
    String valueAt(Object... lastSteps) {
        return at(lastSteps).map(this::value).orElse("");
    }

    /** What is in every field, by its id. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        component.fields().forEach(field -> values.put(field.id(), value(field)));
        return values;
    }

    /** Values that are not the catalog's. */
    Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Field field : component.fields()) {
            if (!value(field).equals(field.defaultValue())) {
                changes.put(field.id(), value(field));
            }
        }
        return changes;
    }
}
