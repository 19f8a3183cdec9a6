package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components of a form. */
final class Components {

    private final Situation situation;
    private final Conflicts conflicts;
    private final Map<String, ComponentFields> all = new LinkedHashMap<>();

    Components(Situation situation) {
        this.situation = situation;
        this.conflicts = new Conflicts(situation, all.values());
        Defaults defaults = new Defaults(situation);
        for (Component each : situation.catalog().components()) {
            all.put(
                    each.id(),
                    new ComponentFields(each, defaults.of(each), obstacle(each).isEmpty()));
        }
    }

    List<Component> components() {
        return all.values().stream().map(ComponentFields::component).toList();
    }

    List<ComponentFields> selected() {
        return all.values().stream().filter(ComponentFields::selected).toList();
    }

    boolean isSelected(String id) {
        return find(id).filter(ComponentFields::selected).isPresent();
    }

    Optional<ComponentFields> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    List<FieldState> fields(String id) {
        return find(id).map(fields -> fields.component().fields().stream()
                        .map(field -> state(fields, field))
                        .toList())
                .orElse(List.of());
    }

    private FieldState state(ComponentFields fields, Field field) {
        String value = fields.value(field);
        Default initial = fields.defaultOf(field);
        Validation validation = Rules.first(Rules.of(field, value), conflicts.of(fields, field, value));
        String why = value.equals(initial.value())
                ? initial.why()
                : conflicts.onTheMachine(field, value).orElse(null);
        return new FieldState(field, value, initial.value(), why, validation);
    }

    /** What stands against adding those that are selected, a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        selected().forEach(each -> obstacle(each.component()).ifPresent(problems::add));
        return problems;
    }

    private Optional<String> obstacle(Component component) {
        Optional<String> there = situation
                .serviceOf(component)
                .map(service -> component.title() + " is there already: the service " + service.name() + ".");
        return there.or(() -> situation
                .model()
                .service(component.id())
                .map(Service::name)
                .map(name -> "The project has a service named " + name + " already, which is not " + component.title()
                        + ". Rename it to add " + component.title() + "."));
    }
}
