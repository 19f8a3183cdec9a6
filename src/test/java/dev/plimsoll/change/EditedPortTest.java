package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.Scraping;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One port of a service, through its form: what is set, what becomes of its text, and what Compose then binds. */
@DisplayName("A port that is changed")
class EditedPortTest {

    private static final String VARIABLES =
            "BOTH=127.0.0.1:13306\nSIX=[::1]\nSIX_BOTH=[::1]:90\nBIND=127.0.0.1\nPORT=5000\nNONE=\nALL=127.0.0.1:5000:80\nRANGE=80-81\n";

    /** An item; what is set; what the item becomes; whether setting the old values again gives the old text. */
    private static final String CASES = """
            "${BOTH}:80"                   | port-80=81               | "127.0.0.1:81:80"            | back
            "${BOTH}:80"                   | address-80=0.0.0.0       | "13306:80"                   | -
            "${BOTH}:80"                   | address-80=10.0.0.1      | "10.0.0.1:13306:80"          | -
            "${BOTH}:80"                   | port-80=1 address-80=::1 | "[::1]:1:80"                 | back
            "${X:-127.0.0.1:9}:80/udp"     | port-80-udp=81           | "127.0.0.1:81:80/udp"        | back
            "$BOTH:80"                     | port-80=81               | "127.0.0.1:81:80"            | back
            "${BOTH:?no}:80"               | port-80=81               | "127.0.0.1:81:80"            | back
            "${BIND}:${PORT}:80"           | port-80=81               | "${BIND}:81:80"              | back
            "${SIX_BOTH}:80"               | port-80=81               | "[::1]:81:80"                | back
            "${X:-0.0.0.0}:${Y:-90}:80"    | port-80=81               | "${X:-0.0.0.0}:81:80"        | back
            "${X:-0.0.0.0}:${Y:-90}:80"    | address-80=10.0.0.1      | "10.0.0.1:${Y:-90}:80"       | back
            "${X:-[::]}:90:80"             | address-80=10.0.0.1      | "10.0.0.1:90:80"             | back
            "${SIX}:90:80"                 | port-80=81               | "${SIX}:81:80"               | back
            "[${X:-::1}]:90:80"            | address-80=10.0.0.1      | "10.0.0.1:90:80"             | back
            "[::1]:90:80"                  | address-80=127.0.0.1     | "127.0.0.1:90:80"            | back
            "${NONE}:90:80"                | address-80=127.0.0.1     | "127.0.0.1:90:80"            | back
            "${NONE:-}:90:80"              | address-80=127.0.0.1     | "127.0.0.1:90:80"            | back
            "${PORT}:${PORT}"              | port-5000=81             | "81:${PORT}"                 | back
            "$PORT:$PORT/udp"              | port-5000-udp=81         | "81:$PORT/udp"               | back
            "${PORT}:${PORT:?no}/tcp"      | address-5000=127.0.0.1   | "127.0.0.1:${PORT}:${PORT:?no}/tcp" | back
            "90:${PORT:-80}"               | port-5000=81             | "81:${PORT:-80}"             | back
            "90:${X:-80}"                  | port-80=81               | "81:${X:-80}"                | back
            "${BIND}:${PORT}:${PORT}"      | port-5000=81             | "${BIND}:81:${PORT}"         | back
            "${X-:90:80}"                  | port-80=81               | "81:80"                      | -
            "${ALL}"                       | port-80=81               | "127.0.0.1:81:80"            | -
            "${BOTH}:${PORT}"              | port-5000=81             | "127.0.0.1:81:${PORT}"       | back
            "${X:-9}${Y:-0}:80"            | port-80=81               | "81:80"                      | back
            "8000-8010:80"                 | port-80=81               | "81:80"                      | back
            "127.0.0.1::80"                | port-80=81               | "127.0.0.1:81:80"            | -
            "80"                           | port-80=81               | "81:80"                      | -
            80:80                          | address-80=127.0.0.1     | 127.0.0.1:80:80              | back
            ${PORT}:80                     | port-80=81               | 81:80                        | back
            ${PORT}:${PORT}                | port-5000=81             | 81:${PORT}                   | back
            target: 80\\npublished: ${PORT} | port-80=81              | target: 80\\npublished: 81    | back
            target: ${PORT}\\npublished: 90 | port-5000=81            | target: ${PORT}\\npublished: 81 | back
            target: ${X:-80}\\nhost_ip: ${BIND}\\npublished: 90 | port-80=81 | target: ${X:-80}\\nhost_ip: ${BIND}\\npublished: 81 | back
            target: 80\\nhost_ip: ::1\\npublished: 90 | address-80=10.0.0.1 | target: 80\\nhost_ip: 10.0.0.1\\npublished: 90 | back
            """;

    @TempDir
    Path temp;

    private static Trial trial(String item) {
        return Trial.of("services:\n  a:\n    image: a\n    ports:\n      - " + item.replace("\\n", "\n        ")
                        + " # why\n")
                .with(".env", VARIABLES);
    }

