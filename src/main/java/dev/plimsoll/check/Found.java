package dev.plimsoll.check;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds. */
final class Found {

    private final String rule;
    private final TextPlaces places;
    private final List<Finding> all = new ArrayList<>();

    Found(String rule, TextPlaces places) {
        this.rule = rule;
        this.places = places;
    }

    /** It is refused, or cannot work. */
    void error(String what, String why, String todo, @Nullable Place place) {
        all.add(new Finding(Level.ERROR, what, why, todo, place, rule));
    }

    /** It may not work, or not as it reads. */
    void warning(String what, String why, String todo, @Nullable Place place) {
        all.add(new Finding(Level.WARNING, what, why, todo, place, rule));
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

    List<Finding> all() {
        return List.copyOf(all);
    }
}
