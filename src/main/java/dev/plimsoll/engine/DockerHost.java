package dev.plimsoll.engine;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Where the engine is: {@code DOCKER_HOST}, or what docker's current context says. */
final class DockerHost {

    private static final String STANDARD = "unix:///var/run/docker.sock";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ProcessRunner processes;
    private final Map<String, String> environment;
    private volatile @Nullable String found;

    DockerHost(ProcessRunner processes, Map<String, String> environment) {
        this.processes = processes;
        this.environment = environment;
    }

    /** Such as {@code unix:///var/run/docker.sock}. */
    String address() {
        String known = found;
        if (known == null) {
            known = ask();
            found = known;
        }
        return known;
    }

    private String ask() {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        if (!named.isBlank()) {
            return named;
        }
        try {
            Finished context = processes.run(Command.of(
                    Duration.ofSeconds(5), "docker", "context", "inspect", "--format", "{{.Endpoints.docker.Host}}"));
            String host = context.out().strip();
            return context.isSuccess() && !host.isEmpty() ? host : STANDARD;
        } catch (IOException | TimeoutException noCommand) {
            return STANDARD;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return STANDARD;
        }
    }

    /** {@code this machine} or the host's name. */
    static String name(String address) {
        return isLocal(address)
                ? "this machine"
                : String.valueOf(URI.create(address).getHost());
    }

    /** Whether the engine shares this machine's ports and mounts. */
    static boolean isLocal(String address) {
        return address.startsWith("unix:")
                || address.startsWith("npipe:")
                || HERE.stream().anyMatch(address::contains);
    }
}
