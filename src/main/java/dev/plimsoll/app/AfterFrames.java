package dev.plimsoll.app;

import javafx.animation.AnimationTimer;

/** Does something once what was just set is on the screen. */
final class AfterFrames extends AnimationTimer {

    private static final int FRAMES = 3;

    private final Runnable action;
    private int seen;

    AfterFrames(Runnable action) {
        this.action = action;
    }

    @Override
    public void handle(long now) {
        if (++seen == FRAMES) {
            stop();
            action.run();
        }
    }
}
