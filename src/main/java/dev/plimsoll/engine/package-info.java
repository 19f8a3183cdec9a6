/** The Docker engine: {@code docker compose} as a process, docker-java for states, events and statistics. */
@NullMarked
package dev.plimsoll.engine;

import org.jspecify.annotations.NullMarked;
