package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.change.Truth;
import dev.plimsoll.change.Truth.Verdict;
import dev.plimsoll.check.MemoryBudget;
import dev.plimsoll.workspace.Inspection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a check found, as text and as JSON.
 *
 * @param folder that files are named from
 */
record CheckWords(Path folder, List<Truth> truths, Inspection found) {

    /** The truths in a table, then what was found, the memory limits, and what was not checked. */
    List<String> lines(boolean coloured) {
        List<String> lines = new ArrayList<>(table(coloured).lines());
        for (Finding each : found.findings()) {
            lines.add("");
            lines.addAll(lines(each, coloured));
        }
        long fixes =
                found.findings().stream().filter(each -> each.fix() != null).count();
        if (fixes > 0) {
            lines.add("");
            lines.add((fixes == 1 ? "1 finding has" : fixes + " findings have")
                    + " one certain fix (→). To see and write " + (fixes == 1 ? "it" : "them")
                    + ": plimsoll check --fix");
        }
        lines.add("");
        lines.add(memory(found.budget()));
        found.unchecked().forEach(each -> lines.add(Ink.MUTED.on("not checked: " + each, coloured)));
        return lines;
    }

    private Table table(boolean coloured) {
        Table table = new Table(coloured);
        for (Truth truth : truths) {
            String why = truth.why().isEmpty() ? "" : ": " + truth.why().strip().replaceAll("\\R\\s*", "; ");
            table.row(
                    ink(truth.verdict()),
                    0,
                    word(truth.verdict()),
                    truth.statement().replaceFirst("\\.$", "") + why);
        }
        return table;
    }

    /** As compilers say it, so that editors find the place. */
    private List<String> lines(Finding finding, boolean coloured) {
        Place place = finding.place();
        String where = place == null ? "" : name(place) + ":" + place.line() + ":" + place.column() + ": ";
        String first = where + ink(finding.level()).on(level(finding), coloured) + ": " + finding.what() + " ["
                + finding.rule() + "]";
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(finding.why(), finding.todo(), change(finding))
                                .flatMap(String::lines)
                                .filter(each -> !each.isBlank())
                                .map(each -> "  " + each))
                .toList();
    }

    private static String change(Finding finding) {
        return finding.fix() == null ? "" : "→ " + finding.fix().words();
    }

    /** Such as {@code Memory limits: 6.3 GB of 12 GB, the budget in the file: 5.0 GB core services, 1.3 GB monitoring.} */
    private static String memory(MemoryBudget budget) {
        Long most = budget.budgetBytes();
        String of = most == null
                ? ""
                : " of " + MemoryBudget.size(most)
                        + (budget.written() ? ", the budget in the file" : ", the memory of this machine");
        String without =
                budget.unlimited().isEmpty() ? "" : " Without a limit: " + String.join(", ", budget.unlimited()) + ".";
        return "Memory limits: " + MemoryBudget.size(budget.totalBytes()) + of + ": "
                + MemoryBudget.size(budget.coreBytes()) + " core services, "
                + MemoryBudget.size(budget.monitoringBytes()) + " monitoring." + without;
    }

    ObjectNode json(boolean holds) {
        ObjectNode result = Report.object().put("result", holds ? "holds" : "falls-short");
        ArrayNode all = result.putArray("truths");
        for (Truth truth : truths) {
            all.addObject()
                    .put("id", truth.id())
                    .put("statement", truth.statement())
                    .put("verdict", word(truth.verdict()).replace(' ', '-'))
                    .put("why", truth.why());
        }
        ArrayNode findings = result.putArray("findings");
        found.findings().forEach(each -> json(findings.addObject(), each));
        MemoryBudget budget = found.budget();
        ObjectNode memory = result.putObject("memory")
                .put("coreBytes", budget.coreBytes())
                .put("monitoringBytes", budget.monitoringBytes())
                .put("totalBytes", budget.totalBytes())
                .put("budgetBytes", budget.budgetBytes())
                .put("budgetFrom", budget.budgetBytes() == null ? null : budget.written() ? "comment" : "machine");
        ArrayNode unlimited = memory.putArray("unlimited");
        budget.unlimited().forEach(unlimited::add);
        ArrayNode unchecked = result.putArray("notChecked");
        found.unchecked().forEach(unchecked::add);
        return result;
    }

    private void json(ObjectNode row, Finding finding) {
        row.put("level", level(finding))
                .put("rule", finding.rule())
                .put("message", finding.what())
                .put("why", finding.why())
                .put("fix", finding.todo());
        if (finding.fix() != null) {
            row.put("change", finding.fix().words());
        }
        Place place = finding.place();
        if (place != null) {
            row.put("file", name(place)).put("line", place.line()).put("column", place.column());
        }
    }

    /** From the project's folder, with slashes on every system. */
    private String name(Place place) {
        return FindingWords.name(place.file(), folder);
    }

    private static String level(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }

    private static Ink ink(Finding.Level level) {
        return switch (level) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.WARNING;
            case NOTE -> Ink.MUTED;
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case FALLS_SHORT -> "falls short";
            case UNKNOWN -> "unknown";
        };
    }

    private static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Ink.GOOD;
            case FALLS_SHORT -> Ink.BAD;
            case UNKNOWN -> Ink.MUTED;
        };
    }
}
