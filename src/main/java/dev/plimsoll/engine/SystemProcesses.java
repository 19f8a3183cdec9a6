package dev.plimsoll.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Programs of this machine. */
final class SystemProcesses implements ProcessRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SystemProcesses.class);
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, String> environment;

    /** Runs programs in the environment of this process, with those variables besides. */
    SystemProcesses(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Finished run(Command command) throws IOException, TimeoutException, InterruptedException {
        Process process = launch(command);
        try {
            CompletableFuture<String> out = onThread(() -> readAll(process.getInputStream()));
            CompletableFuture<String> err = onThread(() -> readAll(process.getErrorStream()));
            if (!process.waitFor(command.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            return new Finished(process.exitValue(), out.join(), err.join());
        } catch (CompletionException unread) {
            throw new IOException("the output could not be read", unread);
        } finally {
            end(process);
        }
    }

    @Override
    public Running start(Command command, Consumer<String> out, Consumer<String> err) throws IOException {
        Process process = launch(command);
        return new SystemProcess(
                process,
                onThread(() -> eachLine(process.getInputStream(), out)),
                onThread(() -> eachLine(process.getErrorStream(), err)));
    }

    private Process launch(Command command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.arguments());
        builder.environment().putAll(environment);
        if (command.folder() != null) {
            builder.directory(command.folder().toFile());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String readAll(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MOST_BYTES);
            stream.skip(Long.MAX_VALUE);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static Integer eachLine(InputStream stream, Consumer<String> lines) {
        int count = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
                count++;
            }
        } catch (IOException ended) {
            LOG.debug("The output of a program ended early", ended);
        }
        return count;
    }

    private static <T> CompletableFuture<T> onThread(java.util.function.Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().name("plimsoll-output").start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException problem) {
                result.completeExceptionally(problem);
            }
        });
        return result;
    }

    private record SystemProcess(Process process, CompletableFuture<Integer> out, CompletableFuture<Integer> err)
            implements Running {

        @Override
        public int await() throws InterruptedException {
            try {
                int code = process.waitFor();
                CompletableFuture.allOf(out, err).join();
                return code;
            } finally {
                end(process);
            }
        }

        /** Java itself can only send SIGTERM. */
        @Override
        public void interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException noSuchProgram) {
                LOG.debug("No kill command", noSuchProgram);
                process.destroy();
            }
        }
    }
}
