package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a compose file, whether it came from YAML or from the JSON that Compose prints. Immutable. */
sealed interface Value {

    /** A mapping, in the order of the text. */
    record Mapping(Map<String, Member> members) implements Value {}

    /** A sequence. */
    record Items(List<Value> values) implements Value {}

    /**
     * A scalar that is not null.
     *
     * @param place where it stands as an item of a sequence; null for others, which have that of their key
     */
    record Text(String content, @Nullable TextPlace place) implements Value {

        Text(String content) {
            this(content, null);
        }
    }

    /** Null, or what is not kept. */
    enum Nothing implements Value {
        /** The only one. */
        NOTHING
    }

    /**
     * An entry of a mapping.
     *
     * @param place where it stands, null where it has no text of its own
     * @param law what its tag asks for when it is laid over another file
     */
    record Member(Value value, @Nullable TextPlace place, Law law) {

        static Member of(Value value) {
            return new Member(value, null, Law.MERGE);
        }

        /** What a text of a sequence says in a mapping; it stands where the text does. */
        static Member of(Value value, Text text) {
            return new Member(value, text.place(), Law.MERGE);
        }

        Member with(Value other) {
            return new Member(other, place, law);
        }
    }

    /** How an entry is laid over one of an earlier file. */
    enum Law {
        MERGE,
        /** {@code !override}. */
        REPLACE,
        /** {@code !reset}. */
        RESET
    }

    /** The value of a key, {@link Nothing} where there is none. */
    default Value at(String key) {
        Member member = members().get(key);
        return member == null ? Nothing.NOTHING : member.value();
    }

    /** The value at the end of those keys. */
    default Value at(String first, String... more) {
        Value value = at(first);
        for (String key : more) {
            value = value.at(key);
        }
        return value;
    }

    /** The text of a scalar. */
    default Optional<String> text() {
        return this instanceof Text text ? Optional.of(text.content()) : Optional.empty();
    }

    /** The items of a sequence, none of others. */
    default List<Value> items() {
        return this instanceof Items(List<Value> values) ? values : List.of();
    }

    /** The texts of the items of a sequence; items that have none are left out. */
    default List<String> texts() {
        return items().stream().flatMap(each -> each.text().stream()).toList();
    }

    /** The entries of a mapping, none of others. */
    default Map<String, Member> members() {
        return this instanceof Mapping(Map<String, Member> members) ? members : Map.of();
    }
}
