package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.control.DotState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line at the bottom of the window.
 *
 * @param dot its state; null for no dot
 * @param text on the left
 * @param right on the right, may be empty
 */
record StatusLine(@Nullable DotState dot, String text, String right) {

    static StatusLine plain(String text) {
        return new StatusLine(null, text, "");
    }

    /** How the stack does. */
    static StatusLine of(ComposeModel model, StackState stack, TargetsSnapshot targets) {
        List<Status> states =
                stack.services().stream().map(ServiceState::status).toList();
        long all = model.services().stream()
                .filter(each -> isExpected(model, each, stack))
                .count();
        long up = states.stream().filter(Status::isUp).count();
        long healthy = states.stream().filter(each -> each == Status.HEALTHY).count();
        if (states.isEmpty()) {
            return new StatusLine(DotState.NONE, services(all) + " · not started", "");
        }
        List<String> words = new ArrayList<>();
        words.add(up + " of " + Math.max(all, up) + " running");
        words.add(healthy + " healthy");
        trouble(stack).ifPresent(words::add);
        down(targets).ifPresent(words::add);
        return new StatusLine(dot(states, up, all, targets), String.join(" · ", words), prometheus(targets));
    }

    static String services(long count) {
        return count == 1 ? "1 service" : count + " services";
    }

    private static boolean isExpected(ComposeModel model, Service service, StackState stack) {
        return model.starts(service) || stack.service(service.name()).isPresent();
    }

    private static DotState dot(List<Status> states, long up, long all, TargetsSnapshot targets) {
        if (states.stream().anyMatch(StatusLine::isTrouble)) {
            return DotState.BAD;
        }
        if (up == 0) {
            return DotState.NONE;
        }
        boolean settled = up >= all && states.stream().noneMatch(each -> each == Status.STARTING);
        return settled && down(targets).isEmpty() ? DotState.GOOD : DotState.WARNING;
    }

    private static Optional<String> trouble(StackState stack) {
        List<ServiceState> bad = stack.services().stream()
                .filter(each -> isTrouble(each.status()))
                .toList();
        return switch (bad.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(bad.getFirst().service() + ": "
                        + bad.getFirst().status().word());
            default -> Optional.of(bad.size() + " services are not well");
        };
    }

    private static boolean isTrouble(Status status) {
        return status == Status.UNHEALTHY || status == Status.RESTARTING;
    }

    private static Optional<String> down(TargetsSnapshot targets) {
        List<TargetRow> down = targets.rows().stream()
                .filter(each -> each.target().health() == Health.DOWN)
                .toList();
        return switch (down.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(down.getFirst().target().job() + ": 1 target down");
            default -> Optional.of(down.size() + " targets down");
        };
    }

    private static String prometheus(TargetsSnapshot targets) {
        List<String> words = new ArrayList<>();
        if (targets.version() != null) {
            words.add("Prometheus " + targets.version());
        }
        if (targets.series() != null) {
            words.add(String.format(Locale.ENGLISH, "%,d series", targets.series()));
        }
        return String.join(" · ", words);
    }
}
