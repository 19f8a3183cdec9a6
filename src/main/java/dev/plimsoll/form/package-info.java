/** The editable state of a form: value, default, why this default, validation result. */
@NullMarked
package dev.plimsoll.form;

import org.jspecify.annotations.NullMarked;
