package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Services in the order in which they start: what others depend on first, else as written. */
final class StartOrder {

    private final ComposeModel model;
    private final Set<String> seen = new HashSet<>();
    private final List<Service> order = new ArrayList<>();

    private StartOrder(ComposeModel model) {
        this.model = model;
    }

    static List<Service> of(ComposeModel model) {
        StartOrder order = new StartOrder(model);
        model.services().forEach(order::add);
        return List.copyOf(order.order);
    }

    private void add(Service service) {
        if (seen.add(service.name())) {
            service.dependsOn().keySet().forEach(name -> model.service(name).ifPresent(this::add));
            order.add(service);
        }
    }
}
