package dev.plimsoll.compose;

/**
 * A mount of a service.
 *
 * @param type {@code bind}, {@code volume}, {@code tmpfs}…
 * @param source host path as written or absolute when resolved, or a volume's name; empty for an anonymous volume
 * @param target path in the container
 * @param readOnly whether it is mounted read-only
 */
public record Mount(String type, String source, String target, boolean readOnly) {}
