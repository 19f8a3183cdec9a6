package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.Truth;
import dev.plimsoll.change.Truth.Verdict;
import dev.plimsoll.cli.Loading.Loaded;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code plimsoll check}. */
@Command(
        name = "check",
        description = "Check whether a project is monitored as it should be: its files and what runs.",
        footer = {"", "Ends with 1 when something falls short."})
final class CheckCommand extends StackCommand {

    CheckCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report, Loaded project) {
        List<Truth> truths = project.workspace().check(project.model());
        report.lines(table(truths, report.coloured()).lines());
        report.json(json(truths));
        boolean fallsShort = truths.stream().anyMatch(each -> each.verdict() == Verdict.FALLS_SHORT);
        return fallsShort ? Exit.REFUSED : Exit.DONE;
    }

    private static Table table(List<Truth> truths, boolean coloured) {
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

    private static ObjectNode json(List<Truth> truths) {
        ObjectNode result = Report.object();
        ArrayNode all = result.putArray("truths");
        for (Truth truth : truths) {
            all.addObject()
                    .put("id", truth.id())
                    .put("statement", truth.statement())
                    .put(
                            "verdict",
                            truth.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("why", truth.why());
        }
        return result;
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
