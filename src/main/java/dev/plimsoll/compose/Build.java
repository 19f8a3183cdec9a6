package dev.plimsoll.compose;

import org.jspecify.annotations.Nullable;

/**
 * How an image is built.
 *
 * @param context folder, as written or absolute when resolved
 * @param dockerfile relative to the context; {@code Dockerfile} where none is named
 * @param target stage, or null
 * @param base the image that its Dockerfile starts from, null where that was not looked up or is not known
 * @param inline the text of a Dockerfile that the compose file has itself, null where it is a file
 */
public record Build(
        String context,
        String dockerfile,
        @Nullable String target,
        @Nullable String base,
        @Nullable String inline) {
    /** A build from a file. */
    public Build(String context, String dockerfile, @Nullable String target, @Nullable String base) {
        this(context, dockerfile, target, base, null);
    }

    /** A build whose Dockerfile was not looked into. */
    public Build(String context, String dockerfile, @Nullable String target) {
        this(context, dockerfile, target, null);
    }

    /** The same, from that image. */
    Build from(String image) {
        return new Build(context, dockerfile, target, image, inline);
    }
}
