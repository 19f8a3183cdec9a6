package dev.plimsoll.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ports as Compose writes them: {@code 8000} or {@code 8000-8005}. */
public final class PortRange {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    private PortRange() {}

    /** Those from 1 to 65535, in order; none where the text is no such thing. */
    public static List<Integer> ports(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        return IntStream.rangeClosed(first, last)
                .filter(port -> port > 0 && port <= 65535)
                .boxed()
                .toList();
    }
}
