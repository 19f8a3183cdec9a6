package dev.plimsoll.form;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a service that is there already: it says what is to be true, and the planner finds the smallest change of the text
 * that makes it so. Texts are in the notation of a compose file, where {@code $$} is a dollar sign.
 */
public sealed interface ServiceEdit
        permits ScrapeEdit,
                ServiceEdit.SetHealthcheck,
                ServiceEdit.SetLimit,
                ServiceEdit.SetPort,
                ServiceEdit.SetLabel,
                ServiceEdit.SetTag,
                ServiceEdit.SetLogging,
                ServiceEdit.SetWait,
                ServiceEdit.SetFlag,
                ServiceEdit.SetNetwork,
                ServiceEdit.SetMount,
                ServiceEdit.SetItem,
                ServiceEdit.SetValue,
                ServiceEdit.SetYaml {

    /** The service's name. */
    String service();

    /**
     * Its healthcheck is this one; parts that say so already stay as they are written, and so do retries that are a variable of which
     * nothing is known here.
     *
     * @param healthcheck null for none in the file; a disabled one turns off that of the image too
     */
    record SetHealthcheck(String service, @Nullable Healthcheck healthcheck) implements ServiceEdit {}

    /**
     * A limit or reservation, in the form that the service or the file uses: {@code deploy.resources} or {@code mem_limit} and the like.
     *
     * @param amount such as {@code 512M} or {@code 0.5}; null for none
     */
    record SetLimit(
            String service, Resource resource, @Nullable String amount) implements ServiceEdit {}

    /**
     * A published port.
     *
     * @param before the port that is changed or taken away; null to add one
     * @param after what it becomes; null to take it away
     */
    record SetPort(
            String service, @Nullable Port before, @Nullable Port after) implements ServiceEdit {}

    /**
     * A label.
     *
     * @param value null to take it away
     */
    record SetLabel(String service, String key, @Nullable String value) implements ServiceEdit {}

    /**
     * The tag of its image; the name stays. A digest goes, as it would outweigh the tag.
     *
     * @param tag without colon
     */
    record SetTag(String service, String tag) implements ServiceEdit {}

    /**
     * Its logging is this one; parts that say so already stay, and so do options that have an empty value here: they are not known.
     *
     * @param logging null for the engine's default
     */
    record SetLogging(String service, @Nullable Logging logging) implements ServiceEdit {}

    /**
     * An entry of {@code depends_on}; a list becomes a mapping only where a condition needs one.
     *
     * @param on the service it waits for
     * @param condition such as {@code service_healthy}; null not to wait
     */
    record SetWait(String service, String on, @Nullable String condition) implements ServiceEdit {}

    /**
     * A flag of its command.
     *
     * @param flag with its dashes, such as {@code --web.enable-lifecycle}
     * @param value what follows the equals sign; empty for a flag without; null to take the flag away
     */
    record SetFlag(String service, String flag, @Nullable String value) implements ServiceEdit {}

    /**
     * A network of the project.
     *
     * @param joined whether it is on it
     */
    record SetNetwork(String service, String network, boolean joined) implements ServiceEdit {}

    /**
     * What is mounted at a place of the container.
     *
     * @param target path in the container
     * @param mount null for nothing
     * @param options others than {@code ro} and {@code rw}, such as {@code z} or {@code rslave}, with commas between them; null for
     *     those that it has
     */
    record SetMount(
            String service,
            String target,
            @Nullable Mount mount,
            @Nullable String options) implements ServiceEdit {
        /** With the options that it has. */
        public SetMount(String service, String target, @Nullable Mount mount) {
            this(service, target, mount, null);
        }
    }

    /**
     * A text in a list, such as a profile or a capability.
     *
     * @param keys from the service down to the list
     * @param there whether the list has it
     */
    record SetItem(String service, List<String> keys, String item, boolean there) implements ServiceEdit {}

    /**
     * A single value.
     *
     * @param keys from the service down, such as {@code restart} or {@code deploy, mode}
     * @param value null to take the key away with the comments that belong to it, whatever it has
     */
    record SetValue(
            String service, List<String> keys, @Nullable String value) implements ServiceEdit {}

    /**
     * A whole value as YAML, for keys that have no edit of their own.
     *
     * @param keys from the service down
     * @param yaml the value alone, without indentation of its own
     * @param comment words above the key where it is new, without the hash; may be empty
     */
    record SetYaml(String service, List<String> keys, String yaml, String comment) implements ServiceEdit {}

    /** What a limit is about. */
    enum Resource {
        /** The most memory it may use. */
        MEMORY("limits", "memory", "mem_limit"),
        /** The most cores it may use. */
        CPUS("limits", "cpus", "cpus"),
        /** The memory that is kept for it. */
        RESERVED_MEMORY("reservations", "memory", "mem_reservation"),
        /** The cores that are kept for it; there is no older key for them. */
        RESERVED_CPUS("reservations", "cpus", null);

        private final String kind;
        private final String key;
        private final @Nullable String older;

        Resource(String kind, String key, @Nullable String older) {
            this.kind = kind;
            this.key = key;
            this.older = older;
        }

        /** From the service down, in {@code deploy}. */
        public List<String> keys() {
            return List.of("deploy", "resources", kind, key);
        }

        /** Its key before {@code deploy} came. */
        public @Nullable String older() {
            return older;
        }
    }

    /** Its image as a whole, with tag. */
    static ServiceEdit image(String service, String image) {
        return new SetValue(service, List.of("image"), image);
    }

    /** Its restart policy, null for none. */
    static ServiceEdit restart(String service, @Nullable String policy) {
        return new SetValue(service, List.of("restart"), policy);
    }

    /** Its container's name; null for the one that Compose makes up. */
    static ServiceEdit containerName(String service, @Nullable String name) {
        return new SetValue(service, List.of("container_name"), name);
    }

    /** One of its profiles. */
    static ServiceEdit profile(String service, String profile, boolean there) {
        return new SetItem(service, List.of("profiles"), profile, there);
    }
}
