package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.Situations.Situation;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.writer.ChangeMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On disk, since Compose's rules of discovery are about files. */
@DisplayName("Components in a file of their own")
class DestinationTest {

    private static final String WEB = """
            # Ours.
            services:
              web:
                image: nginx   # pinned elsewhere
                networks: [front]
              db:
                image: postgres:17

            networks:
              front:
            """;

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    /** A project on disk. */
    private record Place(Path folder) {

        Project project() {
            OpenResult opened = new ProjectOpener(new DiskFileSource(), Map.of()).open(folder);
            assertThat(opened).isInstanceOf(OpenResult.Opened.class);
            return ((OpenResult.Opened) opened).project();
        }

        /** The name of its compose file. */
        String file() {
            return String.valueOf(project().composeFile().getFileName());
        }

        ComposeModel model() {
            ComposeReading reading = ComposeReader.read(project());
            assertThat(reading).as(folder.toString()).isInstanceOf(ComposeReading.AsWritten.class);
            return ((ComposeReading.AsWritten) reading).model();
        }

        PlanResult add(AddRequest request) {
            return new AddPlanner(Trial.CATALOG).plan(project(), model(), request);
        }

        PlanResult remove(List<AppliedChange> remembered, List<String> components) {
            return new RemovePlanner(Trial.CATALOG).plan(project(), components, remembered);
        }

