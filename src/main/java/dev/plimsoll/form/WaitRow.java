package dev.plimsoll.form;

import org.jspecify.annotations.Nullable;

/**
 * A service that Prometheus may wait for.
 *
 * @param service its name
 * @param selected whether {@code depends_on} names it, with {@code service_healthy}
 * @param note such as {@code has no healthcheck, one is added}; null for nothing
 */
public record WaitRow(
        String service, boolean selected, @Nullable String note) {}
