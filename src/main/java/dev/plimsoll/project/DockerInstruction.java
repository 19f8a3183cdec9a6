package dev.plimsoll.project;

/**
 * An instruction of a Dockerfile.
 *
 * @param keyword in upper case, such as {@code EXPOSE}
 * @param arguments what follows it, continued lines joined, comments between them left out
 * @param start offset of its first line
 * @param end offset behind its last line, its line end and its heredocs included
 * @param complete whether it ends before the file does: no continuation and no heredoc is left open
 */
record DockerInstruction(String keyword, String arguments, int start, int end, boolean complete) {}
