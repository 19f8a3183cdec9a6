package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.ui.control.DotState;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a service shows.
 *
 * @param dot its state
 * @param words its state in words, such as {@code running, and its target is down}
 * @param origin where it comes from, such as {@code build ./services/web} or {@code postgres:17}
 * @param port such as {@code :9090}, empty for none
 * @param link where a browser reaches it, null when it does not run or speaks no HTTP
 * @param used memory in bytes, null when not known
 * @param limit memory in bytes, null for none
 * @param load such as {@code 214 / 512 MB}, may be empty
 * @param resting whether it does not run because its profile is not asked for
 * @param state as the engine sees it, null where there is no container
 */
record ServiceLine(
        DotState dot,
        String words,
        String origin,
        String port,
        @Nullable URI link,
        @Nullable Long used,
        @Nullable Long limit,
        String load,
        boolean resting,
        @Nullable ServiceState state) {

    Status status() {
        return state == null ? Status.NOT_CREATED : state.status();
    }
}
