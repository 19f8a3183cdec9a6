package dev.plimsoll.engine;

import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.HealthStateLog;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import dev.plimsoll.engine.ServiceState.Status;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inspected container does, and what the engine adds to that. */
final class ContainerStatus {

    private static final int MOST_CHARACTERS = 300;

    private final ContainerState state;
    private final int restarts;

    ContainerStatus(InspectContainerResponse container) {
        state = container.getState();
        restarts = container.getRestartCount() == null ? 0 : container.getRestartCount();
    }

    Status status() {
        return switch (String.valueOf(state.getStatus())) {
            case "running" -> running();
            case "restarting" -> Status.RESTARTING;
            case "exited", "dead" -> Status.EXITED;
            default -> Status.CREATED;
        };
    }

    int restarts() {
        return restarts;
    }

    /** Such as {@code once} or {@code 3 times}. */
    String restartedTimes() {
        return restarts == 1 ? "once" : restarts + " times";
    }

    long exitCode() {
        Long code = state.getExitCodeLong();
        return code == null ? 0 : code;
    }

    @Nullable
    Instant startedAt() {
        if (!status().isUp() || state.getStartedAt() == null) {
            return null;
        }
        try {
            return Instant.parse(state.getStartedAt());
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    /** Empty for nothing. */
    String detail() {
        return switch (status()) {
            case EXITED -> ended();
            case RESTARTING -> ended() + (restarts > 0 ? ", restarted " + restartedTimes() : "");
            case STARTING, UNHEALTHY -> healthOutput();
            case CREATED -> "created".equals(state.getStatus()) ? error() : String.valueOf(state.getStatus());
            case RUNNING -> restarts > 0 ? "restarted " + restartedTimes() : "";
            case HEALTHY, NOT_CREATED -> "";
        };
    }

    /** Healthchecks that failed one after the other; the engine does not count those of the start period. */
    int failedChecks() {
        HealthState health = state.getHealth();
        Integer streak = health == null ? null : health.getFailingStreak();
        return streak == null ? 0 : streak;
    }

    /** What the last failed healthcheck printed; empty when the last passed or there was none. */
    String healthOutput() {
        HealthState health = state.getHealth();
        if (health == null || health.getLog() == null || health.getLog().isEmpty()) {
            return "";
        }
        HealthStateLog last = health.getLog().getLast();
        long code = last.getExitCodeLong() == null ? 0 : last.getExitCodeLong();
        if (code == 0) {
            return "";
        }
        String output = String.valueOf(last.getOutput()).strip();
        return output.isEmpty() ? "exit code " + code + ", no output" : shortened(output);
    }

    private Status running() {
        HealthState health = state.getHealth();
        String word = health == null ? "none" : String.valueOf(health.getStatus());
        return switch (word) {
            case "starting" -> Status.STARTING;
            case "healthy" -> Status.HEALTHY;
            case "unhealthy" -> Status.UNHEALTHY;
            default -> Status.RUNNING;
        };
    }

    private String ended() {
        List<String> parts = new ArrayList<>(List.of("exit code " + exitCode()));
        if (Boolean.TRUE.equals(state.getOOMKilled())) {
            parts.add("out of memory");
        }
        if (!error().isEmpty()) {
            parts.add(error());
        }
        return String.join(", ", parts);
    }

    private String error() {
        return state.getError() == null ? "" : shortened(state.getError().strip());
    }

    private static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
