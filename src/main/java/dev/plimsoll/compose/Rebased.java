package dev.plimsoll.compose;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Relative paths of a file in another folder, seen from the folder of the file that leads to it. */
final class Rebased {

    private Rebased() {}

    /** A file that is included; its name is not the project's. */
    static Value.Mapping project(Value.Mapping project, String prefix) {
        Map<String, Value.Member> members = new LinkedHashMap<>(project.members());
        members.remove("name");
        members.remove("include");
        members.computeIfPresent(
                "services", (_, services) -> services.with(each(services.value(), one -> service(one, prefix))));
        return new Value.Mapping(members);
    }

    /** A service in long forms. */
    static Value service(Value service, String prefix) {
        if (prefix.isEmpty() || !(service instanceof Value.Mapping)) {
            return service;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>(service.members());
        members.computeIfPresent("build", (_, build) -> build.with(at(build.value(), "context", prefix)));
        members.computeIfPresent("env_file", (_, files) -> files.with(environmentFiles(files.value(), prefix)));
        members.computeIfPresent(
                "volumes",
                (_, volumes) -> volumes.with(new Value.Items(volumes.value().items().stream()
                        .map(volume -> volume instanceof Value.Mapping
                                ? at(volume, "source", prefix)
                                : rebased(volume, prefix))
                        .toList())));
        return new Value.Mapping(members);
    }

    private static Value environmentFiles(Value files, String prefix) {
        return switch (files) {
            case Value.Items(List<Value> items) ->
                new Value.Items(items.stream()
                        .map(each -> environmentFiles(each, prefix))
                        .toList());
            case Value.Mapping(Map<String, Value.Member> members) -> {
                Map<String, Value.Member> moved = new LinkedHashMap<>(members);
                moved.computeIfPresent("path", (_, path) -> path.with(environmentFiles(path.value(), prefix)));
                yield new Value.Mapping(moved);
            }
            case Value.Text text ->
                new Value.Text(Path.of(prefix).resolve(text.content()).toString(), text.place());
            case Value.Nothing nothing -> nothing;
        };
    }

    private static Value each(Value mapping, UnaryOperator<Value> change) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        mapping.members().forEach((key, member) -> members.put(key, member.with(change.apply(member.value()))));
        return new Value.Mapping(members);
    }

    private static Value at(Value mapping, String key, String prefix) {
        Map<String, Value.Member> members = new LinkedHashMap<>(mapping.members());
        boolean plain = key.equals("context");
        members.computeIfPresent(
                key,
                (_, member) -> member.with(plain ? context(member.value(), prefix) : rebased(member.value(), prefix)));
        return mapping instanceof Value.Mapping ? new Value.Mapping(members) : mapping;
    }

    private static Value context(Value context, String prefix) {
        return context.text()
                .filter(each -> !each.startsWith(".") && !each.startsWith("/") && !each.matches("[^/]*[:@$].*|~.*"))
                .<Value>map(each -> rebased(new Value.Text("./" + each), prefix))
                .orElseGet(() -> rebased(context, prefix));
    }

    /** {@code ./a:/b} seen from above {@code x} is {@code ./x/a:/b}; what does not begin with a dot is no relative path. */
    private static Value rebased(Value written, String prefix) {
        String text = written.text().orElse("");
        if (!text.startsWith(".")) {
            return written;
        }
        String path = Interpolated.split(text, ':').getFirst();
        String moved = Path.of(prefix, path).normalize().toString();
        return new Value.Text(
                (moved.startsWith(".") ? "" : "./") + moved + text.substring(path.length()),
                written instanceof Value.Text at ? at.place() : null);
    }
}
