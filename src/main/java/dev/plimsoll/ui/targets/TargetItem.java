package dev.plimsoll.ui.targets;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.metrics.Sample;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.ui.control.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A target's row. It stays the same object as long as the target exists; what it shows changes only where something is new. */
final class TargetItem {

    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final ReadOnlyObjectWrapper<TargetLine> line;
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private TargetRow row;
    private List<Sample> drawn = List.of();
    private Strip.@Nullable Cut cut;

    TargetItem(TargetRow row, Range range, Instant now) {
        this.row = row;
        TargetHealth target = row.target();
        line = new ReadOnlyObjectWrapper<>(new TargetLine(
                target.health(), target.job(), target.endpoint(), target.scrapeUrl(), Strip.EMPTY, Spark.EMPTY, "–"));
        show(row, range, now);
    }

    ReadOnlyObjectProperty<TargetLine> line() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyStringProperty age() {
        return age.getReadOnlyProperty();
    }

    TargetRow row() {
        return row;
    }

    /** What the target's address names: a service of the project, as a rule. */
    String host() {
        return PORT.matcher(row.target().endpoint()).replaceFirst("").replaceAll("[\\[\\]]", "");
    }

    /** The service of the project that is scraped: the one at the host, else the one that is called like the job. */
    Optional<String> service(ComposeModel project) {
        return Stream.of(host(), row.target().job())
                .filter(each -> project.service(each).isPresent())
                .findFirst();
    }

    void show(TargetRow newest, Range range, Instant now) {
        row = newest;
        TargetHealth target = newest.target();
        Strip.Cut wanted = Strip.Cut.of(range, now);
        boolean same = newest.history().equals(drawn) && wanted.equals(cut);
        TargetLine last = line.get();
        TargetLine next = new TargetLine(
                target.health(),
                target.job(),
                target.endpoint(),
                target.scrapeUrl(),
                same ? last.strip() : Strip.of(newest.history(), target.interval(), wanted),
                same ? last.spark() : Spark.of(newest.history(), range, now),
                taken(target));
        drawn = newest.history();
        cut = wanted;
        if (!next.equals(last)) {
            line.set(next);
        }
        tick(now);
    }

    void tick(Instant now) {
        Instant scraped = row.target().lastScrape();
        age.set(scraped == null ? "never" : Times.ago(Duration.between(scraped, now)));
    }

    boolean matches(String words) {
        String text = row.target().job() + " " + row.target().endpoint() + " "
                + row.target().health();
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static String taken(TargetHealth target) {
        Duration duration = target.lastScrapeDuration();
        return duration == null || target.health() != Health.UP ? "–" : Times.fine(duration);
    }
}
