package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.Service;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.Times;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The row of a service that starts or stops. */
final class StartingItem {

    private final Service service;
    private final Course course = new Course();
    private final ReadOnlyObjectWrapper<StartingLine> line =
            new ReadOnlyObjectWrapper<>(new StartingLine(DotState.NONE, "", false));
    private final ReadOnlyStringWrapper taken = new ReadOnlyStringWrapper("");

    StartingItem(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    String name() {
        return service.name();
    }

    Course course() {
        return course;
    }

    ReadOnlyObjectProperty<StartingLine> line() {
        return line.getReadOnlyProperty();
    }

    /** How long it has taken so far, or took; empty while it has not begun. */
    ReadOnlyStringProperty taken() {
        return taken.getReadOnlyProperty();
    }

    void show(StartingLine next, Instant now, boolean goesOn) {
        course.mark(next.done(), now);
        if (!next.equals(line.get())) {
            line.set(next);
        }
        if (goesOn || next.done()) {
            tick(now);
        } else {
            taken.set("");
        }
    }

    void tick(Instant now) {
        Duration span = course.taken(now);
        if (span == null) {
            taken.set("");
        } else {
            taken.set(course.isDone() ? Times.taken(span) : Times.span(span));
        }
    }
}
