package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a limit that is given twice in the form that the other services use, {@code deploy} where neither is more common. A block that
 * has other limits too keeps this one: without it, Compose would refuse the older key again.
 *
 * @param service that has it twice
 */
record LimitOnce(Scene scene, Service service, Found found) {

    /**
     * Null where its texts are not written in this service.
     *
     * @param older key, such as {@code mem_limit}
     * @param newer way, such as {@code deploy.resources.limits.memory}
     */
    @Nullable
    Fix fix(String older, String newer) {
        String[] keys = newer.split("\\.");
        Optional<String> old = found.text(service, older);
        Optional<String> block = found.text(service, keys);
        if (old.isEmpty()) {
            return null;
        }
        SetValue without = new SetValue(service.name(), List.of(older), null);
        if (block.isEmpty()) {
            return Fix.of(
                    "Write " + older + " of " + service.name() + " as " + newer + ": " + old.get(),
                    new SetValue(service.name(), List.of(keys), old.get()),
                    without);
        }
        return usesOlder(older, newer) && isAlone(newer)
                ? Fix.of(
                        "Keep " + older + ": " + old.get() + " of " + service.name() + ", take " + newer + " out",
                        new SetValue(service.name(), List.of(keys), null))
                : Fix.of(
                        "Keep " + newer + ": " + block.get() + " of " + service.name() + ", take " + older + " out",
                        without);
    }

    private boolean usesOlder(String older, String newer) {
        return others(older) > others(newer);
    }

    private long others(String key) {
        return scene.everyService().stream()
                .filter(each -> !each.name().equals(service.name()))
                .filter(each -> each.particulars().amounts().getOrDefault(key, 0.0) > 0)
                .count();
    }

    /** Whether the block that the limit is in has no other. */
    private boolean isAlone(String newer) {
        String block = newer.substring(0, newer.lastIndexOf('.') + 1);
        return service.particulars().amounts().entrySet().stream()
                        .filter(each -> each.getKey().startsWith(block) && each.getValue() > 0)
                        .count()
                == 1;
    }
}
