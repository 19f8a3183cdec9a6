package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares a file as written with what Compose resolves of it. */
final class Agreement {

    private static final String HOME = System.getProperty("user.home") + "/";
    private static final Pattern PART = Pattern.compile("([\\d.]+)(ns|us|µs|ms|s|m|h|d|w)");
    private static final Map<String, Double> SECONDS = Map.of(
            "ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0, "d", 86_400.0, "w",
            604_800.0);
    private final Map<String, Function<Service, @Nullable Object>> aspects = Map.ofEntries(
            Map.entry("image", Service::image),
            Map.entry("containerName", Service::containerName),
            Map.entry("ports", service -> new HashSet<>(service.ports())),
            Map.entry("expose", service -> Set.copyOf(service.expose())),
            Map.entry("limits", Service::limits),
            Map.entry("healthcheck", service -> normal(service.healthcheck())),
            Map.entry("dependsOn", Service::dependsOn),
            Map.entry("networks", service -> Set.copyOf(service.networks())),
            Map.entry("networkMode", Service::networkMode),
            Map.entry(
                    "mounts",
                    service -> service.mounts().stream().map(this::normal).toList()),
            Map.entry("restart", Service::restart),
            Map.entry("logging", Service::logging),
            Map.entry("profiles", Service::profiles),
            Map.entry("labels", Service::labels),
            Map.entry("metricsPorts", Service::metricsPorts),
            Map.entry("build", service -> normal(service.build())),
            Map.entry("command", service -> dollars(service.command())));

    private final Path folder;
    private final Environment environment;

    /**
     * What the two readings do not say alike.
     *
     * @param what the service and what of it; no value, which may be a secret
     * @param reason why that is so; null where it is not known
     */
    record Difference(String what, @Nullable String reason) {}

    Agreement(Project project) {
        this.folder = project.folder();
        this.environment = project.environment();
    }

    List<Difference> differences(ComposeModel written, ComposeModel resolved) {
        List<Difference> found = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        written.services().forEach(each -> names.add(each.name()));
        resolved.services().forEach(each -> names.add(each.name()));
        for (String name : names) {
            if (written.service(name).isEmpty() || resolved.service(name).isEmpty()) {
                found.add(new Difference(name + " is there in one only", null));
            } else {
                found.addAll(differences(
                        written.service(name).orElseThrow(),
                        resolved.service(name).orElseThrow()));
            }
        }
        if (!written.volumes().containsAll(resolved.volumes())) {
            found.add(new Difference("volumes", null));
        }
        if (!written.networks().containsAll(without(resolved.networks(), "default"))) {
            found.add(new Difference("networks", null));
        }
        if (!written.name().equals(resolved.name())) {
            found.add(new Difference("name", null));
        }
        return found;
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    private List<Difference> differences(Service written, Service resolved) {
        return aspects.entrySet().stream()
                .filter(each ->
                        !each.getKey().equals("command") || written.command().size() > 1)
                .filter(each -> !Objects.equals(
                        each.getValue().apply(written), each.getValue().apply(resolved)))
                .map(each ->
                        new Difference(written.name() + " " + each.getKey(), reason(each.getKey(), written, resolved)))
                .toList();
    }

    private @Nullable String reason(String aspect, Service written, Service resolved) {
        return switch (aspect) {
            case "mounts" -> variablePaths(written, resolved);
            case "metricsPorts" -> passedOn(written, resolved);
            default -> null;
        };
    }

    private static @Nullable String variablePaths(Service written, Service resolved) {
        List<Mount> one = written.mounts();
        List<Mount> other = resolved.mounts();
        boolean alike = one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(each -> isAlike(one.get(each), other.get(each)));
        return alike
                ? "asked without variables, Compose takes a path that begins with one for the name of a volume"
                : null;
    }

    private static boolean isAlike(Mount written, Mount resolved) {
        boolean variable = written.source().startsWith("$") && written.source().equals(resolved.source());
        return written.target().equals(resolved.target())
                && written.readOnly() == resolved.readOnly()
                && (variable || !resolved.source().contains("$"));
    }

    private @Nullable String passedOn(Service written, Service resolved) {
        Map<String, Integer> more = new HashMap<>(resolved.metricsPorts());
        more.keySet().removeAll(written.metricsPorts().keySet());
        boolean outside = more.entrySet().stream().allMatch(each -> environment
                .value(each.getKey())
                .filter(value -> value.endsWith(String.valueOf(each.getValue())))
                .isPresent());
        return outside ? "a variable without a value in environment has that of .env, which is not kept" : null;
    }

    private static @Nullable Healthcheck normal(@Nullable Healthcheck check) {
        return check == null
                ? null
                : new Healthcheck(
                        dollars(check.test()),
                        seconds(check.interval()),
                        seconds(check.timeout()),
                        check.retries(),
                        seconds(check.startPeriod()),
                        check.disabled());
    }

    // Compose prints every $ as $$, in a file it may stand alone before what is no name
    private static List<String> dollars(List<String> texts) {
        return texts.stream().map(each -> each.replace("$$", "$")).toList();
    }

    // Compose makes paths absolute, and knows where the home is
    private Mount normal(Mount mount) {
        boolean home = mount.source().startsWith("~");
        String source = mount.type().equals("bind") && !home ? absolute(mount.source()) : mount.source();
        return new Mount(
                mount.type(), source.startsWith(HOME) || home ? "~" : source, mount.target(), mount.readOnly());
    }

    private @Nullable Build normal(@Nullable Build build) {
        return build == null ? null : new Build(absolute(build.context()), build.dockerfile(), build.target());
    }

    private String absolute(String path) {
        return path.matches("\\w+://.*|git@.*|[A-Za-z]:.*")
                ? path
                : folder.resolve(path).normalize().toString();
    }

    private static @Nullable String seconds(@Nullable String duration) {
        if (duration == null) {
            return null;
        }
        double sum = 0;
        Matcher part = PART.matcher(duration);
        while (part.find()) {
            sum += Double.parseDouble(part.group(1)) * SECONDS.get(part.group(2));
        }
        return String.valueOf(sum);
    }
}
