package dev.plimsoll.change;

import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets limits and reservations, in one of the two forms that Compose has. */
final class LimitEdit {

    private static final List<String> RESOURCES = List.of("deploy", "resources");

    private final ServiceHomes homes;

    LimitEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(Resource resource, @Nullable String amount) {
        List<List<String>> written =
                forms(resource).filter(each -> !homes.having(each).isEmpty()).toList();
        if (amount == null) {
            written.forEach(homes::remove);
        } else if (written.isEmpty()) {
            List<String> keys = keys(resource);
            homes.of(keys).put(keys, homes.neighbours().scalar(keys, amount));
        } else {
            // where both forms say it, Compose wants them to agree
            written.forEach(keys -> homes.of(keys).set(keys, amount));
        }
    }

    private static Stream<List<String>> forms(Resource resource) {
        String older = resource.older();
        return older == null ? Stream.of(resource.keys()) : Stream.of(resource.keys(), List.of(older));
    }

    private List<String> keys(Resource resource) {
        String older = resource.older();
        if (older == null) {
            if (usesOlder()) {
                homes.findings()
                        .note(
                                "A reservation of cores for " + homes.service() + " stands below deploy.",
                                "The older keys, which it uses otherwise, have none.",
                                "");
            }
            return resource.keys();
        }
        return usesOlder() ? List.of(older) : resource.keys();
    }

    /** What the service does, then what those beside it do, then what its file's age suggests. */
    private boolean usesOlder() {
        if (!homes.having(RESOURCES).isEmpty()) {
            return false;
        }
        if (older().anyMatch(each -> !homes.having(List.of(each)).isEmpty())) {
            return true;
        }
        ServiceHome first = homes.all().getFirst();
        long deploy = first.neighbours().nodes(RESOURCES).count();
        long older = older().mapToLong(
                        each -> first.neighbours().nodes(List.of(each)).count())
                .max()
                .orElse(0);
        return older > deploy || (older == deploy && old(first));
    }

    private static Stream<String> older() {
        return Arrays.stream(Resource.values()).map(Resource::older).filter(Objects::nonNull);
    }

    /** The second version of the file format had no deploy. */
    private static boolean old(ServiceHome home) {
        YamlNode version = home.yaml().find(YamlPath.of("version")).orElse(null);
        return version instanceof ScalarNode scalar && scalar.value().startsWith("2");
    }
}
