package dev.plimsoll.change;

import dev.plimsoll.change.SingleEdits.Case;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Edits, in their order. */
final class Cases {

    private final List<Case> made = new ArrayList<>();

    List<Case> made() {
        return List.copyOf(made);
    }

    void addAll(Cases others) {
        made.addAll(others.made);
    }

    void add(
            String what,
            ServiceEdit edit,
            String key,
            Predicate<Service> holds,
            @Nullable ServiceEdit back,
            Less less) {
        made.add(new Case(what, edit, key, holds, back, less));
    }
}
