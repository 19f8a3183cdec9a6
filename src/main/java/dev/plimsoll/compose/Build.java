package dev.plimsoll.compose;

import org.jspecify.annotations.Nullable;

/**
 * How an image is built.
 *
 * @param context folder, as written or absolute when resolved
 * @param dockerfile relative to the context; {@code Dockerfile} where none is named
 * @param target stage, or null
 * @param base the image that its Dockerfile starts from, null where that was not looked up or is not known
 */
public record Build(
        String context,
        String dockerfile,
        @Nullable String target,
        @Nullable String base) {
    /** A build whose Dockerfile was not looked into. */
    public Build(String context, String dockerfile, @Nullable String target) {
        this(context, dockerfile, target, null);
    }

    /** The same, from that image. */
    Build from(String image) {
        return new Build(context, dockerfile, target, image);
    }
}
