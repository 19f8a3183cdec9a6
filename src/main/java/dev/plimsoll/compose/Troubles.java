package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Compose refuses in files that read well: things that a service names and that are nowhere. Services that start only with
 * a profile are left out, as Compose leaves them out; names with variables in them are not judged.
 */
final class Troubles {

    private static final Pattern REQUIRED = Pattern.compile("required variable (\\w+) is missing a value");

    private final Project project;
    private final Value root;
    private final Places places;
    private final List<Trouble> found = new ArrayList<>();

    private Troubles(Project project, Value root) {
        this.project = project;
        this.root = root;
        this.places = Places.of(root);
    }

    static List<Trouble> of(Project project, Value root) {
        Troubles troubles = new Troubles(project, root);
        root.at("services").members().forEach((name, member) -> {
            if (member.value() instanceof Value.Mapping && !(member.value().at("profiles") instanceof Value.Items)) {
                troubles.service(name, member.value());
            }
        });
        return List.copyOf(troubles.found);
    }

    /** A variable that must have a value, as Compose names it in its refusal. */
    static Optional<Trouble> missingVariable(Project project, String refusal) {
        Matcher named = REQUIRED.matcher(refusal);
        return named.find() ? Optional.of(variable(project, named.group(1))) : Optional.empty();
    }

    private static Trouble variable(Project project, String name) {
        String what = "The variable " + name + " has no value, and the project cannot do without it.";
        String fix = "Write " + name + "=… into the file .env beside the compose file, or set it before starting.";
        Pattern use = Pattern.compile("\\$\\{" + name + ":?\\?");
        for (Path file : project.composeFiles()) {
            List<String> lines = project.files()
                    .read(file)
                    .map(SourceFile::text)
                    .orElse("")
                    .lines()
                    .toList();
            for (int line = 0; line < lines.size(); line++) {
                if (use.matcher(lines.get(line)).find()) {
                    return new Trouble(what, fix, file, line + 1);
                }
            }
        }
        return new Trouble(what, fix, null, 0);
    }

    private void service(String name, Value service) {
        undefined(name, "network", "joins", names(service.at("networks")), Set.of("default"));
        List<String> volumes = Mounts.of(service.at("volumes")).stream()
                .filter(each -> each.type().equals("volume") && !each.source().isEmpty())
                .map(Mount::source)
                .toList();
        undefined(name, "volume", "mounts", volumes, Set.of());
        undefined(name, "secret", "uses", sources(service.at("secrets")), Set.of());
        undefined(name, "config", "uses", sources(service.at("configs")), Set.of());
        dependencies(name, service.at("depends_on"));
        environmentFiles(name, service.at("env_file"));
    }

    private void undefined(String service, String kind, String does, List<String> used, Set<String> builtIn) {
        Map<String, Value.Member> defined = root.at(kind + "s").members();
        for (String each : used) {
            if (isName(each) && !defined.containsKey(each) && !builtIn.contains(each)) {
                add(
                        "%s %s the %s %s, which the project does not define.".formatted(service, does, kind, each),
                        "Add %s under %ss: at the top level, or correct the name.".formatted(each, kind),
                        service,
                        kind + "s");
            }
        }
    }

    private void dependencies(String service, Value dependsOn) {
        for (String each : names(dependsOn)) {
            if (isName(each) && !root.at("services").members().containsKey(each)) {
                add(
                        service + " waits for " + each + ", and there is no such service.",
                        "Correct the name, or take it out of depends_on.",
                        service,
                        "depends_on");
            }
        }
    }

    private void environmentFiles(String service, Value files) {
        List<Value> all = files instanceof Value.Items ? files.items() : List.of(files);
        for (Value each : all) {
            Value path = each instanceof Value.Mapping ? each.at("path") : each;
            boolean required = !each.at("required").text().equals(Optional.of("false"));
            if (required) {
                path.text().flatMap(Interpolated::withDefaults).ifPresent(text -> environmentFile(service, text));
            }
        }
    }

    private void environmentFile(String service, String written) {
        try {
            if (!written.isBlank()
                    && project.files()
                            .read(project.folder().resolve(written).normalize())
                            .isEmpty()) {
                add(
                        service + " takes variables from " + written + ", and there is no such file.",
                        "Make the file, or take it out of env_file.",
                        service,
                        "env_file");
            }
        } catch (InvalidPathException | UncheckedIOException problem) {
            add(
                    service + " takes variables from " + written + ", which cannot be read: " + problem.getMessage(),
                    "See that it can be read.",
                    service,
                    "env_file");
        }
    }

    private void add(String what, String fix, String service, String key) {
        Optional<TextPlace> place = places.inService(service, key).or(() -> places.service(service));
        found.add(new Trouble(
                what,
                fix,
                place.map(TextPlace::file).orElse(null),
                place.map(TextPlace::line).orElse(0)));
    }

    /** Of a list, or of a mapping. */
    private static List<String> names(Value value) {
        return value instanceof Value.Items
                ? value.texts()
                : List.copyOf(value.members().keySet());
    }

    /** Of a list of names, or of mappings with a source. */
    private static List<String> sources(Value value) {
        return value.items().stream()
                .map(each -> each instanceof Value.Mapping ? each.at("source") : each)
                .flatMap(each -> each.text().stream())
                .toList();
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.indexOf('$') < 0;
    }
}
