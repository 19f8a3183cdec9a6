/** A folder on disk: its compose files, {@code .env}, Dockerfiles and Prometheus configuration, read as text with a hash each. */
@NullMarked
package dev.plimsoll.project;

import org.jspecify.annotations.NullMarked;
