package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.ui.add.FormView.Part;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds for a line of the diff the field of the form that it comes from. */
final class LineSources {

    private final FormView form;

    LineSources(FormView form) {
        this.form = form;
    }

    /** Empty for a line that is as it was, and where nobody can say. */
    Optional<LineSource> of(FileDiff file, DiffLine line) {
        if (line.kind() == DiffLine.Kind.SAME) {
            return Optional.empty();
        }
        if (!file.place().endsWith(".yml") && !file.place().endsWith(".yaml")) {
            return Optional.of(new LineSource("Scrape jobs", Entry.SCRAPES, ""));
        }
        boolean gone = line.kind() == DiffLine.Kind.REMOVED;
        if (line.text().startsWith("#")) {
            return Optional.of(new LineSource("Budget comment", Entry.BUDGET, ""));
        }
        return YamlFile.read(text(file, gone)) instanceof ReadResult.Read read
                ? of(new LineWay(read.file(), line.number()))
                : Optional.empty();
    }

    private static String text(FileDiff file, boolean before) {
        DiffLine.Kind other = before ? DiffLine.Kind.ADDED : DiffLine.Kind.REMOVED;
        return file.lines().stream()
                .filter(each -> each.kind() != other)
                .map(DiffLine::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Optional<LineSource> of(LineWay way) {
        return switch (way.step(0)) {
            case "services" -> way.length() < 2 ? Optional.empty() : service(way);
            case "scrape_configs" -> job(way);
            case "global" ->
                scraper()
                        .flatMap(part -> field(part, Placement.File.CONFIG, way).or(() -> Optional.of(whole(part))));
            case "volumes", "networks", "configs" -> Optional.of(section(way));
            default -> scraper().map(LineSources::whole);
        };
    }

    private Optional<LineSource> service(LineWay way) {
        Optional<Part> part = form.part(way.step(1));
        if (part.isEmpty()) {
            return Optional.of(own(way));
        }
        return waits(part.get(), way)
                .or(() -> field(part.get(), Placement.File.COMPOSE, way))
                .or(() -> Optional.of(whole(part.get())));
    }

    private static Optional<LineSource> waits(Part part, LineWay way) {
        return way.step(2).equals("depends_on")
                ? Optional.of(new LineSource(part.component().title() + ", Waits for", entry(part), ""))
                : Optional.empty();
    }

    /** A line of a service that was there before. */
    private static LineSource own(LineWay way) {
        String name = way.step(1);
        return way.step(2).equals("healthcheck")
                ? new LineSource("Healthchecks: " + name, Entry.HEALTHCHECKS, "")
                : new LineSource("Scrape jobs: " + name, Entry.SCRAPES, "");
    }

    private Optional<LineSource> job(LineWay way) {
        Optional<Part> part = form.part(way.job());
        if (part.isPresent()) {
            return field(part.get(), Placement.File.JOB, way).or(() -> Optional.of(whole(part.get())));
        }
        String name = way.job().isEmpty() ? "" : ": " + way.job();
        return Optional.of(new LineSource("Scrape jobs" + name, Entry.SCRAPES, ""));
    }

    private LineSource section(LineWay way) {
        return form.parts().stream()
                .filter(each -> way.step(1).startsWith(each.component().id()))
                .findFirst()
                .map(LineSources::whole)
                .orElseGet(() -> new LineSource("Scrape jobs", Entry.SCRAPES, ""));
    }

    private Optional<Part> scraper() {
        return form.part(ComponentForm.SCRAPER);
    }

    private static LineSource whole(Part part) {
        return new LineSource(part.component().title(), entry(part), "");
    }

    private static Entry entry(Part part) {
        return Entry.component(part.component().id());
    }

    private static Optional<LineSource> field(Part part, Placement.File file, LineWay way) {
        List<Field> found = part.fields().stream()
                .filter(state -> stands(state, file, way))
                .map(FieldState::field)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Field first = found.getFirst();
        String title = part.component().title();
        String section = first.section().equals(title) ? "" : ", " + first.section();
        String labels = found.stream().map(Field::label).collect(Collectors.joining(" and "));
        return Optional.of(new LineSource(
                title + section + ": " + labels,
                entry(part),
                Nodes.id("field", part.component().id(), first.id())));
    }

    private static boolean stands(FieldState state, Placement.File file, LineWay way) {
        Placement place = state.field().place();
        return place != null && place.file() == file && way.holds(place, state.value());
    }
}
