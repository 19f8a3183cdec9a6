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
import org.jspecify.annotations.Nullable;

/** Sets what is mounted at a place of a container, in the short or the long form. */
final class MountEdit {

    private static final List<String> KEYS = List.of("volumes");
    private static final String VOLUME = "volume";

    private final ServiceHomes homes;

    MountEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(String target, @Nullable Mount mount) {
        for (ServiceHome home : homes.having(KEYS)) {
            int index = index(home, target);
            if (index >= 0) {
                change(home, index, mount);
                return;
            }
        }
        if (mount != null) {
            declare(mount);
            add(homes.of(KEYS), mount);
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

    private void change(ServiceHome home, int index, @Nullable Mount mount) {
        if (mount == null) {
            home.removeItem(KEYS, index);
        } else if (!ItemProbe.mounts(home.yaml(), items(home).get(index)).equals(List.of(mount))) {
            declare(mount);
            home.own(KEYS);
            YamlNode item = items(home).get(index);
            YamlPath path = home.at(KEYS).then(index);
            home.edit(
                    item instanceof ScalarNode
                            ? new Edit.Set(path, text(mount))
                            : new Edit.Replace(path, fragment(mount)));
        }
    }

    private static void add(ServiceHome home, Mount mount) {
        List<YamlNode> own = items(home);
        boolean longForm = own.isEmpty() ? home.neighbours().longForm(KEYS) : own.getLast() instanceof MappingNode;
        if (longForm || mount.type().equals("tmpfs")) {
            home.append(KEYS, fragment(mount));
        } else {
            home.append(KEYS, text(mount));
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

    private static String text(Mount mount) {
        String source = mount.source().isEmpty() ? "" : mount.source() + ":";
        return source + mount.target() + (mount.readOnly() ? ":ro" : "");
    }

    private static Fragment fragment(Mount mount) {
        StringBuilder text = new StringBuilder("type: " + mount.type());
        if (!mount.source().isEmpty()) {
            text.append("\nsource: ").append(Fragment.text(mount.source()));
        }
        text.append("\ntarget: ").append(Fragment.text(mount.target()));
        if (mount.readOnly()) {
            text.append("\nread_only: true");
        }
        return Fragment.parse(text.toString());
    }
}
