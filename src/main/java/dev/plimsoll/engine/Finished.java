package dev.plimsoll.engine;

/**
 * A program that has ended.
 *
 * @param exitCode 0 for success
 * @param out standard output, bounded
 * @param err standard error, bounded
 */
record Finished(int exitCode, String out, String err) {

    boolean isSuccess() {
        return exitCode == 0;
    }
}
