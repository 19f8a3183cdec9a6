package dev.plimsoll.diagnosis;

import java.util.List;

/**
 * Why a target is down.
 *
 * @param kind a few words, such as {@code connection refused}
 * @param cause a sentence
 * @param explanation the evidence for it, sentences
 * @param evidence what Prometheus said, verbatim
 * @param fixes what to do, best first, each a short phrase for a button or a line
 */
public record Diagnosis(String kind, String cause, String explanation, String evidence, List<String> fixes) {}
