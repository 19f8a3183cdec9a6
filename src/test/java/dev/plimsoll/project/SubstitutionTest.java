package dev.plimsoll.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.project.Substitution.Filled;
import dev.plimsoll.project.Substitution.Missing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Variables in texts")
class SubstitutionTest {

    private static final Map<String, String> SET = Map.of("A", "aval", "E", "");

    /** Texts with A set, E set to nothing, and U and B not set. */
    private static final List<String> VALID = List.of(
            "plain",
            "a$",
            "a$5",
            "$A",
            "${A}",
            "$a",
            "${E}",
            "${E:-d}",
            "${E-d}",
            "${U:-d}",
            "${U-d}",
            "${U}",
            "${A:+r}",
            "${E:+r}",
            "${E+r}",
            "${U+r}",
            "$$A",
            "$$$A",
            "$$$$A",
            "$${A",
            "${U:-${A}}",
            "${U:-a}b}",
            "${U:-{a}}",
            "${U:-${V:-{x}}}",
            "${A?m}",
            "${E?m}",
            "${A-B:?c}",
            "${U-B:?c}",
            "$A_B",
            "$A-B",
            "${U:-$$x}",
            "${U:-}",
            "}$",
            "$ {A}",
            "${U:-$}",
            "$Ü",
            "${U:-:?x}",
            "${A:-b c}",
            "${A}${U}$A");

    private static final List<String> MISSING = List.of(
            "${U?m}",
            "${E:?m}",
            "${U:?}",
            "${U?}",
            "${A:-${B:?x}}",
            "${U:+${B:?x}}",
            "${A:+${B:?x}}",
            "${A:?${B:?x}}",
            "$$${U?m}");

    private static final List<String> INVALID = List.of(
            "${A", "${}", "${1A}", "${A.B}", "${U:=x}", "${A!x}", "${ A }", "${A:}", "${U:-${A}", "${Ü}", "${U:-a\nb}");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are filled in, or have their defaults")
    void filled() {
        assertThat(fill("$A:${U:-x}:$$A").text()).isEqualTo("aval:x:$A");
        assertThat(VALID).allSatisfy(each -> {
            assertThat(fill(each).missing()).isEmpty();
            assertThat(fill(each).valid()).isTrue();
        });
    }

    @Test
    @DisplayName("that are missing are all told, with what the author says of them")
    void missing() {
        assertThat(fill("${U:?set it} ${A:-${B?or this}}").missing())
                .containsExactly(new Missing("U", "set it", false), new Missing("B", "or this", true));
        assertThat(MISSING).allSatisfy(each -> assertThat(fill(each).missing()).isNotEmpty());
    }

    @Test
    @DisplayName("that are none are told")
    void invalid() {
        assertThat(INVALID).allSatisfy(each -> assertThat(fill(each).valid()).isFalse());
    }

    @Test
    @DisplayName("that lie in each other without end are none, and end")
    void deep() {
        String deep = "${U:-".repeat(200_000) + "x" + "}".repeat(200_000);
        assertThatCode(() -> assertThat(fill(deep).valid()).isFalse()).doesNotThrowAnyException();
    }

    @Test
    @Tag("engine")
    @DisplayName("mean the same to Compose")
    void compose() throws Exception {
        List<String> differences = new ArrayList<>();
        for (String each : VALID) {
            String resolved = ask(each);
            if (!fill(each).text().equals(resolved)) {
                differences.add(each + ": " + fill(each).text() + " <> " + resolved);
            }
        }
        for (String each : MISSING) {
            if (!ask(each).contains("is missing a value")) {
                differences.add(each + " is not missing");
            }
        }
        for (String each : INVALID) {
            if (!ask(each).contains("invalid interpolation format")) {
                differences.add(each + " is valid");
            }
        }
        assertThat(differences).isEmpty();
    }

    /** What Compose makes of it, or what it says when it refuses. */
    private String ask(String text) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Files.writeString(
                folder.resolve("compose.yaml"),
                json.writeValueAsString(
                        Map.of("services", Map.of("s", Map.of("image", "x", "command", List.of(text))))));
        ProcessBuilder builder =
                DockerCompose.process(folder, "config", "--format", "json").redirectErrorStream(false);
        builder.environment().putAll(SET);
        Process compose = builder.start();
        String out = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(compose.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return compose.waitFor() == 0
                // Compose prints each dollar twice
                ? json.readTree(out).at("/services/s/command/0").asText().replace("$$", "$")
                : err;
    }

    private static Filled fill(String text) {
        return Substitution.fill(text, new Environment(SET));
    }
}
