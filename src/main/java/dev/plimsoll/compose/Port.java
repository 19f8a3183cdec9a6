package dev.plimsoll.compose;

import org.jspecify.annotations.Nullable;

/**
 * A port of a service.
 *
 * @param hostIp address it is bound to, null for all interfaces
 * @param published host port 1-65535 as text (a range and an unresolved variable are kept as written), null when the engine picks one
 * @param target container port, 1-65535
 * @param protocol {@code tcp} or {@code udp}
 */
public record Port(@Nullable String hostIp, @Nullable String published, int target, String protocol) {}
