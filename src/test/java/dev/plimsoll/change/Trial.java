package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.Hashes;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small project in memory, to plan on. */
final class Trial {

    static final Catalog CATALOG = Catalog.load();
    static final List<String> ALL = List.of("prometheus", "cadvisor", "node-exporter");
    static final String COMPOSE = "docker-compose.yml";

    private static final Path FOLDER = Path.of("/made/me/shop");

    private final Map<String, String> files;
    private final List<String> composeFiles;

    private Trial(Map<String, String> files, List<String> composeFiles) {
        this.files = files;
        this.composeFiles = composeFiles;
    }

    static Trial of(String compose) {
        return new Trial(Map.of(COMPOSE, compose), List.of(COMPOSE));
    }

    /** A compose file of that name. */
    static Trial of(String name, String compose) {
        return new Trial(Map.of(name, compose), List.of(name));
    }

    /** A folder of the repository. */
    static Trial folder(Path folder, String... names) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, read(folder.resolve(name)));
        }
        return new Trial(files, List.of(COMPOSE));
    }

    static Path home() {
        return Path.of(System.getProperty("plimsoll.home", "."));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Trial with(String name, String text) {
        return with(Map.of(name, text));
    }

    Trial with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.putAll(others);
        return new Trial(more, composeFiles);
    }

    /** With an override file. */
    Trial overlaid(String name, String text) {
        return new Trial(
                with(name, text).files,
                Stream.concat(composeFiles.stream(), Stream.of(name)).toList());
    }

    Map<String, String> files() {
        return files;
    }

    String text(String name) {
        return files.getOrDefault(name, "");
    }

    String compose() {
        return text(file());
    }

    /** The name of the first compose file. */
    String file() {
        return composeFiles.getFirst();
    }

    static Path path(String name) {
        return FOLDER.resolve(name);
    }

    Project project() {
        return new Project(
                "shop", FOLDER, composeFiles.stream().map(Trial::path).toList(), new FileSource() {
                    @Override
                    public Optional<SourceFile> read(Path path) {
                        return source(path);
                    }

                    @Override
                    public List<Path> list(Path folder) {
                        return files.keySet().stream()
                                .map(Trial::path)
                                .filter(each ->
                                        each.resolveSibling("").normalize().equals(folder.normalize()))
                                .sorted()
                                .toList();
                    }
                });
    }

    static Service prometheus(Trial trial) {
        return Monitoring.of(CATALOG, trial.model().withBases(trial.project()))
                .prometheus()
                .orElseThrow();
    }

    /** The components that are in a project, each as often as it is. */
    static List<String> components(Trial trial) {
        return trial.model().withBases(trial.project()).services().stream()
                .flatMap(each -> CATALOG.componentOf(each).stream())
                .map(Component::id)
                .toList();
    }

    /** What the Prometheus of a project scrapes, as a list; empty where its configuration is not one of its files. */
    static String targets(Trial trial) {
        Planning planning = Planning.of(CATALOG, trial.project(), trial.model());
        return planning.monitoring()
                .prometheus()
                .flatMap(each -> Configuration.read(planning, each))
                .map(file -> ScrapeJobs.of(file).jobs().stream()
                        .flatMap(job -> Stream.concat(job.targets().stream(), job.found().dns().stream()))
                        .toList()
                        .toString())
                .orElse("");
    }

    private Optional<SourceFile> source(Path path) {
        String text = files.get(FOLDER.relativize(path.normalize()).toString());
        return Optional.ofNullable(text).map(each -> new SourceFile(path, each, sha256(each)));
    }

    static String sha256(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    ComposeModel model() {
        ComposeReading reading = ComposeReader.read(project());
        assertThat(reading).isInstanceOf(ComposeReading.AsWritten.class);
        return ((ComposeReading.AsWritten) reading).model();
    }

    /** The components with their defaults, and nothing else. */
    static AddRequest bare(String... components) {
        return request(List.of(), List.of(), List.of(), components.length == 0 ? ALL : List.of(components));
    }

    static AddRequest request(
            List<AddRequest.Scrape> scrapes,
            List<String> waits,
            List<AddRequest.AddedHealthcheck> healthchecks,
            List<String> components) {
        return new AddRequest(components, Map.of(), scrapes, waits, healthchecks, true);
    }

    PlanResult add(AddRequest request) {
        return new AddPlanner(CATALOG).plan(project(), model(), request);
    }

    PlanResult remove(List<AppliedChange> remembered, String... components) {
        List<String> gone = components.length == 0 ? ALL : List.of(components);
        return new RemovePlanner(CATALOG).plan(project(), gone, remembered);
    }

    static ChangePlan planned(PlanResult result) {
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned) result).plan();
    }

    static List<Finding> refused(PlanResult result) {
        assertThat(result).isInstanceOf(PlanResult.NotPlanned.class);
        return ((PlanResult.NotPlanned) result).findings();
    }

    /** The project after a plan was written. */
    Trial after(PlanResult result) {
        Map<String, String> next = new LinkedHashMap<>(files);
        for (FileChange change : planned(result).changes()) {
            String name = FOLDER.relativize(change.path()).toString();
            assertThat(change.before()).as(name).isEqualTo(files.get(name));
            if (change.after() == null) {
                next.remove(name);
            } else {
                next.put(name, change.after());
            }
        }
        return new Trial(next, composeFiles);
    }

    /** What is remembered of a plan that was written. */
    static List<AppliedChange> remembered(PlanResult result, String... components) {
        List<AppliedChange> all = new ArrayList<>();
        for (FileChange change : planned(result).changes()) {
            if (change.after() != null) {
                all.add(new AppliedChange(change.path(), change.before(), sha256(change.after()), List.of(components)));
            }
        }
        return all;
    }

    /** Puts it on disk. */
    Path writeTo(Path folder) {
        return Scratch.write(files, folder);
    }
}
