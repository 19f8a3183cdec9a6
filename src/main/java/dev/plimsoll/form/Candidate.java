package dev.plimsoll.form;

import java.util.Map;

/**
 * A service as a possible scrape target.
 *
 * @param speaks whether something speaks for metrics there
 * @param port where they are, or the one port that it has; empty where there is none to name
 * @param path of the metrics
 * @param because the evidence for it or against it, a phrase
 * @param options that a job needs there
 */
record Candidate(boolean speaks, String port, String path, String because, Map<ScrapeOption, String> options) {

    /** One that needs no options. */
    Candidate(boolean speaks, String port, String path, String because) {
        this(speaks, port, path, because, Map.of());
    }

    /** The same with more evidence. */
    Candidate and(String more) {
        return and(more, options);
    }

    /** The same with more evidence, from which the job needs these options. */
    Candidate and(String more, Map<ScrapeOption, String> needed) {
        return new Candidate(speaks, port, path, because + "; " + more, needed);
    }
}
