package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.DockerCompose;
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
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(troubles(NOTHING_MISSING)).isEmpty();
    }

    @Test
    @DisplayName(
            "no file of variables that stands beside the file that names it, included, extended, or in a folder of its own")
    void environmentFilesElsewhere() throws IOException {
        for (String there : List.of("deploy/all.env", "deploy/db/db.env", "deploy/base/web.env")) {
            Files.createDirectories(folder.resolve(there).getParent());
            Files.writeString(folder.resolve(there), "A=b\n");
        }
        Files.writeString(
                folder.resolve("deploy/db/compose.yaml"), "services:\n  db:\n    image: x\n    env_file: [db.env]\n");
        Files.writeString(
                folder.resolve("deploy/base/base.yaml"), "services:\n  web:\n    image: x\n    env_file: web.env\n");
        Path file = Files.writeString(folder.resolve("deploy/compose.yaml"), """
                include: [db/compose.yaml]
                services:
                  web: {extends: {file: base/base.yaml, service: web}}
                  other: {image: x, env_file: all.env}
                """);
        Project project = new Project("shop", folder, List.of(file), new DiskFileSource());
        assertThat(ComposeReader.troubles(project)).isEmpty();
        assertThat(ComposeReader.files(project))
                .contains(
                        file,
                        folder.resolve("deploy/db/compose.yaml"),
                        folder.resolve("deploy/db/.env"),
                        folder.resolve("deploy/db/db.env"),
                        folder.resolve("deploy/base/base.yaml"),
                        folder.resolve("deploy/base/web.env"),
                        folder.resolve("deploy/all.env"));
    }

    /** What is taken out, what stands there instead, and what is said then. */
    private static final String CASES = """
            networks: {front: }                                             | | web joins the network front, which the project does not define (compose.yaml, line 5, column 16). Add front under networks: at the top level, or correct the name.
            volumes: {data: , logs: }                                       | | web mounts the volume data, which the project does not define (compose.yaml, line 6, column 15). Add data under volumes: at the top level, or correct the name.
            secrets: {key: {environment: HOME}, other: {environment: HOME}} | | web uses the secret key, which the project does not define (compose.yaml, line 7, column 15). Add key under secrets: at the top level, or correct the name.
            configs: {settings: {content: x}}                               | | web uses the config settings, which the project does not define (compose.yaml, line 8, column 15). Add settings under configs: at the top level, or correct the name.
            {db: {condition                                                 | {dbase: {condition | web needs the service dbase, and there is no such service (compose.yaml, line 9, column 18). Correct the name, or take it out.
            {db: {condition: service_started}                               | {dbase: {condition: service_started, required: false} | web needs the service dbase, and there is no such service (compose.yaml, line 9, column 18). Correct the name, or take it out.
            {db: {condition: service_started}}                              | [extra] | web needs the service extra, which starts only with the profile extra (compose.yaml, line 9, column 18). Set COMPOSE_PROFILES=extra, or say required: false in depends_on.
            [web.env,                                                       | [web.environment, | web takes variables from web.environment, and there is no such file (compose.yaml, line 4, column 16). Make the file, or take it out of env_file.
            nginx:1.29#env                                                  | 'nginx:${PLIMSOLL_NOT_SET:?which nginx}' | The variable PLIMSOLL_NOT_SET has no value, and the project cannot do without it: which nginx (compose.yaml, line 3, column 18). Write PLIMSOLL_NOT_SET=… into the file .env beside the compose file, or set it before starting.
            nginx:1.29#profiles                                             | 'nginx:${PLIMSOLL_NOT_SET?}' | The variable PLIMSOLL_NOT_SET has no value, and the project cannot do without it (compose.yaml, line 13, column 18). Write PLIMSOLL_NOT_SET=… into the file .env beside the compose file, or set it before starting.
            nginx:1.29#env                                                  | '$$${PLIMSOLL_NOT_SET?}' | The variable PLIMSOLL_NOT_SET has no value, and the project cannot do without it (compose.yaml, line 3, column 14). Write PLIMSOLL_NOT_SET=… into the file .env beside the compose file, or set it before starting.
            nginx:1.29#env                                                  | '${HOME:-${PLIMSOLL_NOT_SET:?x}}' | The variable PLIMSOLL_NOT_SET has no value, and the project cannot do without it: x (compose.yaml, line 3, column 20). Write PLIMSOLL_NOT_SET=… into the file .env beside the compose file, or set it before starting.
            nginx:1.29#env                                                  | 'nginx:${TAG' | What stands in ${…} here is no variable (compose.yaml, line 3, column 18). Correct it, or write $$ where a dollar sign is meant.
            profiles: [extra]                                               | profiles: [] | extra joins the network nowhere, which the project does not define (compose.yaml, line 15, column 16). Add nowhere under networks: at the top level, or correct the name.
            image: postgres:17                                              | 'network_mode: "service:gone"' | db needs the service gone, and there is no such service (compose.yaml, line 11, column 5). Correct the name, or take it out.
            image: postgres:17                                              | 'links: ["gone:alias"]' | db needs the service gone, and there is no such service (compose.yaml, line 11, column 13). Correct the name, or take it out.
            image: postgres:17                                              | 'build: {context: ., secrets: [gone]}' | db is built with the secret gone, which the project does not define (compose.yaml, line 11, column 35). Add gone under secrets: at the top level, or correct the name.
            image: postgres:17                                              | 'extends: {service: gone}' | A service extends gone, and compose.yaml has no such service (compose.yaml, line 11, column 5). Correct the name of the service.
            image: postgres:17                                              | 'extends: {file: gone.yaml, service: x}' | A service extends one of gone.yaml, and there is no such file (compose.yaml, line 11, column 5). Correct the path of the file.
            networks: {front: }                                             | 'include: [gone.yaml]' | The project includes gone.yaml, and there is no such file (compose.yaml, line 16, column 11). Correct the path, or take it out of include.
            """;

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = CASES)
    @DisplayName("each with its place and what to do")
    void each(String part, String instead, String sentence) throws IOException {
        assertThat(troubles(changed(part, instead)))
                .extracting(Trouble::sentence)
                .contains(sentence);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @Tag("engine")
    @CsvSource(delimiter = '|', textBlock = CASES)
    @DisplayName("and Compose refuses it indeed, and accepts it otherwise")
    void refused(String part, String instead, String sentence) throws Exception {
        troubles(NOTHING_MISSING);
        assertThat(config()).isEmpty();
        troubles(changed(part, instead));
        assertThat(config()).isNotEmpty();
    }

    /** What stands behind # is what comes behind the part, on the next line. */
    private static String changed(String part, String instead) {
        String[] parts = part.split("#", 2);
        String behind = parts.length == 1 ? "" : "\n    " + parts[1];
        String whole = parts[0] + behind;
        assertThat(NOTHING_MISSING).contains(whole);
        return NOTHING_MISSING.replace(whole, (instead == null ? "" : instead) + behind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{extra: {condition: service_started, required: false}}",
                "{extra: {condition: service_started, required: false}}\n    links: [extra]"
            })
    @DisplayName("but not a service that rests where it is not required")
    void notRequired(String dependsOn) throws Exception {
        String text = NOTHING_MISSING.replace("{db: {condition: service_started}}", dependsOn);
        assertThat(troubles(text)).isEmpty();
    }

    @Test
    @DisplayName("all of them, in every file that takes part, each in its own")
    void everyFile() throws IOException {
        Files.createDirectory(folder.resolve("db"));
        Files.writeString(folder.resolve("db/.env"), "KNOWN=1\n");
        Files.writeString(folder.resolve("db/compose.yaml"), """
                services:
                  db: {image: "postgres:${KNOWN:?known}-${MISSING_1:?one}", env_file: [db.env]}
                """);
        Files.writeString(folder.resolve("base.yaml"), "services: {web: {image: '${MISSING_2?}', networks: [a]}}\n");
        Files.writeString(folder.resolve("compose.override.yaml"), "services:\n  web:\n    secrets: [b]\n");
        Path file = Files.writeString(folder.resolve("compose.yaml"), """
                include: [db/compose.yaml]
                services: {web: {extends: {file: base.yaml, service: web}}}
                """);
        List<Trouble> troubles = ComposeReader.troubles(new Project(
                "shop", folder, List.of(file, folder.resolve("compose.override.yaml")), new DiskFileSource()));
        assertThat(troubles)
                .extracting(each -> folder.relativize(each.file()) + ":" + each.line() + ":" + each.column())
                .containsExactly(
                        "db/compose.yaml:2:41",
                        "base.yaml:1:26",
                        "db/compose.yaml:2:72",
                        "base.yaml:1:53",
                        "compose.override.yaml:3:15");
        assertThat(troubles.get(2).what()).isEqualTo("db takes variables from db/db.env, and there is no such file.");
    }

    @Test
    @DisplayName("not what the environment or .env sets, nor in names that they make up")
    void filled() throws IOException {
        Files.writeString(folder.resolve(".env"), "TAG=1\nFRONT=front\nFILE=web.env\n");
        String text = NOTHING_MISSING
                .replace("[front, default]", "[\"${FRONT}\"]")
                .replace("nginx:1.29", "nginx:${TAG:?which}")
                .replace("[web.env", "[\"./${FILE}\"");
        assertThat(troubles(text)).isEmpty();
        Files.writeString(folder.resolve(".env"), "TAG=1\nFRONT=back\nFILE=web.env\n");
        assertThat(troubles(text))
                .extracting(Trouble::what)
                .containsExactly("web joins the network back, which the project does not define.");
    }

    /** What Compose says when it refuses; empty when it accepts. */
    private String config() throws Exception {
        Process compose = DockerCompose.process(folder, "-f", "compose.yaml", "config", "-q")
                .redirectErrorStream(true)
                .start();
        String said = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return compose.waitFor() == 0 ? "" : said;
    }

    private List<Trouble> troubles(String text) throws IOException {
        Files.writeString(folder.resolve("web.env"), "A=1\n");
        Path file = Files.writeString(folder.resolve("compose.yaml"), text);
        return ComposeReader.troubles(new Project("shop", folder, List.of(file), new DiskFileSource()));
    }
}
