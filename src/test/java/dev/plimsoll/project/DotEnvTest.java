package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file .env")
class DotEnvTest {

    private static final String TEXT = """
            # a comment
            T_PLAIN=plain # comment
            T_DOUBLE="a $T_PLAIN ${T_PLAIN} \\t x" # comment
            T_SINGLE='b $T_PLAIN'
            T_DEFAULT=$T_PLAIN-${T_NOT_SET:-def}
              export T_SPACED = spaced value
            T_YAML: yaml
            T_EMPTY=
            T_HASH=a#b
            T_OUTER=${T_FROM_OUTSIDE}
            T_DOLLARS=$$x
            T_BACK=\\$T_PLAIN
            T_ESCAPED="\\$T_PLAIN \\"q\\" \\\\"
            T_APOSTROPHE='x\\'y'
            T_INSIDE=it's
            T_ONLY = # only
            T_SIGN==y
            T_BEHIND="a" b
            T-DASH.DOT=1
            T_LATE=${T_LATER}
            T_LATER=late
            T_TAB=\ttab\t
            T_BOTH=file
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("sets variables, which may stand in those below them")
    void values() {
        Map<String, String> values = DotEnv.read(TEXT + "T_LINES=\"one\ntwo\"\nT_LAST=1", outer());
        assertThat(values)
                .containsEntry("T_PLAIN", "plain")
                .containsEntry("T_DOUBLE", "a plain plain \t x")
                .containsEntry("T_SINGLE", "b $T_PLAIN")
                .containsEntry("T_LINES", "one\ntwo")
                .containsEntry("T_LATE", "")
                .containsEntry("T_LAST", "1");
    }

    @Test
    @DisplayName("stands behind the variables of the process, even behind one that is set to nothing")
    void order() throws Exception {
        Files.writeString(folder.resolve(".env"), "COMPOSE_PROFILES=debug\nT_BOTH=file\n");
        Environment outer = new Environment(Map.of("T_BOTH", ""));
        Environment environment = new Project("p", folder, List.of(), new DiskFileSource(), outer).environment();
        assertThat(environment.value("T_BOTH")).contains("");
        assertThat(environment.value("COMPOSE_PROFILES")).contains("debug");
        assertThat(environment.value("T_NOT_SET")).isEmpty();
    }

    @Test
    @DisplayName("may begin with a byte order mark, end lines as Windows does, and be of any shape")
    void shapes() {
        assertThat(DotEnv.read("\uFEFFA=1\r\nB=2\r\n", outer()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "2"));
        assertThat(DotEnv.read("A=\"" + "\\\"".repeat(500_000), outer())).containsKey("A");
        assertThat(DotEnv.read("A", outer())).isEmpty();
        assertThat(DotEnv.read("A=", outer())).containsEntry("A", "");
    }

    @Test
    @Tag("engine")
    @DisplayName("means the same to Compose")
    void compose() throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), "services: {s: {image: x}}\n");
        Files.writeString(folder.resolve(".env"), TEXT);
        ProcessBuilder builder = DockerCompose.process(folder, "config", "--environment");
        builder.environment()
                .keySet()
                .retainAll(Set.of("PATH", "HOME", "DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_CONTEXT"));
        builder.environment().put("T_FROM_OUTSIDE", "outside");
        Process compose = builder.start();
        compose.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
        List<String> said = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(each -> each.startsWith("T"))
                .filter(each -> !each.startsWith("T_FROM_OUTSIDE"))
                .toList();
        assertThat(DotEnv.read(TEXT, outer()).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private static Environment outer() {
        return new Environment(Map.of("T_FROM_OUTSIDE", "outside"));
    }
}
