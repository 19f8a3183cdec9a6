package dev.plimsoll.compose;

import java.util.List;
import java.util.Map;

/** Makes a model of a whole project. */
final class ModelReader {

    private ModelReader() {}

    static ComposeModel model(Value root, String name, boolean resolved) {
        List<Service> services = root.at("services").members().entrySet().stream()
                .filter(each -> each.getValue().value() instanceof Value.Mapping)
                .map(ModelReader::service)
                .toList();
        return new ComposeModel(
                name, services, keys(root.at("volumes")), keys(root.at("networks")), resolved, Places.of(root));
    }

    private static Service service(Map.Entry<String, Value.Member> entry) {
        return ServiceReader.service(entry.getKey(), entry.getValue().value());
    }

    private static List<String> keys(Value mapping) {
        return List.copyOf(mapping.members().keySet());
    }
}
