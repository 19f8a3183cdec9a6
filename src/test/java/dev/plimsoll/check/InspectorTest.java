package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.change.Finding;
import dev.plimsoll.check.Cases.Case;
import dev.plimsoll.form.EngineFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An inspection")
class InspectorTest {

    private static final String PORTS = """
            services:
              web:
                image: busybox:1.37
                ports: ['8080:80']
                container_name: web-1
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.Cases#all")
    @DisplayName("finds what does not work, where it stands, and nothing else")
    void finds(Case each) {
        assertThat(each.sketch().findings()).extracting(Sketch::line).containsExactlyElementsOf(each.findings());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.plimsoll.check.Cases#all")
    @DisplayName("says of everything why, and what to do")
    void explains(Case each) {
        assertThat(each.sketch().findings()).allSatisfy(finding -> {
            assertThat(finding.what()).endsWith(".");
            assertThat(finding.why()).isNotBlank();
            assertThat(finding.todo()).endsWith(".");
        });
    }

    @Nested
    @DisplayName("of a project on its machine")
    class Machine {

        @Test
        @DisplayName("finds ports that others hold, and not those of its own containers")
        void portTaken() {
            Sketch sketch = Sketch.of(PORTS);
            assertThat(lines(sketch.on(machine(Map.of(8080, "container blog-web-1"), Map.of("blog-web-1", "blog")))))
                    .containsExactly("warning port-taken compose.yaml:4:13 Port 8080, which web publishes, is taken by"
                            + " container blog-web-1 now.");
            assertThat(lines(sketch.on(machine(Map.of(8080, "container web-1"), Map.of("web-1", "shop")))))
                    .isEmpty();
        }

        @Test
        @DisplayName("finds container names that others have")
        void nameTaken() {
            assertThat(lines(Sketch.of(PORTS).on(machine(Map.of(), Map.of("web-1", "blog")))))
                    .containsExactly(
                            "warning name-taken compose.yaml:5:5 There is a container named web-1 already, in the"
                                    + " project blog.");
        }

        private static EngineFacts machine(Map<Integer, String> ports, Map<String, String> names) {
            return new EngineFacts(true, ports, names, null, null, null, Set.of(), null, Set.of());
        }
    }

    @Nested
    @DisplayName("of what Compose resolved")
    class Resolved {

        private final Sketch sketch = Sketch.of("services: {web: {image: busybox, ports: ['${WEB_PORT}:80']}}");

        @Test
        @DisplayName("finds a port whose variable has no value")
        void portUnset() {
            assertThat(lines(sketch.resolvedAs(json(""))))
                    .containsExactly(
                            "warning port-unset compose.yaml:1:42 The port of this machine for web, ${WEB_PORT}, has no value.");
        }

        @Test
        @DisplayName("and nothing of one that has")
        void portSet() {
            assertThat(lines(sketch.resolvedAs(json("\"published\": \"3000\", "))))
                    .isEmpty();
            assertThat(lines(sketch)).isEmpty();
        }

        @Test
        @DisplayName("finds nothing between services of profiles of which none is active, though these are shown too")
        void profilesApart() {
            assertThat(lines(Sketch.of("""
                                    services:
                                      web: {image: busybox}
                                      cpu: {image: busybox, profiles: [cpu], ports: ['80:80'], container_name: x}
                                      gpu: {image: busybox, profiles: [gpu], ports: ['80:80'], container_name: x}
                                    """)
                            .resolvedAs(
                                    "{'name': 'shop', 'services': {'web': {'image': 'busybox'}}}".replace('\'', '"'))))
                    .isEmpty();
        }

        @Test
        @DisplayName("warns of a service that cannot be started beside it, once its profile is asked for")
        void profileBeside() {
            assertThat(lines(Sketch.of("""
                                    services:
                                      web: {image: busybox, ports: ['80:80']}
                                      gpu: {image: busybox, profiles: [gpu], ports: ['80:80']}
                                    """).resolvedAs(json("\"published\": \"80\", "))))
                    .containsExactly("warning port-twice compose.yaml:3:50 Port 80 of this machine is published by web"
                            + " and by gpu.");
        }

        @Test
        @DisplayName("finds a mount that has become one of the root, since its variable has no value")
        void mountUnset() {
            Sketch mounts = Sketch.of(
                    "services: {web: {image: busybox, volumes: ['${DATA}/db:/db', '$DATA/x:/x', '${DATA:-./d}/y:/y']}}");
            assertThat(lines(mounts.resolvedAs(mounted("/db", "/shop/x"))))
                    .containsExactly("warning mount-unset compose.yaml:1:44 web mounts /db of this machine:"
                            + " ${DATA}/db has no value for DATA.");
            assertThat(lines(mounts.resolvedAs(mounted("/data/db", "/data/x")))).isEmpty();
        }

        private static String mounted(String first, String second) {
            String mount = "{'type': 'bind', 'source': '%s', 'target': '%s'}";
            return ("{'name': 'shop', 'services': {'web': {'image': 'busybox', 'volumes': ["
                            + mount.formatted(first, "/db") + ", " + mount.formatted(second, "/x") + "]}}}")
                    .replace('\'', '"');
        }

        private static String json(String published) {
            return "{\"name\": \"shop\", \"services\": {\"web\": {\"image\": \"busybox\", \"ports\": [{" + published
                    + "\"target\": 80, \"protocol\": \"tcp\"}]}}}";
        }
    }

    @Nested
    @DisplayName("of the budget")
    class Budgets {

        private static final String BUDGET = """
                # Core services: 1 GB
                # Total:         1 GB
                # Budget:        2 GB
                services:
                  web: {image: busybox, mem_limit: %s}
                  db: {image: busybox, mem_limit: 512m}
                """;

        @Test
        @DisplayName("finds limits that add up to more than it")
        void over() {
            assertThat(Sketch.of(BUDGET.formatted("2g")).findings())
                    .extracting(Finding::rule, Finding::what, Finding::why)
                    .containsExactly(
                            tuple(
                                    "budget",
                                    "The limits add up to more than the memory budget.",
                                    "They are 2.5 GB together; the budget is 2 GB."),
                            tuple(
                                    "budget",
                                    "The comment adds the memory limits up to 1 GB; they are 2.5 GB.",
                                    "A limit was changed, or a service came or went, and the comment stayed."));
        }

        @Test
        @DisplayName("and nothing of limits that are as the comment says")
        void within() {
            assertThat(lines(Sketch.of(BUDGET.formatted("512m")))).isEmpty();
        }

        @Test
        @DisplayName("counts a limit once for each container")
        void replicas() {
            Sketch sketch = Sketch.of("""
                    services:
                      web: {image: busybox, mem_limit: 2g, scale: 3}
                      db: {image: busybox, mem_limit: 1g, deploy: {replicas: 0}}
                    """);
            assertThat(MemoryBudget.of(sketch.scene()).totalBytes()).isEqualTo(6L << 30);
        }

        @Test
        @DisplayName("takes the memory of the machine where no comment says one, and names services without a limit")
        void machine() {
            Sketch sketch = Sketch.of("services: {web: {image: busybox, mem_limit: 2g}, db: {image: busybox}}")
                    .on(new EngineFacts(true, Map.of(), Map.of(), null, null, null, Set.of(), 1L << 30, Set.of()));
            assertThat(lines(sketch))
                    .containsExactly("warning budget - The limits add up to more than the memory of this machine.");
            assertThat(MemoryBudget.of(sketch.scene()).unlimited()).containsExactly("db");
        }
    }

    static List<String> lines(Sketch sketch) {
        return sketch.findings().stream().map(Sketch::line).toList();
    }
}
