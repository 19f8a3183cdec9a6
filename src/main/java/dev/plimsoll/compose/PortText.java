package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Substitution;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A port in its short form, {@code [[address:]published:]target[/protocol]}, taken apart as it is written: together, its pieces are the
 * text. What stands in a variable or in brackets stays in one piece.
 *
 * @param before the address with its colon, else empty
 * @param host the port of the host with its colon, else empty
 * @param target the port of the container
 * @param suffix the protocol with its slash, else empty
 */
public record PortText(String before, String host, String target, String suffix) {

    /** Takes a text apart. */
    public static PortText of(String text) {
        String ports = Interpolated.split(text, '/').getFirst();
        List<String> parts = Interpolated.split(ports, ':');
        String target = parts.getLast();
        String host = parts.size() > 1 ? parts.get(parts.size() - 2) + ":" : "";
        String before = ports.substring(0, ports.length() - target.length() - host.length());
        return new PortText(before, host, target, text.substring(ports.length()));
    }

    /** The same with its container port filled in, where that is a variable with a value; a value of several pieces is taken apart too. */
    public static PortText of(String text, Environment environment) {
        PortText written = of(text);
        String target = filled(written.target, environment);
        if (target.isEmpty() || target.equals(written.target)) {
            return written;
        }
        return target.matches(".*[:/].*")
                ? of(filled(text, environment))
                : new PortText(written.before, written.host, target, written.suffix);
    }

    /** A text to be changed: with its variables, but for one whose value has several pieces. */
    public static PortText toChange(String text, Environment environment) {
        PortText written = of(text);
        PortText known = of(text, environment);
        return written.before.equals(known.before) && written.host.equals(known.host) ? written : known;
    }

    /** The address and the port that the variable of a published port has in one, such as {@code 127.0.0.1:8080}. */
    public static Optional<PortText> held(String published, Environment environment) {
        return Optional.of(published)
                .filter(each -> each.indexOf('$') >= 0)
                .map(each -> of(filled(each, environment) + ":1"))
                .filter(each -> each.address() != null);
    }

    private static String filled(String text, Environment environment) {
        return Substitution.fill(text, environment).text();
    }

    /** Without its brackets, but where a variable stands in them; null where there is none. */
    public @Nullable String address() {
        String address = before.isEmpty() ? "" : before.substring(0, before.length() - 1);
        boolean bare = address.startsWith("[") && address.endsWith("]") && address.indexOf('$') < 0;
        String text = bare ? address.substring(1, address.length() - 1) : address;
        return text.isBlank() ? null : text;
    }

    /** The port of the host; null where there is none. */
    public @Nullable String published() {
        String port = host.isEmpty() ? "" : host.substring(0, host.length() - 1);
        return port.isBlank() ? null : port;
    }

    /** {@code tcp} where it says nothing. */
    public String protocol() {
        return suffix.isEmpty() ? "tcp" : suffix.substring(suffix.lastIndexOf('/') + 1);
    }

    /** With another address, or none. */
    public PortText on(@Nullable String address) {
        if (address == null) {
            return new PortText("", published() == null ? "" : host, target, suffix);
        }
        // a colon of a variable is none of an IPv6 address
        boolean bare = Interpolated.split(address, ':').size() == 1;
        return new PortText((bare ? address : "[" + address + "]") + ":", host.isEmpty() ? ":" : host, target, suffix);
    }

    /** With another port of the host, or none. */
    public PortText at(@Nullable String published) {
        return new PortText(before, published == null ? before.isEmpty() ? "" : ":" : published + ":", target, suffix);
    }

    /** With another port of the container. */
    public PortText into(int container) {
        return new PortText(before, host, String.valueOf(container), suffix);
    }

    /** With another protocol. */
    public PortText by(String protocol) {
        return new PortText(before, host, target, protocol.equals("tcp") ? "" : "/" + protocol);
    }

    @Override
    public String toString() {
        return before + host + target + suffix;
    }
}
