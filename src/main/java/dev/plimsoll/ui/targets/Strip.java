package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.Sample;
import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A target's health over time, cut into equal pieces. All strips are cut at the same moments, so that an outage of several targets stands
 * in one line.
 *
 * @param bars oldest first
 */
record Strip(List<Bar> bars) {

    static final int LENGTH = 82;

    /** A piece of time. */
    enum Bar {
        /** Nothing is known. */
        GAP,
        /** Every scrape succeeded. */
        UP,
        /** A scrape failed. */
        DOWN
    }

    static final Strip EMPTY =
            new Strip(Stream.generate(() -> Bar.GAP).limit(LENGTH).toList());

    /** What a strip is cut from: how long a piece is, and the number of the last piece since 1970. */
    record Cut(long pieceMillis, long last) {

        static Cut of(Range range, Instant now) {
            long piece = range.span().toMillis() / LENGTH;
            return new Cut(piece, Math.floorDiv(now.toEpochMilli(), piece));
        }

        /** Below 0 when it is too old, {@link #LENGTH} and more when it is to come. */
        int place(Instant at) {
            long behind = last - Math.floorDiv(at.toEpochMilli(), pieceMillis);
            return Math.clamp(LENGTH - 1 - behind, -1, LENGTH);
        }
    }

    /**
     * Cuts a history. In each piece the worst scrape counts; a piece without a scrape is as the scrape before it, as long as the next one
     * is not overdue.
     */
    static Strip of(List<Sample> history, Duration interval, Cut cut) {
        Bar[] bars = new Bar[LENGTH];
        Arrays.fill(bars, Bar.GAP);
        // a scrape that is half an interval late is missing
        Duration holds = interval.multipliedBy(3).dividedBy(2);
        for (Sample sample : history) {
            hold(bars, sample, Math.min(cut.place(sample.at().plus(holds)), LENGTH - 1), cut);
        }
        for (Sample sample : history) {
            int place = cut.place(sample.at());
            if (place >= 0 && place < LENGTH && sample.health() == Health.DOWN) {
                bars[place] = Bar.DOWN;
            }
        }
        return new Strip(List.of(bars));
    }

    private static void hold(Bar[] bars, Sample sample, int until, Cut cut) {
        Bar bar =
                switch (sample.health()) {
                    case UP -> Bar.UP;
                    case DOWN -> Bar.DOWN;
                    case UNKNOWN -> Bar.GAP;
                };
        for (int place = Math.max(0, cut.place(sample.at())); place <= until; place++) {
            bars[place] = bar;
        }
    }
}
