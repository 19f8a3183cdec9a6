/** The forms that add monitoring, beside the live diff. */
@NullMarked
package dev.plimsoll.ui.add;

import org.jspecify.annotations.NullMarked;
