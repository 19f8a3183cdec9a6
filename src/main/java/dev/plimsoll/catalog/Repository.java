package dev.plimsoll.catalog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The repository of an image, in its parts.
 *
 * @param parts between the slashes, registry included where one is named; tag and digest are left out
 */
record Repository(List<String> parts) {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:?-([^{}]*)}");
    private static final Pattern DIGEST = Pattern.compile("@.*");
    private static final Pattern TAG = Pattern.compile(":[^/]*$");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^{}]*}|\\$\\w+");

    /** Of a reference as written; of a variable, its default. */
    static Repository of(String image) {
        String named = REFERENCE
                .matcher(DEFAULT.matcher(image.strip()).replaceAll("$1"))
                .replaceAll("");
        String untagged = TAG.matcher(DIGEST.matcher(named).replaceFirst("")).replaceFirst("");
        return new Repository(List.of(untagged.split("/", -1)));
    }

    /** Its name without where it lies. */
    String last() {
        return parts.getLast();
    }

    /** Whether it ends in those parts. */
    boolean endsWith(String known) {
        List<String> last = List.of(known.split("/", -1));
        return parts.size() >= last.size()
                && parts.subList(parts.size() - last.size(), parts.size()).equals(last);
    }

    /** Whether it is an image of that name: with that namespace, or, for one without, Docker's own or any mirror of it. */
    boolean is(String known) {
        return endsWith(known) && (known.contains("/") || parts.size() == 1 || official());
    }

    private boolean official() {
        return parts.get(parts.size() - 2).equals("library") || (parts.size() == 2 && registry(parts.getFirst()));
    }

    private static boolean registry(String part) {
        return part.contains(".") || part.contains(":") || part.equals("localhost");
    }
}
