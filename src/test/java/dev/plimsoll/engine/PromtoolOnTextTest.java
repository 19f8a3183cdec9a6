package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.PrometheusCheck.Accepted;
import dev.plimsoll.engine.PrometheusCheck.NotChecked;
import dev.plimsoll.engine.PrometheusCheck.Rejected;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("promtool on a configuration that stands in the compose file")
class PromtoolOnTextTest {

    private static final String HEAD = """
            services:
              prometheus:
                image: prom/prometheus:v3.5.1
                volumes: [data:/prometheus]
                configs:
                  - {source: main, target: /etc/prometheus/prometheus.yml}
            volumes: {data: }
            configs:
              main:
            """;
    private static final String RIGHT = HEAD + """
                content: |
                  scrape_configs:
                    - job_name: '$$job-${JOB:-api}'
                      static_configs: [{targets: ['api:80']}]
            """;
    /** The content begins in line 11. */
    private static final String WRONG = HEAD + """
                content: |

                  global:
                    scrape_interva: 5s
            """;

    private static final String SAID =
            "  FAILED: parsing YAML file /etc/prometheus/prometheus.yml: yaml: unmarshal errors:\n"
                    + "  line 3: field scrape_interva not found in type config.plain\n";

    @TempDir
    Path folder;

    private final List<String> copied = new ArrayList<>();

    @Test
    @DisplayName("gets it as Compose would give it")
    void filled() throws IOException {
        write("compose.yaml", RIGHT);
        write(".env", "JOB=web\n");
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        assertThat(check(replay)).isEqualTo(new Accepted());
        assertThat(copied).containsExactly("""
                scrape_configs:
                  - job_name: '$job-web'
                    static_configs: [{targets: ['api:80']}]
                """);
        List<String> command = replay.commands().getLast();
        assertThat(command)
                .contains("--syntax-only", "/etc/prometheus/prometheus.yml")
                .anyMatch(each -> each.endsWith(":/etc/prometheus/prometheus.yml:ro"));
        assertThat(scratch(command)).as("nothing is left over").doesNotExist();
    }

    @Test
    @DisplayName("names the line of the compose file, and says it so")
    void mapped() throws IOException {
        write("compose.yaml", WRONG);
        assertThat(check(replay(new Finished(1, "", SAID))))
                .isEqualTo(new Rejected(
                        folder.resolve("compose.yaml"),
                        13,
                        "yaml: unmarshal errors: line 13: field scrape_interva not found in type config.plain"));
        assertThat(line(13)).isEqualTo("        scrape_interva: 5s");
    }

    @Test
    @DisplayName("leads to the entry where the lines are others, or none is named")
    void entry() throws IOException {
        Path compose = folder.resolve("compose.yaml");
        write("compose.yaml", HEAD + "    content: \"global:\\n  a: 1\\n  scrape_interva: 5s\\n\"\n");
        String quoted = "yaml: unmarshal errors: line 3: field scrape_interva not found in type config.plain";
        assertThat(check(replay(new Finished(1, "", SAID)))).isEqualTo(new Rejected(compose, 9, quoted));
        assertThat(line(9)).isEqualTo("  main:");
        write("compose.yaml", WRONG);
        assertThat(check(replay(new Finished(1, "", "  FAILED: two jobs of one name\n"))))
                .isEqualTo(new Rejected(compose, 9, "two jobs of one name"));
        write("compose.yaml", HEAD + "    content: |\n      ${TWO}\n      scrape_interva: 5s\n");
        write(".env", "TWO=\"a:\\nb:\"\n");
        assertThat(check(replay(new Finished(1, "", SAID)))).isEqualTo(new Rejected(compose, 9, quoted));
    }

    @Test
    @DisplayName("is not asked where a variable has no value, and does not tell the values of others")
    void variables() throws IOException {
        write("compose.yaml", HEAD + "    content: |\n      global: {scrape_interval: '${EVERY:?}'}\n");
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        assertThat(check(replay))
                .isEqualTo(new NotChecked("The configuration of prometheus has a variable in it that has no value."));
        assertThat(replay.commands()).isEmpty();
        write(".env", "EVERY=hunter2-and-more!\n");
        assertThat(check(replay(new Finished(1, "", "  FAILED: not a duration: \"hunter2-and-more!\"\n"))))
                .isEqualTo(new Rejected(folder.resolve("compose.yaml"), 9, "not a duration: \"(value of EVERY)\""));
    }

    @Test
    @Tag("engine")
    @DisplayName("does not refuse what is right, and refuses what is wrong at its line, on the real engine")
    void real() throws IOException {
        try (DockerEngine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            write("compose.yaml", RIGHT);
            assertThat(engine.checkPrometheus(project(), prometheus()))
                    .isInstanceOfAny(Accepted.class, NotChecked.class);
            write("compose.yaml", WRONG);
            assertThat(engine.checkPrometheus(project(), prometheus()))
                    .satisfiesAnyOf(
                            // an image that Debian's packages made may lack it
                            each -> assertThat(each).isInstanceOf(NotChecked.class),
                            each -> assertThat(((Rejected) each).line()).isEqualTo(13));
        }
    }

    private PrometheusCheck check(ReplayedProcesses replay) {
        return new Promtool(replay, new DockerHost(replay, Map.of())::address, Map.of()).check(project(), prometheus());
    }

    private String line(int number) throws IOException {
        return Files.readAllLines(folder.resolve("compose.yaml")).get(number - 1);
    }

    /** Notes what the container would see. */
    private ReplayedProcesses replay(Finished finished) {
        return new ReplayedProcesses(command -> {
            if (command.arguments().contains("run")) {
                try {
                    copied.add(Files.readString(scratch(command.arguments())));
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }
            return finished;
        });
    }

    private static Path scratch(List<String> command) {
        return Path.of(command.get(command.indexOf("-v") + 1).split(":", -1)[0]);
    }

    private Project project() {
        return new Project("shop", folder, List.of(folder.resolve("compose.yaml")), new DiskFileSource());
    }

    private Service prometheus() {
        return ((ComposeReading.AsWritten) ComposeReader.read(project()))
                .model()
                .withBases(project())
                .service("prometheus")
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
