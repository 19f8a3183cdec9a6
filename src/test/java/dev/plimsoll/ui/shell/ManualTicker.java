package dev.plimsoll.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes by hand, and its clock. */
final class ManualTicker extends Clock implements Ticker {

    private final List<Due> dues = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    private static final class Due {
        private Instant at;
        private final Duration period;
        private final Runnable action;

        private Due(Instant at, Duration period, Runnable action) {
            this.at = at;
            this.period = period;
            this.action = action;
        }

        private Instant at() {
            return at;
        }
    }

    @Override
    public synchronized Ticking every(Duration period, Runnable action) {
        return add(new Due(now.plus(period), period, action));
    }

    @Override
    public synchronized Ticking after(Duration delay, Runnable action) {
        return add(new Due(now.plus(delay), Duration.ZERO, action));
    }

    /** Lets so much time pass; what is due happens in its order. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        Optional<Due> next = next(end);
        while (next.isPresent()) {
            Due due = next.get();
            now = due.at;
            if (due.period.isZero()) {
                remove(due);
            } else {
                due.at = due.at.plus(due.period);
            }
            due.action.run();
            next = next(end);
        }
        now = end;
    }

    /** How much is still to happen. */
    synchronized int waiting() {
        return dues.size();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private Ticking add(Due due) {
        dues.add(due);
        return () -> remove(due);
    }

    private synchronized void remove(Due due) {
        dues.remove(due);
    }

    private synchronized Optional<Due> next(Instant end) {
        return dues.stream().filter(each -> !each.at.isAfter(end)).min(Comparator.comparing(Due::at));
    }
}
