package dev.plimsoll.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the containers of a project on a thread of its own, and goes on by itself after the engine was away. */
final class StackWatcher implements Engine.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(StackWatcher.class);
    /** Healthchecks make exec events all the time; they are left out. */
    private static final String[] ACTIONS = {
        "create", "start", "restart", "die", "stop", "pause", "unpause", "destroy", "rename", "health_status"
    };

    private static final long TICK_MILLIS = 2000;
    private static final long GATHER_MILLIS = 50;
    private static final long AWAY_MILLIS = 1000;
    private static final Duration READ_AT_LEAST_EVERY = Duration.ofSeconds(30);

    private final DockerApi api;
    private final Containers containers;
    private final LoadStreams loads;
    private final String project;
    private final Consumer<StackState> listener;
    private final Semaphore changed = new Semaphore(0);
    private final Thread thread;
    private @Nullable EventStream events;
    private List<ContainerView> known = List.of();
    private long readAt;
    private boolean mustRead = true;
    private @Nullable StackState published;

    StackWatcher(DockerApi api, String project, Consumer<StackState> listener) {
        this.api = api;
        this.containers = new Containers(api);
        this.loads = new LoadStreams(api);
        this.project = project;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("plimsoll-stack").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                if (look()) {
                    mustRead |= changed.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS);
                    Thread.sleep(GATHER_MILLIS);
                } else {
                    Thread.sleep(AWAY_MILLIS);
                }
                changed.drainPermits();
            }
        } catch (InterruptedException closed) {
            LOG.debug("The stack {} is no longer watched", project);
        } finally {
            disconnect();
        }
    }

    /** Whether the engine answered. */
    private boolean look() throws InterruptedException {
        try {
            boolean fresh = listen();
            if (mustRead || fresh || isOld() || oneIsStarting()) {
                known = containers.of(project);
                readAt = System.nanoTime();
                loads.follow(known);
                // what happened before the stream of events was open is found by looking once more
                mustRead = fresh;
            }
            publish(StackStates.of(known, loads::of));
            return true;
        } catch (EngineUnreachableException away) {
            LOG.debug("{}", away.getMessage());
            disconnect();
            publish(StackState.EMPTY);
            return false;
        }
    }

    /** Whether events are listened to from now on. */
    private boolean listen() throws EngineUnreachableException, InterruptedException {
        if (events != null && events.isOpen()) {
            return false;
        }
        closeEvents();
        events = api.call(docker -> docker.eventsCmd()
                .withEventTypeFilter(EventType.CONTAINER)
                .withLabelFilter(Map.of(Containers.PROJECT, project))
                .withEventFilter(ACTIONS)
                .exec(new EventStream(changed)));
        return true;
    }

    private boolean isOld() {
        return System.nanoTime() - readAt > READ_AT_LEAST_EVERY.toNanos();
    }

    /** A failed healthcheck is no event before the container is unhealthy, and what it printed is worth seeing earlier. */
    private boolean oneIsStarting() {
        return known.stream().anyMatch(each -> each.status() == ServiceState.Status.STARTING);
    }

    private void publish(StackState state) {
        if (published == null || !published.services().equals(state.services())) {
            published = state;
            listener.accept(state);
        }
    }

    private void disconnect() {
        closeEvents();
        loads.close();
        known = List.of();
        mustRead = true;
    }

    private void closeEvents() {
        if (events != null) {
            events.shut();
            events = null;
        }
    }

    /** Tells that something happened; what it was is asked. */
    private static final class EventStream extends ResultCallback.Adapter<Event> {

        private final Semaphore changed;
        private volatile boolean open = true;

        EventStream(Semaphore changed) {
            this.changed = changed;
        }

        @Override
        public void onNext(Event event) {
            changed.release();
        }

        @Override
        public void onError(Throwable problem) {
            LOG.debug("The stream of events ended: {}", problem.toString());
            end();
        }

        @Override
        public void onComplete() {
            end();
        }

        boolean isOpen() {
            return open;
        }

        void shut() {
            try {
                close();
            } catch (IOException problem) {
                LOG.debug("The stream of events did not close well", problem);
            }
        }

        private void end() {
            open = false;
            changed.release();
        }
    }
}
