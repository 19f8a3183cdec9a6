package dev.plimsoll.compose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ports of {@code ports} and {@code expose}, in their short and long forms. */
final class Ports {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final int HIGHEST = 65_535;

    /** More than that of one service is a mistake or an attack. */
    private static final int MOST = 20_000;

    private Ports() {}

    /** The ports of {@code ports}; ranges are taken apart as Compose does. */
    static List<Port> published(Value ports) {
        return ports.items().stream()
                .flatMap(each -> each instanceof Value.Mapping
                        ? longForm(each)
                        : each.text().stream().flatMap(Ports::shortForm))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The container ports of {@code expose}, without those of UDP. */
    static List<Integer> exposed(Value expose) {
        return expose.texts().stream()
                .filter(each -> !each.endsWith("/udp"))
                .map(each -> each.endsWith("/tcp") ? each.substring(0, each.length() - 4) : each)
                .flatMap(each -> range(each).stream().flatMapToInt(Range::ports).boxed())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Port> longForm(Value port) {
        String hostIp =
                port.at("host_ip").text().filter(each -> !each.isEmpty()).orElse(null);
        String published =
                port.at("published").text().filter(each -> !each.isEmpty()).orElse(null);
        String protocol = port.at("protocol").text().orElse("tcp");
        Optional<Range> target = port.at("target").text().flatMap(Ports::range);
        return target.stream().map(each -> new Port(hostIp, published, each.first(), protocol));
    }

    /** {@code [[ip:]published:]target[/protocol]}, each number a range at will. */
    private static Stream<Port> shortForm(String text) {
        PortText port = PortText.of(text);
        return range(port.target()).stream()
                .flatMap(each -> each.pairedWith(port.address(), port.published(), port.protocol()));
    }

    private static Optional<Range> range(String text) {
        return Interpolated.withDefaults(text)
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(Ports::range)
                .filter(Range::valid);
    }

    private static Range range(Matcher parsed) {
        int first = Integer.parseInt(parsed.group(1));
        return new Range(first, parsed.group(2) == null ? first : Integer.parseInt(parsed.group(2)));
    }

    private record Range(int first, int last) {

        boolean valid() {
            return first > 0 && first <= last && last <= HIGHEST;
        }

        IntStream ports() {
            return IntStream.rangeClosed(first, last);
        }

        /** These container ports with a host's: pairs, or one with a range to choose from. */
        Stream<Port> pairedWith(@Nullable String ip, @Nullable String host, String protocol) {
            if (first == last) {
                return Stream.of(new Port(ip, host, first, protocol));
            }
            if (host == null) {
                return ports().mapToObj(each -> new Port(ip, null, each, protocol));
            }
            return range(host)
                    .filter(each -> each.last - each.first == last - first)
                    .map(each -> ports().mapToObj(
                                    port -> new Port(ip, String.valueOf(each.first + port - first), port, protocol)))
                    .orElse(Stream.empty());
        }
    }
}
