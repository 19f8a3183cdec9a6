package dev.plimsoll.change;

import java.util.Map;

/**
 * What was found of a file.
 *
 * @param found empty for what holds, else what falls short
 * @param beside what had to lie beside the original for Compose to accept it, where it was judged
 * @param aside why it was not judged in full; empty where it was, or was not asked about
 */
record Measured(Map<Check, String> found, Map<Check, Surroundings.Kind> beside, String aside) {

    static Measured of(Map<Check, String> found) {
        return new Measured(found, Map.of(), "");
    }
}
