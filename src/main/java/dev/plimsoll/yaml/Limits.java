package dev.plimsoll.yaml;

/** What a text may ask of us. Far beyond any file that a person writes, and soon enough for a hostile one to be told so at once. */
final class Limits {

    /** Characters; 4 million take well under a second. */
    static final int LENGTH = 4_000_000;
    /** Characters of a line, its end counted. */
    static final int LINE = 1_000_000;
    /** Levels, those behind aliases counted; each takes more than a kilobyte of the stack of a thread. */
    static final int DEPTH = 200;
    /** Nodes that aliases repeat, all in all. */
    static final long REPEATED = 1_000_000;

    private int deepest;
    private long nodes;
    private long repeated;

    /** A node is met. */
    void enter(int depth, int offset) {
        nodes++;
        reach(depth, offset);
    }

    /** An alias repeats what was measured. */
    void repeat(Measure size, int depth, int offset) {
        nodes += size.nodes();
        repeated += size.nodes();
        if (repeated > REPEATED) {
            throw new ReadProblem(
                    offset,
                    "The aliases of this text unfold to more than a million values.",
                    "No project needs that; a text like this is made to bring programs down.");
        }
        reach(depth + size.levels(), offset);
    }

    private void reach(int depth, int offset) {
        deepest = Math.max(deepest, depth);
        if (depth > DEPTH) {
            throw new ReadProblem(
                    offset,
                    "The text is nested more than " + DEPTH + " levels deep here.",
                    "No project needs that; perhaps it is not the file you meant.");
        }
    }

    /** Begins to measure a node at that depth. */
    Start start(int depth) {
        Start start = new Start(depth, nodes, deepest);
        deepest = depth;
        return start;
    }

    /** What the node measures that began there. */
    Measure measure(Start start) {
        Measure size = new Measure(nodes - start.nodes() + 1, deepest - start.depth());
        deepest = Math.max(deepest, start.deepest());
        return size;
    }

    record Start(int depth, long nodes, int deepest) {}

    /**
     * The size of a node, all aliases in it unfolded.
     *
     * @param nodes in it and below
     * @param levels below it
     */
    record Measure(long nodes, int levels) {}
}
