package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.EditPart.Values;
import dev.plimsoll.form.Validation.Invalid;
import dev.plimsoll.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a service that is there already: what the file says of it, what is typed, and whether that can be used. Values are in
 * the notation of the file: variables stay as they are written, and {@code $$} is a dollar sign. Any text may be set into any field;
 * what cannot be used is told by its {@link Validation} and never refused. Not safe for several threads at once.
 */
public final class EditForm {

    private final Service service;
    private final Optional<Component> component;
    private final EditParts parts;
    private final List<Field> fields;
    private final EditChecks checks;
    private final Optional<Written> where;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Scraping scraping;

    /**
     * What a form is made from.
     *
     * @param model as written, with its places; what Compose resolves may hold values that are not to be shown
     * @param scraping how the service is scraped
     * @param images service to what its image says of healthchecks; services whose image is not known are left out
     */
    public record Context(
            Catalog catalog,
            ComposeModel model,
            Project project,
            EngineFacts facts,
            Scraping scraping,
            Map<String, ImageCheck> images) {
        /** Without a look at images. */
        public Context(Catalog catalog, ComposeModel model, Project project, EngineFacts facts, Scraping scraping) {
            this(catalog, model, project, facts, scraping, Map.of());
        }
    }

    private EditForm(Situation situation, Project project, Service service, Scraping scraping) {
        EditFields described = new EditFields(situation.catalog(), service);
        ServiceText text = new ServiceText(situation.model(), project, service.name());
        this.service = service;
        this.component = situation.catalog().componentOf(service);
        this.parts = new EditParts(service, text, described, scraping);
        this.scraping = scraping;
        this.fields = parts.fields();
        this.checks =
                new EditChecks(situation, service, this::at, new ScrapeRules(scraping, this::value), text::overlies);
        this.where = situation
                .model()
                .places()
                .service(service.name())
                .map(each -> new Written(each.file(), each.line(), each.shared()));
        fields.forEach(each -> written.put(each.id(), parts.of(each).written(each)));
    }

    /** The form of a service of a project; empty where the project has no such service. */
    public static Optional<EditForm> of(Context context, String service) {
        ComposeModel model = context.model();
        Situation situation = new Situation(
                context.catalog(),
                model,
                new Machine(context.facts(), model.name()),
                new BuildFiles(context.project()),
                new LiveAnswers(Map.of(), Map.of(), context.images()));
        return model.service(service).map(each -> new EditForm(situation, context.project(), each, context.scraping()));
    }

    /** The service as written. */
    public Service service() {
        return service;
    }

    /** The component it is; empty for one of the project's own services. */
    public Optional<Component> component() {
        return component;
    }

    /** Where the service is written. */
    public Optional<Written> where() {
        return where;
    }

    /** Why the configuration of Prometheus is not part of the form, a sentence; empty where it is, or where there is nothing to say. */
    public String apart() {
        return scraping instanceof Scraping.Unknown(String why) ? why : "";
    }

    /** Where the value of a field is written; empty where the file says nothing of it. */
    public Optional<Written> where(String field) {
        return field(field).flatMap(each -> parts.of(each).where(each));
    }

    /** The fields with what is in them, in the order of the form; their initial value is what the file says. */
    public List<FieldState> fields() {
        return fields.stream().map(this::state).toList();
    }

    /** Puts a value into a field; nothing is what the field has for that. */
    public void set(String field, String value) {
        field(field).ifPresent(each -> {
            Placement place = Places.of(each);
            typed.put(field, value.isEmpty() ? place.value("") : value);
        });
    }

    /** Puts back what the file says. */
    public void reset(String field) {
        typed.remove(field);
    }

    /** What stands against using it as it is, a sentence each; empty when nothing does. */
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        for (FieldState each : fields()) {
            if (each.validation() instanceof Invalid(String message)) {
                found.add(each.field().id() + ": " + message);
            }
        }
        return List.copyOf(found);
    }

    /** Why a wait that was typed ends although the file has no healthcheck for it, a sentence each. */
    public List<String> evidence() {
        return fields.stream()
                .filter(each -> isChanged(each.id()))
                .flatMap(each -> checks.evidence(each, value(each.id())).stream())
                .toList();
    }

    /** What makes the file say what is in the form; only of what differs. */
    public List<ServiceEdit> edits() {
        Values now = now();
        return parts.all().stream().flatMap(each -> each.edits(now).stream()).toList();
    }

    private Values now() {
        return new Values(this::value, this::isChanged);
    }

    private Optional<Field> field(String id) {
        return fields.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private String value(String field) {
        return typed.getOrDefault(field, initial(field));
    }

    private String initial(String field) {
        return written.getOrDefault(field, "");
    }

    private boolean isChanged(String field) {
        return !value(field).equals(initial(field));
    }

    private String at(Object... steps) {
        return fields.stream()
                .filter(each -> each.isAt(steps))
                .map(each -> value(each.id()))
                .findFirst()
                .orElse("");
    }

    private FieldState state(Field field) {
        String value = value(field.id());
        boolean changed = isChanged(field.id());
        boolean counts = field.counts(this::value);
        Validation validation = counts ? validation(field, value, changed) : Rules.VALID;
        return new FieldState(
                field,
                value,
                initial(field.id()),
                changed ? checks.onTheMachine(field, value).orElse(null) : null,
                validation,
                checks.advice(field, this::value),
                notes(field, value, validation),
                counts);
    }

    private Validation validation(Field field, String value, boolean changed) {
        return Rules.first(
                changed ? checks.of(field, value) : Rules.VALID, parts.of(field).check(field, now()));
    }

    private List<String> notes(Field field, String value, Validation validation) {
        List<String> notes = new ArrayList<>(checks.notes(field, value));
        if (value.lines().count() > 1) {
            notes.add("It has " + value.lines().count() + " lines, and is changed in the file alone.");
        }
        boolean shared = where(field.id()).map(Written::shared).orElse(false);
        if (shared) {
            notes.add("It comes from an anchor that others may use; a change gives " + service.name() + " its own.");
        }
        notes.addAll(parts.of(field).notes(field));
        if (isChanged(field.id()) && field.counts(this::value)) {
            MissingTest.note(field, value, validation).ifPresent(notes::add);
        }
        return List.copyOf(notes);
    }
}
