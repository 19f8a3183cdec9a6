package dev.plimsoll.change;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the containers of a stack. */
record Running(LiveFacts live) {

    private static final Set<String> UP = Set.of("running", "healthy", "starting", "unhealthy");

    /** The state of a service as shown; empty when the engine could not be asked. */
    Optional<String> state(String service) {
        Map<String, String> states = live.states();
        return states == null ? Optional.empty() : Optional.of(states.getOrDefault(service, "not created"));
    }

    /** Whether it is known that the service does not run. */
    boolean isDown(String service) {
        return state(service).filter(each -> !UP.contains(each)).isPresent();
    }

    /** Such as {@code (exited)}, with a blank before it; empty for a service that runs or is not known. */
    String remark(String service) {
        return isDown(service) ? " (" + state(service).orElse("") + ")" : "";
    }
}
