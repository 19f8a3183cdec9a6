package dev.plimsoll.compose;

import java.util.Map;

/**
 * The logging of a service.
 *
 * @param driver such as {@code json-file}
 * @param options such as {@code max-size}
 */
public record Logging(String driver, Map<String, String> options) {}
