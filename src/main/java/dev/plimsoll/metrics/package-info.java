/** The Prometheus HTTP API: target health with a bounded history. */
@NullMarked
package dev.plimsoll.metrics;

import org.jspecify.annotations.NullMarked;
