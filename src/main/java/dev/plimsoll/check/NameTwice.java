package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import java.util.HashMap;
import java.util.Map;

/**
 * A container name that two containers would have. Compose refuses two services of one name ("container name "x" is already in use by
 * service"), and a name on a service that runs more than once ("can't set container_name and a as container name must be unique"; ran
 * with Compose 2.40). A service of a profile that is not active is not counted by it.
 */
final class NameTwice implements Rule {

    private static final String KEY = "container_name";

    @Override
    public String id() {
        return "name-twice";
    }

    @Override
    public void look(Scene scene, Found found) {
        Map<String, Service> owners = new HashMap<>();
        for (Service service : scene.started()) {
            String name = service.containerName();
            if (name != null && Scene.replicas(service) > 1) {
                scaled(service, name, found);
            }
            Service other = name == null ? null : owners.putIfAbsent(name, service);
            if (other != null) {
                found.error(
                        "The container name " + name + " is used by " + other.name() + " and by " + service.name()
                                + ".",
                        "An engine has each container name once; Compose refuses two services with the same.",
                        "Give " + service.name() + " another container name, or none.",
                        found.at(service, KEY),
                        unnamed(service));
            }
        }
        scene.waitingForProfile().forEach(each -> withProfile(each, owners, found));
    }

    /** Compose makes a name up that no other container has. */
    static Fix unnamed(Service service) {
        return Fix.of("Take container_name out of " + service.name(), ServiceEdit.containerName(service.name(), null));
    }

    private static void scaled(Service service, String name, Found found) {
        found.error(
                service.name() + " runs " + Scene.replicas(service) + " times and has the container name " + name + ".",
                "An engine has each container name once; Compose refuses it.",
                "Take container_name out, or run it once.",
                found.at(service, KEY),
                unnamed(service));
    }

    private static void withProfile(Service service, Map<String, Service> owners, Found found) {
        Service other = service.containerName() == null ? null : owners.get(service.containerName());
        if (other != null) {
            found.warning(
                    "The container name " + service.containerName() + " is used by " + other.name() + " and by "
                            + service.name() + ".",
                    "Compose refuses them together, once the profile " + Phrases.list(service.profiles())
                            + " is active.",
                    "Give " + service.name() + " another container name, or none.",
                    found.at(service, KEY),
                    unnamed(service));
        }
    }
}
