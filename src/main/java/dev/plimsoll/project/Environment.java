package dev.plimsoll.project;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Variables by their names. Values may be secrets: nothing prints them, and what stands in {@code .env} is read when it is needed. */
public final class Environment {

    /** No variable at all. */
    public static final Environment EMPTY = new Environment(Map.of());

    private final Function<String, Optional<String>> values;

    /** Those of a process, such as {@link System#getenv()}. */
    public Environment(Map<String, String> values) {
        this(name -> Optional.ofNullable(values.get(name)));
    }

    private Environment(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** A variable; empty where it is not set, which is another thing than set to nothing. */
    public Optional<String> value(String name) {
        return values.apply(name);
    }

    /** A variable that is set to more than blanks. */
    public Optional<String> filled(String name) {
        return value(name).filter(each -> !each.isBlank());
    }

    /** The same, but for one variable that has this value whatever it is set to. */
    public Environment with(String variable, String value) {
        return new Environment(name -> name.equals(variable) ? Optional.of(value) : value(name));
    }

    /** The same, and behind them those of a file: what is set here, be it to nothing, counts. */
    public Environment before(Map<String, String> file) {
        return new Environment(name -> value(name).or(() -> Optional.ofNullable(file.get(name))));
    }

    /** The same, and behind them those that a file like {@code .env} sets. */
    public Environment before(SourceFile file) {
        return before(DotEnv.read(file.text(), this));
    }
}
