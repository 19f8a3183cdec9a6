package dev.plimsoll.compose;

import org.jspecify.annotations.Nullable;

/**
 * Resource limits and reservations.
 *
 * @param memoryBytes limit in bytes, null for none
 * @param cpus limit in cores, null for none
 * @param reservedMemoryBytes reservation in bytes, null for none
 * @param reservedCpus reservation in cores, null for none
 */
public record Limits(
        @Nullable Long memoryBytes,
        @Nullable Double cpus,
        @Nullable Long reservedMemoryBytes,
        @Nullable Double reservedCpus) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(null, null, null, null);
}
