package dev.plimsoll.engine;

import dev.plimsoll.form.EngineFacts;

/** Whether an engine can be used. */
public sealed interface EngineStatus {
    /**
     * It can.
     *
     * @param engineVersion such as {@code 28.5.2}
     * @param composeVersion such as {@code 2.40.3}
     * @param where {@code this machine} or the host's name
     * @param containers how many run
     * @param facts what a form needs to know of it
     */
    record Ready(String engineVersion, String composeVersion, String where, int containers, EngineFacts facts)
            implements EngineStatus {}

    /** The docker command is not on the path. */
    record NotInstalled() implements EngineStatus {}

    /** The command is there, the engine does not answer; the detail is what the command said. */
    record NotRunning(String detail) implements EngineStatus {}

    /** The socket refuses this user. */
    record PermissionDenied(String socket) implements EngineStatus {}

    /** The engine answers, but the Compose plugin is missing. */
    record ComposeMissing(String engineVersion) implements EngineStatus {}
}
