/** What can be added to a project: the templates and their form fields. */
@NullMarked
package dev.plimsoll.catalog;

import org.jspecify.annotations.NullMarked;
