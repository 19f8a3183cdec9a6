package dev.plimsoll.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("engine")
@DisplayName("The templates are real")
class RealTemplatesTest {

    private static final Path HOME = Path.of(System.getProperty("plimsoll.home"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Catalog CATALOG = Catalog.load();

    @TempDir
    Path temp;

    static Stream<Path> composeFiles() throws IOException {
        return files(HOME.resolve("compose"), ".yaml");
    }

    static Stream<Path> prometheusFiles() throws IOException {
        return files(HOME.resolve("prometheus"), ".yml");
    }

    private static Stream<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    @Nested
    @DisplayName("for Compose")
    class ForCompose {

        private static final int COMBINATIONS = 6;

        @ParameterizedTest(name = "{0}")
        @DisplayName("as they stand")
        @MethodSource("dev.plimsoll.catalog.RealTemplatesTest#composeFiles")
        void asTheyStand(Path file) throws Exception {
            assertThat(compose(file)).isEmpty();
        }

        @Test
        @DisplayName("with every choice and switch of their forms")
        void choices() throws Exception {
            for (Component component : CATALOG.components()) {
                for (Map<String, String> values : variants(component)) {
                    Path file = temp.resolve("compose.yaml");
                    Files.writeString(file, component.filled(values));
                    assertThat(compose(file))
                            .as("%s %s", component.id(), values)
                            .isEmpty();
                }
            }
        }

        /** Every alternative of every field at least once, in few combinations: each asks Compose. */
        private static List<Map<String, String>> variants(Component component) {
            List<Map<String, String>> variants = new ArrayList<>();
            for (int number = 0; number < COMBINATIONS; number++) {
                Map<String, String> values = new LinkedHashMap<>();
                for (Field field : component.fields()) {
                    List<String> all = alternatives(field);
                    values.put(field.id(), all.get((number + values.size()) % all.size()));
                }
                variants.add(values);
            }
            return variants;
        }

        private static List<String> alternatives(Field field) {
            Set<String> all = new LinkedHashSet<>(List.of(field.defaultValue()));
            field.choices().forEach(choice -> all.add(choice.value()));
            field.adaptations().stream()
                    .flatMap(each -> Stream.ofNullable(each.value()))
                    .map(each -> each.replace("{default}", field.defaultValue()))
                    .map(each -> each.replaceAll("\\{[a-z-]+}", "/srv/engine"))
                    .forEach(all::add);
            field.advice().forEach(each -> all.add(each.improved(field.defaultValue())));
            if (field.optional()) {
                all.add(field.kind() == FieldKind.FLAG ? "false" : "");
            }
            return List.copyOf(all);
        }

        private String compose(Path file) throws Exception {
            return run("docker", "compose", "-p", "plimsoll-templates", "-f", file.toString(), "config", "-q");
        }
    }

    @Nested
    @DisplayName("for Prometheus")
    class ForPrometheus {

        @ParameterizedTest(name = "{0}")
        @DisplayName("as they stand")
        @MethodSource("dev.plimsoll.catalog.RealTemplatesTest#prometheusFiles")
        void asTheyStand(Path file) throws Exception {
            assertThat(started(Files.readString(file))).contains("ready to receive web requests");
        }

        @Test
        @DisplayName("which refuses one that is wrong")
        void wrong() throws Exception {
            assertThat(started("scrape_configs:\n  - job_nam: a\n")).contains("job_nam");
        }

        /** Copied in, so that the engine may be on another machine. */
        private String started(String config) throws Exception {
            String image = CATALOG.components().stream()
                    .filter(each -> each.config() != null)
                    .flatMap(each -> each.field("image").stream())
                    .map(Field::defaultValue)
                    .findFirst()
                    .orElseThrow();
            Path file = temp.resolve("prometheus.yml");
            Files.writeString(file, config);
            String name = "plimsoll-templates-" + UUID.randomUUID();
            run("docker", "create", "--name", name, image, "--config.file=/etc/prometheus/prometheus.yml");
            try {
                run("docker", "cp", file.toString(), name + ":/etc/prometheus/prometheus.yml");
                run("docker", "start", name);
                return log(name);
            } finally {
                run("docker", "rm", "-f", "-v", name);
            }
        }

        private static String log(String name) throws Exception {
            Instant end = Instant.now().plus(PATIENCE);
            String log = "";
            while (Instant.now().isBefore(end) && !log.contains("ready to receive") && !log.contains("Error loading")) {
                Thread.sleep(200);
                log = run("docker", "logs", name);
            }
            return log;
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
