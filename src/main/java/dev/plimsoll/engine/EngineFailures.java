package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;

/** What is wrong with the engine or the project as a whole. */
final class EngineFailures {

    static final List<FailureRow> ROWS = List.of(
            FailureRow.of(
                    "(?i)permission denied while trying to connect",
                    (found, evidence) -> new Failed(
                            "Docker refuses you.",
                            "You may not use the socket of the Docker engine.",
                            "Add yourself to the docker group (sudo usermod -aG docker $USER), then log in anew.")),
            FailureRow.of(
                    "Cannot connect to the Docker daemon|error during connect",
                    (found, evidence) -> new Failed(
                            "The Docker engine does not answer.",
                            "It is not running, or was stopped meanwhile.",
                            "Start it (sudo systemctl start docker, or open Docker Desktop), then try again.")),
            FailureRow.of(
                    "(?i)no space left on device",
                    (found, evidence) -> new Failed(
                            "The disk of the Docker engine is full.",
                            "There is no room for an image, a container or a volume.",
                            "Make room, for instance with docker system prune.")),
            FailureRow.of(
                    "network (\\S+) .*has active endpoints",
                    (found, evidence) -> new Failed(
                            "The network " + found.group(1) + " could not be removed.",
                            "A container that is not in the compose file (any more) still uses it.",
                            "Remove that container, or run: docker compose down --remove-orphans")),
            FailureRow.of(
                    "fully subnetted|Pool overlaps",
                    (found, evidence) -> new Failed(
                            "The project's network could not be made.",
                            "Docker has no free range of addresses left.",
                            "Remove networks that nobody uses: docker network prune")),
            FailureRow.of(
                    "required variable (\\S+) is missing a value",
                    (found, evidence) -> new Failed(
                            "The variable " + found.group(1) + " has no value.",
                            "The compose file requires it.",
                            "Set it in .env or in the environment.")),
            FailureRow.of(
                    "yaml: |additional properties|invalid compose project|already defined at line",
                    (found, evidence) -> new Failed(
                            "Compose does not accept the compose file.", ComposeRefusal.message(found.group(0)), "")));

    private EngineFailures() {}
}
