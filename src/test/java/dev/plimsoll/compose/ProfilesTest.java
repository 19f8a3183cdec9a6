package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.DockerCompose;
import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Services with profiles")
class ProfilesTest {

    private static final String TEXT = """
            services:
              web: {image: web}
              none: {image: none, profiles: []}
              debug: {image: debug, profiles: [debug]}
              both: {image: both, profiles: [debug, test]}
              test: {image: test, profiles: [test]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "COMPOSE_PROFILES={0}, and {1} in .env")
    @CsvSource(nullValues = "-", textBlock = """
            -,       -,             both debug test
            debug,   -,             test
            -,       debug,         test
            '',      debug,         both debug test
            other,   debug,         both debug test
            -,       'x, test',     debug
            '*',     -,             ''
            """)
    @DisplayName("rest unless one of them is asked for")
    void rest(String outer, String file, String resting) throws IOException {
        ComposeModel model = written(outer, file);
        assertThat(new TreeSet<>(model.inactive())).isEqualTo(new TreeSet<>(words(resting)));
        assertThat(model.services()).hasSize(5);
        assertThat(model.started()).hasSize(5 - words(resting).size()).allMatch(model::starts);
    }

    @ParameterizedTest(name = "COMPOSE_PROFILES={0}, and {1} in .env")
    @Tag("engine")
    @CsvSource(nullValues = "-", textBlock = """
            -,       -
            debug,   -
            -,       debug
            '',      debug
            other,   debug
            -,       'x, test'
            '*',     -
            """)
    @DisplayName("rest where Compose leaves them out")
    void compose(String outer, String file) throws Exception {
        ComposeModel model = written(outer, file);
        assertThat(model.started().stream().map(Service::name).collect(Collectors.toSet()))
                .isEqualTo(askCompose(outer));
    }

    @Test
    @DisplayName("that Compose left out are added with what they use, and rest")
    void added() throws IOException {
        ComposeModel resolved = ComposeReader.resolved("{\"name\": \"p\", \"services\": {\"web\": {}, \"none\": {}}}");
        ComposeModel all = resolved.withInactive(written(null, null));
        assertThat(all.services()).extracting(Service::name).containsExactly("web", "none", "debug", "both", "test");
        assertThat(all.inactive()).containsExactlyInAnyOrder("debug", "both", "test");
        assertThat(all.resolved()).isTrue();
        assertThat(all.withInactive(written(null, null))).isEqualTo(all);
    }

    private ComposeModel written(String outer, String file) throws IOException {
        Path text = Files.writeString(folder.resolve("compose.yaml"), TEXT);
        if (file != null) {
            Files.writeString(folder.resolve(".env"), "COMPOSE_PROFILES=" + file + "\n");
        }
        Environment environment = new Environment(outer == null ? Map.of() : Map.of("COMPOSE_PROFILES", outer));
        return ((ComposeReading.AsWritten)
                        ComposeReader.read(new Project("p", folder, List.of(text), new DiskFileSource(), environment)))
                .model();
    }

    private Set<String> askCompose(String outer) throws Exception {
        ProcessBuilder builder = DockerCompose.process(folder, "config", "--format", "json");
        builder.environment().remove("COMPOSE_PROFILES");
        if (outer != null) {
            builder.environment().put("COMPOSE_PROFILES", outer);
        }
        Process compose = builder.start();
        String out = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ObjectMapper()
                .readTree(out)
                .get("services")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
