package dev.plimsoll.ui.stack;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The services of the project and what their containers do. All methods are called on the JavaFX thread. */
public final class StackViewModel {

    private final Predicate<Service> isMonitoring;
    private final GroupItem application = new GroupItem("Application");
    private final GroupItem monitoring = new GroupItem("Monitoring");
    private final ReadOnlyObjectWrapper<List<StackItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable MemoryBudget> budget = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper selectedService = new ReadOnlyStringWrapper("");

    private List<ServiceItem> services = List.of();
    private StackState state = StackState.EMPTY;
    private Set<String> targetsDown = Set.of();
    private @Nullable Long budgetBytes;
    private @Nullable Path folder;
    private Runnable onAddMonitoring = () -> {};
    private Consumer<URI> onOpen = address -> {};
    private BiConsumer<Path, Integer> onLook = (file, line) -> {};
    private Consumer<String> onEdit = service -> {};

    /** Nothing to show yet. */
    public StackViewModel(Catalog catalog) {
        this((Service service) -> catalog.componentOf(service).isPresent());
    }

    StackViewModel(Predicate<Service> isMonitoring) {
        this.isMonitoring = isMonitoring;
    }

    /** Says where the project is, before it is shown: folders in it are named by their place in it. */
    public void setFolder(Path project) {
        folder = project;
    }

    /** Shows another project, or the same one with other files. */
    public void show(ComposeModel model) {
        services = model.services().stream()
                .map(each -> new ServiceItem(each, model.starts(each), isMonitoring.test(each), around(model, each)))
                .toList();
        showStates();
        items.set(grouped());
        budget.set(MemoryBudget.of(services, budgetBytes));
        if (model.service(selectedService.get()).isEmpty()) {
            selectedService.set("");
        }
    }

    private ServiceItem.Around around(ComposeModel model, Service service) {
        return new ServiceItem.Around(
                folder, model.places().service(service.name()).orElse(null));
    }

    /** Shows what the containers do. */
    public void show(StackState newest) {
        state = newest;
        showStates();
    }

    /**
     * Takes the memory budget of the project.
     *
     * @param bytes from the comment in the compose file; null when it has none, then the sum of the limits is shown
     */
    public void showBudget(@Nullable Long bytes) {
        budgetBytes = bytes;
        budget.set(MemoryBudget.of(services, bytes));
    }

    /** Takes which services have a target that is down; they are marked, though they run. */
    public void showTargetsDown(Set<String> names) {
        targetsDown = Set.copyOf(names);
        showStates();
    }

    /** Selects a service; an unknown name selects none. */
    public void select(String service) {
        boolean known = services.stream().anyMatch(each -> each.name().equals(service));
        selectedService.set(known ? service : "");
    }

    /** The name of the selected service, empty for none. */
    public ReadOnlyStringProperty selectedService() {
        return selectedService.getReadOnlyProperty();
    }

    /** What happens when a person wants to add monitoring. */
    public void setOnAddMonitoring(Runnable action) {
        onAddMonitoring = action;
    }

    /** What happens when a person wants to edit a service. */
    public void setOnEdit(Consumer<String> action) {
        onEdit = action;
    }

    /** What opens an address in the browser. */
    public void setOnOpen(Consumer<URI> opener) {
        onOpen = opener;
    }

    /** What shows a line of a file of the project. */
    public void setOnLook(BiConsumer<Path, Integer> look) {
        onLook = look;
    }

    /** Shows where a service is written, where that is known. */
    void look(ServiceItem item) {
        TextPlace place = item.place();
        if (place != null) {
            onLook.accept(place.file(), place.line());
        }
    }

    void addMonitoring() {
        onAddMonitoring.run();
    }

    void edit(String service) {
        onEdit.accept(service);
    }

    void open(URI address) {
        onOpen.accept(address);
    }

    /** Rows of the left panel; another list only when other services are there. */
    ReadOnlyObjectProperty<List<StackItem>> items() {
        return items.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable MemoryBudget> budget() {
        return budget.getReadOnlyProperty();
    }

    private List<StackItem> grouped() {
        List<StackItem> rows = new ArrayList<>();
        addGroup(rows, application, false);
        addGroup(rows, monitoring, true);
        return List.copyOf(rows);
    }

    private void addGroup(List<StackItem> rows, GroupItem group, boolean ofMonitoring) {
        List<ServiceItem> members = members(ofMonitoring);
        if (!members.isEmpty()) {
            rows.add(group);
            rows.addAll(members);
        }
    }

    private List<ServiceItem> members(boolean ofMonitoring) {
        return services.stream()
                .filter(each -> each.monitoring() == ofMonitoring)
                .toList();
    }

    private void showStates() {
        for (ServiceItem each : services) {
            each.show(state.service(each.name()).orElse(null), targetsDown.contains(each.name()));
        }
        application.show(count(members(false), "running", Status::isUp));
        monitoring.show(count(members(true), "healthy", StackViewModel::isWell));
    }

    /** A container without a healthcheck is as well as anyone can know when it runs. */
    private static boolean isWell(Status status) {
        return status == Status.HEALTHY || status == Status.RUNNING;
    }

    private static String count(List<ServiceItem> members, String word, Predicate<Status> counts) {
        List<ServiceItem> wanted =
                members.stream().filter(ServiceItem::isWanted).toList();
        if (wanted.isEmpty() && !members.isEmpty()) {
            return "only with a profile";
        }
        long number = wanted.stream()
                .filter(each -> counts.test(each.line().get().status()))
                .count();
        return number + " of " + wanted.size() + " " + word;
    }
}
