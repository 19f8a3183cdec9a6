package dev.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Short forms of a service written as the long ones, so that files can be laid over each other. */
final class Canonical {

    private static final Map<String, UnaryOperator<Value>> FORMS = Map.of(
            "build", Canonical::build,
            "depends_on", Canonical::keys,
            "networks", Canonical::keys,
            "environment", Canonical::pairs,
            "labels", Canonical::pairs,
            "extends", Canonical::extension);

    private Canonical() {}

    /** A service in long forms. */
    static Value service(Value service) {
        if (!(service instanceof Value.Mapping)) {
            return service;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        service.members().forEach((key, member) -> {
            Function<Value, Value> form = FORMS.getOrDefault(key, UnaryOperator.identity());
            members.put(key, member.with(form.apply(member.value())));
        });
        return new Value.Mapping(members);
    }

    /** A list of {@code NAME=value} as a mapping. */
    static Value pairs(Value value) {
        if (!(value instanceof Value.Items(List<Value> items))) {
            return value;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        for (Value item : items) {
            if (item instanceof Value.Text text) {
                String content = text.content();
                int sign = content.indexOf('=');
                Value right = sign < 0 ? Value.Nothing.NOTHING : new Value.Text(content.substring(sign + 1));
                members.put(sign < 0 ? content : content.substring(0, sign), Value.Member.of(right, text));
            }
        }
        return new Value.Mapping(members);
    }

    private static Value keys(Value value) {
        if (!(value instanceof Value.Items(List<Value> items))) {
            return value;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        for (Value item : items) {
            if (item instanceof Value.Text text) {
                members.put(text.content(), Value.Member.of(Value.Nothing.NOTHING, text));
            }
        }
        return new Value.Mapping(members);
    }

    private static Value build(Value value) {
        return value instanceof Value.Text ? only("context", value) : value;
    }

    private static Value extension(Value value) {
        return value instanceof Value.Text ? only("service", value) : value;
    }

    private static Value only(String key, Value value) {
        return new Value.Mapping(Map.of(key, Value.Member.of(value)));
    }
}
