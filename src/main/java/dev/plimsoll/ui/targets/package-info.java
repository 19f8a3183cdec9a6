/** The live health of Prometheus' targets. */
@NullMarked
package dev.plimsoll.ui.targets;

import org.jspecify.annotations.NullMarked;
