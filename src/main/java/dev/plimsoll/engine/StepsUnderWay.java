package dev.plimsoll.engine;

import dev.plimsoll.engine.UpProgress.Phase;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compose does not always say which step failed; then it is one that was begun and not ended. */
final class StepsUnderWay {

    private final Set<String> open = new LinkedHashSet<>();
    private @Nullable String failed;

    synchronized void add(String service, String text, Phase phase) {
        if (phase == Phase.FAILED) {
            failed = service;
        } else if (phase == Phase.WORKING && !text.equals("Waiting")) {
            open.add(service);
        } else {
            open.remove(service);
        }
    }

    /** Null where it could be several. */
    synchronized @Nullable String culprit() {
        if (failed != null) {
            return failed;
        }
        return open.size() == 1 ? open.iterator().next() : null;
    }
}
