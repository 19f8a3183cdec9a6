package dev.plimsoll.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dollar signs in what a container is to get as it is typed: commands, flags, mounts. Compose reads {@code $} in a compose file as the
 * beginning of a variable, and {@code $$} as a dollar sign. What is typed in braces is meant for Compose, as it is used everywhere in
 * such files; every other dollar sign is meant for the container.
 */
public final class Dollars {

    private static final Pattern DOLLAR = Pattern.compile("\\$\\$|\\$\\{[A-Za-z_]\\w*(?:[:?+-][^{}]*)?}|\\$");

    private Dollars() {}

    /** As it is written into a compose file. */
    public static String written(String typed) {
        return DOLLAR.matcher(typed)
                .replaceAll(each -> Matcher.quoteReplacement(each.group().equals("$") ? "$$" : each.group()));
    }

    /** Whether there is a dollar sign that is written in another way than it is typed. */
    public static boolean areDoubled(String typed) {
        return !written(typed).equals(typed);
    }

    /** Whether there is a variable that Compose will fill in. */
    public static boolean haveVariable(String typed) {
        return DOLLAR.matcher(typed).results().anyMatch(each -> each.group().startsWith("${"));
    }
}
