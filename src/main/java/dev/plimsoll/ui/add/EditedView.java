package dev.plimsoll.ui.add;

import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that is in the form of a service at one moment.
 *
 * @param service its name
 * @param summary what it is and where it is written; why its other files are not part of the form
 * @param fields with what is in them
 * @param places where they are written, by field, such as {@code line 12}
 */
record EditedView(String service, String summary, List<FieldState> fields, Map<String, String> places) {

    static final EditedView EMPTY = new EditedView("", "", List.of(), Map.of());

    /** @param names names a file in the project */
    static EditedView of(EditForm form, Function<Written, String> names) {
        Optional<Written> home = form.where();
        List<FieldState> fields = form.fields();
        Map<String, String> places = new HashMap<>();
        fields.forEach(each -> form.where(each.field().id())
                .ifPresent(where -> places.put(each.field().id(), place(where, home))));
        return new EditedView(form.service().name(), summary(form, names), fields, Map.copyOf(places));
    }

    /** The file by its name alone, which is that of its diff: there is little room beside the field. */
    private static String place(Written where, Optional<Written> home) {
        boolean same = home.filter(each -> each.file().equals(where.file())).isPresent();
        return (same ? "" : where.file().getFileName() + "\n") + "line " + where.line();
    }

    private static String summary(EditForm form, Function<Written, String> names) {
        String what = form.component()
                .map(each -> each.title() + ", " + each.purpose())
                .orElse(
                        form.service().build() == null
                                ? ""
                                : "built from " + form.service().build().context());
        String where = form.where()
                .map(each -> names.apply(each) + ", line " + each.line())
                .orElse("");
        String home = what.isEmpty() ? where : what + " · " + where;
        return form.apart().isEmpty() ? home : home + "\n" + form.apart();
    }

    Optional<FieldState> field(String id) {
        return fields.stream().filter(each -> each.field().id().equals(id)).findFirst();
    }

    /** What cannot be used, and where that is in the form's own words. */
    List<String> troubles() {
        return fields.stream()
                .filter(each -> FormView.isWrong(each.validation()))
                .map(each -> each.field().label() + ": " + FormView.message(each.validation()))
                .toList();
    }
}
