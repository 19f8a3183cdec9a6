package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.PlanFile.Reading;
import dev.plimsoll.form.PlanNodes.Unusable;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the text of a {@link PlanFile}; what it does not know it does not pass over. */
final class PlanFileReader {

    static final String VERSION = "version";
    static final String CURRENT = "1";
    static final String COMPONENTS = "components";
    static final String SCRAPE = "scrape";
    static final String WAIT_FOR = "wait_for";
    static final String HEALTHCHECKS = "healthchecks";
    static final String LIMITS = "limits";
    static final String BUDGET = "budget";
    static final String INTO = "into";

    private static final List<String> KEYS =
            List.of(VERSION, COMPONENTS, SCRAPE, WAIT_FOR, HEALTHCHECKS, LIMITS, BUDGET, INTO);
    private static final List<String> SCRAPE_KEYS = Stream.concat(
                    Stream.of("service", "port", "path", "interval"),
                    Stream.of(ScrapeOption.values()).map(ScrapeOption::key))
            .toList();
    private static final List<String> TEST_KEYS = List.of("test", "interval", "timeout", "retries", "start_period");

    private final Catalog catalog;

    PlanFileReader(Catalog catalog) {
        this.catalog = catalog;
    }

    Reading read(String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Unreadable no -> new Reading.Unreadable(no.line(), no.column(), no.what(), no.why());
            case ReadResult.Read read -> read(read.file());
        };
    }

    private Reading read(YamlFile file) {
        try {
            return new Reading.Read(plan(file.root()));
        } catch (Unusable problem) {
            int start = problem.place();
            return new Reading.Unreadable(
                    file.line(start), file.column(start), String.valueOf(problem.getMessage()), problem.todo());
        }
    }

    private PlanFile plan(YamlNode root) throws Unusable {
        Map<String, YamlNode> top = PlanNodes.mapping(root, "The plan", KEYS);
        YamlNode version = top.get(VERSION);
        if (version == null || !PlanNodes.text(version, VERSION).equals(CURRENT)) {
            throw new Unusable(
                    version == null ? root : version,
                    "This is no plan that this version of Plimsoll reads.",
                    "A plan begins with version: " + CURRENT + ".");
        }
        YamlNode scrape = top.get(SCRAPE);
        YamlNode waits = top.get(WAIT_FOR);
        YamlNode tests = top.get(HEALTHCHECKS);
        YamlNode limits = top.get(LIMITS);
        YamlNode budget = top.get(BUDGET);
        YamlNode into = top.get(INTO);
        return new PlanFile(
                components(PlanNodes.required(root, top, COMPONENTS, "The plan")),
                scrape == null ? null : scrapes(scrape),
                waits == null ? null : texts(waits),
                tests == null ? null : healthchecks(tests),
                budget == null ? null : budget(budget),
                into == null ? null : destination(into),
                limits == null ? null : limits(limits));
    }

    private Map<String, Map<String, String>> components(YamlNode node) throws Unusable {
        Map<String, Map<String, String>> components = new LinkedHashMap<>();
        List<String> ids = catalog.components().stream().map(Component::id).toList();
        for (Map.Entry<String, YamlNode> each :
                PlanNodes.mapping(node, COMPONENTS, ids).entrySet()) {
            List<String> fields = catalog.component(each.getKey()).orElseThrow().fields().stream()
                    .map(Field::id)
                    .toList();
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> field :
                    PlanNodes.mapping(each.getValue(), each.getKey(), fields).entrySet()) {
                values.put(field.getKey(), PlanNodes.text(field.getValue(), field.getKey()));
            }
            components.put(each.getKey(), values);
        }
        return components;
    }

    private static List<Scrape> scrapes(YamlNode node) throws Unusable {
        List<Scrape> scrapes = new ArrayList<>();
        for (YamlNode each : PlanNodes.items(node, SCRAPE)) {
            Map<String, YamlNode> job = PlanNodes.mapping(each, "A job of scrape", SCRAPE_KEYS);
            YamlNode port = PlanNodes.required(each, job, "port", "A job of scrape");
            scrapes.add(new Scrape(
                    PlanNodes.text(PlanNodes.required(each, job, "service", "A job of scrape"), "service"),
                    PlanNodes.number(port, "port"),
                    PlanNodes.optional(job, "path").orElse("/metrics"),
                    PlanNodes.optional(job, "interval").orElse(""),
                    options(job)));
        }
        return List.copyOf(scrapes);
    }

    private static Map<ScrapeOption, String> options(Map<String, YamlNode> job) throws Unusable {
        Map<ScrapeOption, String> options = new EnumMap<>(ScrapeOption.class);
        for (ScrapeOption each : ScrapeOption.values()) {
            Optional<String> value = PlanNodes.optional(job, each.key()).filter(text -> !text.isEmpty());
            value.ifPresent(text -> options.put(each, text));
        }
        return Collections.unmodifiableMap(options);
    }

    private static List<AddedHealthcheck> healthchecks(YamlNode node) throws Unusable {
        List<AddedHealthcheck> all = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each :
                PlanNodes.mapping(node, HEALTHCHECKS, null).entrySet()) {
            String name = "The healthcheck of " + each.getKey();
            Map<String, YamlNode> test = PlanNodes.mapping(each.getValue(), name, TEST_KEYS);
            YamlNode retries = test.get("retries");
            all.add(new AddedHealthcheck(
                    each.getKey(),
                    PlanNodes.text(PlanNodes.required(each.getValue(), test, "test", name), "test"),
                    PlanNodes.optional(test, "interval").orElse("5s"),
                    PlanNodes.optional(test, "timeout").orElse("3s"),
                    retries == null ? 3 : PlanNodes.number(retries, "retries"),
                    PlanNodes.optional(test, "start_period").orElse("10s")));
        }
        return List.copyOf(all);
    }

    private static Map<String, String> limits(YamlNode node) throws Unusable {
        Map<String, String> limits = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each :
                PlanNodes.mapping(node, LIMITS, null).entrySet()) {
            limits.put(each.getKey(), PlanNodes.text(each.getValue(), "The limit of " + each.getKey()));
        }
        return limits;
    }

    private static List<String> texts(YamlNode node) throws Unusable {
        List<String> texts = new ArrayList<>();
        for (YamlNode each : PlanNodes.items(node, WAIT_FOR)) {
            texts.add(PlanNodes.text(each, WAIT_FOR));
        }
        return List.copyOf(texts);
    }

    private static Destination destination(YamlNode node) throws Unusable {
        String id = PlanNodes.text(node, INTO);
        Optional<Destination> found = Destination.of(id);
        if (found.isEmpty()) {
            String all = Destination.all().stream().map(Destination::id).collect(Collectors.joining(", "));
            throw new Unusable(node, "Components cannot be written into " + id + ".", "Write one of " + all + ".");
        }
        return found.get();
    }

    private static String budget(YamlNode node) throws Unusable {
        String budget = PlanNodes.text(node, BUDGET);
        if (budget.equals("true")
                || budget.equals("false")
                || Amounts.bytes(budget).filter(each -> each > 0).isPresent()) {
            return budget;
        }
        throw new Unusable(node, "The budget " + budget + " is no size.", "Write a size such as 12G, true or false.");
    }
}
