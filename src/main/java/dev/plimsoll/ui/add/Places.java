package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import dev.plimsoll.change.Place;
import dev.plimsoll.form.HealthcheckRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds where in a diff something stands. */
final class Places {

    private final List<FileDiff> files;

    /** A line of a file. */
    record Line(Path file, int index) {}

    Places(Proposal proposal) {
        this.files = proposal.files();
    }

    /** Where what an entry adds begins; empty where it adds nothing. */
    Optional<Line> of(Entry entry, FormView form) {
        return switch (entry.kind()) {
            case COMPONENT -> added(line -> line.strip().equals(entry.id() + ":"));
            case SCRAPES ->
                added(line -> line.strip().equals("scrape_configs:"))
                        .or(() -> added(line -> line.contains("job_name:")));
            case HEALTHCHECKS ->
                form.healthchecks().stream()
                        .filter(HealthcheckRow::selected)
                        .map(row -> healthcheck(row.service()))
                        .flatMap(Optional::stream)
                        .findFirst();
            case BUDGET -> added(line -> line.startsWith("#"));
        };
    }

    /** A line of a file as it is now, or as it would be afterwards. */
    Optional<Line> of(Place place, boolean afterwards) {
        Function<DiffLine, @Nullable Integer> number = afterwards ? DiffLine::newLine : DiffLine::oldLine;
        return files.stream()
                .filter(each -> each.path().equals(place.file()))
                .findFirst()
                .map(file -> new Line(file.path(), index(file, place.line(), number)));
    }

    private static int index(FileDiff file, int number, Function<DiffLine, @Nullable Integer> numbers) {
        for (int each = 0; each < file.lines().size(); each++) {
            Integer line = numbers.apply(file.lines().get(each));
            if (line != null && line >= number) {
                return each;
            }
        }
        return file.firstChange();
    }

    private Optional<Line> added(Predicate<String> wanted) {
        return files.stream()
                .map(file -> first(file, 0, wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Line> healthcheck(String service) {
        for (FileDiff file : files) {
            for (int each = 0; each < file.lines().size(); each++) {
                if (file.lines().get(each).text().strip().equals(service + ":")) {
                    Optional<Line> found =
                            first(file, each, line -> line.strip().equals("healthcheck:"));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Line> first(FileDiff file, int from, Predicate<String> wanted) {
        for (int each = from; each < file.lines().size(); each++) {
            DiffLine line = file.lines().get(each);
            if (line.kind() == DiffLine.Kind.ADDED && wanted.test(line.text())) {
                return Optional.of(new Line(file.path(), each));
            }
        }
        return Optional.empty();
    }
}
