package dev.plimsoll.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Statistics;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest load of each running container, by a stream for each. */
final class LoadStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadStreams.class);

    private final DockerApi api;
    private final Map<String, LoadStream> streams = new HashMap<>();

    LoadStreams(DockerApi api) {
        this.api = api;
    }

    /** Follows those that run, and no others from now on. */
    void follow(Collection<ContainerView> containers) {
        Set<String> running = containers.stream()
                .filter(each -> each.status().isUp())
                .map(ContainerView::id)
                .collect(Collectors.toSet());
        streams.entrySet().removeIf(each -> {
            boolean ended = !running.contains(each.getKey()) || each.getValue().ended;
            if (ended) {
                each.getValue().shut();
            }
            return ended;
        });
        for (String id : running) {
            streams.computeIfAbsent(id, each -> api.client().statsCmd(each).exec(new LoadStream()));
        }
    }

    /** The load of that container, unknown at first. */
    Load of(String id) {
        LoadStream stream = streams.get(id);
        return stream == null ? Load.UNKNOWN : stream.newest;
    }

    @Override
    public void close() {
        streams.values().forEach(LoadStream::shut);
        streams.clear();
    }

    private static final class LoadStream extends ResultCallback.Adapter<Statistics> {

        private volatile Load newest = Load.UNKNOWN;
        private volatile boolean ended;

        @Override
        public void onNext(Statistics statistics) {
            newest = Load.of(statistics);
        }

        @Override
        public void onError(Throwable problem) {
            LOG.debug("A stream of statistics ended: {}", problem.toString());
            ended = true;
        }

        @Override
        public void onComplete() {
            ended = true;
        }

        void shut() {
            try {
                close();
            } catch (IOException problem) {
                LOG.debug("A stream of statistics did not close well", problem);
            }
        }
    }
}
