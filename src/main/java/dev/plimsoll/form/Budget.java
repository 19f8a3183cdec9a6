package dev.plimsoll.form;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The memory budget: the sums of the limits, and the comment that keeps them. */
final class Budget {

    private final Situation situation;
    private final Components components;
    private final @Nullable Long written;
    private boolean selected;
    private @Nullable Long asked;
    private @Nullable String unreadable;

    Budget(Situation situation, Components components, Project project) {
        this.situation = situation;
        this.components = components;
        Optional<BudgetComment> comment = project.files()
                .read(project.composeFile())
                .map(SourceFile::text)
                .flatMap(BudgetComment::find);
        this.written = comment.map(BudgetComment::budgetBytes).orElse(null);
        this.selected = comment.isPresent();
    }

    BudgetRow row() {
        return new BudgetRow(selected, core(), monitoring(), asked == null ? written : asked);
    }

    void select(boolean wanted) {
        selected = wanted;
    }

    void set(String size) {
        Optional<Long> bytes = Amounts.bytes(size).filter(each -> each > 0);
        asked = bytes.orElse(null);
        unreadable = bytes.isPresent() ? null : size;
        selected = selected || bytes.isPresent();
    }

    @Nullable
    Long asked() {
        return asked;
    }

    List<String> problems() {
        return unreadable == null
                ? List.of()
                : List.of("The budget " + unreadable + " is no size. Write a number with its unit, such as 12G.");
    }

    private long core() {
        return situation.ownServices().stream().mapToLong(Budget::limit).sum();
    }

    /** The components that come and those that are there. */
    private long monitoring() {
        long there = situation.model().services().stream()
                .filter(each -> situation.catalog().componentOf(each).isPresent())
                .mapToLong(Budget::limit)
                .sum();
        long added = components.selected().stream()
                .filter(each -> situation.serviceOf(each.component()).isEmpty())
                .mapToLong(
                        each -> Amounts.bytes(each.valueAt("limits", "memory")).orElse(0L))
                .sum();
        return there + added;
    }

    private static long limit(Service service) {
        return Objects.requireNonNullElse(service.limits().memoryBytes(), 0L);
    }
}
