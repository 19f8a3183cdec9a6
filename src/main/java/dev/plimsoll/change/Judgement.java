package dev.plimsoll.change;

import java.util.ArrayList;
import java.util.List;

/** Collects what speaks for and against a truth. */
final class Judgement {

    private final String id;
    private final String statement;
    private final List<String> evidence = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> shortfalls = new ArrayList<>();

    Judgement(String id, String statement) {
        this.id = id;
        this.statement = statement;
    }

    /** What speaks for it, a sentence. */
    Judgement holds(String sentence) {
        evidence.add(sentence);
        return this;
    }

    /** What could not be found out, a sentence. */
    Judgement unknown(String sentence) {
        open.add(sentence);
        return this;
    }

    /** What falls short, a sentence. */
    Judgement fallsShort(String sentence) {
        shortfalls.add(sentence);
        return this;
    }

    /** One shortfall is enough to fall short; one open question is enough not to know. */
    Truth truth() {
        if (!shortfalls.isEmpty()) {
            return new Truth(id, statement, Truth.Verdict.FALLS_SHORT, String.join(" ", shortfalls));
        }
        return open.isEmpty()
                ? new Truth(id, statement, Truth.Verdict.HOLDS, String.join(" ", evidence))
                : new Truth(id, statement, Truth.Verdict.UNKNOWN, String.join(" ", open));
    }
}
