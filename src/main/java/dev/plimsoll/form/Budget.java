package dev.plimsoll.form;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Validation.Invalid;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The memory budget: the sums of the limits, and the comment that keeps them. */
final class Budget {

    private final Situation situation;
    private final Components components;
    private final MissingLimits limits;
    private final boolean commented;
    private final @Nullable Long written;
    private final @Nullable Long machine;
    private boolean selected;
    private @Nullable String typed;

    Budget(Situation situation, Components components, MissingLimits limits, Project project) {
        this.situation = situation;
        this.components = components;
        this.limits = limits;
        Optional<BudgetComment> comment = project.files()
                .read(project.composeFile())
                .map(SourceFile::text)
                .flatMap(BudgetComment::find);
        this.written = comment.map(BudgetComment::budgetBytes).orElse(null);
        this.commented = comment.isPresent();
        this.selected = commented;
        this.machine = situation.machine().engine().memoryBytes();
    }

    BudgetRow row() {
        return new BudgetRow(
                selected, core(), monitoring(), bytes(), commented, text(), machine, unlimited(), validation());
    }

    void select(boolean wanted) {
        selected = wanted;
    }

    void set(String size) {
        typed = size;
        selected = selected || read(size).isPresent();
    }

    /** The budget to write; null for the one that stands there. */
    @Nullable
    Long asked() {
        boolean offered = selected && !commented;
        return typed != null || offered ? bytes() : null;
    }

    List<String> problems() {
        boolean counts = selected || typed != null;
        return counts && validation() instanceof Invalid(String message) ? List.of(message) : List.of();
    }

    private @Nullable Long bytes() {
        if (typed != null) {
            return read(typed).orElse(null);
        }
        return commented || !selected ? written : machine;
    }

    private String text() {
        if (typed != null) {
            return typed;
        }
        Long known = commented ? written : machine;
        return known == null ? "" : Amounts.size(known);
    }

    private Validation validation() {
        String text = text();
        if (text.isBlank()) {
            return commented && typed == null
                    ? Rules.VALID
                    : new Invalid("A budget is missing. Write a number with its unit, such as 12G.");
        }
        return read(text).isPresent()
                ? Rules.VALID
                : new Invalid("The budget " + text + " is no size. Write a number with its unit, such as 12G.");
    }

    private static Optional<Long> read(String size) {
        return Amounts.bytes(size).filter(each -> each > 0);
    }

    private long core() {
        return situation.ownServices().stream().mapToLong(this::limit).sum();
    }

    /** The components that come and those that are there. */
    private long monitoring() {
        long there = there().mapToLong(this::limit).sum();
        long added = added().mapToLong(each -> Amounts.bytes(memory(each)).orElse(0L))
                .sum();
        return there + added;
    }

    private List<String> unlimited() {
        Stream<String> services = Stream.concat(situation.ownServices().stream(), there())
                .filter(each -> each.limits().memoryBytes() == null && limits.bytes(each) == 0)
                .map(Service::name);
        Stream<String> parts = added().filter(each -> memory(each).isBlank())
                .map(each -> each.component().id());
        return Stream.concat(services, parts).toList();
    }

    private Stream<Service> there() {
        return situation.model().services().stream()
                .filter(each -> situation.catalog().componentOf(each).isPresent());
    }

    private Stream<ComponentFields> added() {
        return components.selected().stream()
                .filter(each -> situation.serviceOf(each.component()).isEmpty());
    }

    private static String memory(ComponentFields fields) {
        return fields.valueAt("limits", "memory");
    }

    private long limit(Service service) {
        return Objects.requireNonNullElseGet(
                service.memoryOfAll(),
                () -> limits.bytes(service) * service.particulars().containers());
    }
}
