package dev.plimsoll.check;

import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Service;
import org.jspecify.annotations.Nullable;

/**
 * Memory limits that the engine refuses when it creates the container: a reservation above the limit ("Minimum memory limit can not be
 * less than memory reservation limit"), and a limit below 6 MB ("Minimum memory limit allowed is 6MB"). Compose itself accepts both,
 * and of reserved cores neither takes note (ran with Engine 28.5 and Compose 2.40).
 */
final class MemoryRefused implements Rule {

    private static final long LEAST = 6L << 20;

    @Override
    public String id() {
        return "memory-refused";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.started().forEach(service -> look(service, found));
    }

    private static void look(Service service, Found found) {
        Limits limits = service.limits();
        Long limit = limits.memoryBytes();
        Long reserved = limits.reservedMemoryBytes();
        if (limit == null) {
            return;
        }
        if (reserved != null && reserved > limit) {
            found.error(
                    service.name() + " reserves " + Phrases.size(reserved) + ", more than its limit of "
                            + Phrases.size(limit) + ".",
                    "The engine refuses to create the container.",
                    "Reserve less, or raise the limit.",
                    place(service, found, "mem_reservation", "reservations"));
        }
        if (limit < LEAST) {
            found.error(
                    "The memory limit of " + service.name() + " is "
                            + (limit < 1 << 20 ? limit + " bytes" : Phrases.size(limit)) + ".",
                    "The engine refuses to create a container with less than 6 MB. A number without a unit is bytes.",
                    "Write it with its unit, such as 512M.",
                    place(service, found, "mem_limit", "limits"));
        }
    }

    private static @Nullable Place place(Service service, Found found, String older, String kind) {
        boolean isOlder =
                service.particulars().amounts().getOrDefault("deploy.resources." + kind + ".memory", 0.0) == 0;
        return isOlder ? found.at(service, older) : found.at(service, "deploy", "resources", kind, "memory");
    }
}
