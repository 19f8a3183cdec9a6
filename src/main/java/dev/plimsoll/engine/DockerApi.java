package dev.plimsoll.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's API, without a version in its URLs so that engines old and new answer. */
final class DockerApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DockerApi.class);
    private static final long PATIENCE_SECONDS = 5;
    /** A stream takes a connection of its own. */
    private static final int MOST_CONNECTIONS = 500;

    private final Supplier<String> host;
    private @Nullable DockerClient client;

    /** Connects when first asked. */
    DockerApi(Supplier<String> host) {
        this.host = host;
    }

    /**
     * Asks the engine.
     *
     * @throws EngineUnreachableException when it does not answer within five seconds; a timeout of the HTTP client would not do, as
     *     it is ignored on unix sockets
     */
    <T> T call(Function<DockerClient, T> question) throws EngineUnreachableException, InterruptedException {
        FutureTask<T> answer = new FutureTask<>(() -> question.apply(client()));
        Thread.ofVirtual().name("plimsoll-docker").start(answer);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new EngineUnreachableException("The Docker engine did not answer within 5 seconds.", slow);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new EngineUnreachableException("The Docker engine cannot be asked: " + cause.getMessage(), cause);
        } finally {
            answer.cancel(true);
        }
    }

    synchronized DockerClient client() {
        if (client == null) {
            client = connect(host.get());
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException problem) {
                LOG.debug("The connection to the engine did not close well", problem);
            }
            client = null;
        }
    }

    private static DockerClient connect(String address) {
        if (address.startsWith("ssh:")) {
            throw new IllegalStateException("containers cannot be watched over ssh");
        }
        DockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address)
                .build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .maxConnections(MOST_CONNECTIONS)
                        .connectionTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                        .build());
    }
}
