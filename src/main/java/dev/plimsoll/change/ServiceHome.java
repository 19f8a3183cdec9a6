package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service in one document of one compose file, while it is edited. */
final class ServiceHome {

    private final Planning planning;
    private final String service;
    private final Draft draft;
    private final YamlPath path;

    ServiceHome(Planning planning, String service, Draft draft, YamlPath path) {
        this.planning = planning;
        this.service = service;
        this.draft = draft;
        this.path = path;
    }

    /** A service that a file may not have yet. */
    static ServiceHome in(Planning planning, String service, Draft draft) {
        ComposeText text = new ComposeText(draft.yaml().orElseThrow());
        return new ServiceHome(
                planning, service, draft, text.section(ComposeText.SERVICES).then(service));
    }

    String service() {
        return service;
    }

    Draft draft() {
        return draft;
    }

    YamlFile yaml() {
        return draft.yaml().orElseThrow();
    }

    /** How the services of this file are written. */
    Neighbours neighbours() {
        return neighbours(yaml());
    }

    /** How the services of another state of this file are written. */
    Neighbours neighbours(YamlFile file) {
        return new Neighbours(new ComposeText(file), path);
    }

    YamlPath at(List<String> keys) {
        YamlPath there = path;
        for (String key : keys) {
            there = there.then(key);
        }
        return there;
    }

    /** What keys lead to from the service down, its own or seen through an anchor. */
    Optional<YamlNode> node(List<String> keys) {
        return yaml().find(at(keys));
    }

    /** The place of something, for a finding. */
    Place place(List<String> keys) {
        int start = node(keys).or(() -> node(List.of())).orElseThrow().span().start();
        return new Place(draft.path(), yaml().line(start));
    }

    /** Edits the file; once something was refused, nothing more is edited. */
    void edit(Edit... edits) {
        if (!planning.findings().refuse()) {
            draft.edit(List.of(edits));
        }
    }

    void refuse(List<String> keys, String what, String why, String todo) {
        planning.findings().error(what, why, todo, place(keys));
    }

    /** Gives the service a place of its own for what some keys lead to, as far as it is there. */
    YamlPath own(List<String> keys) {
        YamlPath section = new YamlPath(path.document(), path.steps().subList(0, 1));
        own(section, ComposeText.SERVICES, null);
        own(path, service, null);
        for (int depth = 1; depth <= keys.size(); depth++) {
            List<String> way = keys.subList(0, depth);
            String after = neighbours().after(way);
            own(at(way), String.join(".", way), after);
        }
        return at(keys);
    }

    private void own(YamlPath place, String name, @Nullable String after) {
        Optional<YamlNode> node = yaml().find(place);
        if (node.filter(YamlNode::shared).isPresent()) {
            String origin = Origins.of(yaml(), place);
            edit(new Edit.Own(place, after));
            planning.findings()
                    .note(
                            name.equals(service)
                                    ? service + " came from " + origin + "; it has entries of its own now."
                                    : "The " + name + " of " + service + " came from " + origin + "; " + service
                                            + " has its own now.",
                            "A change behind the anchor would show in every place that uses it.",
                            "");
        }
    }

    /** Says that what lay behind a key of the service counts again. */
    void noteAgain(List<String> keys) {
        if (!planning.findings().refuse()) {
            planning.findings()
                    .note(
                            "The " + String.join(".", keys) + " of " + service + " comes from the anchor "
                                    + Origins.of(yaml(), at(keys)) + " again.",
                            "It has none of its own any more.",
                            "");
        }
    }

    /** Says that a key of the service is what it would have through an anchor anyway. */
    void noteSame(List<String> keys) {
        String name = String.join(".", keys);
        planning.findings()
                .note(
                        "The " + name + " of " + service + " says what it inherits as well.",
                        "It may be a copy that came with what is taken out; only who wrote it knows.",
                        "Take the " + name + " out of " + service + " by hand if it is not needed any more.");
    }

    /** Whether a key is only seen here, and cannot be taken away. */
    boolean elsewhere(List<String> keys) {
        return new Taking(this).elsewhere(keys);
    }

