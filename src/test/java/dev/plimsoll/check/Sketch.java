package dev.plimsoll.check;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project in memory, to look at. */
record Sketch(
        Map<String, String> files,
        List<String> composeFiles,
        EngineFacts facts,
        @Nullable String resolved) {

    static final Catalog CATALOG = Catalog.load();
    static final Path FOLDER = Path.of("/made/me/shop");
    static final String COMPOSE = "compose.yaml";

    static Sketch of(String compose) {
        return new Sketch(Map.of(COMPOSE, compose), List.of(COMPOSE), EngineFacts.UNKNOWN, null);
    }

    Sketch with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(name, text);
        return new Sketch(more, composeFiles, facts, resolved);
    }

    Sketch on(EngineFacts machine) {
        return new Sketch(files, composeFiles, machine, resolved);
    }

    /** With what Compose would print of it. */
    Sketch resolvedAs(String json) {
        return new Sketch(files, composeFiles, facts, json);
    }

    Project project() {
        return new Project(
                "shop", FOLDER, composeFiles.stream().map(FOLDER::resolve).toList(), path -> Optional.ofNullable(
                                files.get(FOLDER.relativize(path).toString()))
                        .map(text -> new SourceFile(path, text, "")));
    }

    Scene scene() {
        return scene(project());
    }

    Scene scene(Project project) {
        ComposeModel written =
                switch (ComposeReader.read(project)) {
                    case ComposeReading.AsWritten(ComposeModel model) -> model.withBases(project);
                    case ComposeReading.Broken broken -> throw new AssertionError(broken.what());
                };
        ComposeModel model = resolved == null
                ? written
                : ComposeReader.resolved(resolved)
                        .withBases(project)
                        .withInactive(written)
                        .arrangedLike(written);
        return new Scene(project, model, written, CATALOG, facts);
    }

    List<Finding> findings() {
        return new Inspector().inspect(scene());
    }

    /** Each finding in a line: level, rule, place, what. */
    static String line(Finding finding) {
        Place place = finding.place();
        String where =
                place == null ? "-" : FOLDER.relativize(place.file()) + ":" + place.line() + ":" + place.column();
        return finding.level().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.rule() + " " + where + " "
                + finding.what();
    }
}
