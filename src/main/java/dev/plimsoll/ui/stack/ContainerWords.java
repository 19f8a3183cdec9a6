package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.ui.control.Sizes;
import dev.plimsoll.ui.control.Times;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the table of containers shows of a service; a dash where nothing is known. */
final class ContainerWords {

    static final String NONE = "–";
    private static final int SHORT_ID = 12;

    private ContainerWords() {}

    static String state(ServiceLine line) {
        if (line.resting()) {
            return line.words();
        }
        String detail = line.state() == null || line.state().detail().isEmpty()
                ? ""
                : ", " + line.state().detail();
        return line.status().word() + detail;
    }

    static String ports(ServiceLine line) {
        return of(
                line,
                state -> state.publishedPorts().isEmpty()
                        ? null
                        : state.publishedPorts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    static String started(ServiceLine line, Clock clock) {
        return of(line, state -> state.startedAt() == null ? null : Times.moment(state.startedAt(), clock));
    }

    /** In hundredths of a core, as {@code docker stats} does. */
    static String cpu(ServiceLine line) {
        return of(
                line, state -> state.cpus() == null ? null : String.format(Locale.ROOT, "%.1f %%", state.cpus() * 100));
    }

    static String memory(ServiceLine line) {
        return line.used() == null ? NONE : line.limit() == null ? Sizes.text(line.used()) : line.load();
    }

    static String id(ServiceLine line) {
        return of(
                line,
                state -> state.containerId() == null
                        ? null
                        : state.containerId()
                                .substring(
                                        0,
                                        Math.min(SHORT_ID, state.containerId().length())));
    }

    private static String of(ServiceLine line, Function<ServiceState, @Nullable String> words) {
        return line.state() == null ? NONE : Objects.requireNonNullElse(words.apply(line.state()), NONE);
    }
}
