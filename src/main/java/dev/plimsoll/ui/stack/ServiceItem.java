package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.engine.ServiceState;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The row of a service. */
final class ServiceItem implements StackItem {

    private final Service service;
    private final boolean starts;
    private final boolean monitoring;
    private final String origin;
    private final @Nullable TextPlace place;
    private final ReadOnlyObjectWrapper<ServiceLine> line;

    /**
     * What is around a service.
     *
     * @param project its folder, null when not known
     * @param place where the service is written, null when not known
     */
    record Around(@Nullable Path project, @Nullable TextPlace place) {

        /** Nothing is known. */
        static final Around NOTHING = new Around(null, null);
    }

    /**
     * A service without a container.
     *
     * @param starts whether it starts with the project: one of a profile that is not asked for does not
     */
    ServiceItem(Service service, boolean starts, boolean monitoring, Around around) {
        this.service = service;
        this.starts = starts;
        this.monitoring = monitoring;
        this.origin = ServiceLines.origin(service, around.project());
        this.place = around.place();
        this.line = new ReadOnlyObjectWrapper<>(ServiceLines.of(this, null, false));
    }

    Service service() {
        return service;
    }

    String name() {
        return service.name();
    }

    /** Such as {@code build ./services/web}. */
    String origin() {
        return origin;
    }

    /** Whether it is one of the components that can be added. */
    boolean monitoring() {
        return monitoring;
    }

    ReadOnlyObjectProperty<ServiceLine> line() {
        return line.getReadOnlyProperty();
    }

    void show(@Nullable ServiceState state, boolean targetDown) {
        ServiceLine next = ServiceLines.of(this, state, targetDown);
        if (!next.equals(line.get())) {
            line.set(next);
        }
    }

    /** Where it is written, null when not known. */
    @Nullable
    TextPlace place() {
        return place;
    }

    /** Whether it starts with the project. */
    boolean starts() {
        return starts;
    }

    /** Whether it counts: it starts with the project, or somebody started it. */
    boolean isWanted() {
        return isWanted(line.get().state());
    }

    boolean isWanted(@Nullable ServiceState state) {
        return starts || state != null;
    }
}
