package dev.plimsoll.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A healthcheck.
 *
 * @param test begins with {@code CMD}, {@code CMD-SHELL} or {@code NONE}; a string in the file is {@code CMD-SHELL};
 *     in the notation of a compose file, where {@code $$} is a dollar sign
 * @param interval as written, such as {@code 5s}; null for Compose's default
 * @param timeout as written or null
 * @param retries or null
 * @param startPeriod as written or null
 * @param disabled {@code disable: true} or the test {@code NONE}
 */
public record Healthcheck(
        List<String> test,
        @Nullable String interval,
        @Nullable String timeout,
        @Nullable Integer retries,
        @Nullable String startPeriod,
        boolean disabled) {}
