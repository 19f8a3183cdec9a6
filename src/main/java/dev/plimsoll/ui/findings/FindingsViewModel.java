package dev.plimsoll.ui.findings;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Place;
import dev.plimsoll.workspace.Inspection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What is found in the project as it stands, and what can be done about it. Called on the JavaFX application thread. */
public final class FindingsViewModel {

    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.NOTHING);
    private BiConsumer<Path, Integer> onLook = (file, line) -> {};
    private Consumer<List<Finding>> onFix = findings -> {};
    private Runnable onAgain = () -> {};

    /** Nothing is known yet. */
    public FindingsViewModel() {}

    ReadOnlyObjectProperty<Sight> sight() {
        return sight.getReadOnlyProperty();
    }

    /** Such as {@code 1 error · 2 warnings}; empty where there is neither. */
    public ObservableValue<String> words() {
        return sight.map(Sight::words);
    }

    /** How many errors and warnings there are. */
    public ObservableValue<Integer> count() {
        return sight.map(Sight::count);
    }

    /** Whether one of them is an error. */
    public ObservableValue<Boolean> hasErrors() {
        return sight.map(now -> now.has(Level.ERROR));
    }

    /** Leads to a line of a file. */
    public void setOnLook(BiConsumer<Path, Integer> action) {
        onLook = action;
    }

    /** Opens the plan that puts findings right. */
    public void setOnFix(Consumer<List<Finding>> action) {
        onFix = action;
    }

    /** Has everything looked at again. */
    public void setOnAgain(Runnable action) {
        onAgain = action;
    }

    /** Another project: nothing is known of it. */
    public void forget() {
        sight.set(Sight.NOTHING);
    }

    /** It is looked at; what was found before stays meanwhile. */
    public void looking() {
        sight.set(sight.get().lookedAtAgain());
    }

    /** What was found. */
    public void show(Inspection found) {
        sight.set(new Sight(true, false, found.findings(), found.unchecked()));
    }

    /** It could not be looked at. */
    public void failed(String reason) {
        sight.set(new Sight(true, false, List.of(), List.of("The project could not be checked: " + reason)));
    }

    /** Shows where a finding stands. */
    void look(Finding finding) {
        Place place = finding.place();
        if (place != null) {
            onLook.accept(place.file(), place.line());
        }
    }

    /** Shows what would put a finding right. */
    void fix(Finding finding) {
        if (finding.fix() != null) {
            onFix.accept(List.of(finding));
        }
    }

    /** Shows what would put all of them right. */
    public void fixAll() {
        List<Finding> fixable = sight.get().fixable();
        if (!fixable.isEmpty()) {
            onFix.accept(fixable);
        }
    }

    void again() {
        onAgain.run();
    }
}
