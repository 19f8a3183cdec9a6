package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mounts of {@code volumes}, in their short and long forms. */
final class Mounts {

    private static final Pattern WINDOWS = Pattern.compile("[A-Za-z]:[\\\\/].*");
    private static final Pattern HOST_PATH = Pattern.compile("[./~].*|\\\\\\\\.*|\\$[^:]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private Mounts() {}

    /** The mounts of a service; the last for a target counts, as in Compose. */
    static List<Mount> of(Value volumes) {
        Map<String, Mount> found = new LinkedHashMap<>();
        for (Value each : volumes.items()) {
            mount(each).ifPresent(mount -> found.put(mount.target(), mount));
        }
        return List.copyOf(found.values());
    }

    private static Optional<Mount> mount(Value volume) {
        if (volume instanceof Value.Mapping) {
            return volume.at("target")
                    .text()
                    .map(target -> new Mount(
                            volume.at("type").text().orElse("volume"),
                            volume.at("source").text().orElse(""),
                            cleaned(target),
                            Amounts.isTrue(volume.at("read_only"))));
        }
        return volume.text().filter(each -> !each.isBlank()).map(Mounts::shortForm);
    }

    /** {@code [source:]target[:options]}. */
    private static Mount shortForm(String text) {
        // compose-go, format/volume.go: so little is a target whatever it is
        if (text.length() <= 2) {
            return new Mount("volume", "", text, false);
        }
        List<String> parts = parts(text);
        if (parts.size() == 1) {
            return new Mount("volume", "", cleaned(parts.getFirst()), false);
        }
        boolean readOnly =
                parts.size() > 2 && List.of(parts.getLast().split(",", -1)).contains("ro");
        return new Mount(type(parts.getFirst()), parts.getFirst(), cleaned(parts.get(1)), readOnly);
    }

    // as Compose does: /data/ is /data
    private static String cleaned(String target) {
        String single = SLASHES.matcher(target).replaceAll("/").replaceFirst("^(\\./)+(?=.)", "");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private static String type(String source) {
        String known = Interpolated.withDefaults(source).orElse(source);
        boolean path =
                HOST_PATH.matcher(known).matches() || WINDOWS.matcher(known).matches();
        return path ? "bind" : "volume";
    }

    // the colon of C:\data separates nothing
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String each : Interpolated.split(text, ':')) {
            boolean drive = !parts.isEmpty()
                    && parts.getLast().length() == 1
                    && Character.isLetter(parts.getLast().charAt(0))
                    && (each.startsWith("\\") || each.startsWith("/"));
            if (drive) {
                parts.set(parts.size() - 1, parts.getLast() + ":" + each);
            } else {
                parts.add(each);
            }
        }
        return parts;
    }
}
