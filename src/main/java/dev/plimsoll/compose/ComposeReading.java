package dev.plimsoll.compose;

import java.nio.file.Path;
import java.util.List;

/** What came of reading the compose files of a project as they are written. */
public sealed interface ComposeReading {

    /** They say something. */
    record AsWritten(ComposeModel model) implements ComposeReading {}

    /**
     * One of them cannot be read.
     *
     * @param file absolute
     * @param line from 1
     * @param column from 1
     * @param what is wrong there, a sentence
     * @param why the rule behind it, or what to do; may be empty
     * @param excerpt lines around it, without line ends
     * @param excerptFirstLine number of the first of them, from 1
     */
    record Broken(Path file, int line, int column, String what, String why, List<String> excerpt, int excerptFirstLine)
            implements ComposeReading {}
}
