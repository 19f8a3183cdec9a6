package dev.plimsoll.change;

import dev.plimsoll.compose.Service;

/** How Prometheus gets to a port of a service. */
sealed interface Way {

    /**
     * By name, on a network that both share.
     *
     * @param address such as {@code api:8000}
     * @param service the one that has the network: the one that is scraped, or the one whose network it uses
     */
    record Named(String address, Service service) implements Way {}

    /**
     * By a port of this machine.
     *
     * @param address such as {@code localhost:8000}
     * @param gateway whether Prometheus must be told where the host is
     */
    record OnHost(String address, boolean gateway) implements Way {}

    /**
     * Not at all.
     *
     * @param why a sentence
     * @param todo a sentence
     */
    record Nowhere(String why, String todo) implements Way {}
}
