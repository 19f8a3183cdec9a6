package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.engine.UpProgress.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Compose told of a service in this run. */
final class Course {

    /** Another service waits for this one; that says nothing of this one. */
    private static final String WAITED_FOR = "Waiting";

    private static final Set<String> PULL_STEPS = Set.of(
            "Pulling",
            "Pulling fs layer",
            "Already exists",
            "Downloading",
            "Download complete",
            "Verifying Checksum",
            "Extracting",
            "Pull complete",
            "Preparing");

    private String step = "";
    private Phase phase = Phase.DONE;
    private boolean built;
    private @Nullable Pull pull;
    private @Nullable Instant begun;
    private @Nullable Instant done;

    void take(UpProgress progress, Instant now) {
        String text = progress.text();
        if (PULL_STEPS.contains(text) || (pull != null && text.equals(WAITED_FOR))) {
            pull = pull == null ? new Pull() : pull;
            pull.take(text, progress.percent());
            step = "Pulling";
            phase = Phase.WORKING;
        } else if (!text.equals(WAITED_FOR)) {
            pull = null;
            step = text;
            // the one word of a step that goes on and does not sound so
            phase = text.equals("Recreate") ? Phase.WORKING : progress.phase();
            built |= text.equals("Built");
        }
        // containers are created long before they may start
        if (begun == null && phase == Phase.WORKING && !step.equals("Creating")) {
            begun = now;
        }
    }

    /** Compose's word for the last step, empty for none. */
    String step() {
        return step;
    }

    boolean isWorking() {
        return phase == Phase.WORKING;
    }

    boolean hasFailed() {
        return phase == Phase.FAILED;
    }

    boolean wasBuilt() {
        return built;
    }

    @Nullable
    Pull pull() {
        return pull;
    }

    /** Notes when it got where it should be. */
    void mark(boolean isDone, Instant now) {
        if (!isDone) {
            done = null;
        } else if (done == null) {
            done = now;
        }
    }

    boolean isDone() {
        return done != null;
    }

    /** How long it has taken; null when it has not begun, or was there before. */
    @Nullable
    Duration taken(Instant now) {
        if (begun == null) {
            return null;
        }
        return Duration.between(begun, done == null ? now : done);
    }
}
