package dev.plimsoll.form;

/**
 * A service that is there and has no limit of memory.
 *
 * @param service its name
 * @param memory the limit as typed, empty to leave it without
 * @param validation of it
 */
public record LimitRow(String service, String memory, Validation validation) {}
