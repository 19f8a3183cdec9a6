package dev.plimsoll.form;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mount in its short form.
 *
 * @param source a path, a volume's name, or empty
 * @param target path in the container, without a slash at its end
 * @param options such as {@code ro} and {@code z}
 */
record MountText(String source, String target, List<String> options) {

    private static final String READ_ONLY = "ro";
    private static final String WRITABLE = "rw";

    /** Of {@code source:/target:options}. */
    static MountText of(String text) {
        List<String> parts = parts(text);
        if (parts.size() == 1) {
            return new MountText("", cleaned(parts.getFirst()), List.of());
        }
        List<String> options = parts.size() > 2 ? Arrays.asList(parts.get(2).split(",")) : List.of();
        return new MountText(parts.getFirst(), cleaned(parts.get(1)), List.copyOf(options));
    }

    /** Of an item of {@code volumes}, short or long; a long one as it would be written short. */
    static MountText of(Spot item) {
        Optional<String> target = item.at("target").map(Spot::text);
        if (target.isEmpty()) {
            return of(item.text());
        }
        Stream<String> access =
                item.at("read_only").map(Spot::text).filter("true"::equals).isPresent()
                        ? Stream.of(READ_ONLY)
                        : Stream.empty();
        Stream<String> bind = Stream.of("propagation", "selinux")
                .flatMap(key -> item.at("bind").flatMap(each -> each.at(key)).map(Spot::text).stream());
        return new MountText(
                item.at("source").map(Spot::text).orElse(""),
                cleaned(target.get()),
                Stream.concat(access, bind).toList());
    }

    /** Colons in braces part nothing. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(List.of(""));
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            if (each == ':' && depth == 0) {
                parts.add("");
            } else {
                parts.set(parts.size() - 1, parts.getLast() + each);
            }
        }
        return parts;
    }

    private static String cleaned(String target) {
        return target.length() > 1 && target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }

    String text() {
        String end = options.isEmpty() ? "" : ":" + String.join(",", options);
        return (source.isEmpty() ? "" : source + ":") + target + end;
    }

    /** Options but for the access. */
    String others() {
        return options.stream()
                .filter(Predicate.not(READ_ONLY::equals).and(Predicate.not(WRITABLE::equals)))
                .collect(Collectors.joining(","));
    }

    MountText with(List<String> other) {
        return new MountText(source, target, List.copyOf(other));
    }

    Mount mount() {
        boolean path = source.matches("[./~$].*");
        return new Mount(path ? "bind" : "volume", source, target, options.contains(READ_ONLY));
    }

    ServiceEdit set(String service) {
        return new ServiceEdit.SetMount(service, target, mount(), others());
    }

    ServiceEdit remove(String service) {
        return new ServiceEdit.SetMount(service, target, null);
    }
}
