package dev.plimsoll.compose;

import java.util.Map;

/**
 * The logging of a service.
 *
 * @param driver such as {@code json-file}; empty for the engine's default
 * @param options such as {@code max-size}; one that is named like a token, key or password has an empty value here
 */
public record Logging(String driver, Map<String, String> options) {}
