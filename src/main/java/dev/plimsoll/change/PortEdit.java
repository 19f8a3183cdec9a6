package dev.plimsoll.change;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.PortText;
import dev.plimsoll.project.Environment;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes published ports, in the short or the long form. */
final class PortEdit {

    private static final List<String> KEYS = List.of("ports");
    private static final String PUBLISHED = "published";

    private final ServiceHomes homes;

    PortEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    /** An item that is the port. */
    private record Found(ServiceHome home, int index) {}

    void make(@Nullable Port before, @Nullable Port after) {
        if (before == null && after != null) {
            if (find(after).isEmpty()) {
                add(homes.of(KEYS), after);
            }
        } else if (before != null && !Objects.equals(before, after)) {
            Optional<Found> found = find(before);
            found.ifPresentOrElse(each -> change(each, before, after), () -> missing(before));
        }
    }

    private Optional<Found> find(Port port) {
        List<Found> exact = new ArrayList<>();
        List<Found> similar = new ArrayList<>();
        for (ServiceHome home : homes.having(KEYS)) {
            List<YamlNode> items = items(home);
            Environment environment = environment(home);
            for (int each = 0; each < items.size(); each++) {
                List<Port> ports = ItemProbe.ports(home.yaml(), items.get(each), environment);
                if (ports.equals(List.of(port))) {
                    exact.add(new Found(home, each));
                } else if (ports.size() == 1 && alike(ports.getFirst(), port)) {
                    similar.add(new Found(home, each));
                }
            }
        }
        return exact.isEmpty() && similar.size() == 1
                ? Optional.of(similar.getFirst())
                : exact.stream().findFirst();
    }

    private Environment environment(ServiceHome home) {
        return homes.planning().project().environment(home.draft().path());
    }

    private static List<YamlNode> items(ServiceHome home) {
        // an alias of a list shows the items where they are written
        return home.node(KEYS).orElse(null) instanceof SequenceNode ? written(home) : List.of();
    }

    private static List<YamlNode> written(ServiceHome home) {
        return ((SequenceNode) home.node(KEYS).orElseThrow()).items();
    }

    /** Compose prints the value of a variable where the text has its name. */
    private static boolean alike(Port written, Port wanted) {
        String published = written.published() == null ? "" : written.published();
        return published.contains("$")
                && written.target() == wanted.target()
                && written.protocol().equals(wanted.protocol());
    }

    private void missing(Port port) {
        homes.of(KEYS)
                .refuse(
                        KEYS,
                        "The port " + text(port) + " of " + homes.service() + " is not written as an item of its own.",
                        "It stands in a range of ports, or comes from an anchor or another file.",
                        "Change it by hand.");
    }

    private void change(Found found, Port before, @Nullable Port after) {
        if (after == null) {
            found.home().removeItem(KEYS, found.index());
            return;
        }
        found.home().own(KEYS);
        YamlNode item = written(found.home()).get(found.index());
        if (item instanceof ScalarNode scalar) {
            PortText text = changed(PortText.toChange(scalar.value(), environment(found.home())), before, after);
            found.home().edit(new Edit.Set(found.home().at(KEYS).then(found.index()), text.toString()));
        } else {
            longForm(found, (MappingNode) item, before, after);
        }
    }

    /** Only what differs is written anew; the rest stays as it stands, variables too. */
    private static PortText changed(PortText item, Port before, Port after) {
        PortText text = item;
        boolean moved = !Objects.equals(before.published(), after.published());
        if (moved) {
            text = text.at(after.published());
        }
        // a variable that is gone may have had the address as well
        if (!Objects.equals(before.hostIp(), after.hostIp()) || (moved && item.address() == null)) {
            text = text.on(after.hostIp());
        }
        if (before.target() != after.target()) {
            text = text.into(after.target());
        }
        return before.protocol().equals(after.protocol()) ? text : text.by(after.protocol());
    }

    private static void longForm(Found found, MappingNode item, Port before, Port after) {
        if (before.target() != after.target()) {
            set(found, item, "target", String.valueOf(after.target()));
        }
        if (!Objects.equals(before.published(), after.published())) {
            set(found, item, PUBLISHED, after.published());
        }
        if (!Objects.equals(before.hostIp(), after.hostIp())) {
            set(found, item, "host_ip", after.hostIp());
        }
        if (!before.protocol().equals(after.protocol())) {
            set(found, item, "protocol", after.protocol());
        }
    }

    private static void set(Found found, MappingNode item, String key, @Nullable String value) {
        ServiceHome home = found.home();
        YamlPath path = home.at(KEYS).then(found.index());
        YamlNode there = item.get(key).orElse(null);
        if (value == null) {
            if (there != null) {
                home.edit(new Edit.Remove(path.then(key), true));
            }
        } else if (there == null) {
            home.edit(new Edit.Put(path, key, Fragment.text(value)));
        } else if (!(there instanceof ScalarNode scalar && scalar.value().equals(value))) {
            home.edit(new Edit.Set(path.then(key), value));
        }
    }

    private static void add(ServiceHome home, Port port) {
        List<YamlNode> own = items(home);
        boolean longForm = own.isEmpty() ? home.neighbours().longForm(KEYS) : own.getLast() instanceof MappingNode;
        if (longForm) {
            home.append(KEYS, fragment(port, published(home, own)));
        } else {
            home.append(KEYS, text(port));
        }
    }

    /** How the service writes such a key in its ports, else how those beside it do. */
    private static QuoteStyle published(ServiceHome home, List<YamlNode> own) {
        QuoteStyle style = QuoteStyle.of(Neighbours.values(own.stream(), PUBLISHED));
        return style.seen() == null ? home.neighbours().style(KEYS, PUBLISHED) : style;
    }

    /**
     * The long form.
     *
     * @param published how the port of the host is written
     */
    static Fragment fragment(Port port, QuoteStyle published) {
        List<String> lines = new ArrayList<>(List.of("target: " + port.target()));
        if (port.published() != null) {
            String written = published.known() ? published.write(port.published()) : Yaml.quoted(port.published());
            lines.add(PUBLISHED + ": " + written);
        }
        if (port.hostIp() != null) {
            lines.add("host_ip: " + Fragment.text(port.hostIp()));
        }
        if (!port.protocol().equals("tcp")) {
            lines.add("protocol: " + port.protocol());
        }
        Fragment made = Fragment.parse(String.join("\n", lines));
        return published.known() ? made : made.withNeighbourQuotes();
    }

    /** The short form. */
    static String text(Port port) {
        return PortText.of(String.valueOf(port.target()))
                .at(port.published())
                .on(port.hostIp())
                .by(port.protocol())
                .toString();
    }
}
