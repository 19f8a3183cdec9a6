package dev.plimsoll.ui.shell;

import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.EngineStatus.ComposeMissing;
import dev.plimsoll.engine.EngineStatus.NotInstalled;
import dev.plimsoll.engine.EngineStatus.NotRunning;
import dev.plimsoll.engine.EngineStatus.PermissionDenied;
import dev.plimsoll.engine.EngineStatus.Ready;
import dev.plimsoll.ui.control.DotState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an engine.
 *
 * @param dot its state
 * @param chip a few words for the header
 * @param headline of the card on the welcome page
 * @param detail below it
 */
record EngineWords(DotState dot, String chip, String headline, String detail) {

    private static final EngineWords ASKING =
            new EngineWords(DotState.NONE, "Looking for Docker…", "Looking for Docker…", "");

    static EngineWords of(@Nullable EngineStatus status) {
        return switch (status) {
            case null -> ASKING;
            case Ready ready -> ready(ready);
            case NotInstalled missing -> trouble(missing, "Docker is not installed");
            case NotRunning away -> trouble(away, "Docker does not answer");
            case PermissionDenied denied -> trouble(denied, "Docker refuses access");
            case ComposeMissing missing ->
                trouble(missing, "Docker " + brief(missing.engineVersion()) + " · no Compose");
        };
    }

    /** What is wrong and what to do; empty for an engine that is ready. */
    static Optional<Notice> notice(EngineStatus status) {
        return switch (status) {
            case Ready ready -> Optional.empty();
            case NotInstalled missing ->
                Optional.of(bad(
                                "Docker is not installed.",
                                "There is no docker command on the path. Install Docker Engine with its Compose plugin; this is"
                                        + " noticed by itself.")
                        .withHelp("https://docs.docker.com/engine/install/"));
            case NotRunning away ->
                Optional.of(bad("The Docker engine does not answer.", sentence(away.detail()) + startIt(away))
                        .withCommand(isLocal(away) ? "sudo systemctl start docker" : null));
            case PermissionDenied denied ->
                Optional.of(bad(
                                "You may not use the Docker engine yet.",
                                "Its socket " + denied.socket()
                                        + " refuses you. Join the group docker, then log out and in again. Whoever is in that"
                                        + " group can act as root on this machine.")
                        .withCommand("sudo usermod -aG docker $USER"));
            case ComposeMissing missing ->
                Optional.of(bad(
                                "Docker has no Compose plugin.",
                                "The engine " + missing.engineVersion()
                                        + " answers, but docker compose does not exist. Install the plugin; this is noticed by"
                                        + " itself.")
                        .withHelp("https://docs.docker.com/compose/install/linux/"));
        };
    }

    private static EngineWords ready(Ready ready) {
        String engine = "Docker " + brief(ready.engineVersion());
        String running = ready.containers() == 1 ? "1 container running" : ready.containers() + " containers running";
        return new EngineWords(
                DotState.GOOD,
                engine + " · " + ready.where(),
                engine + " · Compose " + brief(ready.composeVersion()),
                ready.where() + " · " + running);
    }

    private static EngineWords trouble(EngineStatus status, String chip) {
        Notice notice = notice(status).orElseThrow();
        return new EngineWords(DotState.BAD, chip, notice.title(), notice.text());
    }

    private static Notice bad(String title, String text) {
        return Notice.about(DotState.BAD, title, text);
    }

    private static String startIt(NotRunning away) {
        return isLocal(away)
                ? "Start it, or start Docker Desktop."
                : "Start it, or choose another with docker context use.";
    }

    private static boolean isLocal(NotRunning away) {
        return away.detail().contains("/docker.sock") || away.detail().contains("docker_engine");
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        return stripped + (stripped.matches("(?s).*[.?]") ? " " : ". ");
    }

    /** {@code 28.5} of {@code 28.5.2}. */
    private static String brief(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }
}
