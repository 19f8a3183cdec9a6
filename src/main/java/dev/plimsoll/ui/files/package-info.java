/** The files of the project. */
@NullMarked
package dev.plimsoll.ui.files;

import org.jspecify.annotations.NullMarked;
