package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.Validation;
import dev.plimsoll.form.Written;
import java.util.List;

/** A service of a small project, edited through its form. */
final class EditedService {

    private final Trial trial;
    private final EditForm form;

    private EditedService(Trial trial, EditForm form) {
        this.trial = trial;
        this.form = form;
    }

    static EditedService of(Trial trial, String service) {
        return new EditedService(
                trial,
                EditForm.of(
                                new EditForm.Context(
                                        Trial.CATALOG,
                                        trial.model(),
                                        trial.project(),
                                        EngineFacts.UNKNOWN,
                                        ScrapeReader.of(Trial.CATALOG, trial.project(), trial.model(), service)),
                                service)
                        .orElseThrow());
    }

    EditForm form() {
        return form;
    }

    FieldState state(String field) {
        return form.fields().stream()
                .filter(each -> each.field().id().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field + " among " + ids()));
    }

    List<String> ids() {
        return form.fields().stream().map(each -> each.field().id()).toList();
    }

    String value(String field) {
        return state(field).value();
    }

    /** Such as {@code prometheus.yml:3}; empty where it is not written. */
    String place(String field) {
        return form.where(field).map(EditedService::name).orElse("");
    }

    private static String name(Written where) {
        return where.file().getFileName() + ":" + where.line() + (where.shared() ? " shared" : "");
    }

    /** What is wrong with a value. */
    String wrong(String field, String value) {
        form.set(field, value);
        assertThat(value(field)).as("any text can be typed").isEqualTo(value);
        return state(field).validation() instanceof Validation.Invalid(String message) ? message : "";
    }

    EditedService set(String field, String value) {
        state(field);
        form.set(field, value);
        return this;
    }

    PlanResult plan() {
        assertThat(form.problems()).isEmpty();
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), form.edits());
    }

    /** The project after that. */
    Trial after() {
        return trial.after(plan());
    }
}
