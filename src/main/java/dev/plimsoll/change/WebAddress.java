package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Prometheus listens, by {@code --web.listen-address}: on port 9090 of every address where it is not told (prometheus,
 * {@code cmd/prometheus/main.go}).
 *
 * @param host empty for every address
 */
public record WebAddress(String host, int port) {

    private static final Pattern LISTEN = Pattern.compile(
            "--web\\.listen-address[= ]\\s*[\"']?(?<host>[^\\s\"',:]*|\\[[0-9a-fA-F:.]+])?:(?<port>\\d{1,5})(?!\\d)");
    private static final List<String> EVERY = List.of("0.0.0.0", "[::]");
    private static final int USUAL = 9090;

    /** Of a Prometheus, as its compose file has it. */
    public static WebAddress of(Service prometheus) {
        String words =
                String.join(" ", prometheus.particulars().entrypoint()) + " " + String.join(" ", prometheus.command());
        Matcher listen = LISTEN.matcher(words);
        if (!listen.find()) {
            return new WebAddress("", USUAL);
        }
        String host = listen.group("host");
        return new WebAddress(EVERY.contains(host) ? "" : host, Integer.parseInt(listen.group("port")));
    }

    /** Whether a service has the ports of this machine for its own. */
    public static boolean onThisMachine(Service service) {
        return "host".equals(service.networkMode());
    }
}