    private static EditForm form(Trial trial) {
        return EditForm.of(
                        new EditForm.Context(
                                Trial.CATALOG, trial.model(), trial.project(), EngineFacts.UNKNOWN, Scraping.UNKNOWN),
                        "a")
                .orElseThrow();
    }

    private static Map<String, String> values(Trial trial) {
        return form(trial).fields().stream()
                .collect(Collectors.toMap(each -> each.field().id(), FieldState::value));
    }

    /** Of settings such as {@code port-80=81 address-80=127.0.0.1}. */
    private static Trial after(Trial trial, String settings) {
        EditForm form = form(trial);
        for (String each : settings.split(" ")) {
            String[] set = each.split("=", 2);
            assertThat(values(trial)).containsKey(set[0]);
            form.set(set[0], set[1]);
        }
        assertThat(form.problems()).isEmpty();
        return trial.after(new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), form.edits()));
    }

    /** What the fields of some settings said before. */
    private static String back(Trial trial, String settings) {
        return Arrays.stream(settings.split(" "))
                .map(each -> each.split("=", 2)[0])
                .map(each -> each + "=" + values(trial).get(each))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CASES)
    @DisplayName("keeps what is not asked for, its variables and its address too, and comes back")
    void kept(String item, String settings, String becomes, String back) {
        Trial trial = trial(item);
        Trial after = after(trial, settings);
        assertThat(after.compose()).isEqualTo(trial(becomes).compose());
        for (String each : settings.split(" ")) {
            assertThat(values(after)).containsEntry(each.split("=", 2)[0], each.split("=", 2)[1]);
        }
        if (back.equals("back")) {
            assertThat(after(after, back(trial, settings)).compose()).isEqualTo(trial.compose());
        }
    }

    @Test
    @Tag("engine")
    @DisplayName("is where it was asked to be, and otherwise where it was, as Compose has it")
    void real() {
        for (String line : CASES.lines().toList()) {
            List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
            JsonNode before = resolved(trial(parts.get(0)));
            JsonNode after = resolved(after(trial(parts.get(0)), parts.get(1)));
            Map<String, String> set = Arrays.stream(parts.get(1).split(" "))
                    .map(each -> each.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0].replaceFirst("-.*", ""), each -> each[1]));
            String address = set.getOrDefault("address", before.path("host_ip").asText());
            boolean everywhere = set.getOrDefault("address", "").equals("0.0.0.0");
            assertThat(after.path("host_ip").asText()).as(line).isEqualTo(everywhere ? "" : address);
            assertThat(after.path("published").asText())
                    .as(line)
                    .isEqualTo(set.getOrDefault("port", before.path("published").asText()));
            assertThat(after.path("target")).as(line).isEqualTo(before.path("target"));
            assertThat(after.path("protocol")).as(line).isEqualTo(before.path("protocol"));
        }
    }

    private JsonNode resolved(Trial trial) {
        ComposeJudge.Verdict verdict =
                ComposeJudge.REAL.configOf(trial.writeTo(temp), List.of(Trial.COMPOSE), "--format", "json");
        assertThat(verdict.accepted()).as(verdict.output()).isTrue();
        return verdict.json().at("/services/a/ports/0");
    }

    @Test
    @DisplayName("has its address twice where a variable has one too, which is said")
    void twice() {
        EditForm form = form(trial("\"90:80\""));
        form.set("port-80", "${BOTH}");
        assertThat(form.problems())
                .containsExactly("port-80: ${BOTH} has the address 127.0.0.1 as well, and the port is on 0.0.0.0: "
                        + "set the address to 127.0.0.1 too, or take a variable that has a port alone.");
        assertThat(after(trial("\"90:80\""), "port-80=${BOTH} address-80=127.0.0.1")
                        .compose())
                .isEqualTo(trial("\"${BOTH}:80\"").compose());
    }

    @Test
    @DisplayName("is none of its own where a variable is a range, or nobody knows it")
    void unknown() {
        assertThat(values(trial("\"${RANGE}:${RANGE}\""))).doesNotContainKeys("port-80", "port-81");
        assertThat(values(trial("\"${PORT}:${NOBODY}\"")).keySet()).noneMatch(each -> each.startsWith("port-"));
    }

    @Test
    @DisplayName("has the variables of the folder of a file that is included")
    void included() {
        Trial trial = Trial.of("include: [sub/more.yaml]\nservices:\n  b:\n    image: b\n")
                .with("sub/more.yaml", "services:\n  a:\n    image: a\n    ports: [\"${OWN}:80\"]\n")
                .with("sub/.env", "OWN=127.0.0.1:90\n");
        assertThat(values(trial)).containsEntry("address-80", "127.0.0.1");
        assertThat(after(trial, "port-80=81").text("sub/more.yaml")).contains("[\"127.0.0.1:81:80\"]");
    }
}
