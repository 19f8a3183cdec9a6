package dev.plimsoll.check;

import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that is mounted and not there. The engine makes an empty folder in place of what is missing, and then either refuses
 * to mount it ("Are you trying to mount a directory onto a file"), or Prometheus ends with "Error loading config". Files outside of the
 * project are not looked for: they may lie on the machine that it is meant for.
 */
final class ConfigMissing implements Rule {

    @Override
    public String id() {
        return "config-missing";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (Service prometheus : scene.everyPrometheus()) {
            ConfigFile.of(scene.project(), prometheus)
                    .filter(each -> each.startsWith(scene.project().folder()))
                    .filter(each -> scene.project().files().read(each).isEmpty())
                    .ifPresent(each -> look(scene, prometheus, each, found));
        }
    }

    private static void look(Scene scene, Service prometheus, Path file, Found found) {
        Optional<Mount> mount = ConfigFile.mount(scene.project(), prometheus);
        boolean certain = mount.isPresent()
                ? mount.get().source().indexOf('$') < 0
                : prometheus.particulars().configs().containsValue(ConfigFile.inside(scene.project(), prometheus));
        if (certain) {
            tell(scene, prometheus, file, place(prometheus, mount, found), found);
        }
    }

    private static @Nullable Place place(Service prometheus, Optional<Mount> mount, Found found) {
        return mount.map(each -> found.item(prometheus, "volumes", each.target()))
                .orElseGet(() -> found.at(prometheus, "configs"));
    }

    private static void tell(Scene scene, Service prometheus, Path file, @Nullable Place place, Found found) {
        String name = scene.project().folder().relativize(file).toString().replace('\\', '/');
        found.error(
                "The configuration of " + prometheus.name() + ", " + name + ", does not exist.",
                prometheus.name() + " does not start without it.",
                "Make the file, or correct its name.",
                place);
    }
}
