/** From a request to a change plan: the files before and after, the diff, the findings. */
@NullMarked
package dev.plimsoll.change;

import org.jspecify.annotations.NullMarked;
