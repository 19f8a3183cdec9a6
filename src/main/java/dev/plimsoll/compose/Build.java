package dev.plimsoll.compose;

import org.jspecify.annotations.Nullable;

/**
 * How an image is built.
 *
 * @param context folder, as written or absolute when resolved
 * @param dockerfile relative to the context; {@code Dockerfile} where none is named
 * @param target stage, or null
 */
public record Build(
        String context, String dockerfile, @Nullable String target) {}
