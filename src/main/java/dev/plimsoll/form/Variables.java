package dev.plimsoll.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** Variables of Compose in a text that is as written. */
final class Variables {

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?-([^${}]*)}");
    private static final Pattern ANY = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$(?:\\w|\\{)");

    private Variables() {}

    /** The text with the defaults of its variables; empty where one has none, so that nobody knows what it will be. */
    static Optional<String> plain(String text) {
        String plain = WITH_DEFAULT.matcher(text).replaceAll("$1");
        return hasAny(plain) ? Optional.empty() : Optional.of(plain);
    }

    static boolean hasAny(String text) {
        return ANY.matcher(text).find();
    }
}
