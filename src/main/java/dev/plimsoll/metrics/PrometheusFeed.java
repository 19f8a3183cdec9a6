package dev.plimsoll.metrics;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Live target health from the API of Prometheus. */
public final class PrometheusFeed implements TargetsFeed {

    private static final Logger LOG = LoggerFactory.getLogger(PrometheusFeed.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private @Nullable HttpClient http;

    /** Asks with timeouts of two seconds. */
    public PrometheusFeed() {}

    @Override
    public TargetsSnapshot ask(URI prometheus) {
        try {
            return session(prometheus).ask();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TargetsSnapshot(Instant.now(), List.of(), "The question was stopped.", null, null);
        }
    }

    @Override
    public Watch watch(URI prometheus, Consumer<TargetsSnapshot> listener) {
        Session session = session(prometheus);
        Thread thread = Thread.ofVirtual().name("plimsoll-targets").start(() -> follow(session, listener));
        return thread::interrupt;
    }

    private Session session(URI prometheus) {
        return new Session(new PrometheusApi(http(), prometheus));
    }

    /** Made when first needed: it takes a while, and most commands of the terminal do not ask Prometheus. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
        }
        return http;
    }

    private static void follow(Session session, Consumer<TargetsSnapshot> listener) {
        try {
            while (true) {
                listener.accept(session.ask());
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException closed) {
            LOG.debug("The targets are no longer watched");
        }
    }
}
