package dev.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays one file over another as Compose does (compose-go, {@code override/merge.go}): mappings are merged, sequences appended, scalars
 * replaced; null changes nothing but a command.
 */
final class Overlay {

    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");
    static final Value.Mapping EMPTY = new Value.Mapping(Map.of());

    private Overlay() {}

    /** A mapping with others laid over it, one after the other. */
    static Value.Mapping all(Value.Mapping base, List<Value.Mapping> layers) {
        Value.Mapping merged = base;
        for (Value.Mapping layer : layers) {
            merged = over(merged, layer);
        }
        return merged;
    }

    /** A mapping with what another says over it; what the other resets is gone. */
    static Value.Mapping over(Value base, Value top) {
        Map<String, Value.Member> members = new LinkedHashMap<>(base.members());
        top.members().forEach((key, member) -> {
            Value.Member before = members.get(key);
            switch (member.law()) {
                case RESET -> members.remove(key);
                case REPLACE -> members.put(key, settled(member));
                case MERGE -> members.put(key, before == null ? settled(member) : merged(key, before, member));
            }
        });
        return new Value.Mapping(members);
    }

    /** A member without the tags in it: nothing is left for them to act on. */
    private static Value.Member settled(Value.Member member) {
        Value value = member.value() instanceof Value.Mapping map ? over(EMPTY, map) : member.value();
        return new Value.Member(value, member.place(), Value.Law.MERGE);
    }

    private static Value.Member merged(String key, Value.Member base, Value.Member top) {
        if (base.value() instanceof Value.Mapping && top.value() instanceof Value.Mapping) {
            boolean other = key.equals("logging") && otherDriver(base.value(), top.value());
            return other ? settled(top) : base.with(over(base.value(), top.value()));
        }
        if (REPLACED.contains(key)) {
            return settled(top);
        }
        if (base.value() instanceof Value.Items(List<Value> first)
                && top.value() instanceof Value.Items(List<Value> second)) {
            return base.with(new Value.Items(
                    Stream.concat(first.stream(), second.stream()).toList()));
        }
        return top.value() instanceof Value.Nothing ? base : settled(top);
    }

    // options of one log driver mean nothing to another
    private static boolean otherDriver(Value base, Value top) {
        Optional<String> before = base.at("driver").text();
        Optional<String> after = top.at("driver").text();
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }
}
