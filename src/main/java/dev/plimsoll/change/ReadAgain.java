package dev.plimsoll.change;

import dev.plimsoll.compose.Service;

/** Says what it takes until a Prometheus goes by a configuration that was changed. */
final class ReadAgain {

    private final Planning planning;
    private final Service prometheus;

    ReadAgain(Planning planning, Service prometheus) {
        this.planning = planning;
        this.prometheus = prometheus;
    }

    void note(ConfigText text) {
        if (text.baked()) {
            planning.findings()
                    .note(
                            "The image of " + prometheus.name() + " must be built again.",
                            "Its configuration is copied into it when it is built.",
                            "docker compose build " + prometheus.name());
        } else {
            planning.findings()
                    .note(
                            prometheus.name() + " goes by the new configuration once it has read it again.",
                            "A Prometheus that runs keeps what it has read at its start.",
                            "Start the stack once it is written, or run docker compose restart " + prometheus.name()
                                    + ".");
        }
    }
}
