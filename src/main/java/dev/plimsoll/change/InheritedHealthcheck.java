package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service has of the healthcheck of the service that it extends: Compose lays its own over that one, key by key. */
final class InheritedHealthcheck {

    static final List<String> TEST = List.of(NewHealthchecks.KEY, "test");
    static final List<String> DISABLE = List.of(NewHealthchecks.KEY, "disable");

    private final ServiceHomes homes;

    InheritedHealthcheck(ServiceHomes homes) {
        this.homes = homes;
    }

    /** Whether it has such a test without writing one. */
    boolean hasTest(List<String> test) {
        return from(TEST).filter(each -> each.test().equals(test)).isPresent();
    }

    /** A number that it has without writing it; null for none. */
    @Nullable
    String now(String key) {
        return from(List.of(NewHealthchecks.KEY, key))
                .map(each -> numbers(each).get(key))
                .orElse(null);
    }

    /** Whether it has such a number without writing one; null for none. */
    boolean has(String key, @Nullable String value) {
        return from(List.of(NewHealthchecks.KEY, key)).isPresent() && same(now(key), value);
    }

    private static boolean same(@Nullable String now, @Nullable String value) {
        return (now == null || value == null) ? Objects.equals(now, value) : Durations.same(now, value);
    }

    /** Whether it is turned off without saying so. */
    boolean disabled() {
        return from(DISABLE).filter(Healthcheck::disabled).isPresent()
                && from(TEST).isPresent();
    }

    /** What it has by now, where that key of it is not its own. */
    private Optional<Healthcheck> from(List<String> keys) {
        return homes.having(List.of("extends")).isEmpty() || !homes.having(keys).isEmpty()
                ? Optional.empty()
                : homes.planning().model().service(homes.service()).map(Service::healthcheck);
    }

    /** The numbers by key; null for what is to be Compose's default. */
    static Map<String, @Nullable String> numbers(Healthcheck wanted) {
        Map<String, @Nullable String> numbers = new LinkedHashMap<>();
        numbers.put("interval", wanted.interval());
        numbers.put("timeout", wanted.timeout());
        numbers.put("retries", wanted.retries() == null ? null : String.valueOf(wanted.retries()));
        numbers.put("start_period", wanted.startPeriod());
        return numbers;
    }
}
