package dev.plimsoll.engine;

import java.io.IOException;

/** The engine's API does not answer; the message is a sentence for people. */
final class EngineUnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    EngineUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