    /** Whether a key that was written here before the plan lies over one that is merged in. */
    boolean covers(List<String> keys) {
        return draft.original()
                        .flatMap(file -> file.find(at(keys)))
                        .filter(each -> !each.shared())
                        .isPresent()
                && new Taking(this).covers(keys);
    }

    /** Sets a single value, or puts it where it is missing. */
    void set(List<String> keys, String value) {
        YamlPath there = own(keys.subList(0, keys.size() - 1)).then(keys.getLast());
        YamlNode node = yaml().find(there).orElse(null);
        switch (node) {
            case null -> put(keys, neighbours().scalar(keys, value));
            case ScalarNode scalar when !scalar.isNull() && scalar.value().equals(value) -> {}
            case ScalarNode scalar -> edit(new Edit.Set(there, value));
            case MappingNode _, SequenceNode _ ->
                edit(new Edit.Replace(there, neighbours().scalar(keys, value)));
        }
    }

    /** Puts a value where there is none, beside the keys that stand beside it elsewhere. */
    void put(List<String> keys, Fragment value) {
        if (missing(List.of())) {
            YamlPath section = new YamlPath(path.document(), path.steps().subList(0, 1));
            edit(new Edit.Put(section, service, Yaml.nested(keys, value)));
            return;
        }
        int depth = keys.size() - 1;
        while (depth > 0 && missing(keys.subList(0, depth))) {
            depth--;
        }
        own(keys.subList(0, depth));
        List<String> rest = keys.subList(depth + 1, keys.size());
        List<String> way = keys.subList(0, depth + 1);
        Fragment made = rest.isEmpty() ? value : Yaml.nested(rest, value);
        edit(new Edit.Put(
                at(keys.subList(0, depth)), keys.get(depth), made, neighbours().after(way)));
    }

    private boolean missing(List<String> keys) {
        return node(keys).isEmpty();
    }

    /** Puts a value in the place of what is there, or where nothing is. */
    void replace(List<String> keys, Fragment value) {
        if (missing(keys)) {
            put(keys, value);
        } else {
            fill(keys, value);
        }
    }

    /** Takes a key away, and those above it that have nothing else. */
    void remove(List<String> keys) {
        new Taking(this).key(keys);
    }

    /** Takes an entry of a mapping with free keys away, such as a label; the last one may take the mapping along. */
    void removeEntry(List<String> keys, String key) {
        new Taking(this).entry(keys, key);
    }

    /** Takes an item of a list away; the last one may take the list along. */
    void removeItem(List<String> keys, int index) {
        new Taking(this).item(keys, index);
    }

    /** Appends a text to a list, which may be missing. */
    void append(List<String> keys, String text) {
        append(keys, Fragment.text(text), () -> neighbours().list(keys, text));
    }

    /** Appends a mapping to a list, which may be missing. */
    void append(List<String> keys, Fragment item) {
        append(keys, item, () -> Yaml.listOf(item));
    }

    private void append(List<String> keys, Fragment item, Supplier<Fragment> list) {
        YamlNode node = node(keys).orElse(null);
        switch (node) {
            case null -> put(keys, list.get());
            case SequenceNode there when there.items().isEmpty() && there.shared() -> fill(keys, list.get());
            case ScalarNode scalar when scalar.isNull() -> fill(keys, list.get());
            case SequenceNode _ -> edit(new Edit.Append(own(keys), item));
            case MappingNode _, ScalarNode _ -> edit(new Edit.Append(at(keys), item));
        }
    }

    private void fill(List<String> keys, Fragment value) {
        edit(new Edit.Replace(own(keys.subList(0, keys.size() - 1)).then(keys.getLast()), value));
    }

    /** The texts of a list; items that are no texts are empty. */
    List<String> texts(List<String> keys) {
        List<String> texts = new ArrayList<>();
        if (node(keys).orElse(null) instanceof SequenceNode list) {
            list.items().forEach(each -> texts.add(each instanceof ScalarNode scalar ? scalar.value() : ""));
        }
        return texts;
    }
}
