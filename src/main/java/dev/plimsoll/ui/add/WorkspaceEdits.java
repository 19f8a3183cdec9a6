package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.Written;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open project, for the screen that edits a service of it. */
record WorkspaceEdits(Workspace workspace, ComposeModel model, EngineFacts facts, String service) implements Plans {

    /** A form and the files it is about. */
    record Opened(EditForm form, List<FileDiff> files) {}

    /**
     * The form for the service as its files are now.
     *
     * @throws IllegalStateException when there is no such service any more, or its file cannot be read
     */
    Opened open() {
        EditForm form = workspace
                .editForm(service, facts)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no service " + service + " any more, or its file is not YAML."));
        // what takes long is worked out here, and not while a person types
        form.fields();
        return new Opened(
                form, files(form).flatMap(each -> asItIs(each).stream()).toList());
    }

    /** Where the service is written, then where else values of the form are. */
    private static Stream<Written> files(EditForm form) {
        Map<Path, Written> found = new LinkedHashMap<>();
        Stream.concat(
                        form.where().stream(),
                        form.fields().stream()
                                .flatMap(each -> form.where(each.field().id()).stream()))
                .forEach(each -> found.putIfAbsent(each.file(), each));
        return found.values().stream();
    }

    /** The file without a change. */
    private Optional<FileDiff> asItIs(Written where) {
        return workspace.project().files().read(where.file()).map(file -> {
            List<DiffLine> lines = Diffs.lines(unchanged(file));
            Path name = where.file().getFileName();
            return new FileDiff(
                    where.file(), name.toString(), name(where), FileDiff.Kind.CHANGED, LineCount.NONE, lines);
        });
    }

    private static FileChange unchanged(SourceFile file) {
        return new FileChange(file.path(), file.text(), file.sha256(), file.text(), false);
    }

    /** The name of a file in the project. */
    String name(Written where) {
        Path folder = folder();
        Path file = where.file();
        return (file.startsWith(folder) ? folder.relativize(file) : file)
                .toString()
                .replace('\\', '/');
    }

    PlanResult plan(List<ServiceEdit> edits) {
        return workspace.planEdit(model, edits);
    }

    @Override
    public Path folder() {
        return workspace.project().folder();
    }

    @Override
    public PlanVerdict judge(ChangePlan plan) {
        return workspace.judge(plan, () -> facts);
    }

    @Override
    public WriteResult write(ChangePlan plan, List<String> about) {
        return workspace.writeEdit(plan, about);
    }
}
