package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An open project")
class WorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps the order and the places of the text where Compose sorts its services by name")
    void orderOfTheText() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web:
                    image: web:1
                  api:
                    image: api:1
                """);
        Workspace workspace = open(file, new ConfigResult.Accepted(ComposeReader.resolved("""
                {"name": "shop", "services": {"api": {"image": "api:1"}, "web": {"image": "web:1"}}}
                """)));
        ConfigResult.Accepted accepted = (ConfigResult.Accepted) workspace.config();
        assertThat(accepted.model().services()).extracting(Service::name).containsExactly("web", "api");
        assertThat(accepted.model().places().service("api")).isPresent();
        assertThat(accepted.model().resolved()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as Compose resolves it with every profile | debug:2
            as written where Compose refuses that     | debug:1
            """)
    @DisplayName("keeps a service whose profile is not asked for,")
    void resting(String how, String image) throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  debug: {image: "debug:1", profiles: [debug]}
                  web: {image: "web:1"}
                """);
        ConfigResult plain = accepted("{\"name\": \"shop\", \"services\": {\"web\": {\"image\": \"web:1\"}}}");
        ConfigResult all = image.equals("debug:1")
                ? new ConfigResult.Rejected("service \"debug\" refers to undefined secret", null)
                : accepted("{\"name\": \"shop\", \"services\": {\"web\": {\"image\": \"web:1\"},"
                        + "\"debug\": {\"image\": \"debug:2\", \"profiles\": [\"debug\"]}}}");
        ComposeModel model = ((ConfigResult.Accepted) open(file, plain, all).config()).model();
        assertThat(model.services()).extracting(Service::image).containsExactly(image, "web:1");
        assertThat(model.inactive()).containsExactly("debug");
        assertThat(model.started()).extracting(Service::name).containsExactly("web");
        assertThat(model.places().service("debug")).isPresent();
    }

    @Test
    @DisplayName("passes on what Compose refuses as Compose says it")
    void refusal() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: web}}\n");
        ConfigResult.Rejected rejected = new ConfigResult.Rejected("no", 3);
        assertThat(open(file, rejected).config()).isEqualTo(rejected);
    }

    @Test
    @DisplayName("says where it stands what Compose refuses")
    void places() throws Exception {
        Path file = Files.writeString(
                folder.resolve("compose.yaml"), "services:\n  web:\n    image: web\n    prots: [\"80\"]\n");
        ConfigResult.Rejected said =
                new ConfigResult.Rejected("services.web additional properties 'prots' not allowed", null);

        ConfigResult.Rejected rejected =
                (ConfigResult.Rejected) open(file, said).config();

        assertThat(rejected.line()).isEqualTo(4);
        assertThat(rejected.message()).isEqualTo(said.message() + " (compose.yaml, line 4, column 5)");
    }

    @Test
    @DisplayName("says of a refusal everything that is missing, where, and what to do")
    void explains() throws Exception {
        Path file = Files.writeString(
                folder.resolve("compose.yaml"),
                "services:\n  web:\n    image: web\n    networks: [a]\n    depends_on: [b]\n");
        ConfigResult.Rejected said = new ConfigResult.Rejected("service web depends on undefined service b", null);

        ConfigResult.Rejected rejected =
                (ConfigResult.Rejected) open(file, said).config();

        assertThat(rejected.message()).isEqualTo(said.message());
        assertThat(rejected.line()).isEqualTo(4);
        assertThat(rejected.troubles())
                .satisfiesExactly(
                        first -> assertThat(first.sentence()).startsWith("web joins the network a, "),
                        second -> assertThat(second.sentence()).startsWith("web needs the service b, "));
        assertThat(rejected.explained().lines()).hasSize(2);
    }

    @Test
    @DisplayName("says what is missing where Compose cannot be asked, too")
    void explainsByItself() throws Exception {
        Path file =
                Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: \"web:${TAG:?which}\"}}\n");
        ConfigResult.Unavailable unavailable = (ConfigResult.Unavailable)
                open(file, new ConfigResult.Unavailable("No docker.")).config();
        assertThat(unavailable.troubles()).hasSize(1);
        assertThat(unavailable.explained())
                .startsWith("No docker.\nThe variable TAG has no value, and the project cannot do without it: which (");
    }

    private static ConfigResult accepted(String json) {
        return new ConfigResult.Accepted(ComposeReader.resolved(json));
    }

    private Workspace open(Path file, ConfigResult config) {
        return open(file, config, null);
    }

    /** Where it is asked for every profile, it must have an answer for that. */
    private Workspace open(Path file, ConfigResult config, @Nullable ConfigResult ofAllProfiles) {
        Engine engine = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    boolean all = method.getName().equals("configOfAllProfiles");
                    assertThat(all ? ofAllProfiles : config).isNotNull();
                    return all ? ofAllProfiles : config;
                });
        ChangeMemory memory = new ChangeMemory(folder.resolve("memory"));
        return new Workspace(
                new Project("shop", folder, List.of(file), new DiskFileSource()),
                new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, new PrometheusFeed()));
    }
}
