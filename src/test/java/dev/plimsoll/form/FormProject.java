package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project in memory, and forms for it. */
final class FormProject implements FileSource {

    static final Catalog CATALOG = Catalog.load();
    /** A machine on which every plain default works. */
    static final EngineFacts PLAIN =
            new EngineFacts(true, Map.of(), Map.of(), "shared", "overlay2", "Debian", Set.of(), null, Set.of());

    private static final Path FOLDER = Path.of("/made/ann/shop").toAbsolutePath();

    private final Map<Path, String> files = new HashMap<>();

    private FormProject() {}

    static FormProject of(String compose) {
        return new FormProject().with("compose.yaml", compose);
    }

    FormProject with(String name, String text) {
        files.put(FOLDER.resolve(name), text);
        return this;
    }

    @Override
    public Optional<SourceFile> read(Path path) {
        return Optional.ofNullable(files.get(path)).map(text -> new SourceFile(path, text, ""));
    }

    Project project() {
        return new Project("shop", FOLDER, List.of(FOLDER.resolve("compose.yaml")), this);
    }

    AddForm form() {
        return form(PLAIN);
    }

    AddForm form(EngineFacts facts) {
        return form(project(), facts);
    }

    /** A form for a stack that runs. */
    AddForm form(LiveAnswers live) {
        return AddForm.create(CATALOG, model(project()), project(), PLAIN, live);
    }

    static AddForm form(Project project, EngineFacts facts) {
        return AddForm.create(CATALOG, model(project), project, facts);
    }

    static ComposeModel model(Project project) {
        return switch (ComposeReader.read(project)) {
            case ComposeReading.AsWritten(ComposeModel model) -> model;
            case ComposeReading.Broken broken -> throw new AssertionError(broken);
        };
    }

    static ScrapeRow scrape(AddForm form, String service) {
        return form.scrapeRows().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    static FieldState field(AddForm form, String component, String field) {
        return form.fields(component).stream()
                .filter(each -> each.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    static String message(Validation validation) {
        return switch (validation) {
            case Validation.Valid() -> "";
            case Validation.Invalid(String message) -> message;
        };
    }
}
