package dev.plimsoll.project;

import java.nio.file.Path;

/**
 * A text file as it was read.
 *
 * @param path absolute and normalised
 * @param text decoded as UTF-8, every character kept (byte order mark and line ends too)
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record SourceFile(Path path, String text, String sha256) {}
