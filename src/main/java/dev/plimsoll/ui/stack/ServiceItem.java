package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The row of a service. */
final class ServiceItem implements StackItem {

    private final Service service;
    private final boolean monitoring;
    private final String origin;
    private final ReadOnlyObjectWrapper<ServiceLine> line;

    /**
     * A service without a container.
     *
     * @param project its folder, null when not known
     */
    ServiceItem(Service service, boolean monitoring, @Nullable Path project) {
        this.service = service;
        this.monitoring = monitoring;
        this.origin = ServiceLines.origin(service, project);
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

    /** Whether it counts: one of a profile that was not asked for does not. */
    boolean isWanted() {
        return service.profiles().isEmpty() || line.get().state() != null;
    }
}
