package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which service a container's name belongs to. */
final class ContainerNames {

    /** A container that is being replaced has the start of its id before its name for a while. */
    private static final Pattern REPLACED = Pattern.compile("^[0-9a-f]{12}_(.+)$");

    private final Pattern standard;
    private final String imagePrefix;
    private final Set<String> services = new HashSet<>();
    private final Map<String, String> byName = new HashMap<>();

    ContainerNames(ComposeModel model) {
        imagePrefix = model.name() + "-";
        standard = Pattern.compile(Pattern.quote(model.name()) + "[-_](.+)[-_]\\d+");
        for (Service service : model.services()) {
            services.add(service.name());
            if (service.containerName() != null) {
                byName.put(service.containerName(), service.name());
            }
        }
    }

    /** The service of that container, image, or name (pulls go by service); null for none. */
    @Nullable
    String serviceOf(String name) {
        Matcher replaced = REPLACED.matcher(name);
        String plain = replaced.matches() ? replaced.group(1) : name;
        String named = byName.get(plain);
        if (named != null) {
            return named;
        }
        Matcher made = standard.matcher(plain);
        if (made.matches() && services.contains(made.group(1))) {
            return made.group(1);
        }
        return services.contains(plain) ? plain : builtFor(plain);
    }

    /** An image that is built without a name is called after project and service. */
    private @Nullable String builtFor(String image) {
        String service = image.startsWith(imagePrefix) ? image.substring(imagePrefix.length()) : "";
        return services.contains(service) ? service : null;
    }
}
