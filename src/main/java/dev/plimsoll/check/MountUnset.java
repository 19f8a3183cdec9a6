package dev.plimsoll.check;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mount whose source begins with a variable without a value: Compose warns and goes on, and what is mounted is a folder at the root of
 * this machine ({@code ${DATA}/db:/app/db} became {@code /db}; ran with Compose 2.40). Known only where Compose resolved the project.
 */
final class MountUnset implements Rule {

    private static final Pattern VARIABLE = Pattern.compile(PortUnset.BARE + "(?<rest>/.*)");

    @Override
    public String id() {
        return "mount-unset";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.eachResolved((resolved, written) -> look(resolved, written, found));
    }

    private static void look(Service resolved, Service written, Found found) {
        for (Mount mount : written.mounts()) {
            Matcher variable = VARIABLE.matcher(mount.source());
            if (variable.matches() && mounts(resolved, variable.group("rest"), mount.target())) {
                String name = PortUnset.name(variable);
                found.warning(
                        resolved.name() + " mounts " + variable.group("rest") + " of this machine: " + mount.source()
                                + " has no value for " + name + ".",
                        "Compose goes on without it, and the engine makes the folder where there is none.",
                        "Write " + name + " into the file .env, or give it a default, such as ${" + name + ":-./data}.",
                        found.item(resolved, "volumes", mount.source()));
            }
        }
    }

    private static boolean mounts(Service service, String source, String target) {
        return service.mounts().stream()
                .anyMatch(each -> each.target().equals(target) && each.source().equals(source));
    }
}
