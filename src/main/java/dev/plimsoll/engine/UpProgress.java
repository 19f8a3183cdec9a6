package dev.plimsoll.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step of {@code docker compose up} or {@code down}.
 *
 * @param service it is about; null for images, networks and volumes
 * @param text what happens, in Compose's words, such as {@code Started}, {@code Waiting}, {@code Healthy}
 * @param phase whether it goes on
 * @param percent of a pull, 0-100; null when not known
 */
public record UpProgress(
        @Nullable String service,
        String text,
        Phase phase,
        @Nullable Integer percent) {
    /** Whether a step goes on. */
    public enum Phase {
        /** It goes on. */
        WORKING,
        /** It ended well. */
        DONE,
        /** It ended with a warning. */
        WARNING,
        /** It failed. */
        FAILED
    }
}
