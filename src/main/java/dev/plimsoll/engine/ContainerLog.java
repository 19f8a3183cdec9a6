package dev.plimsoll.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What containers printed. */
final class ContainerLog {

    private final DockerApi api;

    ContainerLog(DockerApi api) {
        this.api = api;
    }

    /** The last lines. */
    String last(String container, int lines) throws EngineUnreachableException, InterruptedException {
        return read(container, command -> command.withTail(lines));
    }

    /** What came since, from the beginning of that second. */
    String since(String container, Instant time) throws EngineUnreachableException, InterruptedException {
        return read(container, command -> command.withSince((int) time.getEpochSecond()));
    }

    private String read(String container, UnaryOperator<LogContainerCmd> what)
            throws EngineUnreachableException, InterruptedException {
        return api.call(docker -> {
            Lines lines = new Lines();
            what.apply(docker.logContainerCmd(container).withStdOut(true).withStdErr(true))
                    .exec(lines)
                    .await();
            return lines.text.toString().strip();
        });
    }

    private static final class Lines extends ResultCallback.Adapter<Frame> {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void onNext(Frame frame) {
            text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
        }

        void await() {
            try {
                awaitCompletion(2, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
