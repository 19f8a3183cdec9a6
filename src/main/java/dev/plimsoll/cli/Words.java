package dev.plimsoll.cli;

/**
 * An error for people.
 *
 * @param what happened, a sentence
 * @param why the reason, may be empty and may have several lines
 * @param todo what to do, may be empty
 */
record Words(String what, String why, String todo) {}
