package dev.plimsoll.check;

import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Machine;

/**
 * A container name that a container of another project has: {@code up} fails with "Conflict. The container name "/x" is already in use
 * by container" (moby, {@code daemon/errors.go}).
 */
final class NameTaken implements Rule {

    @Override
    public String id() {
        return "name-taken";
    }

    @Override
    public void look(Scene scene, Found found) {
        Machine machine = scene.machine();
        for (Service service : scene.started()) {
            String name = service.containerName();
            if (name != null) {
                machine.elsewhere(name)
                        .ifPresent(where -> found.warning(
                                "There is a container named " + name + " already, " + where + ".",
                                "An engine has each container name once; the stack starts once that one is gone.",
                                "Give " + service.name() + " another container name, or none.",
                                found.at(service, "container_name"),
                                NameTwice.unnamed(service)));
            }
        }
    }
}
