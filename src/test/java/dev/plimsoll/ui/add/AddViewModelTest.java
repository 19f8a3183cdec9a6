package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.task.DirectBackground;
import dev.plimsoll.writer.WriteResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The screen that adds monitoring")
class AddViewModelTest {

    private final FakeAdditions project = new FakeAdditions();
    private final List<AddOutcome> outcomes = new ArrayList<>();

    private AddViewModel open() {
        return new AddViewModel(project, new DirectBackground(), Duration.ZERO, outcomes::add);
    }

    private static FieldState field(AddViewModel model, String component, String field) {
        return model.form().get().part(component).orElseThrow().fields().stream()
                .filter(each -> each.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static ScrapeRow scrape(AddViewModel model, String service) {
        return model.form().get().scrapes().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @DisplayName("with plans in files")
    class Plans {

        @TempDir
        private Path folder;

        private final AddViewModel model = open();

        @Test
        @DisplayName("keeps what is decided, and decides the same from it")
        void keeps() throws IOException {
            Path file = folder.resolve("monitoring.yaml");
            model.set("prometheus", "port", "9099");
            model.savePlan(file);
            assertThat(model.verdict().get().headline()).isEqualTo("The plan is kept in monitoring.yaml.");
            assertThat(model.verdict().get().writable()).isTrue();
            assertThat(Files.readString(file)).contains("9099");
            AddViewModel other = open();
            other.usePlan(file);
            assertThat(field(other, "prometheus", "port").value()).isEqualTo("9099");
            assertThat(other.verdict().get().headline()).isEqualTo("The form is as monitoring.yaml says.");
        }

        @Test
        @DisplayName("tells line and reason of one that cannot be used, and leaves the form as it is")
        void senseless() throws IOException {
            Path file = Files.writeString(folder.resolve("no.yaml"), "add:\n  prometheus:\n    nonsense: 1\n");
            model.set("prometheus", "port", "9099");
            model.usePlan(file);
            assertThat(model.verdict().get().headline()).endsWith("no.yaml is no plan that can be used.");
            assertThat(model.verdict().get().detail()).startsWith("Line ");
            assertThat(field(model, "prometheus", "port").value()).isEqualTo("9099");
        }

        @Test
        @DisplayName("never writes one over a file that is something else")
        void over() throws IOException {
            Path file = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
            model.savePlan(file);
            assertThat(model.verdict().get().detail()).startsWith("That file is there already, and is no plan.");
            assertThat(file).hasContent("services: {}");
        }
    }

    @Nested
    @DisplayName("when it opens")
    class WhenItOpens {

        @Test
        @DisplayName("shows the first component, the diff of what is chosen, and that it can be written")
        void showsAll() {
            AddViewModel model = open();

            assertThat(model.entry().get()).isEqualTo(Entry.component("prometheus"));
            assertThat(model.diff().files().get())
                    .extracting(FileDiff::title, FileDiff::badge)
                    .containsExactly(tuple("docker-compose.yml", "+8"), tuple("prometheus.yml", "new"));
            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.GOOD,
                            "Nothing you wrote changes but the 2 numbers of the budget comment.",
                            "15 lines added in 2 files · docker compose config accepts the result",
                            true));
        }

        @Test
        @DisplayName("promises that nothing changes where not even the budget comment does")
        void promises() {
            AddViewModel model = open();

            model.select(Entry.BUDGET, false);

            assertThat(model.verdict().get().headline()).isEqualTo("Nothing you wrote changes.");
        }

        @Test
        @DisplayName("says how each entry stands in a few words")
        void entries() {
            assertThat(EntryLine.of(open().form().get()))
                    .extracting(EntryLine::title, EntryLine::summary)
                    .containsExactly(
                            tuple("Prometheus", "metrics engine · 1 GB, 1 CPU"),
                            tuple("cAdvisor", "container metrics · 200 MB"),
                            tuple("node-exporter", "host metrics · 100 MB"),
                            tuple("Scrape jobs", "3 of 4 services"),
                            tuple("Healthchecks", "fulfillment-worker has none"),
                            tuple("Budget comment", "6.3 of 12 GB"));
        }

        @Test
        @DisplayName("says why it cannot, where a file cannot be read, and tries again")
        void unreadable() {
            project.forms = () -> {
                throw new UncheckedIOException(new AccessDeniedException("/projects/shop/docker-compose.yml"));
            };
            AddViewModel model = open();

            assertThat(model.verdict().get().text())
                    .isEqualTo("The project cannot be planned for. /projects/shop/docker-compose.yml may not be read."
                            + " See that it can be read, then try again.");

            assertThat(model.broken().get()).isTrue();

            project.forms = () -> new FakeForm(true);
            model.retry();

            assertThat(model.broken().get()).isFalse();
            assertThat(model.verdict().get().writable()).isTrue();
        }

        @Test
        @DisplayName("with nothing chosen asks to choose")
        void nothingChosen() {
            project.forms = () -> new FakeForm(false);
            AddViewModel model = open();

            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.QUIET, "Nothing is added yet.", "Tick what to add on the left.", false));
            assertThat(project.planned).isEmpty();

            model.select(Entry.component("cadvisor"), true);

            assertThat(project.planned).hasSize(1);
            assertThat(project.planned.getFirst().components()).containsExactly("cadvisor");
            assertThat(model.verdict().get().writable()).isTrue();
        }
    }

    @Nested
    @DisplayName("while a person types")
    class WhileTyping {

        @Test
        @DisplayName("plans with what is in the fields")
        void plans() {
            AddViewModel model = open();

            model.set("prometheus", "port", "9091");

            assertThat(project.planned.getLast().values().get("prometheus")).containsEntry("port", "9091");
            assertThat(model.diff().shown().orElseThrow().lines())
                    .anySatisfy(line -> assertThat(line.text()).isEqualTo("    port: 9091"));
        }

        @Test
        @DisplayName("looks at the lines that changed")
        void looks() {
            AddViewModel model = open();
            model.set("prometheus", "port", "9091");

            Spot spot = model.diff().spot().get();

            assertThat(spot.to() - spot.from()).isEqualTo(1);
            assertThat(model.diff()
                            .shown()
                            .orElseThrow()
                            .lines()
                            .get(spot.from())
                            .text())
                    .isEqualTo("    port: 9091");
        }

        @Test
        @DisplayName("goes to the file that changed, where the one in sight did not")
        void otherFile() {
            AddViewModel model = open();

            model.set(scrape(model, "order-api").at("8001", "/metrics"));

            assertThat(model.diff().shown().orElseThrow().title()).isEqualTo("prometheus.yml");
            assertThat(model.diff()
                            .shown()
                            .orElseThrow()
                            .lines()
                            .get(model.diff().spot().get().from())
                            .text())
                    .contains("order-api:8001");
        }

        @Test
        @DisplayName("keeps a wrong number, says what is wrong with it, keeps the diff and does not write")
        void wrong() {
            AddViewModel model = open();
            List<FileDiff> before = model.diff().files().get();
            int plans = project.planned.size();

            model.set("prometheus", "port", "90x");

            assertThat(field(model, "prometheus", "port").value()).isEqualTo("90x");
            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.BAD,
                            "One value cannot be used.",
                            "Web port of Prometheus: A port is a number from 1 to 65535.",
                            false));
            assertThat(model.diff().files().get()).isEqualTo(before);
            assertThat(project.planned).hasSize(plans);
            assertThat(EntryLine.of(model.form().get()).getFirst())
                    .extracting(EntryLine::summary, EntryLine::troubled)
                    .containsExactly("1 value cannot be used", true);
            model.write(false);
            assertThat(project.written).isEmpty();
        }

        @Test
        @DisplayName("counts what is wrong in jobs and healthchecks as well, and forgets it when it is right again")
        void severalWrong() {
            AddViewModel model = open();
            HealthcheckRow row = model.form().get().healthchecks().getFirst();
            model.set("prometheus", "port", "");
            model.set(scrape(model, "order-api").at("0", "/metrics"));
            model.set(
                    new HealthcheckRow(row.service(), true, row.test(), "5s", "3s", "no", "10s", "", row.validation()));

            assertThat(model.verdict().get().headline()).isEqualTo("3 values cannot be used.");

            model.set("prometheus", "port", "9090");
            model.set(scrape(model, "order-api").at("8000", "/metrics"));
            model.set(row);

            assertThat(model.verdict().get().writable()).isTrue();
        }

        @Test
        @DisplayName("takes an advice, and the way back to the initial value")
        void advice() {
            AddViewModel model = open();
            Advice advice = field(model, "prometheus", "image").field().advice().getFirst();

            model.take("prometheus", "image", advice);
            assertThat(field(model, "prometheus", "image").value()).isEqualTo("prom/prometheus:v3.13.2");

            model.reset("prometheus", "image");
            assertThat(field(model, "prometheus", "image").value()).isEqualTo("prom/prometheus:v3.5.1");
        }

        @Test
        @DisplayName("takes an advice with what goes along in another field")
        void adviceWithMore() {
            AddViewModel model = open();
            Advice advice = new Advice(
                    Pattern.compile("v3\\..*"), "", "", "v4", "", Map.of(), Map.of(), Map.of("port", "9999"));

            model.take("prometheus", "image", advice);

            assertThat(field(model, "prometheus", "image").value()).isEqualTo("prom/prometheus:v4");
            assertThat(field(model, "prometheus", "port").value()).isEqualTo("9999");
        }

        @Test
        @DisplayName("does not plan again for a value that is there already")
        void same() {
            AddViewModel model = open();
            int plans = project.planned.size();

            model.set("prometheus", "port", "9090");
            model.set(scrape(model, "order-api"));

            assertThat(project.planned).hasSize(plans);
        }

        @Test
        @DisplayName("shows in the diff what an entry adds")
        void showsEntry() {
            AddViewModel model = open();

            model.show(Entry.SCRAPES);
            assertThat(model.diff().shown().orElseThrow().title()).isEqualTo("prometheus.yml");

            model.show(Entry.component("cadvisor"));
            assertThat(lookedAt(model)).isEqualTo("  cadvisor:");

            model.show(Entry.HEALTHCHECKS);
            assertThat(lookedAt(model)).isEqualTo("    healthcheck:");

            model.show(Entry.BUDGET);
            assertThat(lookedAt(model)).isEqualTo("#   Observability:  1.3 GB");
        }

        private String lookedAt(AddViewModel model) {
            return model.diff()
                    .shown()
                    .orElseThrow()
                    .lines()
                    .get(model.diff().spot().get().from())
                    .text();
        }
    }

    @Nested
    @DisplayName("of what stands against writing")
    class Obstacles {

        @Test
        @DisplayName("says what a finding says, and does not write")
        void finding() {
            Finding taken = new Finding(
                    Finding.Level.ERROR,
                    "Port 9090 is taken by web-gateway.",
                    "Two services cannot publish the same port.",
                    "Choose another port for Prometheus.",
                    new Place(FakeAdditions.COMPOSE, 5));
            project.findings.add(taken);
            AddViewModel model = open();

            assertThat(model.findings().get()).containsExactly(taken);
            assertThat(model.verdict().get().text())
                    .isEqualTo("Port 9090 is taken by web-gateway. Choose another port for Prometheus.");
            assertThat(project.judged).isEmpty();

            model.show(taken);
            Spot spot = model.diff().spot().get();
            assertThat(model.diff()
                            .shown()
                            .orElseThrow()
                            .lines()
                            .get(spot.from())
                            .oldLine())
                    .isEqualTo(5);
        }

        @Test
        @DisplayName("writes where it is a warning only")
        void warning() {
            project.findings.add(new Finding(Finding.Level.WARNING, "It may not work.", "", "", null));

            assertThat(open().verdict().get())
                    .extracting(Verdict::writable, Verdict::mood)
                    .containsExactly(true, Verdict.Mood.NOTE);
        }

        @Test
        @DisplayName("says what Compose refuses, where, and what to do")
        void rejected() {
            project.judgement = new ConfigResult.Rejected("services.prometheus.ports.0 is invalid", 7);
            AddViewModel model = open();

            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.BAD,
                            "docker compose config refuses the result.",
                            "services.prometheus.ports.0 is invalid",
                            false));
            assertThat(model.findings().get())
                    .singleElement()
                    .extracting(Finding::level, Finding::place)
                    .containsExactly(Finding.Level.ERROR, new Place(FakeAdditions.COMPOSE, 7));
        }

        @Test
        @DisplayName("does not write what would not work, and shows the line where it will stand")
        void wouldNotWork() {
            Place place = new Place(FakeAdditions.COMPOSE, 8, 5);
            project.verdictFindings = List.of(new Finding(
                    Finding.Level.ERROR,
                    "Port 80 is published twice.",
                    "One is enough.",
                    "Take one.",
                    place,
                    "port-twice"));
            AddViewModel model = open();

            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(Verdict.Mood.BAD, "Port 80 is published twice.", "Take one.", false));
            Finding found = model.findings().get().getFirst();
            model.show(found);
            Spot spot = model.diff().spot().get();
            assertThat(model.diff()
                            .shown()
                            .orElseThrow()
                            .lines()
                            .get(spot.from())
                            .newLine())
                    .isEqualTo(8);
        }

        @Test
        @DisplayName("writes with a warning of what may not work, and says what was not checked")
        void mayNotWork() {
            project.verdictFindings =
                    List.of(new Finding(Finding.Level.WARNING, "It may not work.", "", "", null, "target-port"));
            project.unchecked = List.of("prometheus.yml: no promtool.");
            AddViewModel model = open();

            assertThat(model.verdict().get())
                    .extracting(Verdict::writable, Verdict::mood)
                    .containsExactly(true, Verdict.Mood.NOTE);
            assertThat(model.verdict().get().detail()).endsWith(" · not checked: prometheus.yml: no promtool.");
        }

        @Test
        @DisplayName("writes without Compose where it cannot be asked, and says so")
        void unavailable() {
            project.judgement = new ConfigResult.Unavailable("docker is not installed");
            Verdict verdict = open().verdict().get();

            assertThat(verdict.mood()).isEqualTo(Verdict.Mood.NOTE);
            assertThat(verdict.detail()).endsWith("not checked by Compose: docker is not installed");
            assertThat(verdict.writable()).isTrue();
        }

        @Test
        @DisplayName("says why planning broke off, and plans again when something changes")
        void broke() {
            project.planFailure = new UncheckedIOException(new IOException("disk gone"));
            AddViewModel model = open();

            assertThat(model.verdict().get().text())
                    .isEqualTo(
                            "The project cannot be planned for. disk gone. See that it can be read, then try again.");

            project.planFailure = null;
            model.set("prometheus", "port", "9091");

            assertThat(model.verdict().get().writable()).isTrue();
        }
    }

    @Nested
    @DisplayName("when it is left")
    class WhenItIsLeft {

        @Test
        @DisplayName("tells that the files are written, and whether to start")
        void written() {
            open().write(true);

            assertThat(project.written).containsExactly(List.of("prometheus", "cadvisor", "node-exporter"));
            assertThat(outcomes).containsExactly(new AddOutcome.Written(true));
        }

        @Test
        @DisplayName("tells of leaving once, and does nothing any more")
        void cancelled() {
            AddViewModel model = open();
            int plans = project.planned.size();

            model.cancel();
            model.cancel();
            model.write(false);
            model.set("prometheus", "port", "9091");

            assertThat(outcomes).containsExactly(new AddOutcome.Cancelled());
            assertThat(project.written).isEmpty();
            assertThat(project.planned).hasSize(plans);
        }

        @Test
        @DisplayName("plans again, with what was typed, where a file changed on disk")
        void stale() {
            AddViewModel model = open();
            model.set("prometheus", "port", "9091");
            model.set(scrape(model, "web-gateway").with(false));
            model.select(Entry.component("node-exporter"), false);
            project.outcome = new WriteResult.Stale(FakeAdditions.COMPOSE);
            int plans = project.planned.size();

            model.write(true);

            assertThat(outcomes).isEmpty();
            assertThat(project.rereads).isEqualTo(1);
            assertThat(project.planned).hasSize(plans + 1);
            assertThat(project.planned.getLast().values().get("prometheus")).containsEntry("port", "9091");
            assertThat(project.planned.getLast().components()).containsExactly("prometheus", "cadvisor");
            assertThat(project.planned.getLast().scrapes()).hasSize(2);
            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.NOTE,
                            "docker-compose.yml changed on disk meanwhile.",
                            "Nothing was written. The plan is made anew from what stands there now: look at the diff,"
                                    + " then write.",
                            true));

            project.outcome = new WriteResult.Written(List.of());
            model.write(true);

            assertThat(outcomes).containsExactly(new AddOutcome.Written(true));
        }

        @Test
        @DisplayName("says why writing failed, loses nothing, and can try again")
        void failed() {
            AddViewModel model = open();
            project.outcome = new WriteResult.Failed(Path.of("x"), "The disk is full. Make room, then write again.");

            model.write(false);

            assertThat(outcomes).isEmpty();
            assertThat(model.verdict().get())
                    .isEqualTo(new Verdict(
                            Verdict.Mood.BAD,
                            "Nothing was written.",
                            "The disk is full. Make room, then write again.",
                            true));

            model.set("prometheus", "port", "9091");
            assertThat(model.verdict().get().mood()).isEqualTo(Verdict.Mood.GOOD);
        }
    }
}
