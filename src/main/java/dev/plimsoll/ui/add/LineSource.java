package dev.plimsoll.ui.add;

/**
 * What in the form a line of the diff comes from.
 *
 * @param words such as {@code Prometheus, Limits: Memory}
 * @param entry whose form it is in
 * @param control id of the field's control; empty where it is no single field
 */
record LineSource(String words, Entry entry, String control) {}
