package dev.plimsoll.engine;

import dev.plimsoll.engine.EngineStatus.ComposeMissing;
import dev.plimsoll.engine.EngineStatus.NotInstalled;
import dev.plimsoll.engine.EngineStatus.NotRunning;
import dev.plimsoll.engine.EngineStatus.PermissionDenied;
import dev.plimsoll.engine.EngineStatus.Ready;
import dev.plimsoll.form.EngineFacts;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether an engine can be used: the command, the engine, its plugin and its facts are asked at once. */
final class EngineProbe {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProbe.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern DENIED = Pattern.compile("(?i)permission denied .*? at (?:unix://)?(\\S+?):? ");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private final ProcessRunner processes;
    private final FactsReader facts;
    private final Supplier<String> host;

    EngineProbe(ProcessRunner processes, FactsReader facts, Supplier<String> host) {
        this.processes = processes;
        this.facts = facts;
        this.host = host;
    }

    EngineStatus status() throws InterruptedException {
        FutureTask<Finished> engine = begin(() -> docker("version", "--format", "{{.Server.Version}}"));
        FutureTask<Finished> compose = begin(() -> docker("compose", "version", "--short"));
        FutureTask<FactsReader.Facts> known = begin(() -> facts.read(host.get()));
        try {
            Finished answer = engine.get();
            if (!answer.isSuccess()) {
                return refused(answer.err());
            }
            String version = version(answer.out());
            Finished plugin = compose.get();
            return plugin.isSuccess() ? ready(version, version(plugin.out()), known) : new ComposeMissing(version);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof TimeoutException
                    ? new NotRunning("The engine at " + host.get() + " did not answer within 5 seconds.")
                    : new NotInstalled();
        } finally {
            compose.cancel(true);
            known.cancel(true);
        }
    }

    private EngineStatus ready(String engine, String compose, FutureTask<FactsReader.Facts> known)
            throws InterruptedException {
        String where = DockerHost.name(host.get());
        try {
            FactsReader.Facts found = known.get();
            return new Ready(engine, compose, where, found.running(), found.facts());
        } catch (ExecutionException unknown) {
            LOG.info("The engine answers its command, but not its API: {}", unknown.getMessage());
            return new Ready(engine, compose, where, 0, EngineFacts.UNKNOWN);
        }
    }

    private Finished docker(String... arguments) throws IOException, TimeoutException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "docker";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return processes.run(Command.of(PATIENCE, all));
    }

    private static EngineStatus refused(String err) {
        Matcher denied = DENIED.matcher(err + " ");
        if (denied.find()) {
            return new PermissionDenied(denied.group(1));
        }
        return new NotRunning(err.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /** Distributions add to it: {@code 28.5.2+dfsg4}. */
    private static String version(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? version.group() : text.strip();
    }

    private static <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("plimsoll-probe").start(task);
        return task;
    }
}
