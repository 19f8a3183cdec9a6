package dev.plimsoll.check;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.Hashes;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells what a plan causes from what was there before. */
public final class PlanInspector {

    private final Inspector inspector = new Inspector();

    /** The project as it would be once a plan is written. */
    public static Project after(Project project, ChangePlan plan) {
        FileSource before = project.files();
        FileSource files = path -> plan.changes().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(PlanInspector::after)
                .orElseGet(() -> before.read(path));
        return project.with(files);
    }

    private static Optional<SourceFile> after(FileChange change) {
        String text = change.after();
        return Optional.ofNullable(text)
                .map(each -> new SourceFile(change.path(), each, Hashes.sha256(each.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * What to know of a plan: what it causes as it is, and of what was there before only what keeps the stack from starting, as a note.
     * What the machine has in the way of the project's other services is none of the plan's business.
     *
     * @param before the project as it stands, asked for only where something is found
     * @param after the project as it would be
     */
    public List<Finding> inspect(Supplier<Scene> before, Scene after) {
        List<Finding> all = inspector.inspect(after);
        if (all.isEmpty()) {
            return all;
        }
        Set<String> known = inspector.inspect(before.get()).stream()
                .map(PlanInspector::identity)
                .collect(Collectors.toSet());
        List<Finding> told = new ArrayList<>();
        for (Finding each : all) {
            if (!known.contains(identity(each))) {
                told.add(each);
            } else if (each.level() == Level.ERROR) {
                told.add(new Finding(
                        Level.NOTE,
                        "Was so before: " + each.what(),
                        each.why(),
                        each.todo(),
                        each.place(),
                        each.rule()));
            }
        }
        return List.copyOf(told);
    }

    /** Without its place, which moves when lines are added above it. */
    private static String identity(Finding finding) {
        return finding.rule() + ' ' + finding.what();
    }
}
