package dev.plimsoll.compose;

import java.io.Serial;

/** Leaves the reading of files that lead to each other when one of them is broken; it does not leave this package. */
final class NotReadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient ComposeReading.Broken broken;

    NotReadableException(ComposeReading.Broken broken) {
        super(broken.what());
        this.broken = broken;
    }

    ComposeReading.Broken broken() {
        return broken;
    }
}
