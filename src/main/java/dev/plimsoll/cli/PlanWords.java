package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A plan as text and as JSON. */
final class PlanWords {

    private final ChangePlan plan;
    private final List<FileChange> changes;

    PlanWords(ChangePlan plan) {
        this.plan = plan;
        this.changes = plan.changes().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }

    /** With findings that came later, those first. */
    PlanWords with(List<Finding> more) {
        List<Finding> all =
                Stream.concat(more.stream(), plan.findings().stream()).toList();
        return new PlanWords(new ChangePlan(plan.title(), plan.folder(), plan.changes(), all));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether the diff leaves out lines that may be secrets. */
    boolean hidesLines() {
        return changes.stream().anyMatch(FileChange::isSecret);
    }

    List<String> diff(boolean coloured) {
        // only line feeds part lines: a carriage return belongs to the text of the file
        String text = Diffs.unified(plan);
        return List.of(text.substring(0, text.length() - 1).split("\n", -1)).stream()
                .map(each -> ink(each).on(each, coloured))
                .toList();
    }

    List<String> findings() {
        return plan.findings().stream()
                .map(each -> FindingWords.of(each, plan.folder()))
                .toList();
    }

    /** Such as {@code 3 files}. */
    String files() {
        return changes.size() == 1 ? "1 file" : changes.size() + " files";
    }

    /** Such as {@code Add prometheus: 3 files, 90 lines added, 2 removed.} */
    String summary() {
        int added = changes.stream().mapToInt(Diffs::added).sum();
        int removed = changes.stream().mapToInt(Diffs::removed).sum();
        return plan.title() + ": " + files() + ", " + added + (added == 1 ? " line" : " lines") + " added, " + removed
                + " removed.";
    }

    ObjectNode json(String result) {
        ObjectNode node = Report.object()
                .put("result", result)
                .put("title", plan.title())
                .put("folder", plan.folder().toString());
        ArrayNode files = node.putArray("files");
        for (FileChange each : changes) {
            files.addObject()
                    .put("path", plan.folder().relativize(each.path()).toString())
                    .put("change", each.before() == null ? "new" : each.after() == null ? "deleted" : "changed")
                    .put("added", Diffs.added(each))
                    .put("removed", Diffs.removed(each));
        }
        FindingWords.json(node.putArray("findings"), plan.findings());
        return node.put("diff", Diffs.unified(plan));
    }

    private static Ink ink(String line) {
        if (line.startsWith("diff ") || line.startsWith("--- ") || line.startsWith("+++ ")) {
            return Ink.BOLD;
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> Ink.GOOD;
            case '-' -> Ink.BAD;
            case '@' -> Ink.ACCENT;
            default -> Ink.PLAIN;
        };
    }
}
