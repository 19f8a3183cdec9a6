package dev.plimsoll.compose;

import dev.plimsoll.compose.Trouble.Undefined;
import dev.plimsoll.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what Compose refuses in files that read well: things that a service names and that are nowhere. Services that rest are left
 * out, as Compose leaves them out.
 */
final class Troubles {

    private static final List<String> NAMESPACES = List.of("network_mode", "ipc", "pid", "uts", "cgroup");
    private static final String SERVICE = "service:";

    private final Project project;
    private final Value root;
    private final Profiles profiles;
    private final List<Trouble> found = new ArrayList<>();

    /**
     * A name, and where a service says it.
     *
     * @param required whether Compose refuses the project where a profile leaves it out
     */
    private record Named(String name, @Nullable TextPlace place, boolean required) {}

    private Troubles(Project project, Value root, Profiles profiles) {
        this.project = project;
        this.root = root;
        this.profiles = profiles;
    }

    /**
     * Of a project.
     *
     * @param root with variables filled in
     */
    static List<Trouble> of(Project project, Value root, Profiles profiles) {
        Troubles troubles = new Troubles(project, root, profiles);
        root.at("services").members().forEach((name, member) -> {
            if (member.value() instanceof Value.Mapping && profiles.start(member.value())) {
                troubles.service(name, member);
            }
        });
        return List.copyOf(troubles.found);
    }

    private void service(String name, Value.Member member) {
        Value service = member.value();
        undefined(name, "network", "joins", networks(service));
        undefined(name, "volume", "mounts", volumes(service));
        undefined(name, "secret", "uses", sources(service, "secrets"));
        undefined(name, "config", "uses", sources(service, "configs"));
        undefined(name, "secret", "is built with", sources(service.at("build"), "secrets"));
        waited(service).values().forEach(each -> dependency(name, each));
        EnvironmentFiles files = new EnvironmentFiles(project, name);
        found.addAll(files.missing(service.members().get("env_file")));
    }

    private void undefined(String service, String kind, String does, Stream<Named> used) {
        Map<String, Value.Member> defined = root.at(kind + "s").members();
        used.filter(each -> !each.name().isBlank() && !defined.containsKey(each.name()))
                .map(each -> Trouble.at(
                                each.place(),
                                "%s %s the %s %s, which the project does not define."
                                        .formatted(service, does, kind, each.name()),
                                "Add %s under %ss: at the top level, or correct the name.".formatted(each.name(), kind))
                        .lacking(new Undefined(service, kind + "s", each.name())))
                .forEach(found::add);
    }

    private void dependency(String service, Named waited) {
        Value.Member there = root.at("services").members().get(waited.name());
        if (there == null) {
            add(
                    waited,
                    service + " needs the service " + waited.name() + ", and there is no such service.",
                    "Correct the name, or take it out.");
        } else if (waited.required() && !profiles.start(there.value())) {
            List<String> names = there.value().at("profiles").texts();
            add(
                    waited,
                    service + " needs the service " + waited.name() + ", which starts only with the profile "
                            + String.join(" or ", names) + ".",
                    "Set COMPOSE_PROFILES=" + names.getFirst() + ", or say required: false in depends_on.");
        }
    }

    private void add(Named named, String what, String fix) {
        found.add(Trouble.at(named.place(), what, fix));
    }

    private static Stream<Named> networks(Value service) {
        Value.Member networks = service.members().get("networks");
        return networks == null
                ? Stream.empty()
                : keys(networks).filter(each -> !each.name().equals("default"));
    }

    /** Of {@code depends_on}, first, and of all that makes a service wait as well. */
    private static Map<String, Named> waited(Value service) {
        Map<String, Named> all = new LinkedHashMap<>();
        Value.Member dependsOn = service.members().get("depends_on");
        if (dependsOn != null) {
            dependsOn.value().members().forEach((name, member) -> {
                boolean required = !member.value().at("required").text().equals(Optional.of("false"));
                all.put(name, new Named(name, place(member, dependsOn), required));
            });
        }
        implied(service).forEach(each -> all.putIfAbsent(each.name(), each));
        return all;
    }

    // what compose-go adds: links, shared namespaces and volumes_from make a service wait as well
    private static Stream<Named> implied(Value service) {
        Stream<Named> lists = Stream.of("links", "volumes_from").flatMap(key -> sources(service, key)
                .filter(each -> !each.name().startsWith("container:"))
                .map(each -> new Named(each.name().split(":", 2)[0], each.place(), true)));
        Stream<Named> namespaces = NAMESPACES.stream()
                .flatMap(key -> Stream.ofNullable(service.members().get(key)))
                .filter(each -> each.value().text().orElse("").startsWith(SERVICE))
                .map(each -> new Named(each.value().text().orElse("").substring(SERVICE.length()), each.place(), true));
        return Stream.concat(lists, namespaces);
    }

    private static Stream<Named> volumes(Value service) {
        Value.Member volumes = service.members().get("volumes");
        return volumes == null
                ? Stream.empty()
                : volumes.value().items().stream().flatMap(each -> Mounts.of(new Value.Items(List.of(each))).stream()
                        .filter(mount -> mount.type().equals("volume"))
                        .map(mount -> new Named(mount.source(), place(each, volumes), true)));
    }

    /** Of a list of names, or of mappings with a source. */
    private static Stream<Named> sources(Value parent, String key) {
        Value.Member list = parent.members().get(key);
        return list == null
                ? Stream.empty()
                : list.value().items().stream()
                        .flatMap(each -> (each instanceof Value.Mapping ? each.at("source") : each)
                                .text().stream().map(name -> new Named(name, place(each, list), true)));
    }

    private static Stream<Named> keys(Value.Member mapping) {
        return mapping.value().members().entrySet().stream()
                .map(each -> new Named(each.getKey(), place(each.getValue(), mapping), true));
    }

    private static @Nullable TextPlace place(Value.Member member, Value.Member above) {
        return member.place() == null ? above.place() : member.place();
    }

    /** Of an item of a sequence: its own, or that of the first thing it says. */
    static @Nullable TextPlace place(Value item, Value.Member above) {
        return switch (item) {
            case Value.Text text when text.place() != null -> text.place();
            case Value.Mapping map ->
                map.members().values().stream()
                        .flatMap(each -> Stream.ofNullable(each.place()))
                        .findFirst()
                        .orElse(above.place());
            default -> above.place();
        };
    }
}
