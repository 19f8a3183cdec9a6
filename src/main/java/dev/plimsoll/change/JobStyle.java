package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the author of a configuration writes scrape jobs: the order of their keys, quotes, and lists in brackets or in lines. */
final class JobStyle {

    private static final Pattern NO_TEXT = Pattern.compile("\\d+|true|false");
    private static final String TARGETS = "targets";

    private final YamlFile file;
    private final List<MappingNode> jobs;
    private final boolean braces;
    private final List<SequenceNode> targets;

    private final Brackets brackets;

    /** @param braces whether those jobs stand in braces */
    private JobStyle(YamlFile file, List<MappingNode> jobs, boolean braces) {
        this.file = file;
        this.jobs = jobs;
        this.braces = braces;
        this.targets = jobs.stream()
                .flatMap(each -> items(each.get("static_configs").orElse(null)))
                .flatMap(each -> each instanceof MappingNode list ? list.get(TARGETS).stream() : Stream.empty())
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .toList();
        this.brackets = Brackets.of(file, targets);
    }

    /** Of the jobs that are there in a file. */
    static JobStyle of(YamlFile file, ScrapeJobs there) {
        Map<Boolean, List<MappingNode>> byBraces = there.jobs().stream()
                .map(ScrapeJobs.Job::place)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .collect(Collectors.partitioningBy(MappingNode::flow));
        List<MappingNode> inBraces = byBraces.getOrDefault(true, List.of());
        List<MappingNode> inLines = byBraces.getOrDefault(false, List.of());
        boolean braces = inBraces.size() > inLines.size();
        return new JobStyle(file, braces ? inBraces : inLines, braces);
    }

    /** A job as the author would write it; as it stands where there is nobody to follow. */
    Fragment write(YamlFile file, YamlNode job) {
        if (jobs.isEmpty() || !(job instanceof MappingNode mapping)) {
            return Cutting.of(file, job);
        }
        List<Entry> entries = ordered(mapping);
        return Fragment.parse(braces ? inBraces(entries) : String.join("\n", lines(entries)));
    }

    private String inBraces(List<Entry> entries) {
        String pad = padded(jobs) ? " " : "";
        return entries.stream()
                .map(each -> each.key() + ": " + onOneLine(each.key(), each.value()))
                .collect(Collectors.joining(", ", "{" + pad, pad + "}"));
    }

    private String onOneLine(String key, YamlNode value) {
        return switch (value) {
            case ScalarNode scalar -> Brackets.safe(scalar(key, scalar), scalar.value());
            case MappingNode mapping -> inBraces(mapping.entries());
            case SequenceNode list -> {
                boolean texts = list.items().stream().allMatch(ScalarNode.class::isInstance);
                Brackets style = texts ? brackets : new Brackets(padded(lists()));
                yield style.write(
                        list.items().stream().map(each -> onOneLine(key, each)).toList());
            }
        };
    }

    /** The lists of mappings that the jobs have. */
    private List<? extends YamlNode> lists() {
        return jobs.stream()
                .flatMap(each -> each.get("static_configs").stream())
                .toList();
    }

    /** Whether a blank stands behind the opening bracket of most of them. */
    private boolean padded(List<? extends YamlNode> nodes) {
        long padded = nodes.stream()
                .filter(each -> file.text().startsWith(" ", each.span().start() + 1))
                .count();
        return padded * 2 > nodes.size();
    }

    /** A value of a job as the author would write it. */
    Fragment value(String key, String text) {
        ScalarNode plain = new ScalarNode(new Span(0, 0), null, false, text, ScalarStyle.DOUBLE_QUOTED);
        return Fragment.parse(scalar(key, plain));
    }

    private List<Entry> ordered(MappingNode job) {
        List<String> own = keys(job);
        List<String> order = jobs.stream()
                .map(JobStyle::keys)
                .max(Comparator.comparingLong(
                        keys -> own.stream().filter(keys::contains).count()))
                .orElse(own);
        return job.entries().stream()
                .filter(each -> !isUnsaid(each))
                .sorted(Comparator.comparingInt(each -> place(order, own, each.key())))
                .toList();
    }

