package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long scrapes took, as the points of a small line.
 *
 * @param points oldest first, each 0 to 1: a half is the usual time, 1 is twice as long and more; NaN where nothing is known
 */
record Spark(List<Double> points) {

    static final Spark EMPTY = new Spark(List.of());
    private static final int LENGTH = 28;

    /** Averages the scrapes of a range. */
    static Spark of(List<Sample> history, Range range, Instant end) {
        Instant from = end.minus(range.span());
        long step = range.span().toMillis() / LENGTH;
        double[] sums = new double[LENGTH];
        int[] counts = new int[LENGTH];
        for (Sample sample : history) {
            Duration taken = sample.duration();
            int place = (int) Math.floorDiv(Duration.between(from, sample.at()).toMillis(), step);
            if (taken != null && !sample.at().isBefore(from)) {
                place = Math.min(place, LENGTH - 1);
                sums[place] += taken.toNanos();
                counts[place]++;
            }
        }
        return scaled(IntStream.range(0, LENGTH)
                .mapToDouble(i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i])
                .toArray());
    }

    private static Spark scaled(double[] values) {
        double[] known = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return EMPTY;
        }
        double usual = Math.max(1, known[known.length / 2]);
        List<Double> points = new ArrayList<>();
        for (double value : values) {
            points.add(Double.isNaN(value) ? value : Math.min(1, value / (2 * usual)));
        }
        return new Spark(List.copyOf(points));
    }
}
