package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets the healthcheck of a service. */
final class HealthcheckEdit {

    private static final List<String> KEY = List.of(NewHealthchecks.KEY);
    private static final List<String> TEST = InheritedHealthcheck.TEST;
    private static final List<String> DISABLE = InheritedHealthcheck.DISABLE;
    private static final String SHELL = "CMD-SHELL";

    private final ServiceHomes homes;
    private final InheritedHealthcheck inherited;

    HealthcheckEdit(ServiceHomes homes) {
        this.homes = homes;
        this.inherited = new InheritedHealthcheck(homes);
    }

    void make(@Nullable Healthcheck wanted) {
        if (wanted == null) {
            homes.remove(KEY);
            return;
        }
        ServiceHome home = homes.of(KEY);
        YamlNode there = home.node(KEY).orElse(null);
        boolean nothing = there == null || (there instanceof ScalarNode scalar && scalar.isNull());
        if (nothing && !homes.having(KEY).isEmpty()) {
            home.replace(KEY, Fragment.parse(lines(home, wanted)));
        } else if (nothing) {
            begin(home, wanted);
        } else if (wanted.disabled()) {
            disable(home);
        } else {
            enable(home);
            test(wanted.test());
            InheritedHealthcheck.numbers(wanted).forEach(this::number);
        }
    }

    /** What it has from the service that it extends is not written again. */
    private void begin(ServiceHome home, Healthcheck wanted) {
        String lines = lines(home, wanted);
        if (!lines.isEmpty()) {
            home.put(KEY, Fragment.parse(lines));
        }
        InheritedHealthcheck.numbers(wanted).forEach((key, value) -> {
            if (value == null && inherited.now(key) != null) {
                homes.remove(List.of(KEY.getFirst(), key));
            }
        });
    }

    private void enable(ServiceHome home) {
        boolean disabled = home.node(DISABLE).orElse(null) instanceof ScalarNode scalar
                && !scalar.value().equalsIgnoreCase("false");
        if (disabled) {
            homes.remove(DISABLE);
        } else if (inherited.disabled()) {
            home.set(DISABLE, "false");
        }
    }

    private void disable(ServiceHome home) {
        boolean none = home.texts(TEST).equals(List.of("NONE"));
        if (!none) {
            home.set(DISABLE, "true");
        }
    }

    private void number(String key, @Nullable String value) {
        List<String> keys = List.of(KEY.getFirst(), key);
        if (inherited.has(key, value)) {
            return;
        }
        ServiceHome home = homes.of(keys);
        if (value == null) {
            boolean unknown = key.equals("retries")
                    && home.node(keys).orElse(null) instanceof ScalarNode scalar
                    && scalar.value().contains("$");
            if (!unknown) {
                homes.remove(keys);
            }
            return;
        }
        boolean same =
                home.node(keys).orElse(null) instanceof ScalarNode scalar && Durations.same(scalar.value(), value);
        if (!same) {
            home.set(keys, value);
        }
    }

    private void test(List<String> wanted) {
        ServiceHome home = homes.of(TEST);
        YamlNode there = home.node(TEST).orElse(null);
        if (inherited.hasTest(wanted)) {
            return;
        }
        if (wanted.isEmpty()) {
            homes.remove(TEST);
        } else if (there instanceof ScalarNode scalar && !scalar.isNull() && isShell(wanted)) {
            home.set(TEST, wanted.getLast());
        } else if (there instanceof SequenceNode list && list.items().size() == wanted.size()) {
            items(home, wanted);
        } else {
            boolean brackets = !(there instanceof SequenceNode list) || list.flow();
            home.replace(TEST, Fragment.parse(brackets ? brackets(wanted, '"') : lines(wanted)));
        }
    }

    private static void items(ServiceHome home, List<String> wanted) {
        List<String> texts = home.texts(TEST);
        for (int each = 0; each < wanted.size(); each++) {
            if (!texts.get(each).equals(wanted.get(each))) {
                home.edit(new Edit.Set(home.own(TEST).then(each), wanted.get(each)));
            }
        }
    }

    private static boolean isShell(List<String> test) {
        return test.size() == 2 && test.getFirst().equals(SHELL);
    }

    private String lines(ServiceHome home, Healthcheck wanted) {
        if (wanted.disabled()) {
            return "disable: true";
        }
        List<String> lines = new ArrayList<>();
        if (!wanted.test().isEmpty() && !inherited.hasTest(wanted.test())) {
            lines.add(test(home, wanted.test()));
        }
        InheritedHealthcheck.numbers(wanted).forEach((key, value) -> {
            if (value != null && !inherited.has(key, value)) {
                Fragment written = home.neighbours().scalar(List.of(KEY.getFirst(), key), value);
                lines.add(key + ": " + written);
            }
        });
        if (inherited.disabled()) {
            lines.add("disable: false");
        }
        return String.join("\n", lines);
    }

    /** As the services beside it write theirs: in brackets, line by line, or as a text. */
    private static String test(ServiceHome home, List<String> wanted) {
        List<YamlNode> others = home.neighbours().nodes(TEST).toList();
        boolean texts = !others.isEmpty() && others.stream().allMatch(ScalarNode.class::isInstance);
        if (texts && isShell(wanted)) {
            return "test: " + home.neighbours().scalar(TEST, wanted.getLast());
        }
        if (!others.isEmpty() && !texts && !home.neighbours().brackets(TEST)) {
            return "test:\n" + lines(wanted).indent(2).stripTrailing();
        }
        return "test: " + brackets(wanted, quote(others));
    }

    private static char quote(List<YamlNode> others) {
        boolean single = others.stream()
                .filter(SequenceNode.class::isInstance)
                .flatMap(each -> ((SequenceNode) each).items().stream())
                .anyMatch(each ->
                        each instanceof ScalarNode scalar && scalar.style() == YamlNode.ScalarStyle.SINGLE_QUOTED);
        return single ? '\'' : '"';
    }

    private static String brackets(List<String> test, char quote) {
        return test.stream()
                .map(each -> quote == '\'' && each.indexOf('\'') < 0 ? "'" + each + "'" : Yaml.quoted(each))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String lines(List<String> test) {
        return String.join(
                "\n", test.stream().map(each -> "- " + Fragment.text(each)).toList());
    }
}
