package dev.plimsoll.change;

import dev.plimsoll.change.Part.Extra;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts components with what comes with them into the compose file. */
final class NewServices {

    private static final List<String> BEFORE_WAITS = List.of("ports", "command", "volumes", "container_name", "image");

    private final ComposeText text;
    private final ComposeText like;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * Into a file.
     *
     * @param like the file whose services they are written like
     */
    NewServices(ComposeText text, ComposeText like) {
        this.text = text;
        this.like = like;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    /**
     * A component.
     *
     * @param networks it joins besides those it names itself; empty for the default network alone
     * @param waitsFor services that must be healthy before it starts
     * @param gateway whether it is told where the host is
     */
    void add(Part part, List<String> networks, List<String> waitsFor, boolean gateway) {
        YamlFile yaml = joined(part, networks, waitsFor, gateway);
        YamlNode service = yaml.find(part.path()).orElseThrow();
        edits.add(new Edit.Put(text.section(ComposeText.SERVICES), part.id(), Cutting.of(yaml, service)));
        part.extras().forEach(extra -> add(part, extra));
    }

    private void add(Part part, Extra extra) {
        if (text.entry(extra.section(), extra.entry().key()).isEmpty()) {
            edits.add(new Edit.Put(
                    text.section(extra.section()),
                    extra.entry().key(),
                    Cutting.of(part.yaml(), extra.entry().value())));
        }
    }

    private YamlFile joined(Part part, List<String> networks, List<String> waitsFor, boolean gateway) {
        List<Edit> edits = new ArrayList<>();
        edits.addAll(new ListStyle(like, part).edits());
        String after = beforeWaits(part);
        if (part.namesNetworks()) {
            networks.forEach(
                    each -> edits.add(new Edit.Append(part.path().then("networks"), Fragment.parse(Yaml.name(each)))));
        } else if (!networks.isEmpty()) {
            edits.add(new Edit.Put(part.path(), "networks", neighbours(part).networks(networks), after));
            after = "networks";
        }
        if (gateway) {
            edits.add(new Edit.Put(part.path(), JoinedNetworks.HOSTS, Yaml.listOf(JoinedNetworks.gateway()), after));
        }
        if (!waitsFor.isEmpty()) {
            edits.add(new Edit.Put(part.path(), "depends_on", waits(waitsFor), after));
        }
        if (edits.isEmpty()) {
            return part.yaml();
        }
        return switch (part.yaml().edit(edits)) {
            case EditResult.Edited edited -> edited.file();
            case EditResult.Refused refused ->
                throw new IllegalStateException("The template of " + part.id() + " takes no more keys: " + refused);
        };
    }

    private Neighbours neighbours(Part part) {
        return new Neighbours(like, like.section(ComposeText.SERVICES).then(part.id()));
    }

    private static Fragment waits(List<String> services) {
        return Fragment.parse(services.stream()
                .map(each -> Yaml.name(each) + ":\n  condition: service_healthy")
                .collect(Collectors.joining("\n")));
    }

    /** The key behind which waits go: the one before the healthcheck. */
    private static @Nullable String beforeWaits(Part part) {
        YamlPath path = part.path();
        List<String> keys = part.yaml().find(path).orElse(null) instanceof MappingNode mapping
                ? mapping.entries().stream().map(Entry::key).toList()
                : List.of();
        int healthcheck = keys.indexOf("healthcheck");
        return healthcheck > 0
                ? keys.get(healthcheck - 1)
                : BEFORE_WAITS.stream().filter(keys::contains).findFirst().orElse(null);
    }
}
