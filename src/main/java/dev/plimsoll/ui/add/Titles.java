package dev.plimsoll.ui.add;

import java.util.List;
import java.util.stream.Collectors;

/** Puts the titles of several sections into one that names them all. */
final class Titles {

    private Titles() {}

    /** Such as {@code Logging, restart and advanced}. */
    static String joined(List<String> titles) {
        if (titles.size() < 2) {
            return titles.isEmpty() ? "" : titles.getFirst();
        }
        List<String> named = titles.subList(0, titles.size() - 1).stream()
                .map(each -> each.replace(" and ", ", "))
                .toList();
        String first = named.getFirst()
                + named.stream().skip(1).map(each -> ", " + small(each)).collect(Collectors.joining());
        return first + " and " + small(titles.getLast());
    }

    /** As within a sentence; a name such as {@code SELinux} stays. */
    private static String small(String title) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
    }
}
