package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What Compose refuses is found in the files as they are written:")
class TroublesTest {

    private static final String NOTHING_MISSING = """
            services:
              web:
                image: nginx:1.29
                env_file: [web.env, {path: none.env, required: false}]
                networks: [front, default]
                volumes: ["data:/data", "./web:/web", "/tmp", "logs:/logs"]
                secrets: [key, {source: other}]
                configs: [settings]
                depends_on: {db: {condition: service_started}}
              db:
                image: postgres:17
              extra:
                image: nginx:1.29
                profiles: [extra]
                networks: [nowhere]
            networks: {front: }
            volumes: {data: , logs: }
            secrets: {key: {environment: HOME}, other: {environment: HOME}}
            configs: {settings: {content: x}}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("nothing where everything is there")
    void nothing() throws IOException {
        assertThat(troubles(NOTHING_MISSING, "")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    networks: {front: }     | web joins the network front, which the project does not define (compose.yaml, line 5). Add front under networks: at the top level, or correct the name.
                    volumes: {data: , logs: } | web mounts the volume data, which the project does not define (compose.yaml, line 6). Add data under volumes: at the top level, or correct the name.
                    secrets: {key: {environment: HOME}, other: {environment: HOME}} | web uses the secret key, which the project does not define (compose.yaml, line 7). Add key under secrets: at the top level, or correct the name.
                    configs: {settings: {content: x}} | web uses the config settings, which the project does not define (compose.yaml, line 8). Add settings under configs: at the top level, or correct the name.
                    """)
    @DisplayName("what the top level does not define")
    void undefined(String without, String sentence) throws IOException {
        assertThat(troubles(NOTHING_MISSING.replace(without, ""), ""))
                .extracting(Trouble::sentence)
                .contains(sentence);
    }

    @Test
    @DisplayName("a service that is waited for, and a file with variables")
    void dependencyAndFile() throws IOException {
        String text = NOTHING_MISSING.replace("{db: ", "{dbase: ").replace("[web.env,", "[web.environment,");
        assertThat(troubles(text, ""))
                .extracting(Trouble::sentence)
                .containsExactly(
                        "web waits for dbase, and there is no such service (compose.yaml, line 9). Correct the name, or take it out of depends_on.",
                        "web takes variables from web.environment, and there is no such file (compose.yaml, line 4). Make the file, or take it out of env_file.");
    }

    @Test
    @DisplayName("a variable without which the project cannot do, where it stands")
    void variable() throws IOException {
        String text = NOTHING_MISSING.replace("nginx:1.29\n    env", "nginx:${TAG:?which}\n    env");
        assertThat(troubles(text, "required variable TAG is missing a value: which"))
                .extracting(Trouble::sentence)
                .containsExactly(
                        "The variable TAG has no value, and the project cannot do without it (compose.yaml, line 3)."
                                + " Write TAG=… into the file .env beside the compose file, or set it before starting.");
    }

    @Test
    @DisplayName("nothing in names that a variable makes up")
    void interpolated() throws IOException {
        assertThat(troubles(NOTHING_MISSING.replace("[front, default]", "[\"${NETWORK}\"]"), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("engine")
    @CsvSource(delimiter = '|', textBlock = """
                    networks: {front: }               | ''
                    volumes: {data: , logs: }         | ''
                    secrets: {key: {environment: HOME}, other: {environment: HOME}} | ''
                    configs: {settings: {content: x}} | ''
                    {db: {condition                   | {dbase: {condition
                    [web.env,                         | [web.environment,
                    nginx:1.29                        | nginx:${PLIMSOLL_NOT_SET:?which}
                    """)
    @DisplayName("and Compose refuses it indeed, and accepts it otherwise")
    void refused(String part, String instead) throws Exception {
        troubles(NOTHING_MISSING, "");
        assertThat(config()).isEmpty();
        String broken = NOTHING_MISSING.replace(part, instead);
        troubles(broken, "");
        String refusal = config();
        assertThat(refusal).isNotEmpty();
        assertThat(troubles(broken, refusal)).isNotEmpty();
    }

    /** What Compose says when it refuses; empty when it accepts. */
    private String config() throws Exception {
        Process compose = new ProcessBuilder("docker", "compose", "-f", "compose.yaml", "config", "-q")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return compose.waitFor() == 0 ? "" : said;
    }

    private List<Trouble> troubles(String text, String refusal) throws IOException {
        Files.writeString(folder.resolve("web.env"), "A=1\n");
        Path file = Files.writeString(folder.resolve("compose.yaml"), text);
        return ComposeReader.troubles(new Project("shop", folder, List.of(file), new DiskFileSource()), refusal);
    }
}
