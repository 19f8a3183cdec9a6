package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a model of a whole project. */
final class ModelReader {

    private ModelReader() {}

    /** Of what Compose resolved, which has no service that it leaves out. */
    static ComposeModel resolved(Value root) {
        return model(root, root.at("name").text().orElse(""), true, Set.of());
    }

    /** Of the files as they are written. */
    static ComposeModel written(Value root, String name, Profiles profiles) {
        return model(root, name, false, profiles.inactive(root));
    }

    private static ComposeModel model(Value root, String name, boolean resolved, Set<String> inactive) {
        List<Service> services = root.at("services").members().entrySet().stream()
                .filter(each -> each.getValue().value() instanceof Value.Mapping)
                .map(ModelReader::service)
                .toList();
        return new ComposeModel(
                name,
                services,
                keys(root.at("volumes")),
                keys(root.at("networks")),
                resolved,
                Places.of(root),
                inactive);
    }

    private static Service service(Map.Entry<String, Value.Member> entry) {
        return ServiceReader.service(entry.getKey(), entry.getValue().value());
    }

    private static List<String> keys(Value mapping) {
        return List.copyOf(mapping.members().keySet());
    }
}
