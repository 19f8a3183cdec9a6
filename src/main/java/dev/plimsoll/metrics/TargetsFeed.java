package dev.plimsoll.metrics;

import java.net.URI;
import java.util.function.Consumer;

/** Live target health. */
public interface TargetsFeed {
    /**
     * Asks Prometheus once.
     *
     * @param prometheus its base address, such as {@code http://127.0.0.1:9090}
     */
    TargetsSnapshot ask(URI prometheus);

    /** Asks about once a second, on a thread of its own, until closed. */
    Watch watch(URI prometheus, Consumer<TargetsSnapshot> listener);

    /** Something that goes on until closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
