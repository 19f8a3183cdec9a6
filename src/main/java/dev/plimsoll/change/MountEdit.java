package dev.plimsoll.change;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets what is mounted at a place of a container, in the short or the long form. */
final class MountEdit {

    private static final List<String> KEYS = List.of("volumes");
    private static final String VOLUME = "volume";

    private final ServiceHomes homes;

    MountEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    /** @param options null for those that are there */
    void make(String target, @Nullable Mount mount, @Nullable String options) {
        for (ServiceHome home : homes.having(KEYS)) {
            int index = index(home, target);
            if (index >= 0) {
                change(home, index, mount, options);
                return;
            }
        }
        if (mount != null) {
            declare(mount);
            add(homes.of(KEYS), mount, new MountOptions(options == null ? "" : options));
        }
    }

    private static List<YamlNode> items(ServiceHome home) {
        return home.node(KEYS).orElse(null) instanceof SequenceNode list ? list.items() : List.of();
    }

    private static int index(ServiceHome home, String target) {
        List<YamlNode> items = items(home);
        for (int each = 0; each < items.size(); each++) {
            boolean found = ItemProbe.mounts(home.yaml(), items.get(each)).stream()
                    .anyMatch(mount -> mount.target().equals(target));
            if (found) {
                return each;
            }
        }
        return -1;
    }

    private void change(ServiceHome home, int index, @Nullable Mount mount, @Nullable String options) {
        if (mount == null) {
            home.removeItem(KEYS, index);
            return;
        }
        YamlNode before = items(home).get(index);
        MountOptions there = MountOptions.of(before);
        MountOptions wanted = options == null ? there : new MountOptions(options);
        boolean same = ItemProbe.mounts(home.yaml(), before).equals(List.of(mount)) && wanted.equals(there);
        if (!same) {
            declare(mount);
            home.own(KEYS);
            YamlPath path = home.at(KEYS).then(index);
            switch (items(home).get(index)) {
                case MappingNode item -> longForm(home, path, item, mount, wanted);
                case ScalarNode _, SequenceNode _ -> home.edit(new Edit.Set(path, text(mount, wanted)));
            }
        }
    }

    /** What else the item says, it keeps. */
    private static void longForm(ServiceHome home, YamlPath path, MappingNode item, Mount mount, MountOptions options) {
        set(home, path, item, "type", mount.type());
        set(home, path, item, "source", mount.source().isEmpty() ? null : mount.source());
        set(home, path, item, "target", mount.target());
        boolean said = item.get("read_only").isPresent() || mount.readOnly();
        set(home, path, item, "read_only", said ? String.valueOf(mount.readOnly()) : null);
        options.keys().forEach((key, value) -> {
            YamlPath bind = path.then("bind");
            MappingNode inside = home.yaml().find(bind).orElse(null) instanceof MappingNode map ? map : null;
            if (inside != null) {
                set(home, bind, inside, key, value);
            } else if (value != null) {
                home.edit(new Edit.Put(path, "bind", Yaml.nested(List.of(key), Fragment.text(value))));
            }
        });
    }

    private static void set(ServiceHome home, YamlPath path, MappingNode item, String key, @Nullable String value) {
        YamlNode there = item.get(key).orElse(null);
        if (value == null) {
            if (there != null) {
                home.edit(new Edit.Remove(path.then(key), true));
            }
        } else if (there == null) {
            home.edit(new Edit.Put(path, key, key.equals("read_only") ? Fragment.parse(value) : Fragment.text(value)));
        } else if (!(there instanceof ScalarNode scalar && scalar.value().equals(value))) {
            home.edit(new Edit.Set(path.then(key), value));
        }
    }

    private static void add(ServiceHome home, Mount mount, MountOptions options) {
        List<YamlNode> own = items(home);
        boolean longForm = own.isEmpty() ? home.neighbours().longForm(KEYS) : own.getLast() instanceof MappingNode;
        if (longForm || mount.type().equals("tmpfs")) {
            home.append(KEYS, fragment(mount, options));
        } else {
            home.append(KEYS, text(mount, options));
        }
    }

    /** A volume must be named at the top. */
    private void declare(Mount mount) {
        if (!mount.type().equals(VOLUME)
                || mount.source().isEmpty()
                || homes.planning().model().volumes().contains(mount.source())) {
            return;
        }
        ServiceHome home = homes.of(KEYS);
        ComposeText text = new ComposeText(home.yaml());
        if (text.entry("volumes", mount.source()).isEmpty()) {
            home.edit(new Edit.Put(text.section("volumes"), mount.source(), Yaml.nothing()));
        }
    }

    private static String text(Mount mount, MountOptions options) {
        String source = mount.source().isEmpty() ? "" : mount.source() + ":";
        String end = options.text(mount.readOnly());
        return source + mount.target() + (end.isEmpty() ? "" : ":" + end);
    }

    private static Fragment fragment(Mount mount, MountOptions options) {
        StringBuilder text = new StringBuilder("type: " + mount.type());
        if (!mount.source().isEmpty()) {
            text.append("\nsource: ").append(Fragment.text(mount.source()));
        }
        text.append("\ntarget: ").append(Fragment.text(mount.target()));
        if (mount.readOnly()) {
            text.append("\nread_only: true");
        }
        String bind = options.keys().entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> "\n  " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining());
        return Fragment.parse(bind.isEmpty() ? text.toString() : text + "\nbind:" + bind);
    }
}
