package dev.plimsoll.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Just enough of a model for the engine: names. */
final class TestModels {

    private TestModels() {}

    static ComposeModel of(String project, String... services) {
        return new ComposeModel(
                project,
                java.util.Arrays.stream(services)
                        .map(each -> service(each, null))
                        .toList(),
                List.of(),
                List.of(),
                true);
    }

    static ComposeModel read(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            List<Service> services = new ArrayList<>();
            root.path("services")
                    .properties()
                    .forEach(each -> services.add(service(
                            each.getKey(),
                            each.getValue().path("container_name").asText(null))));
            return new ComposeModel(root.path("name").asText(), services, List.of(), List.of(), true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Service service(String name, String containerName) {
        return new Service(
                name,
                null,
                null,
                containerName,
                List.of(),
                List.of(),
                Limits.NONE,
                null,
                Map.of(),
                List.of("default"),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }
}
