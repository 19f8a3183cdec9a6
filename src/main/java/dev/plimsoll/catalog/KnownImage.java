package dev.plimsoll.catalog;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an image.
 *
 * @param names the last parts of its repositories
 * @param metrics whether it serves any
 * @param port where it does; 0 where it does not
 * @param path where it does; empty where it does not
 * @param once what must be set up first, to be read after "once"; empty for nothing
 * @param command an argument by which it is seen to be set up; null for none
 */
public record KnownImage(
        List<String> names,
        Metrics metrics,
        int port,
        String path,
        String once,
        @Nullable Pattern command) {

    /** Whether an image serves metrics. */
    public enum Metrics {
        /** As it comes. */
        SERVED,
        /** Once it is told to. */
        ONCE_TOLD,
        /** Never. */
        NONE
    }

    /** Whether it serves metrics with those arguments. */
    public boolean serves(List<String> arguments) {
        return switch (metrics) {
            case SERVED -> true;
            case ONCE_TOLD ->
                command != null
                        && arguments.stream()
                                .flatMap(each -> List.of(each.split("\\s+", -1)).stream())
                                .anyMatch(each -> command.matcher(each).find());
            case NONE -> false;
        };
    }
}
