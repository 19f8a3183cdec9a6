package dev.plimsoll.check;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds. */
final class Found {

    private final String rule;
    private final TextPlaces places;
    private final FreePorts free;
    private final List<Finding> all = new ArrayList<>();

    Found(String rule, TextPlaces places, FreePorts free) {
        this.rule = rule;
        this.places = places;
        this.free = free;
    }

    /** It is refused, or cannot work. */
    void error(String what, String why, String todo, @Nullable Place place) {
        error(what, why, todo, place, null);
    }

    /** It is refused, or cannot work, and can be put right. */
    void error(String what, String why, String todo, @Nullable Place place, @Nullable Fix fix) {
        all.add(new Finding(Level.ERROR, what, why, todo, place, rule, fix));
    }

    /** It may not work, or not as it reads. */
    void warning(String what, String why, String todo, @Nullable Place place) {
        warning(what, why, todo, place, null);
    }

    /** It may not work, or not as it reads, and can be put right. */
    void warning(String what, String why, String todo, @Nullable Place place, @Nullable Fix fix) {
        all.add(new Finding(Level.WARNING, what, why, todo, place, rule, fix));
    }

    /** Worth knowing. */
    void note(String what, String why, String todo, @Nullable Place place) {
        all.add(new Finding(Level.NOTE, what, why, todo, place, rule));
    }

    /** The place of a key of a service, or of the service where the key is not written. */
    @Nullable
    Place at(Service service, String... keys) {
        return places.of(service.name(), keys);
    }

    /** The place of the item of a list of a service that has that text in it. */
    @Nullable
    Place item(Service service, String key, String text) {
        return places.item(service.name(), key, text);
    }

    /** The text of a key of a service, as it is written; empty where it is no text. */
    Optional<String> text(Service service, String... keys) {
        return places.text(service.name(), keys);
    }

    /** Whether an item of the service's ports is that port and no other. */
    boolean isItem(HostPort port) {
        return places.hasPort(port.service().name(), port.port());
    }

    /** Ports that nobody has. */
    FreePorts free() {
        return free;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
