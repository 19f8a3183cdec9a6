package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Finding;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ImageCheck;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values that just are, or just are not, what a rule speaks of; and the words that only some of them get. */
@DisplayName("An inspection, at the border of what is wrong,")
class BordersTest {

    private static final String PROMETHEUS = """
            services:
              prometheus:
                image: prom/prometheus:v3.5.1
                mem_limit: 1g
                volumes: ["./p.yml:/etc/prometheus/prometheus.yml:ro"]
            """;

    private static final String JOB =
            "scrape_configs:\n  - job_name: side\n    static_configs:\n      - targets: ['%s']\n";

    private static List<Finding> found(String compose) {
        return Sketch.of(compose).findings();
    }

    private static List<Finding> scraped(String compose, String config) {
        return Sketch.of(compose).with("p.yml", config).findings();
    }

    private static EngineFacts machine(Map<Integer, String> ports) {
        return new EngineFacts(true, ports, Map.of(), null, null, null, Set.of(), null, Set.of());
    }

    @Test
    @DisplayName("a wait goes by the healthcheck of an image, where that is known")
    void waitByImage() {
        Scene plain = Sketch.of(
                        "services:\n  a: {image: x, mem_limit: 1g, depends_on: {b: {condition: service_healthy}}}\n"
                                + "  b: {image: y, mem_limit: 1g}\n")
                .scene();
        assertThat(inspected(plain, "true")).isEmpty();
        assertThat(inspected(plain, "")).singleElement().satisfies(each -> assertThat(each.why())
                .isEqualTo("Its image y has none either, so Compose will not start a."));
        assertThat(new Inspector().inspect(plain)).singleElement().satisfies(each -> assertThat(each.why())
                .startsWith("Unless its image has one, which is not known"));
    }

    private static List<Finding> inspected(Scene of, String test) {
        return new Inspector()
                .inspect(new Scene(
                        of.project(),
                        of.model(),
                        of.written(),
                        of.catalog(),
                        of.facts(),
                        Map.of("b", new ImageCheck("y", test))));
    }

