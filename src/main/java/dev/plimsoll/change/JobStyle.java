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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the author of a configuration writes scrape jobs: the order of their keys, quotes, and lists in brackets or in lines. */
final class JobStyle {

    private static final Pattern NO_TEXT = Pattern.compile("\\d+|true|false");
    private static final String TARGETS = "targets";

    private final List<MappingNode> jobs;
    private final List<SequenceNode> targets;

    private final Brackets brackets;

    private JobStyle(YamlFile file, List<MappingNode> jobs) {
        this.jobs = jobs;
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
        return new JobStyle(
                file,
                there.jobs().stream()
                        .map(ScrapeJobs.Job::place)
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .filter(each -> !each.flow())
                        .toList());
    }

    /** A job as the author would write it; as it stands where there is nobody to follow. */
    Fragment write(YamlFile file, YamlNode job) {
        return jobs.isEmpty() || !(job instanceof MappingNode mapping)
                ? Cutting.of(file, job)
                : Fragment.parse(String.join("\n", lines(ordered(mapping))));
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
                .sorted(Comparator.comparingInt(each -> place(order, own, each.key())))
                .toList();
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
        long inBrackets = targets.stream().filter(SequenceNode::flow).count();
        boolean oneLine = targets.isEmpty() ? list.flow() : inBrackets * 2 >= targets.size();
        return oneLine
                ? List.of(brackets.write(items.toList()))
                : items.map(each -> "- " + each).toList();
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
                ? targets.stream().flatMap(each -> each.items().stream())
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
