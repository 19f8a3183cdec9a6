package dev.plimsoll.metrics;

import java.io.IOException;

/** Prometheus could not be asked; the message is a sentence for people. */
final class PrometheusProblemException extends IOException {

    private static final long serialVersionUID = 1L;

    PrometheusProblemException(String message) {
        super(message);
    }

    PrometheusProblemException(String message, Throwable cause) {
        super(message, cause);
    }
}
