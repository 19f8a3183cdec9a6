package dev.plimsoll.engine;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs programs; tests put recorded output in its place. */
interface ProcessRunner {

    /**
     * Runs a program to its end.
     *
     * @throws IOException when there is no such program
     * @throws TimeoutException when it took too long and was ended
     */
    Finished run(Command command) throws IOException, TimeoutException, InterruptedException;

    /**
     * Starts a program.
     *
     * @param out takes each line of its standard output, on a thread of its own
     * @param err likewise
     * @throws IOException when there is no such program
     */
    Running start(Command command, Consumer<String> out, Consumer<String> err) throws IOException;

    /** A program that runs. */
    interface Running {

        /** Its exit code, once it has ended and all of its output was taken. */
        int await() throws InterruptedException;

        /** Sends SIGINT, as Ctrl+C does. */
        void interrupt();
    }
}
