package dev.plimsoll.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine, seen from one project: what the project's own containers hold is free for it.
 *
 * @param engine what is known
 * @param project the project's name
 */
public record Machine(EngineFacts engine, String project) {

    private static final String CONTAINER = "container ";

    /** Facts by the names that templates use. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(engine.traits());
        put(facts, "storage-driver", engine.storageDriver());
        put(facts, "operating-system", engine.operatingSystem());
        put(facts, "root-propagation", engine.rootPropagation());
        if (engine.known()) {
            put(facts, "security-options", String.join(",", engine.securityOptions()));
            put(facts, "containers", String.valueOf(engine.containerNames().size()));
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** Who else holds a host port, such as {@code container blog-web-1}. */
    public Optional<String> holder(int port) {
        return Optional.ofNullable(engine.usedPorts().get(port)).filter(holder -> !isOwn(holder));
    }

    private boolean isOwn(String holder) {
        return holder.startsWith(CONTAINER)
                && project.equals(engine.containerNames().get(holder.substring(CONTAINER.length())));
    }

    /** Where else a container of that name is, such as {@code in the project blog}. */
    public Optional<String> elsewhere(String containerName) {
        return Optional.ofNullable(engine.containerNames().get(containerName))
                .filter(owner -> !owner.equals(project))
                .map(owner -> owner.isEmpty() ? "outside of Compose" : "in the project " + owner);
    }
}
