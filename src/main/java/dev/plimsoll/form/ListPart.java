package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceText.Spot;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A list of texts on one line: networks, profiles, devices, mounts.
 *
 * @param hidden items that fields of their own stand for
 */
record ListPart(ServiceText text, Field field, Predicate<String> hidden) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    private String key() {
        return Places.keys(field).getFirst();
    }

    @Override
    public String written(Field which) {
        return QuotedWords.line(there());
    }

    private List<String> there() {
        Stream<String> items = isMounts()
                ? text.items(key()).stream().map(each -> MountText.of(each).text())
                : Stream.concat(text.items(key()).stream().map(Spot::text), keys());
        return items.filter(each -> !each.isEmpty() && !hidden.test(each))
                .distinct()
                .toList();
    }

    /** Networks may be a mapping. */
    private Stream<String> keys() {
        return text.at(List.of(key())).map(Spot::node).stream()
                .filter(MappingNode.class::isInstance)
                .flatMap(each -> ((MappingNode) each).all().stream())
                .map(Entry::key);
    }

    private boolean isMounts() {
        return key().equals("volumes");
    }

    @Override
    public Optional<Written> where(Field which) {
        return there().isEmpty() ? Optional.empty() : text.at(List.of(key())).map(Spot::where);
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.changed(field)) {
            return List.of();
        }
        List<String> there = there();
        List<String> wanted = QuotedWords.of(now.of(field));
        if (wanted.isEmpty() && inherits()) {
            return List.of(new SetValue(text.service(), List.of(key()), null));
        }
        return isMounts() ? mounts(there, wanted) : items(there, wanted);
    }

    /** Whether the key goes as a whole, so that what it lies over counts again. */
    private boolean inherits() {
        return !isMounts()
                && text.overlies(key())
                && text.items(key()).stream().map(Spot::text).noneMatch(hidden);
    }

    private List<ServiceEdit> items(List<String> there, List<String> wanted) {
        // what comes is put in first, so that the list never goes away in between
        List<ServiceEdit> edits = new ArrayList<>();
        wanted.stream().filter(each -> !there.contains(each)).forEach(each -> edits.add(item(each, true)));
        there.stream().filter(each -> !wanted.contains(each)).forEach(each -> edits.add(item(each, false)));
        return List.copyOf(edits);
    }

    private ServiceEdit item(String item, boolean wanted) {
        return key().equals("networks")
                ? new SetNetwork(text.service(), item, wanted)
                : new SetItem(text.service(), Places.keys(field), item, wanted);
    }

    private List<ServiceEdit> mounts(List<String> there, List<String> wanted) {
        List<ServiceEdit> edits = new ArrayList<>();
        List<MountText> now = wanted.stream().map(MountText::of).toList();
        now.stream().filter(each -> !there.contains(each.text())).forEach(each -> edits.add(each.set(text.service())));
        there.stream()
                .map(MountText::of)
                .filter(each -> now.stream().noneMatch(other -> other.target().equals(each.target())))
                .forEach(each -> edits.add(each.remove(text.service())));
        return List.copyOf(edits);
    }
}
