package dev.plimsoll.cli;

import dev.plimsoll.engine.EngineStatus;
import java.util.Optional;

/** Why an engine cannot be used, and what to do. */
final class EngineWords {

    private EngineWords() {}

    /** Empty when it can be used. */
    static Optional<Words> of(EngineStatus status) {
        return switch (status) {
            case EngineStatus.Ready ready -> Optional.empty();
            case EngineStatus.NotInstalled absent ->
                Optional.of(new Words(
                        "Docker is not installed.",
                        "There is no docker command on the path.",
                        "Install Docker Engine with its Compose plugin, or Docker Desktop: "
                                + "https://docs.docker.com/engine/install/"));
            case EngineStatus.NotRunning silent ->
                Optional.of(new Words(
                        "The Docker engine does not answer.",
                        silent.detail(),
                        "Start it (sudo systemctl start docker, or open Docker Desktop), then try again."));
            case EngineStatus.PermissionDenied denied ->
                Optional.of(new Words(
                        "Docker refuses you.",
                        "You may not use the engine's socket " + denied.socket() + ".",
                        "Add yourself to the docker group (sudo usermod -aG docker $USER), then log in anew."));
            case EngineStatus.ComposeMissing missing ->
                Optional.of(new Words(
                        "Docker's Compose plugin is missing.",
                        "The engine (" + missing.engineVersion() + ") answers, but docker compose is not there.",
                        "Install it (package docker-compose-plugin, on some systems docker-compose-v2): "
                                + "https://docs.docker.com/compose/install/linux/"));
        };
    }
}
