package dev.plimsoll.change;

import dev.plimsoll.change.Planning.Located;
import dev.plimsoll.compose.Service;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says what a Prometheus that stays has to reach services of the project. Where nobody remembers what was added, its author may have
 * written it, so it is not taken out.
 */
final class Leftovers {

    private static final String NETWORKS = "networks";

    private final Planning planning;

    Leftovers(Planning planning) {
        this.planning = planning;
    }

    /** @param gone components that go */
    void tell(Set<String> gone) {
        planning.monitoring()
                .prometheus()
                .filter(each -> !gone.contains(each.name()))
                .ifPresent(this::tell);
    }

    private void tell(Service prometheus) {
        List<String> hosts = hosts(prometheus);
        Set<String> met = planning.monitoring().others().stream()
                .filter(each -> hosts.contains(each.name()))
                .flatMap(each -> each.networks().stream())
                .filter(each -> !each.equals(Networks.DEFAULT))
                .collect(Collectors.toSet());
        List<String> parts = new ArrayList<>();
        Reach.holder(planning.model(), prometheus)
                .flatMap(each -> planning.locate(each.name()))
                .ifPresent(place -> parts.addAll(lines(place, NETWORKS, met, "the network ")));
        planning.locate(prometheus.name())
                .ifPresent(place ->
                        parts.addAll(lines(place, JoinedNetworks.HOSTS, Set.of(Reach.HOST), "the address of ")));
        if (!parts.isEmpty()) {
            planning.findings()
                    .note(
                            prometheus.name() + " keeps " + Words.list(parts) + ".",
                            "It may have got that to reach what it scrapes, or had it before: what was added to this"
                                    + " project is not remembered here.",
                            "Remove what is no longer needed yourself.");
        }
    }

    private List<String> hosts(Service prometheus) {
        return Configuration.read(planning, prometheus).stream()
                .flatMap(file -> ScrapeJobs.of(file).jobs().stream())
                .flatMap(job -> Stream.concat(job.targets().stream(), job.found().dns().stream()))
                .map(each -> each.replaceFirst(":.*", ""))
                .toList();
    }

    /** The entries of a section of a service that are among those, each with its line. */
    private static List<String> lines(Located place, String key, Set<String> wanted, String what) {
        YamlPath section = place.path().then(key);
        Optional<YamlNode> node = place.text().yaml().find(section);
        return node.stream()
                .flatMap(each -> entries(section, each, wanted))
                .map(each -> what + each.name() + " ("
                        + place.draft().path().getFileName() + ", line "
                        + place.text().line(each.path()).orElse(1) + ")")
                .toList();
    }

    private record Named(String name, YamlPath path) {}

    private static Stream<Named> entries(YamlPath section, YamlNode node, Set<String> wanted) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.all().stream()
                        .filter(each -> wanted.contains(each.key()))
                        .map(each -> new Named(each.key(), section.then(each.key())));
            case SequenceNode sequence ->
                IntStream.range(0, sequence.items().size())
                        .mapToObj(each -> new Named(name(sequence.items().get(each)), section.then(each)))
                        .filter(each -> wanted.contains(each.name()));
            case ScalarNode scalar -> Stream.empty();
        };
    }

    /** Of a network, or of a host before its address. */
    private static String name(YamlNode item) {
        return item instanceof ScalarNode scalar ? scalar.value().replaceFirst("[:=].*", "") : "";
    }
}
