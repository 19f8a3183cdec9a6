package dev.plimsoll.form;

/**
 * A service as a possible scrape target.
 *
 * @param speaks whether something speaks for metrics there
 * @param port where they are, or the one port that it has; empty where there is none to name
 * @param path of the metrics
 * @param because the evidence for it or against it, a phrase
 */
record Candidate(boolean speaks, String port, String path, String because) {}
