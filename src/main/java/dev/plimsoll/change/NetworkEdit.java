package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import java.util.List;

/** Lets a service join a network, or leave it. */
final class NetworkEdit {

    private static final List<String> KEYS = List.of("networks");
    private static final List<String> MODE = List.of("network_mode");

    private final ServiceHomes homes;

    NetworkEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(String network, boolean joined) {
        boolean mapping = homes.of(KEYS).node(KEYS).orElse(null) instanceof MappingNode;
        if (!joined && mapping) {
            homes.removeEntry(KEYS, network);
        } else if (!joined) {
            new ListEdit(homes, KEYS).make(network, false);
        } else if (possible(network)) {
            join(homes.of(KEYS), network);
        }
    }

    private boolean possible(String network) {
        if (!homes.having(MODE).isEmpty()) {
            homes.having(MODE)
                    .getFirst()
                    .refuse(
                            MODE,
                            homes.service() + " cannot join the network " + network + ".",
                            "It has a network_mode, and Compose takes only one of the two.",
                            "Take the network_mode out first.");
            return false;
        }
        boolean known = network.equals(Networks.DEFAULT)
                || homes.planning().model().networks().contains(network)
                || isDeclared(network);
        if (!known) {
            homes.findings()
                    .error(
                            "There is no network " + network + ".",
                            "Compose refuses a service on a network that the project does not name.",
                            "Choose another network, or add this one to the networks of the project.");
        }
        return known;
    }

    /** Whether the same plan declares it. */
    private boolean isDeclared(String network) {
        Planning planning = homes.planning();
        return planning.project().composeFiles().stream()
                .flatMap(each -> planning.drafts().of(each).yaml().stream())
                .anyMatch(
                        each -> new ComposeText(each).entry("networks", network).isPresent());
    }

    private void join(ServiceHome home, String network) {
        YamlNode there = home.node(KEYS).orElse(null);
        switch (there) {
            case MappingNode map -> {
                if (map.get(network).isEmpty()) {
                    edit(home, network);
                }
            }
            case null -> first(home, network);
            case ScalarNode scalar when scalar.isNull() -> first(home, network);
            default -> {
                if (!home.texts(KEYS).contains(network)) {
                    home.append(KEYS, network);
                }
            }
        }
    }

    private static void edit(ServiceHome home, String network) {
        home.edit(new Edit.Put(home.own(KEYS), network, Yaml.nothing()));
    }

    /** Whether it is on networks of what it extends, and so not on the default one. */
    private boolean extended() {
        return !homes.having(List.of("extends")).isEmpty()
                && homes.planning()
                        .model()
                        .service(homes.service())
                        .map(Service::networks)
                        .filter(each -> !each.isEmpty() && !each.contains(Networks.DEFAULT))
                        .isPresent();
    }

    /** Naming networks takes a service off the default one. */
    private void first(ServiceHome home, String network) {
        if (extended()) {
            home.append(KEYS, network);
        } else if (!network.equals(Networks.DEFAULT)) {
            home.append(KEYS, Networks.DEFAULT);
            home.append(KEYS, network);
        }
    }
}
