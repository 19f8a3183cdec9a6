package dev.plimsoll.change;

import dev.plimsoll.change.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is to be known before a plan is written. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void note(String what, String why, String todo) {
        add(Level.NOTE, what, why, todo, null);
    }

    void warning(String what, String why, String todo) {
        add(Level.WARNING, what, why, todo, null);
    }

    void error(String what, String why, String todo) {
        add(Level.ERROR, what, why, todo, null);
    }

    void error(String what, String why, String todo, @Nullable Place place) {
        add(Level.ERROR, what, why, todo, place);
    }

    /** Whether something stands against the plan. */
    boolean refuse() {
        return all.stream().anyMatch(each -> each.level() == Level.ERROR);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private void add(Level level, String what, String why, String todo, @Nullable Place place) {
        Finding finding = new Finding(level, what, why, todo, place);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }
}
