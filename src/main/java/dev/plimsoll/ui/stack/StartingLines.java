package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.ui.control.DotState;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what Compose and the engine say of a service that starts into words. */
final class StartingLines {

    private static final Pattern BUILD_STEP = Pattern.compile("Building (\\d+)/(\\d+)");
    /** Compose specification: retries of a healthcheck. */
    private static final int USUAL_RETRIES = 3;

    private StartingLines() {}

    /**
     * How far a service is.
     *
     * @param isMet whether that service is as far as it must be for those that depend on it
     */
    static StartingLine of(
            Service service, Course course, @Nullable ServiceState state, Predicate<String> isMet, boolean goesOn) {
        if (course.hasFailed()) {
            return new StartingLine(DotState.BAD, "failed", false);
        }
        if (course.isWorking() && goesOn) {
            return step(course);
        }
        Status status = state == null ? Status.NOT_CREATED : state.status();
        return switch (status) {
            case NOT_CREATED, CREATED -> notYet(service, course, isMet, goesOn);
            case STARTING -> starting(service, course, state);
            case RUNNING -> done(course, "running");
            case HEALTHY -> done(course, "healthy");
            case UNHEALTHY -> new StartingLine(DotState.BAD, "unhealthy: ", detail(state), null, false);
            case RESTARTING -> new StartingLine(DotState.BAD, "restarting: " + detail(state), false);
            case EXITED -> ended(course, state);
        };
    }

    private static StartingLine done(Course course, String word) {
        return new StartingLine(DotState.GOOD, course.wasBuilt() ? "built, " + word : word, true);
    }

    private static StartingLine step(Course course) {
        Pull pull = course.pull();
        if (pull != null) {
            return new StartingLine(DotState.WARNING, pull.words(), "", pull.percent(), false);
        }
        Matcher build = BUILD_STEP.matcher(course.step());
        String words = build.matches()
                ? "building · step " + build.group(1) + " of " + build.group(2)
                : course.step().toLowerCase(Locale.ROOT);
        return new StartingLine(DotState.WARNING, words, false);
    }

    /** The engine may be a moment behind Compose, which says Started and Healthy first. */
    private static StartingLine notYet(Service service, Course course, Predicate<String> isMet, boolean goesOn) {
        return switch (course.step()) {
            case "Healthy" -> done(course, "healthy");
            case "Started", "Running" -> new StartingLine(DotState.WARNING, "started", false);
            default -> goesOn ? waiting(service, course, isMet) : new StartingLine(DotState.NONE, "not started", false);
        };
    }

    private static StartingLine waiting(Service service, Course course, Predicate<String> isMet) {
        List<String> open =
                service.dependsOn().keySet().stream().filter(isMet.negate()).toList();
        String before = course.wasBuilt() ? "built, " : "";
        if (open.isEmpty()) {
            String step = course.step().isEmpty() ? "waits" : course.step().toLowerCase(Locale.ROOT);
            return new StartingLine(DotState.NONE, step, false);
        }
        String condition = service.dependsOn().getOrDefault(open.getFirst(), "");
        return new StartingLine(DotState.NONE, before + "waits for " + and(open) + until(condition), false);
    }

    private static String until(String condition) {
        return switch (condition) {
            case "service_healthy" -> " to be healthy";
            case "service_completed_successfully" -> " to finish";
            default -> " to start";
        };
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static StartingLine starting(Service service, Course course, @Nullable ServiceState state) {
        int failed = state == null ? 0 : state.failedChecks();
        String said = detail(state);
        int retries = retries(service.healthcheck());
        String check = failed == 0 && !said.isEmpty()
                // the engine does not count what fails in the start period
                ? "running, healthcheck not passed yet"
                : "running, healthcheck " + Math.min(failed + 1, retries) + " of " + retries;
        String words = course.wasBuilt() ? "built, " + check : check;
        return new StartingLine(DotState.WARNING, said.isEmpty() ? words : words + ": ", said, null, false);
    }

    private static int retries(@Nullable Healthcheck check) {
        return check == null || check.retries() == null ? USUAL_RETRIES : check.retries();
    }

    private static StartingLine ended(Course course, @Nullable ServiceState state) {
        boolean well = detail(state).equals("exit code 0");
        return well ? done(course, "finished") : new StartingLine(DotState.BAD, "exited: " + detail(state), false);
    }

    private static String detail(@Nullable ServiceState state) {
        return state == null ? "" : state.detail().lines().findFirst().orElse("");
    }
}
