package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which fields the form of a service has: those every service has, those of the component it is, and one for each port. */
final class EditFields {

    /** Of these, what every service can have counts: a template knows only what it writes itself. */
    private static final Set<String> EVERYWHERE =
            Set.of("healthcheck-run", "restart", "log-driver", "log-max-size", "log-max-file");

    /** Fields that stand for as many as the file has of them. */
    private static final Set<String> FOR_EACH = Set.of("depends-on", "label");

    private static final Pattern SOMETHING = Pattern.compile("\\S");

    private final Service service;
    private final Component any;
    private final Optional<Component> component;

    EditFields(Catalog catalog, Service service) {
        this.service = service;
        this.any = catalog.anyService();
        this.component = catalog.componentOf(service);
    }

    /** What describes those that every service can have. */
    Component any() {
        return any;
    }

    /** What describes its fields. */
    Component form() {
        return component.orElse(any);
    }

    /** All but those of ports, and of what there may be several of. */
    List<Field> plain() {
        List<Field> known = known();
        List<Field> fields = new ArrayList<>(known);
        any.fields().stream()
                .filter(each -> known.stream().noneMatch(other -> other.id().equals(each.id())))
                .filter(each -> component.isEmpty() || !isPort(each))
                .filter(each -> !FOR_EACH.contains(each.id()) && each.inCompose())
                .forEach(fields::add);
        return fields.stream()
                .filter(each -> !each.isAt("image") || service.image() != null)
                .toList();
    }

    private List<Field> known() {
        return component.stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.place() != null && each.place().file() == Placement.File.COMPOSE)
                .map(each -> EVERYWHERE.contains(each.id())
                        ? any.field(each.id()).map(other -> in(each, other)).orElse(each)
                        : each)
                .toList();
    }

    /** As every service has it, where the component shows it. */
    private static Field in(Field own, Field everywhere) {
        return new Field(
                own.id(),
                own.label(),
                own.section(),
                own.kind(),
                own.defaultValue(),
                everywhere.help(),
                own.advanced(),
                own.joined(),
                everywhere.choices(),
                own.advice(),
                everywhere.place(),
                own.syntax(),
                own.adaptations(),
                everywhere.accepted(),
                everywhere.needs());
    }

    /** Whether it is the port of a component, or the address of that. */
    static boolean isPort(Field field) {
        Placement place = field.place();
        return place != null && Places.keys(field).equals(List.of("ports")) && field.kind() != FieldKind.LIST;
    }

    /** The fields of a port that no component knows: its number, and its address. */
    List<Field> of(Port port) {
        String name = port.target() + (port.protocol().equals("tcp") ? "" : "-" + port.protocol());
        String label = "Port " + port.target() + (port.protocol().equals("tcp") ? "" : "/" + port.protocol());
        Field number = any.field("port").orElseThrow();
        Field address = any.field("address").orElseThrow();
        String id = "port-" + name;
        return Stream.of(
                        named(number, id, label, Map.of()),
                        named(address, "address-" + name, address.label(), Map.of(id, SOMETHING)))
                .toList();
    }

    /** The field of something that there may be several of, such as a label. */
    Field of(String each, String name) {
        Field field = any.field(each).orElseThrow();
        return named(field, each + "-" + name, name, Map.of());
    }

    private Field named(Field field, String id, String label, Map<String, Pattern> needs) {
        return new Field(
                id,
                label,
                FOR_EACH.contains(field.id())
                        ? field.section()
                        : form().fields().getFirst().section(),
                field.kind(),
                field.defaultValue(),
                field.help(),
                field.advanced(),
                field.joined(),
                field.choices(),
                List.of(),
                field.place(),
                field.syntax(),
                List.of(),
                field.accepted(),
                needs);
    }
}