    /** Whether it is what Prometheus takes anyway, and the author never says. */
    private boolean isUnsaid(Entry entry) {
        return isUsualPath(entry)
                && jobs.stream().noneMatch(each -> each.entries().stream().anyMatch(JobStyle::isUsualPath));
    }

    private static boolean isUsualPath(Entry entry) {
        return entry.key().equals("metrics_path")
                && entry.value() instanceof ScalarNode scalar
                && scalar.value().equals("/metrics");
    }

    /** A key that the author never has stays behind the one that it stands behind. */
    private static int place(List<String> order, List<String> own, String key) {
        for (int each = own.indexOf(key); each >= 0; each--) {
            int known = order.indexOf(own.get(each));
            if (known >= 0) {
                return known;
            }
        }
        return -1;
    }

    private static List<String> keys(MappingNode job) {
        return job.entries().stream().map(Entry::key).toList();
    }

    private List<String> lines(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Entry each : entries) {
            List<String> value = value(each.key(), each.value());
            boolean below =
                    !(each.value() instanceof ScalarNode) && !value.getFirst().startsWith("[");
            if (below) {
                lines.add(each.key() + ":");
                value.forEach(line -> lines.add("  " + line));
            } else {
                lines.add(each.key() + ": " + value.getFirst());
            }
        }
        return lines;
    }

    private List<String> value(String key, YamlNode value) {
        return switch (value) {
            case ScalarNode scalar -> List.of(scalar(key, scalar));
            case MappingNode mapping -> lines(mapping.entries());
            case SequenceNode list when list.items().stream().allMatch(ScalarNode.class::isInstance) -> list(key, list);
            case SequenceNode list ->
                list.items().stream().flatMap(each -> item(key, each).stream()).toList();
        };
    }

    private List<String> item(String key, YamlNode item) {
        List<String> lines = new ArrayList<>();
        for (String each : value(key, item)) {
            lines.add((lines.isEmpty() ? "- " : "  ") + each);
        }
        return lines;
    }

    private List<String> list(String key, SequenceNode list) {
        Stream<String> items = list.items().stream().map(each -> scalar(key, (ScalarNode) each));
        return oneLine(list)
                ? List.of(brackets.write(items.toList()))
                : items.map(each -> "- " + each).toList();
    }

    private boolean oneLine(SequenceNode list) {
        return targets.isEmpty() ? list.flow() : inBrackets().size() * 2 >= targets.size();
    }

    private List<SequenceNode> inBrackets() {
        return targets.stream().filter(SequenceNode::flow).toList();
    }

    /** The lists that are written as the new one will be. */
    private List<SequenceNode> alike() {
        List<SequenceNode> inBrackets = inBrackets();
        return braces || inBrackets.size() * 2 >= targets.size()
                ? inBrackets
                : targets.stream().filter(each -> !each.flow()).toList();
    }

    private String scalar(String key, ScalarNode node) {
        String value = node.value();
        if (node.style() == ScalarStyle.PLAIN && NO_TEXT.matcher(value).matches()) {
            return value;
        }
        return new QuoteStyle(style(key)).write(value);
    }

    /** The quotes around what the author has there; around a text, else those of the names of the jobs. */
    private @Nullable ScalarStyle style(String key) {
        Stream<YamlNode> same = key.equals(TARGETS)
                ? alike().stream().flatMap(each -> each.items().stream())
                : jobs.stream().flatMap(each -> each.get(key).stream());
        boolean text = List.of(TARGETS, "metrics_path", "names").contains(key);
        return common(same).or(() -> text ? common(names()) : Optional.empty()).orElse(null);
    }

    private Stream<YamlNode> names() {
        return jobs.stream().flatMap(each -> each.get("job_name").stream());
    }

    /** The style that most have. */
    private static Optional<ScalarStyle> common(Stream<YamlNode> nodes) {
        List<ScalarStyle> styles = nodes.filter(ScalarNode.class::isInstance)
                .map(each -> ((ScalarNode) each).style())
                .toList();
        return styles.stream()
                .max(Comparator.comparingLong(
                        each -> styles.stream().filter(each::equals).count()));
    }

    private static Stream<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof SequenceNode list ? list.items().stream() : Stream.empty();
    }
}
