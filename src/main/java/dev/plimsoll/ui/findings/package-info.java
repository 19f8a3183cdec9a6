/** What is found in the project as it stands. */
@NullMarked
package dev.plimsoll.ui.findings;

import org.jspecify.annotations.NullMarked;
