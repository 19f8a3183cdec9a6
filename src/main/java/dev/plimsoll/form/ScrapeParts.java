package dev.plimsoll.form;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.form.Scraping.Asked;
import dev.plimsoll.form.Scraping.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a service's form that stand in the configuration of Prometheus. */
final class ScrapeParts {

    private static final String SCRAPED = "scrape";
    private static final String PORT = "scrape-port";
    private static final Pattern YES = Pattern.compile("^yes");

    private final String service;
    private final Known scraping;
    private final Component any;

    /** @param any describes the fields of a job */
    ScrapeParts(String service, Known scraping, Component any) {
        this.service = service;
        this.scraping = scraping;
        this.any = any;
    }

    /** What holds for all jobs, where the service is the one that scrapes. */
    List<EditPart> global(Component component) {
        return component.fields().stream()
                .filter(each -> scraping.own() && isIn(each, Placement.File.CONFIG))
                .<EditPart>map(each -> new GlobalPart(service, scraping, each))
                .toList();
    }

    /** The jobs that ask it; of one that asks it twice, the second time but the port. */
    List<EditPart> jobs() {
        List<EditPart> parts = new ArrayList<>();
        for (Asked each : scraping.jobs()) {
            int number = scraping.jobs().indexOf(each);
            boolean known = scraping.jobs().subList(0, number).stream()
                    .anyMatch(other -> other.job().equals(each.job()));
            parts.add(new TargetPart(service, scraping, each, field(SCRAPED, number), field(PORT, number)));
            if (!known) {
                any.fields().stream()
                        .filter(field -> isIn(field, Placement.File.JOB))
                        .filter(field ->
                                !field.id().equals(SCRAPED) && !field.id().equals(PORT))
                        .forEach(field -> parts.add(new JobPart(service, scraping, each, numbered(field, number))));
            }
        }
        return List.copyOf(parts);
    }

    private static boolean isIn(Field field, Placement.File file) {
        Placement place = field.place();
        return place != null && place.file() == file;
    }

    private Field field(String id, int number) {
        return numbered(any.field(id).orElseThrow(), number);
    }

    private List<Choice> choices(Field field, int number) {
        String job = scraping.jobs().get(number).job();
        return field.choices().stream()
                .map(each -> each.value().equals("yes") ? new Choice(each.value(), "by the job " + job) : each)
                .toList();
    }

    private Field numbered(Field field, int number) {
        String before = scraping.own() ? "own-" : "";
        String after = number == 0 ? "" : "-" + (number + 1);
        String section = scraping.own() ? "Scraping itself" : field.section();
        return new Field(
                before + field.id() + after,
                field.label(),
                number == 0
                        ? section
                        : section + ", job " + scraping.jobs().get(number).job(),
                field.kind(),
                field.defaultValue(),
                field.help(),
                field.advanced() || scraping.own(),
                field.joined(),
                field.id().equals(SCRAPED) ? choices(field, number) : field.choices(),
                field.advice(),
                field.place(),
                field.syntax(),
                field.adaptations(),
                field.accepted(),
                field.id().equals(SCRAPED) ? Map.of() : Map.of(before + SCRAPED + after, YES));
    }
}
