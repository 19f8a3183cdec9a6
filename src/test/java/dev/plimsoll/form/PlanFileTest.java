package dev.plimsoll.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.PlanFile.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A plan kept as a file")
class PlanFileTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final String HEAD = """
            # Monitoring for a Compose project: plimsoll add --plan THIS-FILE [FOLDER]
            # What is left out has the default that fits the project and the machine.
            version: 1
            """;

    private static PlanFile plan(String text) {
        assertThat(PlanFile.read(text, CATALOG)).as(text).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) PlanFile.read(text, CATALOG)).plan();
    }

    @Nested
    @DisplayName("is written")
    class Written {

        @Test
        @DisplayName("with all that was decided, and read the same")
        void everything() {
            Map<String, Map<String, String>> components = new LinkedHashMap<>();
            components.put("prometheus", Map.of("port", "9191"));
            components.put("cadvisor", Map.of());
            PlanFile plan = new PlanFile(
                    components,
                    List.of(new Scrape("web", 3000, "/metrics", "30s")),
                    List.of("web"),
                    List.of(new AddedHealthcheck("web", "wget -qO- \"$URL\" || exit 1", "5s", "3s", 3, "10s")),
                    "12G");
            assertThat(plan.text()).isEqualTo(HEAD + """

                    components:
                      prometheus:
                        port: 9191
                      cadvisor: {}

                    scrape:
                      - service: web
                        port: 3000
                        path: /metrics
                        interval: 30s

                    wait_for:
                      - web

                    healthchecks:
                      web:
                        test: wget -qO- "$URL" || exit 1
                        interval: 5s
                        timeout: 3s
                        retries: 3
                        start_period: 10s

                    budget: 12G
                    """);
            assertThat(plan(plan.text())).isEqualTo(plan);
        }

        @Test
        @DisplayName("with the options of a job, and each port of a service")
        void jobs() {
            Scrape secure = new Scrape(
                    "web", 8443, "/metrics", "", Map.of(ScrapeOption.SCHEME, "https", ScrapeOption.CA_FILE, "/ca.pem"));
            PlanFile plan = new PlanFile(
                    Map.of("prometheus", Map.of()),
                    List.of(new Scrape("web", 3000, "/metrics", ""), secure),
                    null,
                    null,
                    null);
            assertThat(plan.text()).contains("    port: 8443\n", "    scheme: https\n", "    ca-file: /ca.pem\n");
            assertThat(plan(plan.text())).isEqualTo(plan);
        }

        @Test
        @DisplayName("with the limits of other services")
        void limits() {
            Map<String, String> limits = new LinkedHashMap<>();
            limits.put("web", "256M");
            limits.put("yes", "1.5g");
            PlanFile plan = new PlanFile(Map.of("cadvisor", Map.of()), null, null, null, "12G", null, limits);
            assertThat(plan.text()).isEqualTo(HEAD + """

                    components:
                      cadvisor: {}

                    limits:
                      web: 256M
                      "yes": 1.5g

                    budget: 12G
                    """);
            assertThat(plan(plan.text())).isEqualTo(plan);
            PlanFile none = new PlanFile(Map.of(), null, null, null, null, null, Map.of());
            assertThat(plan(none.text())).isEqualTo(none);
        }

        @Test
        @DisplayName("with none of something where that was decided, and without what was not")
        void nothing() {
            PlanFile none = new PlanFile(Map.of(), List.of(), List.of(), List.of(), "false");
            assertThat(plan(none.text())).isEqualTo(none);
            PlanFile open = new PlanFile(Map.of("cadvisor", Map.of()), null, null, null, null);
            assertThat(open.text()).isEqualTo(HEAD + "\ncomponents:\n  cadvisor: {}\n");
            assertThat(plan(open.text())).isEqualTo(open);
        }

        @Test
        @DisplayName("with values of several lines and those that look like something else")
        void values() {
            Map<String, String> odd =
                    Map.of("extra_flags", "--one\n--two: #3", "image", "", "port", "yes", "restart", "no");
            PlanFile plan = new PlanFile(Map.of("prometheus", known(odd)), null, null, null, null);
            assertThat(plan(plan.text())).isEqualTo(plan);
        }

        private static Map<String, String> known(Map<String, String> values) {
            Map<String, String> known = new LinkedHashMap<>();
            values.forEach((field, value) -> {
                if (CATALOG.component("prometheus").orElseThrow().field(field).isPresent()) {
                    known.put(field, value);
                }
            });
            assertThat(known).hasSizeGreaterThan(2);
            return known;
        }
    }

    @Nested
    @DisplayName("brings the limits that were given")
    class LimitsOfOthers {

        private static final String BEFORE = "services:\n  web: {image: a}\n  api: {image: b}\n  db: {image: c}\n";

        private static PlanFile kept() {
            AddForm form = FormProject.of(BEFORE).form();
            form.setLimit("web", "256M");
            form.setLimit("db", "1G");
            form.setLimit("api", "much");
            return PlanFile.of(form, FormProject.of(BEFORE).form());
        }

        @Test
        @DisplayName("from the form into the file, and into a form again, in place of what stood there")
        void thereAndBack() {
            PlanFile plan = plan(kept().text());
            assertThat(plan).isEqualTo(kept());
            assertThat(plan.limits()).isEqualTo(Map.of("web", "256M", "db", "1G"));
            AddForm other = FormProject.of(BEFORE).form();
            other.setLimit("api", "2G");
            assertThat(plan.applyTo(other)).isEmpty();
            assertThat(other.toRequest().limits())
                    .extracting(each -> each.service() + " " + each.memory())
                    .containsExactly("web 256M", "db 1G");
            assertThat(PlanFile.of(other, FormProject.of(BEFORE).form())).isEqualTo(plan);
        }

        @Test
        @DisplayName("and says which service is not there, or has one")
        void elsewhere() {
            AddForm other = FormProject.of("services:\n  web: {image: a, mem_limit: 1g}\n")
                    .form();
            assertThat(kept().applyTo(other))
                    .containsExactly(
                            "The plan gives a limit to web, which has one; it was left out.",
                            "The plan gives a limit to db, which this project does not have; it was left out.");
            assertThat(other.toRequest().limits()).isEmpty();
            AddForm monitored = FormProject.of(
                            "services:\n  web: {image: prom/prometheus, mem_limit: 1g}\n  db: {image: c}\n")
                    .form();
            assertThat(kept().applyTo(monitored))
                    .containsExactly("The plan gives a limit to web, which has one; it was left out.");
            assertThat(monitored.toRequest().limits())
                    .extracting(AddRequest.AddedLimit::service)
                    .containsExactly("db");
        }

        @Test
        @DisplayName("and leaves them to the form where none were given")
        void untouched() {
            AddForm form = FormProject.of(BEFORE).form();
            PlanFile plan = PlanFile.of(form, FormProject.of(BEFORE).form());
            assertThat(plan.limits()).isNull();
            form.setLimit("web", "256M");
            plan.applyTo(form);
            assertThat(form.toRequest().limits()).hasSize(1);
        }

        @Test
        @DisplayName("and the form tells of one that is none")
        void wrong() {
            AddForm form = FormProject.of(BEFORE).form();
            plan("version: 1\ncomponents: {}\nlimits: {web: much}\n").applyTo(form);
            assertThat(form.problems()).singleElement().asString().startsWith("Limit of web: ");
        }
    }

    @Nested
    @DisplayName("tells where it cannot be used:")
    class Unreadable {

        private static void refused(int line, int column, String what, String text) {
            assertThat(PlanFile.read(text, CATALOG)).isInstanceOfSatisfying(Reading.Unreadable.class, no -> {
                assertThat(no.what()).isEqualTo(what);
                assertThat(List.of(no.line(), no.column())).containsExactly(line, column);
            });
        }

        @Test
        @DisplayName("no version, or another")
        void version() {
            refused(1, 1, "This is no plan that this version of Plimsoll reads.", "components: {}\n");
            refused(1, 10, "This is no plan that this version of Plimsoll reads.", "version: 2\n");
        }

        @Test
        @DisplayName("no components")
        void components() {
            refused(1, 1, "The plan lacks components.", "version: 1\n");
        }

        @Test
        @DisplayName("a component, field or key that there is not")
        void names() {
            refused(3, 3, "components has no grafana.", "version: 1\ncomponents:\n  grafana: {}\n");
            refused(3, 14, "cadvisor has no prot.", "version: 1\ncomponents:\n  cadvisor: {prot: 1}\n");
            refused(3, 1, "The plan has no scrapes.", "version: 1\ncomponents: {}\nscrapes: []\n");
        }

        @Test
        @DisplayName("a job without a port, and a port that is none")
        void jobs() {
            String head = "version: 1\ncomponents: {}\nscrape:\n";
            refused(4, 5, "A job of scrape lacks port.", head + "  - service: web\n");
            refused(4, 26, "The port 70000 is no number from 1 to 65535.", head + "  - {service: web, port: 70000}\n");
            refused(4, 3, "A job of scrape is no mapping.", head + "- [web]\n");
            refused(3, 9, "scrape is no list.", "version: 1\ncomponents: {}\nscrape: web\n");
        }

        @Test
        @DisplayName("a budget that is no size")
        void budget() {
            refused(3, 9, "The budget much is no size.", "version: 1\ncomponents: {}\nbudget: much\n");
        }

        @Test
        @DisplayName("limits that are no mapping")
        void limits() {
            refused(3, 9, "limits is no mapping.", "version: 1\ncomponents: {}\nlimits: [web]\n");
            refused(
                    3,
                    15,
                    "The limit of web is no single value.",
                    "version: 1\ncomponents: {}\nlimits: {web: {a: 1}}\n");
        }

        @Test
        @DisplayName("what is not YAML")
        void yaml() {
            assertThat(PlanFile.read("version: [1\n", CATALOG)).isInstanceOf(Reading.Unreadable.class);
            assertThat(PlanFile.read("", CATALOG)).isInstanceOf(Reading.Unreadable.class);
        }
    }
}