    @Test
    @DisplayName("takes a limit of 6 MB and no less, and a reservation that is all of the limit and no more")
    void memory() {
        String service = "services: {web: {image: a, mem_limit: %s, mem_reservation: %s}}";
        assertThat(found(service.formatted("6m", "6m"))).isEmpty();
        assertThat(found(service.formatted("6291455", "1m"))).singleElement().satisfies(each -> assertThat(each.what())
                .startsWith("The memory limit of web is 6 MB"));
        assertThat(found(service.formatted("512", "1")))
                .anySatisfy(each -> assertThat(each.what()).isEqualTo("The memory limit of web is 512 bytes."));
        assertThat(found(service.formatted("7m", "8m"))).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("web reserves 8 MB, more than its limit of 7 MB.");
            assertThat(each.todo()).isEqualTo("Reserve less, or raise the limit.");
        });
    }

    @Test
    @DisplayName("takes limits that are all of the budget, and finds the first byte more")
    void budget() {
        String compose = """
                name: shop

                # Total:  %s
                # Budget: 2 GB
                services:
                  web: {image: a, mem_limit: %s}
                  prometheus: {image: prom/prometheus, mem_limit: 1g}
                """;
        Sketch all = Sketch.of(compose.formatted("2 GB", "1g"));
        assertThat(all.findings()).isEmpty();
        MemoryBudget budget = MemoryBudget.of(all.scene());
        assertThat(budget.coreBytes()).isEqualTo(1L << 30);
        assertThat(budget.monitoringBytes()).isEqualTo(1L << 30);
        assertThat(budget.totalBytes()).isEqualTo(2L << 30);
        assertThat(MemoryBudget.size(budget.totalBytes())).isEqualTo("2 GB");
        assertThat(Sketch.of(compose.formatted("2 GB", "1073741825")).findings())
                .extracting(Sketch::line)
                .containsExactly("warning budget compose.yaml:3:1 The limits add up to more than the memory budget.");
    }

    @Test
    @DisplayName("takes a timeout that is all of the interval")
    void timeout() {
        String config = "global: {scrape_interval: 10s, scrape_timeout: 10s}\n";
        assertThat(scraped(PROMETHEUS, config)).isEmpty();
        String other = "global: {scrape_interval: 5s}\nscrape_configs:\n  - {job_name: a, scrape_timeout: %s}\n";
        assertThat(scraped(PROMETHEUS, other.formatted("5s"))).isEmpty();
        assertThat(scraped(PROMETHEUS, other.formatted("6s"))).singleElement().satisfies(each -> assertThat(each.what())
                .isEqualTo("The scrape_timeout of the job a, 6s, is longer than its scrape_interval, 5s."));
    }

    @Test
    @DisplayName("says of every network mode why a target cannot be reached, and what to scrape in its place")
    void unreachable() {
        String side = PROMETHEUS + "  side: {image: a, mem_limit: 1g, network_mode: '%s'}\n";
        String config = JOB.formatted("side:80");
        assertThat(scraped(side.formatted("none"), config)).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("prometheus cannot reach side:80, the target of the job side.");
            assertThat(each.why()).isEqualTo("side has network_mode: none.");
        });
        assertThat(scraped(side.formatted("host"), config)).singleElement().satisfies(each -> assertThat(each.todo())
                .startsWith("Scrape host.docker.internal:80, with"));
        String apart = PROMETHEUS + "    network_mode: host\n  side: {image: a, mem_limit: 1g}\n";
        assertThat(scraped(apart, config)).anySatisfy(each -> assertThat(each.why())
                .isEqualTo("prometheus has network_mode: host, where the names of services are not known."));
        assertThat(scraped(PROMETHEUS, JOB.formatted("prometheus:9090"))).isEmpty();
    }

    @Test
    @DisplayName("takes localhost where another service lives in the network of Prometheus")
    void localhost() {
        String config = JOB.formatted("localhost:80");
        String shared = PROMETHEUS + "  side: {image: a, mem_limit: 1g, network_mode: 'service:%s'}\n";
        assertThat(scraped(shared.formatted("prometheus"), config)).isEmpty();
        String other = shared.formatted("third") + "  third: {image: a, mem_limit: 1g}\n";
        assertThat(scraped(other, config)).singleElement().satisfies(each -> assertThat(each.rule())
                .isEqualTo("target-localhost"));
    }

    @Test
    @DisplayName("says once of a port that is taken whether a container or a program has it, and nothing of UDP")
    void taken() {
        String compose = "services: {web: {image: a, mem_limit: 1g, ports: [%s]}}";
        assertThat(Sketch.of(compose.formatted("'127.0.0.1:80:80', '127.0.0.2:80:80'"))
                        .on(machine(Map.of(80, "container blog-web-1")))
                        .findings())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.todo()).isEqualTo("Stop that container, or publish web on another port."));
        assertThat(Sketch.of(compose.formatted("'80:80'"))
                        .on(machine(Map.of(80, "nginx")))
                        .findings())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.todo()).isEqualTo("Stop that program, or publish web on another port."));
        assertThat(Sketch.of(compose.formatted("'80:80/udp'"))
                        .on(machine(Map.of(80, "nginx")))
                        .findings())
                .isEmpty();
    }

    @Test
    @DisplayName("counts who waits for what never gets healthy, and names three of them")
    void waiting() {
        StringBuilder compose = new StringBuilder("services:\n  db: {image: a, mem_limit: 1g}\n");
        for (String name : List.of("one", "two", "three", "four", "five")) {
            compose.append("  ")
                    .append(name)
                    .append(": {image: a, mem_limit: 1g, depends_on: {db: {condition: service_healthy}}}\n");
        }
        assertThat(found(compose.toString())).singleElement().satisfies(each -> {
            assertThat(each.what())
                    .isEqualTo("one, two, three and 2 more wait for db to be healthy,"
                            + " which has no healthcheck in the file.");
            assertThat(each.why()).endsWith("Compose will not start them.");
        });
        String alone = "services:\n  db: {image: a, mem_limit: 1g}\n"
                + "  web: {image: a, mem_limit: 1g, depends_on: {db: {condition: service_healthy}}}\n";
        assertThat(found(alone)).singleElement().satisfies(each -> {
            assertThat(each.what()).startsWith("web waits for db to be healthy,");
            assertThat(each.why()).endsWith("Compose will not start web.");
        });
    }

    @Test
    @DisplayName("tells what is found in the order of the files and of their lines")
    void order() {
        String compose = PROMETHEUS + """
                  b: {image: a, mem_limit: 1g, mem_reservation: 2g}
                  a: {image: a, mem_limit: 1g, mem_reservation: 2g}
                """;
        List<String> lines = scraped(compose, "global: {scrape_interval: 5s, scrape_timeout: 10s}\n").stream()
                .map(Sketch::line)
                .map(each -> each.split(" ", -1)[2])
                .toList();
        assertThat(lines).isSorted().hasSize(3);
    }
}
