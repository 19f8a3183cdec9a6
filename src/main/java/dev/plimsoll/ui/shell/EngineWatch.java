package dev.plimsoll.ui.shell;

import dev.plimsoll.engine.EngineStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether an engine can be used: asked every five seconds, and every thirty while all is well, because each time two programs run. */
final class EngineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofSeconds(29);

    private final ShellTools tools;
    private final ReadOnlyObjectWrapper<@Nullable EngineStatus> status = new ReadOnlyObjectWrapper<>();
    private final Ticker.Ticking ticking;
    private Instant askedAt = Instant.MIN;
    private final List<Consumer<EngineStatus>> waiting = new ArrayList<>();
    private boolean asking;
    private boolean doubted;
    private boolean closed;

    EngineWatch(ShellTools tools) {
        this.tools = tools;
        ticking = tools.ticker().every(LOOK, this::tick);
        ask();
    }

    /** Null before the first answer. */
    ReadOnlyObjectProperty<@Nullable EngineStatus> status() {
        return status.getReadOnlyProperty();
    }

    boolean isReady() {
        return status.get() instanceof EngineStatus.Ready;
    }

    /** Asks anew, unless that is going on. */
    void ask() {
        if (asking || closed) {
            return;
        }
        asking = true;
        askedAt = tools.clock().instant();
        tools.background().run(tools.work().engine()::status, this::answered, this::failed);
    }

    /** Tells what an engine says that was asked just now. */
    void fresh(Consumer<EngineStatus> listener) {
        EngineStatus known = status.get();
        boolean isFresh = tools.clock().instant().isBefore(askedAt.plus(LOOK));
        if (known != null && knowsFacts() && isFresh && !asking) {
            listener.accept(known);
        } else {
            waiting.add(listener);
            ask();
        }
    }

    @Override
    public void close() {
        closed = true;
        ticking.close();
    }

    private void tick() {
        boolean calm = knowsFacts() && tools.clock().instant().isBefore(askedAt.plus(CALM));
        if (!calm) {
            ask();
        }
    }

    private boolean knowsFacts() {
        return status.get() instanceof EngineStatus.Ready ready && ready.facts().known();
    }

    /** An engine that was well a moment ago and is only slow now is asked a second time before it is called away. */
    private void answered(EngineStatus newest) {
        asking = false;
        if (closed) {
            return;
        }
        if (newest instanceof EngineStatus.NotRunning && isReady() && !doubted) {
            doubted = true;
            ask();
            return;
        }
        doubted = false;
        status.set(newest);
        List<Consumer<EngineStatus>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(each -> each.accept(newest));
    }

    private void failed(Exception problem) {
        LOG.warn("The engine could not be asked", problem);
        answered(new EngineStatus.NotRunning(String.valueOf(problem.getMessage())));
    }
}
