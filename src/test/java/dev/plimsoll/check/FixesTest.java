package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.FixPlanner;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.check.FixCases.FixCase;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The fix of a finding")
class FixesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.FixCases#all")
    @DisplayName("changes what its words say and not a byte besides")
    void changes(FixCase each) {
        assertThat(fix(each).words()).isEqualTo(each.words());
        assertThat(diff(plan(each))).containsExactlyElementsOf(each.diff());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.FixCases#all")
    @DisplayName("leaves nothing to be found by the rule, and nothing new by another")
    void findsNothing(FixCase each) {
        // what Compose resolves changes with the text
        Sketch now = each.sketch().resolved() == null
                ? each.sketch()
                : each.sketch().resolvedAs(FixCases.RESOLVED.formatted("\"published\": \"80\", "));
        Scene after = now.scene(PlanInspector.after(each.sketch().project(), plan(each)));
        List<String> before =
                each.sketch().findings().stream().map(Finding::what).toList();
        List<Finding> left = new Inspector().inspect(after);
        assertThat(left).extracting(Finding::rule).doesNotContain(each.rule());
        assertThat(left).extracting(Finding::what).allSatisfy(what -> assertThat(before)
                .contains(what));
    }

    @Tag("engine")
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.FixCases#all")
    @DisplayName("is one that Compose accepts")
    void composeAccepts(FixCase each, @TempDir Path folder) throws IOException {
        write(each.sketch(), plan(each), folder);
        Project project = new Project("shop", folder, List.of(folder.resolve(Sketch.COMPOSE)), new DiskFileSource());
        try (DockerEngine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            assertThat(engine.config(project)).isInstanceOf(ConfigResult.Accepted.class);
        }
    }

    @Test
    @DisplayName("goes together with others, and each gets a port of its own")
    void together() {
        Sketch sketch = Sketch.of("""
                services:
                  a: {image: busybox, ports: ['8080:80'], container_name: x}
                  b: {image: busybox, ports: ['8080:80'], container_name: x}
                  c: {image: busybox, ports: ['8080:80', '${PORT:-8081}:90']}
                """);
        assertThat(diff(plan(sketch, fixes(sketch))))
                .containsExactly(
                        "-  b: {image: busybox, ports: ['8080:80'], container_name: x}",
                        "-  c: {image: busybox, ports: ['8080:80', '${PORT:-8081}:90']}",
                        "+  b: {image: busybox, ports: ['8082:80']}",
                        "+  c: {image: busybox, ports: ['8083:80', '${PORT:-8081}:90']}");
    }

    @Test
    @DisplayName("is not offered where it cannot be made, though what is wrong is told")
    void notOffered() {
        Sketch sketch = Sketch.of("""
                x-web: &web
                  image: busybox
                  container_name: shop
                services:
                  a: {<<: *web}
                  b: {<<: *web}
                  c: {image: busybox, ports: ['8080:80']}
                  d: {image: busybox, ports: ['8080:80']}
                """);
        List<Finding> offered = new OfferedFixes(sketch.scene()).of(sketch.findings());
        assertThat(offered)
                .extracting(Finding::what)
                .isEqualTo(sketch.findings().stream().map(Finding::what).toList());
        assertThat(offered)
                .filteredOn(each -> each.fix() == null)
                .extracting(Finding::rule)
                .containsExactly("name-twice");
        assertThat(offered)
                .filteredOn(each -> each.fix() != null)
                .extracting(Finding::rule)
                .containsExactly("port-twice");
    }

    @Test
    @DisplayName("uses what another one of the same plan declares")
    void declaredBefore() {
        Sketch sketch = Sketch.of("""
                services:
                  prometheus:
                    image: prom/prometheus
                    volumes: ['./p.yml:/etc/prometheus/prometheus.yml']
                    networks:
                      - mon
                  node-exporter:
                    image: prom/node-exporter
                    networks:
                      - other
                networks:
                  mon:
                """)
                .with(
                        "p.yml",
                        "scrape_configs: [{job_name: n, static_configs: [{targets: ['node-exporter:9100']}]}]\n");
        List<Fix> fixes = fixes(sketch);
        assertThat(fixes).hasSize(2);
        for (List<Fix> each : List.of(fixes, fixes.reversed())) {
            ChangePlan plan = plan(sketch, each);
            assertThat(diff(plan)).containsExactly("+      - other", "+  other:");
            assertThat(plan.findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("that cannot be made is left out of several, and that is said")
    void leftOut() {
        Sketch sketch = Sketch.of("""
                x-web: &web
                  image: busybox
                  container_name: shop
                services:
                  a: {image: busybox, container_name: shop}
                  b:
                    <<: *web
                  c: {image: busybox, ports: ['8080:80']}
                  d: {image: busybox, ports: ['8080:80']}
                """);
        ChangePlan plan = plan(sketch, fixes(sketch));
        assertThat(diff(plan))
                .containsExactly(
                        "-  d: {image: busybox, ports: ['8080:80']}", "+  d: {image: busybox, ports: ['8081:80']}");
        assertThat(plan.findings())
                .extracting(Finding::what)
                .containsExactly("Left as it is: Take container_name out of b.");
        assertThat(plan.findings().getFirst().why()).contains("comes from the anchor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {a: {image: busybox, ports: ['8080-8081:80-81']}, b: {image: busybox, ports: ['8080-8081:80-81']}}",
                "services: {a: {image: busybox, ports: ['8080:80'], scale: 2}}",
                "services: {a: {image: busybox, depends_on: [b]}, b: {image: busybox, depends_on: [a]}}",
                "services: {a: {image: busybox, network_mode: host, networks: [default]}}",
                "services: {a: {image: busybox, mem_limit: 64m, mem_reservation: 128m}}",
                "services: {a: {image: busybox, networks: [fornt]}}\nnetworks: {front: }",
                "services: {a: {image: busybox, secrets: [key]}}",
                "services: {a: {image: busybox, depends_on: {b: {condition: service_healthy}}}, b: {image: acme/own}}"
            })
    @DisplayName("is left to a person where there is a choice")
    void choice(String compose) {
        assertThat(Sketch.of(compose).findings()).isNotEmpty().allSatisfy(each -> assertThat(each.fix())
                .isNull());
    }

    private static Fix fix(FixCase each) {
        return each.sketch().findings().stream()
                .filter(found -> found.rule().equals(each.rule()))
                .map(Finding::fix)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Fix> fixes(Sketch sketch) {
        return sketch.findings().stream()
                .flatMap(each -> Stream.ofNullable(each.fix()))
                .toList();
    }

    private static ChangePlan plan(FixCase each) {
        return plan(each.sketch(), List.of(fix(each)));
    }

    private static ChangePlan plan(Sketch sketch, List<Fix> fixes) {
        PlanResult result = new FixPlanner(Sketch.CATALOG)
                .plan(sketch.project(), sketch.scene().model(), fixes);
        return switch (result) {
            case PlanResult.Planned(ChangePlan plan) -> plan;
            case PlanResult.NotPlanned(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private static List<String> diff(ChangePlan plan) {
        return plan.changes().stream()
                .flatMap(each -> Diffs.lines(each).stream())
                .filter(each -> each.kind() != DiffLine.Kind.SAME)
                .map(each -> (each.kind() == DiffLine.Kind.ADDED ? "+" : "-") + each.text())
                .toList();
    }

    private static void write(Sketch sketch, ChangePlan plan, Path folder) throws IOException {
        for (var each : sketch.files().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, each.getValue());
        }
        for (FileChange each : plan.changes()) {
            Files.writeString(
                    folder.resolve(Sketch.FOLDER.relativize(each.path()).toString()), String.valueOf(each.after()));
        }
    }
}
