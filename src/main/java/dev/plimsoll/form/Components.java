package dev.plimsoll.form;

import dev.plimsoll.catalog.Advice;
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
    private final FieldRemarks notes;
    private final Map<String, ComponentFields> all = new LinkedHashMap<>();

    Components(Situation situation) {
        this.situation = situation;
        this.conflicts = new Conflicts(situation, all.values());
        this.notes = new FieldRemarks(situation.machine());
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
        boolean counts = fields.counts(field);
        Validation validation = counts ? validation(fields, field, value) : Rules.VALID;
        String why = value.equals(initial.value())
                ? initial.why()
                : conflicts.onTheMachine(field, value).orElse(null);
        List<String> remarks = new ArrayList<>(notes.of(field, value));
        if (counts) {
            MissingTest.note(field, value, validation).ifPresent(remarks::add);
        }
        return new FieldState(
                field, value, initial.value(), why, validation, advice(fields, field), List.copyOf(remarks), counts);
    }

    private Validation validation(ComponentFields fields, Field field, String value) {
        return Rules.first(
                Rules.of(field, value),
                conflicts.of(fields, field, value),
                MissingTest.isIn(field, value) && asksForTest(fields) ? MissingTest.ASKED_FOR : Rules.VALID);
    }

    /** Whether somebody chose who runs the test. */
    private static boolean asksForTest(ComponentFields fields) {
        return fields.at(HealthcheckPart.KEY, "test", 0)
                .filter(run -> !fields.value(run).equals(fields.defaultOf(run).value()))
                .isPresent();
    }

    private List<Advice> advice(ComponentFields fields, Field field) {
        Map<String, String> facts = situation.machine().facts();
        return field.advice().stream()
                .filter(each -> each.appliesTo(fields.value(field), fields::valueOf, facts))
                .toList();
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
