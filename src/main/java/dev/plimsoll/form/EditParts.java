package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetWait;
import dev.plimsoll.form.ServiceText.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the fields of a service's form apart by how they are read and changed. */
final class EditParts {

    private final Service service;
    private final ServiceText text;
    private final EditFields described;
    private final List<Field> plain;
    private final List<Field> order = new ArrayList<>();
    private final Map<String, EditPart> parts = new HashMap<>();

    EditParts(Service service, ServiceText text, EditFields described, Scraping scraping) {
        this.service = service;
        this.text = text;
        this.described = described;
        this.plain = described.plain();
        own();
        ports();
        each("depends-on", text.entries(WaitPart.KEY), (field, there) -> new WaitPart(text, field, there));
        each("label", text.entries(LabelPart.KEY), (field, there) -> new LabelPart(text, field, there));
        group(HealthcheckPart.KEY, fields -> new HealthcheckPart(text, fields));
        group("logging", this::logging);
        if (scraping instanceof Scraping.Known known) {
            ScrapeParts scrapes = new ScrapeParts(service.name(), known, described.any());
            Stream.concat(scrapes.global(form()).stream(), scrapes.jobs().stream())
                    .forEach(this::append);
        }
    }

    private void append(EditPart part) {
        order.addAll(part.fields());
        put(part);
    }

    /** In the order of the form. */
    List<Field> fields() {
        return order.stream().filter(each -> parts.containsKey(each.id())).toList();
    }

    EditPart of(Field field) {
        return java.util.Objects.requireNonNull(parts.get(field.id()), field.id());
    }

    /** Each once. */
    Set<EditPart> all() {
        return fields().stream().map(this::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void put(EditPart part) {
        part.fields().forEach(each -> parts.put(each.id(), part));
    }

    private void own() {
        for (Field field : plain) {
            if (!EditFields.isPort(field)) {
                order.add(field);
                part(field).ifPresent(this::put);
            }
        }
    }

    private void group(String key, java.util.function.Function<List<Field>, EditPart> make) {
        List<Field> fields = plain.stream()
                .filter(each -> Places.keys(each).getFirst().equals(key))
                .toList();
        put(make.apply(fields));
    }

    private EditPart logging(List<Field> fields) {
        return new LoggingPart(text, fields.getFirst(), fields.subList(1, fields.size()), service.logging());
    }

    private Optional<EditPart> part(Field field) {
        return switch (Places.keys(field).getFirst()) {
            case HealthcheckPart.KEY, "logging" -> Optional.empty();
            case "command" -> Optional.of(command(field));
            case "ports" -> Optional.of(new NewPorts(text, field));
            case "volumes" -> mount(field);
            case "devices" ->
                Optional.of(
                        Places.inList(field)
                                ? new ItemPart(text, field, form().templateText(field))
                                : new ListPart(text, field, templates("devices")::contains));
            case WaitPart.KEY -> Optional.of(new NewEntries(field, this::wait));
            case LabelPart.KEY -> Optional.of(new NewEntries(field, this::label));
            case "networks", "profiles" -> Optional.of(new ListPart(text, field, each -> false));
            default -> Optional.of(new ValuePart(text, field, Places.keys(field), form().templateText(field)));
        };
    }

    private Component form() {
        return described.form();
    }

    private Optional<EditPart> mount(Field field) {
        if (Places.inList(field)) {
            MountPart part = new MountPart(text, field, MountText.of(form().templateText(field)));
            return Optional.of(part).filter(MountPart::speaks).map(EditPart.class::cast);
        }
        Set<String> targets = templates("volumes").stream()
                .map(each -> MountText.of(each).target())
                .collect(Collectors.toSet());
        return Optional.of(new ListPart(
                text, field, each -> targets.contains(MountText.of(each).target())));
    }

    /** Items of a list that fields of their own stand for. */
    private Set<String> templates(String key) {
        return plain.stream()
                .filter(each ->
                        Places.inList(each) && Places.keys(each).getFirst().equals(key))
                .map(form()::templateText)
                .collect(Collectors.toSet());
    }

    private EditPart command(Field field) {
        return new CommandPart(text, field, isRest(field) ? "" : flag(field), hidden());
    }

    private static boolean isRest(Field field) {
        return field.kind() == FieldKind.LIST && Places.of(field).append() == null;
    }

    private String flag(Field field) {
        return CommandPart.flag(field, form().templateText(field));
    }

    private Predicate<String> hidden() {
        List<String> begins = new ArrayList<>();
        Set<String> names = CommandPart.fixed(form().command(Map.of(), "")).collect(Collectors.toSet());
        plain.stream()
                .filter(each -> Places.keys(each).getFirst().equals("command") && !isRest(each))
                .forEach(each -> (each.kind() == FieldKind.LIST ? begins : names).add(flag(each)));
        return flag -> names.contains(flag) || begins.stream().anyMatch(flag::startsWith);
    }

    private ServiceEdit wait(String on, String condition) {
        return new SetWait(text.service(), on, condition.isEmpty() ? "service_started" : condition);
    }

    private ServiceEdit label(String key, String value) {
        return new SetLabel(text.service(), key, value);
    }

    /** Before the field that adds more of them, one for each that is there. */
    private void each(String id, List<Named> there, BiFunction<Field, Named, EditPart> part) {
        int at = order.stream().map(Field::id).toList().indexOf("more-" + id.replaceFirst("^label$", "labels"));
        for (Named each : there.reversed()) {
            Field field = described.of(id, each.name());
            order.add(at, field);
            put(part.apply(field, each));
        }
    }

    /** Behind the image, each port that is an item of its own; a range is left to the file. */
    private void ports() {
        List<Field> known = plain.stream()
                .filter(EditFields::isPort)
                .filter(each -> form().field(each.id()).isPresent()
                        && !form().templateText(each).isEmpty())
                .toList();
        int at = order.isEmpty() || !order.getFirst().isAt("image") ? 0 : 1;
        List<Field> fields = new ArrayList<>();
        Set<Port> taken = new LinkedHashSet<>();
        if (known.size() == 2) {
            int target = Integer.parseInt(form().templateText(known.getFirst()).replaceFirst(".*:", ""));
            Optional<Port> there = service.ports().stream()
                    .filter(each -> each.target() == target && each.protocol().equals("tcp"))
                    .findFirst();
            there.ifPresent(taken::add);
            fields.addAll(port(known, new Port(null, null, target, "tcp"), there));
        }
        service.ports().stream()
                .filter(each -> !taken.contains(each))
                .forEach(each -> fields.addAll(port(described.of(each), each, Optional.of(each))));
        order.addAll(at, fields);
    }

    private List<Field> port(List<Field> fields, Port port, Optional<Port> there) {
        PortPart part = new PortPart(
                text, fields.getFirst(), fields.getLast(), port.target(), port.protocol(), there.orElse(null));
        boolean written = there.isEmpty() || part.where(fields.getFirst()).isPresent();
        if (!written || parts.containsKey(fields.getFirst().id())) {
            return List.of();
        }
        put(part);
        return fields;
    }
}
