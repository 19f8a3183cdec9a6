package dev.plimsoll.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the components that are added are written. */
public enum Destination {
    /** Into the compose file, among the services that are there. */
    COMPOSE_FILE,

    /** Into a file of their own, which the compose file names below {@code include}: one entry of it changes. */
    INCLUDE,

    /** Into a file of their own, which {@code COMPOSE_FILE} in {@code .env} lists: no compose file that is there changes. */
    ENV;

    /** The file of their own. */
    public static final String FILE = "compose.monitoring.yaml";

    /** What it is called in options and plans: {@code compose-file}, {@code include} or {@code env}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that is called so; empty for none. */
    public static Optional<Destination> of(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Every one, the usual one first. */
    public static List<Destination> all() {
        return List.of(values());
    }

    /** Whether the components get a file of their own. */
    public boolean isSeparate() {
        return this != COMPOSE_FILE;
    }
}
