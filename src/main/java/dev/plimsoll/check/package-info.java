/**
 * What Compose, the engine or Prometheus would refuse, or would do without a word: found in a project as it stands, or as a plan would
 * leave it. Each rule is a class that looks for one thing, and its description says where the fact comes from.
 */
@NullMarked
package dev.plimsoll.check;

import org.jspecify.annotations.NullMarked;
