package dev.plimsoll.change;

import dev.plimsoll.change.Planning.Located;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts Prometheus and what it scrapes on networks that they share. */
final class JoinedNetworks {

    static final String HOSTS = "extra_hosts";
    private static final String KEY = "networks";

    private final Planning planning;
    private final Monitoring monitoring;
    private final Targets targets;
    private final Networks networks;

    /**
     * In a project.
     *
     * @param targets what will be scraped
     */
    JoinedNetworks(Planning planning, Targets targets) {
        this.planning = planning;
        this.monitoring = planning.monitoring();
        this.targets = targets;
        this.networks = new Networks(planning.model().networks(), internal());
    }

    /**
     * What a new component joins besides the networks that were asked for; empty where these, or the default network, are enough.
     *
     * @param parts everything that is new
     */
    List<String> of(Part part, List<Part> parts) {
        if (!part.id().equals(Monitoring.PROMETHEUS)) {
            return monitoring
                    .prometheus()
                    .filter(each -> each.networkMode() == null)
                    .map(each -> meeting(part, each))
                    .orElse(List.of());
        }
        List<Service> reached = new ArrayList<>(targets.services());
        parts.stream()
                .filter(each -> !each.id().equals(part.id()))
                .map(Part::service)
                .forEach(reached::add);
        if (part.namesNetworks()) {
            return networks.needed(reached, part.service().networks());
        }
        List<String> needed = networks.needed(reached, List.of());
        return needed.equals(List.of(Networks.DEFAULT)) ? List.of() : needed;
    }

    /** Where Prometheus is, but for networks that the part is on already. */
    private List<String> meeting(Part part, Service prometheus) {
        if (!part.namesNetworks()) {
            return networks.meeting(prometheus.networks());
        }
        List<String> asked = part.service().networks();
        return networks.needed(List.of(prometheus), asked);
    }

    /** Makes a Prometheus that is there join what it lacks to reach the services that are scraped. */
    void extendPrometheus() {
        monitoring.prometheus().ifPresent(this::extend);
    }

    private void extend(Service prometheus) {
        if (targets.needGateway() && !prometheus.particulars().knownHosts().contains(Reach.HOST)) {
            planning.locate(prometheus.name()).ifPresent(JoinedNetworks::tell);
        }
        Optional<Service> holder = Reach.holder(planning.model(), prometheus);
        if (targets.services().isEmpty() || holder.isEmpty() || holder.get().networkMode() != null) {
            return;
        }
        List<String> needed = networks.needed(targets.services(), holder.get().networks());
        Optional<Located> located = planning.locate(holder.get().name());
        if (!needed.isEmpty() && located.isPresent()) {
            join(located.get(), needed);
            planning.findings()
                    .note(
                            holder.get().name() + " joins " + Words.list(needed) + " too.",
                            "It must share a network with every service it scrapes.",
                            "");
        }
    }

    /** The address of the host, as the engine knows it. */
    static Fragment gateway() {
        return Fragment.parse("\"" + Reach.HOST + ":host-gateway\"");
    }

    private static void tell(Located located) {
        YamlPath path = located.path().then(HOSTS);
        boolean pairs = located.text().yaml().find(path).orElse(null) instanceof MappingNode;
        located.draft()
                .later(
                        pairs
                                ? new Edit.Put(path, Reach.HOST, Fragment.text("host-gateway"))
                                : new Edit.Append(path, gateway().withNeighbourQuotes()));
    }

    private static void join(Located located, List<String> needed) {
        YamlPath path = located.path().then(KEY);
        YamlNode there = located.text().yaml().find(path).orElse(null);
        switch (there) {
            case MappingNode mapping ->
                needed.forEach(each -> located.draft().later(new Edit.Put(path, each, Yaml.nothing())));
            case SequenceNode sequence ->
                needed.forEach(each -> located.draft().later(new Edit.Append(path, Fragment.parse(Yaml.name(each)))));
            case ScalarNode scalar ->
                needed.forEach(each -> located.draft().later(new Edit.Append(path, Fragment.parse(Yaml.name(each)))));
            case null -> {
                // naming networks takes a service off the default one
                List<String> all = new ArrayList<>(List.of(Networks.DEFAULT));
                all.addAll(needed);
                Neighbours beside = new Neighbours(located.text(), located.path());
                located.draft().later(new Edit.Put(located.path(), KEY, beside.networks(all)));
            }
        }
    }

    private Set<String> internal() {
        return planning.compose()
                .yaml()
                .map(ComposeText::new)
                .map(text -> planning.model().networks().stream()
                        .filter(each -> isInternal(text, each))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean isInternal(ComposeText text, String network) {
        return text.entry(KEY, network)
                .flatMap(path -> text.yaml().find(path.then("internal")))
                .filter(node ->
                        node instanceof ScalarNode scalar && scalar.value().equals("true"))
                .isPresent();
    }
}
