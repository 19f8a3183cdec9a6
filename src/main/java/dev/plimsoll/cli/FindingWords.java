package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as text and as JSON. */
final class FindingWords {

    private FindingWords() {}

    /** @param folder of the project, from which files are named */
    static String of(Finding finding, Path folder) {
        Place place = finding.place();
        String where = place == null ? "" : name(place.file(), folder) + ":" + place.line() + ": ";
        String first = level(finding) + ": " + where + finding.what();
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(finding.why(), finding.todo())
                                .flatMap(String::lines)
                                .filter(each -> !each.isBlank())
                                .map(each -> "  " + each))
                .collect(Collectors.joining("\n"));
    }

    /** A file from a folder, with slashes on every system. */
    static String name(Path file, Path folder) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    static ObjectNode refusal(List<Finding> findings) {
        ObjectNode result = Report.object().put("result", "refused");
        json(result.putArray("findings"), findings);
        return result;
    }

    static void json(ArrayNode all, List<Finding> findings) {
        for (Finding each : findings) {
            ObjectNode row = all.addObject()
                    .put("level", level(each))
                    .put("what", each.what())
                    .put("why", each.why())
                    .put("todo", each.todo());
            if (!each.rule().isEmpty()) {
                row.put("rule", each.rule());
            }
            Place place = each.place();
            if (place != null) {
                row.put("file", place.file().toString())
                        .put("line", place.line())
                        .put("column", place.column());
            }
        }
    }

    private static String level(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }
}
