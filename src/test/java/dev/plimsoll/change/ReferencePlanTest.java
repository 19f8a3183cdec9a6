package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.PlanFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The reference plan")
class ReferencePlanTest {

    static final List<String> NAMES =
            List.of(Trial.COMPOSE, "prometheus/prometheus.yml", "services/order-api/Dockerfile");
    static final Path GOLDEN = Trial.home().resolve("src/test/resources/change/reference");

    private final Trial demo = demo();
    private final PlanResult result = demo.add(asked());

    static Trial demo() {
        return Trial.folder(
                Trial.home().resolve("compose/demo/shop"),
                Trial.COMPOSE,
                "services/order-api/Dockerfile",
                "services/web-gateway/Dockerfile",
                "services/fulfillment-worker/Dockerfile");
    }

    /** What the forms ask for by default, written out. */
    static AddRequest asked() {
        String test = "wget -qO- http://localhost:2112/health || exit 1";
        return new AddRequest(
                Trial.ALL,
                Map.of(),
                List.of(
                        new Scrape("web-gateway", 3000, "/metrics", ""),
                        new Scrape("order-api", 8000, "/metrics", ""),
                        new Scrape("fulfillment-worker", 2112, "/metrics", "")),
                List.of("web-gateway", "order-api", "fulfillment-worker"),
                List.of(new AddedHealthcheck("fulfillment-worker", test, "5s", "3s", 3, "10s")),
                true);
    }

    @Nested
    @DisplayName("adding")
    class Adding {

        @Test
        @DisplayName("writes the reviewed files, byte for byte")
        void golden() {
            Trial after = demo.after(result);
            for (String name : NAMES) {
                assertThat(after.text(name)).as(name).isEqualTo(Trial.read(GOLDEN.resolve(name)));
            }
        }

        @Test
        @DisplayName("writes those three files, the compose file first, and finds nothing amiss")
        void files() {
            ChangePlan plan = Trial.planned(result);
            assertThat(plan.title()).isEqualTo("Add prometheus, cadvisor, node-exporter");
            assertThat(plan.changes())
                    .extracting(FileChange::path)
                    .containsExactlyElementsOf(NAMES.stream().map(Trial::path).toList());
            assertThat(plan.findings()).isEmpty();
        }

        @Test
        @DisplayName("remembers what each file was when it was read")
        void hashes() {
            for (FileChange change : Trial.planned(result).changes()) {
                String before = change.before();
                assertThat(change.beforeSha256()).isEqualTo(before == null ? null : Trial.sha256(before));
            }
        }

        @Test
        @DisplayName("knows that the configuration is mounted as a single file, and the others are not")
        void mountedSingly() {
            assertThat(Trial.planned(result).changes())
                    .extracting(FileChange::mountedSingly)
                    .containsExactly(false, true, false);
        }

        @Test
        @DisplayName("changes no line but the numbers of the budget comment")
        void nothingElse() {
            FileChange compose = Trial.planned(result).changes().getFirst();
            assertThat(Diffs.lines(compose))
                    .filteredOn(each -> each.kind() == DiffLine.Kind.REMOVED)
                    .extracting(DiffLine::text)
                    .containsExactly("#   Observability:  0 GB", "#   Total:          5.0 GB");
        }

        @Test
        @DisplayName("is what an untouched form asks for")
        void form() {
            AddForm form = AddForm.create(Trial.CATALOG, demo.model(), demo.project(), EngineFacts.UNKNOWN);
            Trial after = demo.after(demo.add(form.toRequest()));
            for (String name : NAMES) {
                assertThat(after.text(name)).as(name).isEqualTo(Trial.read(GOLDEN.resolve(name)));
            }
        }

        @Test
        @DisplayName("is what the plan beside the demo asks for, whatever the form would have")
        void planFile() {
            AddForm form = AddForm.create(Trial.CATALOG, demo.model(), demo.project(), EngineFacts.UNKNOWN);
            form.selectScrapes(false);
            Trial.ALL.forEach(each -> form.select(each, false));
            String text = Trial.read(Trial.home().resolve("compose/demo/monitoring.yaml"));
            assertThat(PlanFile.read(text, Trial.CATALOG))
                    .isInstanceOfSatisfying(
                            PlanFile.Reading.Read.class,
                            read -> assertThat(read.plan().applyTo(form)).isEmpty());
            Trial after = demo.after(demo.add(form.toRequest()));
            for (String name : NAMES) {
                assertThat(after.text(name)).as(name).isEqualTo(Trial.read(GOLDEN.resolve(name)));
            }
        }

        @Test
        @DisplayName("follows the order of the text when it is asked for in another")
        void order() {
            AddRequest turned = new AddRequest(
                    Trial.ALL,
                    Map.of(),
                    asked().scrapes().reversed(),
                    asked().waitsFor().reversed(),
                    asked().healthchecks(),
                    true);
            assertThat(demo.after(demo.add(turned)).files())
                    .isEqualTo(demo.after(result).files());
        }