        void write(PlanResult result) {
            try {
                for (FileChange change : Trial.planned(result).changes()) {
                    if (change.after() == null) {
                        Files.delete(change.path());
                    } else {
                        Files.createDirectories(change.path().getParent());
                        Files.writeString(change.path(), change.after());
                    }
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        Map<String, String> files() {
            Map<String, String> found = new TreeMap<>();
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(each -> found.put(folder.relativize(each).toString(), Trial.read(each)));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            return found;
        }
    }

    private Place place(Map<String, String> files) {
        return new Place(Scratch.write(files, folder.resolve("p" + made.incrementAndGet())));
    }

    private Place place(String compose) {
        return place(Map.of("compose.yaml", compose));
    }

    private static AddRequest into(Destination destination, AddRequest request) {
        return new AddRequest(
                request.components(),
                request.values(),
                request.scrapes(),
                request.waitsFor(),
                request.healthchecks(),
                request.updateBudget(),
                request.budgetBytes(),
                request.limits(),
                destination);
    }

    private static AddRequest into(Destination destination, String... components) {
        return into(destination, Trial.bare(components));
    }

    private static List<AppliedChange> remembered(PlanResult result) {
        return remembered(result, Trial.bare());
    }

    private static List<AppliedChange> remembered(PlanResult result, AddRequest request) {
        return Trial.planned(result).changes().stream()
                .filter(each -> !each.isSecret() && each.after() != null)
                .map(each -> new AppliedChange(
                        each.path(), each.before(), Trial.sha256(String.valueOf(each.after())), request.components()))
                .toList();
    }

    @Nested
    @DisplayName("that the compose file includes")
    class Included {

        @Test
        @DisplayName("change one entry of it")
        void entry() {
            Place place = place(WEB);
            AddRequest scraping = Trial.request(
                    List.of(new AddRequest.Scrape("web", 80, "/metrics", "")), List.of(), List.of(), Trial.ALL);
            place.write(place.add(into(Destination.INCLUDE, scraping)));
            assertThat(place.files().get("compose.yaml")).isEqualTo(WEB + """

                    include:
                      - compose.monitoring.yaml
                    """);
            assertThat(place.files().get("compose.monitoring.yaml"))
                    .startsWith("# Monitoring. compose.yaml includes this file.\nservices:\n  prometheus:\n")
                    .contains("    networks: [default, front]\n", "\nvolumes:\n  prometheus-data:\n");
        }

        @Test
        @DisplayName("stand behind the files that it includes already, as those are written")
        void more() {
            Place place = place(Map.of(
                    "compose.yaml",
                    "include: ['other.yaml']\nservices:\n  web:\n    image: nginx\n",
                    "other.yaml",
                    "services:\n  db:\n    image: postgres:17\n"));
            place.write(place.add(into(Destination.INCLUDE)));
            assertThat(place.files().get("compose.yaml"))
                    .startsWith("include: ['other.yaml', 'compose.monitoring.yaml']\nservices:\n");
        }

        @Test
        @DisplayName("stand behind the name of the project")
        void named() {
            Place place = place("name: shop\n\n" + WEB);
            place.write(place.add(into(Destination.INCLUDE)));
            assertThat(place.files().get("compose.yaml"))
                    .startsWith("name: shop\n\ninclude:\n  - compose.monitoring.yaml\n\n# Ours.\nservices:\n");
        }

        @Test
        @DisplayName("take more components in later, and are edited and emptied there")
        void again() {
            Place place = place(WEB);
            place.write(place.add(into(Destination.INCLUDE, "prometheus")));
            String main = place.files().get("compose.yaml");
            place.write(place.add(into(Destination.INCLUDE, "cadvisor")));
            assertThat(place.files().get("compose.yaml")).isEqualTo(main);
            assertThat(place.files().get("compose.monitoring.yaml")).contains("\n  cadvisor:\n");
            place.write(place.remove(List.of(), List.of("cadvisor")));
            assertThat(place.files().get("compose.yaml")).isEqualTo(main);
            place.write(place.remove(List.of(), List.of("prometheus")));
            assertThat(place.files()).containsOnly(Map.entry("compose.yaml", WEB));
        }

        @Test
        @DisplayName("do not take over a file of that name that lies there for something else")
        void taken() {
            Place place = place(Map.of("compose.yaml", WEB, Destination.FILE, "services:\n  grafana:\n    image: g\n"));
            assertThat(Trial.refused(place.add(into(Destination.INCLUDE))))
                    .extracting(Finding::what)
                    .containsExactly("There is a compose.monitoring.yaml already that does not belong to the project.");
        }

        @Test
        @DisplayName("leave an included file alone that has more in it")
        void shared() {
            Place place = place(WEB);
            place.write(place.add(into(Destination.INCLUDE)));
            Map<String, String> more = new TreeMap<>(place.files());
            more.merge(
                    Destination.FILE,
                    "  # Ours too.\n  extra:\n",
                    (text, own) ->
                            text.replace("services:\n", "services:\n  grafana:\n    image: grafana/grafana\n\n"));
            Place changed = place(more);
            changed.write(changed.remove(List.of(), Trial.ALL));
            assertThat(changed.files().get(Destination.FILE))
                    .contains("grafana")
                    .doesNotContain("prometheus");
            assertThat(changed.files().get("compose.yaml")).contains("compose.monitoring.yaml");
        }
    }

    @Nested
    @DisplayName("that .env lists")
    class Listed {

        @Test
        @DisplayName("change no compose file, also where services get healthchecks and limits")
        void untouched() {
            Place place = place(WEB);
            AddRequest request = new AddRequest(
                    List.of("prometheus"),
                    Map.of(),
                    List.of(),
                    List.of("web"),
                    List.of(new AddRequest.AddedHealthcheck("web", "true", "5s", "3s", 3, "10s")),
                    true,
                    null,
                    List.of(new AddRequest.AddedLimit("web", "64M", 64L << 20)),
                    Destination.ENV);
            place.write(place.add(request));
            assertThat(place.files().get("compose.yaml")).isEqualTo(WEB);
            assertThat(place.files().get(".env")).isEqualTo("""
                    # Compose reads these files instead of those it would find.
                    COMPOSE_FILE=compose.yaml:compose.monitoring.yaml
                    """);
            Service web = place.model().service("web").orElseThrow();
            assertThat(web.limits().memoryBytes()).isEqualTo(64L << 20);
            assertThat(web.healthcheck()).isNotNull();
            assertThat(web.image()).isEqualTo("nginx");
        }

        @Test
        @DisplayName("list an override too, which Compose would no longer find by itself")
        void override() {
            Place place = place(
                    Map.of("compose.yaml", WEB, "compose.override.yaml", "services:\n  db:\n    restart: always\n"));
            place.write(place.add(into(Destination.ENV)));
            assertThat(place.files().get(".env"))
                    .endsWith("COMPOSE_FILE=compose.yaml:compose.override.yaml:compose.monitoring.yaml\n");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("go into the list that is there, and out of it again")
        void list(Line line) {
            Map<String, String> files = Map.of("compose.yaml", WEB, ".env", line.before);
            Place place = place(files);
            PlanResult added = place.add(into(Destination.ENV));
            place.write(added);
            assertThat(place.files().get(".env")).isEqualTo(line.after);
            place.write(place.remove(remembered(added), Trial.ALL));
            assertThat(place.files()).isEqualTo(files);
        }

        @Test
        @DisplayName("show and remember no other line of .env")
        void secrets() {
            Place place = place(Map.of("compose.yaml", WEB, ".env", "A=1\nPASSWORD=hunter2\n"));
            ChangePlan plan = Trial.planned(place.add(into(Destination.ENV)));
            FileChange env = plan.changes().stream()
                    .filter(FileChange::isSecret)
                    .findFirst()
                    .orElseThrow();
            assertThat(Diffs.unified(plan)).contains("+COMPOSE_FILE=").doesNotContain("hunter2", "PASSWORD");
            assertThat(Diffs.lines(env))
                    .extracting(DiffLine::text)
                    .containsExactly(
                            "# Compose reads these files instead of those it would find.",
                            "COMPOSE_FILE=compose.yaml:compose.monitoring.yaml");
        }

        @ParameterizedTest
        @ValueSource(strings = {"A=1\nB=2\nC=3\n", "A=1\nCOMPOSE_FILE=compose.yaml\nB=2\n", ""})
        @DisplayName("are a patch that git takes")
        void patch(String env) throws Exception {
            Place place = place(Map.of("compose.yaml", WEB, ".env", env));
            PlanResult added = place.add(into(Destination.ENV));
            Path patch = Files.writeString(folder.resolve("patch"), Diffs.unified(Trial.planned(added)));
            Process git = new ProcessBuilder("git", "apply", "--unidiff-zero", patch.toString())
                    .directory(place.folder().toFile())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            Map<String, String> patched = place.files();
            place.write(added);
            assertThat(patched).isEqualTo(place.files());
        }

        @Test
        @DisplayName("warn of services that take .env as a whole into their containers")
        void environment() {
            Place place = place(Map.of("compose.yaml", """
                    x-app: &app
                      env_file: .env
                    services:
                      web: {image: nginx, env_file: [web.env, {path: ./.env}]}
                      worker:
                        <<: *app
                        image: nginx
                      db: {image: nginx, env_file: db/.env}
                    """, ".env", "", "web.env", "", "db/.env", ""));
            assertThat(Trial.planned(place.add(into(Destination.ENV))).findings())
                    .extracting(Finding::what)
                    .contains("COMPOSE_FILE in .env becomes a variable of the containers of web and worker too.");
            assertThat(Trial.planned(place.add(into(Destination.INCLUDE))).findings())
                    .extracting(Finding::what)
                    .noneMatch(each -> each.contains("COMPOSE_FILE"));
        }

        @Test
        @DisplayName("show no line of .env whose end alone changes, and keep none of it")
        void secretsKept() {
            Place place = place(Map.of("compose.yaml", WEB, ".env", "A=1\nPASSWORD=hunter2"));
            ChangePlan plan = Trial.planned(place.add(into(Destination.ENV)));
            assertThat(Diffs.unified(plan)).contains("+COMPOSE_FILE=").doesNotContain("hunter2", "PASSWORD");
            plan.changes().stream().filter(FileChange::isSecret).forEach(env -> assertThat(
                            Diffs.lines(env).toString())
                    .contains("COMPOSE_FILE=")
                    .doesNotContain("hunter2", "PASSWORD"));
            Path memory = folder.resolve("memory");
            new ChangeMemory(memory).remember(plan, Trial.ALL);
            assertThat(new Place(memory).files().values()).isNotEmpty().allSatisfy(kept -> assertThat(kept)
                    .contains("compose.monitoring.yaml")
                    .doesNotContain("hunter2"));
        }

        @Test
        @DisplayName("are refused where the variable is set outside of the file")
        void outside() {
            Place place = place(WEB);
            Project project = ((OpenResult.Opened)
                            new ProjectOpener(new DiskFileSource(), Map.of("COMPOSE_FILE", "compose.yaml"))
                                    .open(place.folder()))
                    .project();
            PlanResult result =
                    new AddPlanner(Trial.CATALOG).plan(project, place.model(), into(Destination.ENV, "prometheus"));
            assertThat(Trial.refused(result))
                    .extracting(Finding::what)
                    .containsExactly(".env cannot list another compose file.");
        }

        @Test
        @DisplayName("are refused where the project was opened with a file that Compose does not find")
        void named() {
            Place place = place(Map.of("compose.yaml", WEB, "mine.yml", WEB));
            Project project = ((OpenResult.Opened)
                            new ProjectOpener(new DiskFileSource(), Map.of()).open(place.folder(), Path.of("mine.yml")))
                    .project();
            PlanResult result =
                    new AddPlanner(Trial.CATALOG).plan(project, place.model(), into(Destination.ENV, "prometheus"));
            assertThat(Trial.refused(result))
                    .extracting(Finding::why)
                    .containsExactly(
                            "The project was opened with a compose file of its own, which Compose does not find"
                                    + " by itself.");
        }
    }

    /** A line of {@code .env} before and after. */
    private enum Line {
        EMPTY("", "#\nCOMPOSE_FILE=compose.yaml:compose.monitoring.yaml"),
        OTHERS("A=1\n", "A=1\n#\nCOMPOSE_FILE=compose.yaml:compose.monitoring.yaml\n"),
        NO_LAST_LINE_END("A=1", "A=1\n#\nCOMPOSE_FILE=compose.yaml:compose.monitoring.yaml"),
        CRLF("A=1\r\n", "A=1\r\n#\r\nCOMPOSE_FILE=compose.yaml:compose.monitoring.yaml\r\n"),
        LISTED("COMPOSE_FILE=compose.yaml\nA=1\n", "COMPOSE_FILE=compose.yaml:compose.monitoring.yaml\nA=1\n"),
        DOUBLE(
                "COMPOSE_FILE=\"compose.yaml\" # ours\n",
                "COMPOSE_FILE=\"compose.yaml:compose.monitoring.yaml\" # ours\n"),
        SINGLE("export COMPOSE_FILE='compose.yaml'\n", "export COMPOSE_FILE='compose.yaml:compose.monitoring.yaml'\n"),
        COMMENT("COMPOSE_FILE=compose.yaml # ours\n", "COMPOSE_FILE=compose.yaml:compose.monitoring.yaml # ours\n"),
        LAST(
                "COMPOSE_FILE=old.yaml\nCOMPOSE_FILE=compose.yaml\n",
                "COMPOSE_FILE=old.yaml\nCOMPOSE_FILE=compose.yaml:compose.monitoring.yaml\n"),
        SEPARATOR(
                "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=compose.yaml\n",
                "COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=compose.yaml,compose.monitoring.yaml\n");

        final String before;
        final String after;

        Line(String before, String after) {
            this.before = before;
            this.after = after.replace("#\n", "# Compose reads these files instead of those it would find.\n")
                    .replace("#\r\n", "# Compose reads these files instead of those it would find.\r\n");
        }
    }

    private List<Corpus.Case> cases() {
        return Stream.concat(
                        Situations.all()
                                .map(each ->
                                        Corpus.Case.of(each.name(), each.trial().compose())),
                        Corpus.cases().stream())
                .toList();
    }

    /** The compose file under a name that Compose finds, and what lies beside it. */
    private Place placeOf(Corpus.Case each) {
        Map<String, String> files = new TreeMap<>(each.trial().files());
        String name = each.trial().file();
        // what Compose would find besides, or instead
        files.keySet()
                .removeIf(other -> !other.equals(name) && other.matches("(docker-)?compose(\\.override)?\\.ya?ml"));
        files.remove(".env");
        if (!name.matches("(docker-)?compose\\.ya?ml")) {
            // Compose finds no file of another name; that stays for those that extend it
            files.put("compose.yaml", each.trial().compose());
        }
        return place(files);
    }

    /** What the form asks for: every component that is not there yet, with the defaults. */
    private static AddRequest everything(Place place, Destination destination) {
        AddForm form = AddForm.create(Trial.CATALOG, place.model(), place.project(), EngineFacts.UNKNOWN);
        form.components()
                .forEach(
                        each -> form.select(each.id(), form.serviceOf(each.id()).isEmpty()));
        form.setDestination(destination);
        assertThat(form.problems()).isEmpty();
        return form.toRequest();
    }

    private static List<String> there(Place place) {
        return place.model().services().stream()
                .flatMap(each -> Trial.CATALOG.componentOf(each).stream())
                .map(Component::id)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"INCLUDE", "ENV"})
    @DisplayName("take nothing away from real files, and leave nothing behind")
    void lossless(Destination destination) {
        for (Corpus.Case each : cases()) {
            Place place = placeOf(each);
            Map<String, String> before = place.files();
            List<String> there = there(place);
            AddRequest request = everything(place, destination);
            PlanResult added = place.add(request);
            assertThat(added).as(each.name()).isInstanceOf(PlanResult.Planned.class);
            place.write(added);
            Map<String, String> after = place.files();
            before.forEach((name, text) -> assertThat(Losslessness.lost(text, after.getOrDefault(name, "")))
                    .as(each.name() + ": " + name)
                    .isEmpty());
            if (destination == Destination.ENV && there.isEmpty()) {
                assertThat(after)
                        .as(each.name())
                        .containsEntry(place.file(), each.trial().compose());
            }
            assertThat(there(place)).as(each.name()).containsExactlyInAnyOrderElementsOf(Trial.ALL);
            place.write(place.remove(remembered(added, request), request.components()));
            assertThat(place.files()).as(each.name()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INCLUDE", "ENV"})
    @Tag("engine")
    @DisplayName("are what Compose takes, and what was there resolves to what it was")
    void accepted(Destination destination) {
        List<Situation> accepted = Situations.all()
                .filter(each -> each.trial().files().size() == 1)
                .filter(each -> each.outcome() == Situations.Outcome.ANY)
                // the layouts, endings and sections; each takes Compose twice
                .limit(40)
                .toList();
        assertThat(accepted).hasSize(40);
        accepted.parallelStream().forEach(each -> {
            Place place = placeOf(Corpus.Case.of(each.name(), each.trial().compose()));
            ComposeJudge.Verdict before = ComposeJudge.REAL.config(place.folder(), "--format", "json");
            place.write(place.add(into(destination, Trial.bare())));
            ComposeJudge.Verdict after = ComposeJudge.REAL.config(place.folder(), "--format", "json");
            assertThat(after.accepted()).as(each.name() + after.output()).isEqualTo(before.accepted());
            if (before.accepted()) {
                assertThat(Resolved.changed(before.json(), after.json()))
                        .as(each.name())
                        .isEmpty();
            }
        });
    }
}
