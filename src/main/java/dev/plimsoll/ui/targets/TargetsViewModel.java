package dev.plimsoll.ui.targets;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.targets.Absence.Around;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The live health of the targets. All methods are called on the JavaFX thread. */
public final class TargetsViewModel {

    private static final Duration JUST_NOW = Duration.ofMillis(900);

    private final Diagnoser diagnoser;
    private final Clock clock;
    private final ReadOnlyIntegerWrapper targetCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper upCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<TargetItem>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable TargetItem> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TargetDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper detailTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Absence> absence = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<String>> downServices = new ReadOnlyObjectWrapper<>(Set.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.QUARTER);
    private final TargetItems items = new TargetItems();

    private TargetsSnapshot snapshot = TargetsSnapshot.EMPTY;
    private StackState stack = StackState.EMPTY;
    private @Nullable ComposeModel model;
    private Optional<Service> prometheus = Optional.empty();
    private Instant toldAt = Instant.EPOCH;
    private Runnable onAddMonitoring = () -> {};
    private Runnable onStartStack = () -> {};
    private Consumer<String> onServiceChosen = service -> {};

    /** Nothing to show yet. */
    public TargetsViewModel(Diagnoser diagnoser, Clock clock) {
        this.diagnoser = diagnoser;
        this.clock = clock;
        filter.addListener((property, before, now) -> showRows());
        range.addListener((property, before, now) -> show(snapshot));
        show(snapshot);
    }

    /** Shows what Prometheus just said. */
    public void show(TargetsSnapshot newest) {
        snapshot = newest;
        toldAt = clock.instant();
        items.update(newest, range.get(), toldAt);
        TargetItem chosen = selected.get();
        if (chosen != null && !items.has(chosen)) {
            selected.set(null);
        }
        showRows();
        showWords();
        showAround();
    }

    /** Shows another project. */
    public void show(ComposeModel project) {
        model = project;
        prometheus = Diagnoser.prometheus(project);
        showWords();
        showAround();
    }

    /** Takes what the containers do; the reason of an outage depends on it. */
    public void show(StackState newest) {
        stack = newest;
        showAround();
    }

    /** Lets times go on; about once a second. While Prometheus answers as often, its answers do that. */
    public void tick() {
        Instant now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(JUST_NOW) < 0) {
            return;
        }
        items.tick(now);
        showWords();
        showDetailTitle();
    }

    /** Selects the target of that scrape job, or of that service; none when there is no such target. */
    public void select(String jobOrService) {
        selected.set(items.find(jobOrService).orElse(null));
        showDetail();
    }

    /** A person chose a row; tells which service it is about. */
    void choose(@Nullable TargetItem item) {
        if (item == selected.get()) {
            return;
        }
        selected.set(item);
        showDetail();
        if (item != null && model != null) {
            item.service(model).ifPresent(onServiceChosen);
        }
    }

    /** What happens when a person wants to add monitoring. */
    public void setOnAddMonitoring(Runnable action) {
        onAddMonitoring = action;
    }

    /** What happens when a person wants to start the stack. */
    public void setOnStartStack(Runnable action) {
        onStartStack = action;
    }

    /** Told the service of a target that a person chose. */
    public void setOnServiceChosen(Consumer<String> listener) {
        onServiceChosen = listener;
    }

    void act(Absence.Action action) {
        switch (action) {
            case NONE -> {}
            case ADD_MONITORING -> onAddMonitoring.run();
            case START_STACK -> onStartStack.run();
        }
    }

    /** What is known of the outage as plain text; empty for none. */
    String detailAsText() {
        TargetDetail shown = detail.get();
        return shown == null ? "" : shown.asText(clock);
    }

    /** How many targets Prometheus knows. */
    public ReadOnlyIntegerProperty targetCount() {
        return targetCount.getReadOnlyProperty();
    }

    /** How many of them are up. */
    public ReadOnlyIntegerProperty upCount() {
        return upCount.getReadOnlyProperty();
    }

    /** Such as {@code 5 of 6 up}. */
    public ReadOnlyStringProperty headline() {
        return headline.getReadOnlyProperty();
    }

    /** Such as {@code scraped every 15 s by prometheus · last 2 s ago}. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** The services with a target that is down. */
    public ReadOnlyObjectProperty<Set<String>> downServices() {
        return downServices.getReadOnlyProperty();
    }

    /** Words that a row must contain. */
    public StringProperty filter() {
        return filter;
    }

    /** How far back the strips look. */
    public ObjectProperty<Range> range() {
        return range;
    }

    ReadOnlyObjectProperty<List<TargetItem>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TargetItem> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TargetDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyStringProperty detailTitle() {
        return detailTitle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Absence> absence() {
        return absence.getReadOnlyProperty();
    }

    private void showRows() {
        List<TargetItem> shown = items.matching(filter.get());
        if (!shown.equals(rows.get())) {
            rows.set(shown);
        }
    }

    private void showWords() {
        targetCount.set(snapshot.rows().size());
        upCount.set((int) snapshot.up());
        headline.set(TargetsWords.headline(snapshot));
        summary.set(TargetsWords.summary(snapshot, prometheus, clock.instant()));
    }

    private void showAround() {
        Set<String> down = model == null ? Set.of() : items.servicesDown(model);
        if (!down.equals(downServices.get())) {
            downServices.set(down);
        }
        Absence why = Absence.of(around());
        if (!Objects.equals(why, absence.get())) {
            absence.set(why);
        }
        showDetail();
    }

    private void showDetail() {
        TargetDetail next = explained().map(this::explain).orElse(null);
        if (!Objects.equals(next, detail.get())) {
            detail.set(next);
        }
        showDetailTitle();
    }

    private void showDetailTitle() {
        TargetDetail shown = detail.get();
        detailTitle.set(shown == null ? "" : shown.title(clock));
    }

    /** The selected target when it is not up, else the first that is down. */
    private Optional<TargetItem> explained() {
        TargetItem chosen = selected.get();
        return Optional.ofNullable(chosen)
                .filter(TargetsViewModel::isWorthWords)
                .or(() -> items.down().findFirst());
    }

    private static boolean isWorthWords(TargetItem item) {
        TargetHealth target = item.row().target();
        return switch (target.health()) {
            case UP -> false;
            case DOWN -> true;
            case UNKNOWN -> target.lastScrape() == null;
        };
    }

    private @Nullable TargetDetail explain(TargetItem item) {
        if (model == null) {
            return null;
        }
        TargetHealth target = item.row().target();
        return new TargetDetail(
                target.job(),
                target.endpoint(),
                target.health(),
                item.row().since(),
                diagnoser.diagnose(target, stack.service(item.host()).orElse(null), model));
    }

    private Around around() {
        return new Around(model, prometheus, stack, snapshot);
    }
}
