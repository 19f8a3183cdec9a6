package dev.plimsoll.change;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a new service would take from the services that are there. */
final class Conflicts {

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?-(\\d+(?:-\\d+)?)}");
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::");

    private final Planning planning;
    private final List<Service> services;

    Conflicts(Planning planning) {
        this.planning = planning;
        this.services = new ArrayList<>(planning.model().services());
    }

    /** Finds those of a part; it counts as there from now on. */
    void find(Part part) {
        Service added = part.service();
        planning.model().service(part.id()).ifPresent(this::nameTaken);
        services.forEach(each -> containerName(added, each));
        services.forEach(each -> ports(added, each));
        part.extras()
                .filter(each -> each.section().equals("volumes"))
                .forEach(each -> volume(part.id(), each.entry().key()));
        services.add(added);
    }

    private void nameTaken(Service there) {
        String what = there.image() == null ? "it is built from its own Dockerfile" : "its image is " + there.image();
        planning.findings()
                .error(
                        "The name " + there.name() + " is taken by a service that is something else.",
                        Words.sentence("The project has a service " + there.name() + ", and " + what),
                        "Rename that service first.",
                        planning.place(there.name()));
    }

    private void containerName(Service added, Service there) {
        String name = added.containerName();
        if (name == null || !name.equals(there.containerName())) {
            return;
        }
        planning.findings()
                .error(
                        "The container name " + name + " is taken by " + there.name() + ".",
                        "An engine has each container name once; Compose refuses two services with the same.",
                        "Give " + added.name() + " another container name, or none.",
                        planning.place(there.name()));
    }

    private void volume(String id, String volume) {
        List<String> users = services.stream()
                .filter(each -> each.mounts().stream().anyMatch(mount -> uses(mount, volume)))
                .map(Service::name)
                .toList();
        if (!users.isEmpty()) {
            planning.findings()
                    .error(
                            "The volume " + volume + " is taken by " + Words.list(users) + ".",
                            "What " + id + " keeps there would lie between the files of another service.",
                            "Rename that volume first.",
                            planning.place(users.getFirst()));
        } else if (planning.model().volumes().contains(volume)) {
            planning.findings()
                    .note("The volume " + volume + " is there already and is used again.", "No service uses it.", "");
        }
    }

    private static boolean uses(Mount mount, String volume) {
        return mount.type().equals("volume") && mount.source().equals(volume);
    }

    private void ports(Service added, Service there) {
        for (Port wanted : added.ports()) {
            for (Port taken : there.ports()) {
                if (meet(wanted, taken)) {
                    port(added, wanted, there);
                }
            }
        }
    }

    private void port(Service added, Port wanted, Service there) {
        String what = "Port " + wanted.published() + " of this machine is taken by " + there.name() + ".";
        String why = "Two containers cannot publish the same port.";
        String todo = "Publish " + added.name() + " on another port.";
        if (planning.model().starts(there)) {
            planning.findings().error(what, why, todo, planning.place(there.name()));
        } else {
            planning.findings()
                    .warning(what, why + " It runs with the profile " + Words.list(there.profiles()) + " only.", todo);
        }
    }

    private static boolean meet(Port one, Port other) {
        return one.protocol().equals(other.protocol())
                && meet(one.hostIp(), other.hostIp())
                && numbers(one).anyMatch(each -> numbers(other).anyMatch(each::equals));
    }

    private static boolean meet(@Nullable String one, @Nullable String other) {
        String first = one == null ? "" : one;
        String second = other == null ? "" : other;
        return first.equals(second) || EVERYWHERE.contains(first) || EVERYWHERE.contains(second);
    }

    /** The host ports; none where the engine picks one, or where they are not known before Compose resolves them. */
    private static Stream<Integer> numbers(Port port) {
        String published = port.published() == null ? "" : port.published();
        Matcher preset = WITH_DEFAULT.matcher(published);
        return PortRange.ports(preset.matches() ? preset.group(1) : published).stream();
    }
}