        @Test
        @DisplayName("again changes nothing and says so")
        void again() {
            ChangePlan plan = Trial.planned(demo.after(result)
                    .add(new AddRequest(
                            asked().components(), Map.of(), asked().scrapes(), asked().waitsFor(), List.of(), true)));
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.findings())
                    .extracting(Finding::what)
                    .contains("Prometheus is there already and stays as it is.", "There is nothing to add.");
        }
    }

    @Nested
    @DisplayName("removing")
    class Removing {

        private final Trial added = demo.after(result);

        @Test
        @DisplayName("with memory gives back every byte")
        void withMemory() {
            List<AppliedChange> memory = Trial.remembered(result, Trial.ALL.toArray(String[]::new));
            assertThat(added.after(added.remove(memory)).files()).isEqualTo(demo.files());
        }

        @Test
        @DisplayName("without memory leaves the healthcheck and EXPOSE, and says so")
        void withoutMemory() {
            PlanResult removal = added.remove(List.of());
            Trial after = added.after(removal);
            assertThat(after.text("prometheus/prometheus.yml")).isEmpty();
            assertThat(after.text(NAMES.get(2))).contains("EXPOSE 8000");
            String healthcheck = added.compose()
                    .substring(
                            added.compose()
                                    .indexOf(
                                            "    healthcheck:\n      test: [\"CMD-SHELL\", \"wget -qO- http://localhost:2112"),
                            added.compose()
                                    .indexOf(
                                            "    restart: unless-stopped",
                                            added.compose().indexOf("2112/health")));
            assertThat(after.compose().replace(healthcheck, "")).isEqualTo(demo.compose());
            assertThat(Trial.planned(removal).findings())
                    .extracting(Finding::what)
                    .containsExactly(
                            "Healthchecks and EXPOSE lines of web-gateway, order-api and fulfillment-worker stay.",
                            "Nobody here remembers that Plimsoll added Prometheus, cAdvisor and node-exporter.");
        }

        @Test
        @DisplayName("after other edits takes out what was added and keeps the edits")
        void otherEdits() {
            List<AppliedChange> memory = Trial.remembered(result, Trial.ALL.toArray(String[]::new));
            Trial edited = added.with(
                            Trial.COMPOSE, added.compose().replace("postgres:17-alpine", "postgres:18-alpine"))
                    .with(NAMES.get(2), added.text(NAMES.get(2)).replace("# gRPC", "# gRPC only"));
            Trial after = edited.after(edited.remove(memory));
            assertThat(after.compose()).isEqualTo(demo.compose().replace("postgres:17-alpine", "postgres:18-alpine"));
            assertThat(after.text(NAMES.get(2)))
                    .isEqualTo(demo.text(NAMES.get(2)).replace("# gRPC", "# gRPC only"));
            assertThat(after.files()).doesNotContainKey("prometheus/prometheus.yml");
        }

        @Test
        @DisplayName("one by one gives back every byte, with memory and in any order")
        void oneByOne() {
            List<AppliedChange> memory = Trial.remembered(result, Trial.ALL.toArray(String[]::new));
            for (List<String> order :
                    List.of(Trial.ALL, Trial.ALL.reversed(), List.of("cadvisor", "prometheus", "node-exporter"))) {
                Trial after = added;
                for (String each : order) {
                    after = after.after(after.remove(memory, each));
                }
                assertThat(after.files()).as(order.toString()).isEqualTo(demo.files());
            }
        }

        @Test
        @DisplayName("several additions at once gives back every byte")
        void severalAdditions() {
            AddRequest all = asked();
            PlanResult first = demo.add(new AddRequest(
                    List.of("prometheus"), Map.of(), all.scrapes(), all.waitsFor(), all.healthchecks(), true));
            Trial once = demo.after(first);
            PlanResult second = once.add(Trial.bare("cadvisor", "node-exporter"));
            Trial twice = once.after(second);
            List<AppliedChange> memory = new java.util.ArrayList<>(Trial.remembered(first, "prometheus"));
            memory.addAll(Trial.remembered(second, "cadvisor", "node-exporter"));
            assertThat(twice.compose()).isEqualTo(added.compose());
            assertThat(twice.text(NAMES.get(1))).isEqualTo(added.text(NAMES.get(1)));
            assertThat(twice.after(twice.remove(memory)).files()).isEqualTo(demo.files());
            assertThat(twice.after(twice.remove(memory, "cadvisor", "node-exporter"))
                            .files())
                    .isEqualTo(once.files());
        }

        @Test
        @DisplayName("what is not there says so and changes nothing")
        void notThere() {
            ChangePlan plan = Trial.planned(demo.remove(List.of()));
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.findings())
                    .extracting(Finding::what)
                    .containsExactly(
                            "The project has no Prometheus.",
                            "The project has no cAdvisor.",
                            "The project has no node-exporter.");
        }
    }
}
