package dev.plimsoll.workspace;

import dev.plimsoll.change.Finding;
import dev.plimsoll.check.MemoryBudget;
import java.util.List;

/**
 * What is found in a project as it stands.
 *
 * @param findings the worst first
 * @param unchecked what was not checked and why, sentences
 * @param budget the memory limits against what they may take
 */
public record Inspection(List<Finding> findings, List<String> unchecked, MemoryBudget budget) {}
