package dev.plimsoll.ui.findings;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is found, as it is shown.
 *
 * @param known whether the project was looked at yet
 * @param looking whether it is looked at just now
 * @param findings the worst first
 * @param unchecked what was not checked and why, sentences
 */
record Sight(boolean known, boolean looking, List<Finding> findings, List<String> unchecked) {

    static final Sight NOTHING = new Sight(false, false, List.of(), List.of());

    Sight lookedAtAgain() {
        return new Sight(known, true, findings, unchecked);
    }

    List<Finding> of(Level level) {
        return findings.stream().filter(each -> each.level() == level).toList();
    }

    /** Those that can be put right without a choice. */
    List<Finding> fixable() {
        return findings.stream().filter(each -> each.fix() != null).toList();
    }

    /** The level of the worst; notes do not count. */
    boolean has(Level level) {
        return !of(level).isEmpty();
    }

    /** How many errors and warnings there are. */
    int count() {
        return of(Level.ERROR).size() + of(Level.WARNING).size();
    }

    /** Such as {@code 1 error · 2 warnings}; empty where there is neither. */
    String words() {
        List<String> words = new ArrayList<>();
        for (Level level : List.of(Level.ERROR, Level.WARNING)) {
            int count = of(level).size();
            if (count > 0) {
                words.add(count + " " + level.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s"));
            }
        }
        return String.join(" · ", words);
    }

    /** A sentence above all of it. */
    String title() {
        if (!known) {
            return "Checking the project…";
        }
        int notes = of(Level.NOTE).size();
        String all = words().isEmpty() ? "" : words().replace(" · ", ", ");
        return !all.isEmpty() ? all : notes == 0 ? "Nothing wrong is found" : notes == 1 ? "1 note" : notes + " notes";
    }
}
