package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scrape jobs of a Prometheus configuration. */
record ScrapeJobs(List<Job> jobs) {

    static final YamlPath PATH = YamlPath.of("scrape_configs");

    /**
     * A job.
     *
     * @param index among the jobs of its file, from 0
     * @param name empty when it has none
     * @param targets of its static lists, such as {@code cadvisor:8080}
     * @param path as written, empty for the default
     * @param interval as written, empty for the global one
     * @param found how it finds targets besides
     * @param place where it stands
     */
    record Job(
            int index,
            String name,
            List<String> targets,
            String path,
            String interval,
            FoundTargets found,
            YamlNode place) {

        /** Where it is, if it lists one target or looks up one name. */
        String address() {
            return String.join(" ", targets.isEmpty() ? found.dns() : targets);
        }

        /** Whether it has a target on that host, or no other. */
        boolean scrapes(String host) {
            return targets.stream().anyMatch(each -> each.startsWith(host + ":"));
        }

        boolean scrapesOnly(String host) {
            return !targets.isEmpty() && targets.stream().allMatch(each -> each.startsWith(host + ":"));
        }
    }

    /** The jobs of a text; none when it cannot be read. */
    static ScrapeJobs of(String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read -> of(read.file());
            case ReadResult.Unreadable unreadable -> new ScrapeJobs(List.of());
        };
    }

    static ScrapeJobs of(YamlFile file) {
        List<Job> jobs = new ArrayList<>();
        if (file.find(PATH).orElse(null) instanceof SequenceNode items) {
            for (YamlNode item : items.items()) {
                jobs.add(job(jobs.size(), item));
            }
        }
        return new ScrapeJobs(List.copyOf(jobs));
    }

    Optional<Job> named(String name) {
        return jobs.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    boolean hasTarget(String target) {
        return with(target).isPresent();
    }

    /** The job that asks a target; one that asks something else about its targets, as a prober does, does not ask them. */
    Optional<Job> with(String target) {
        return jobs.stream()
                .filter(each -> !each.found().redirected())
                .filter(each ->
                        each.targets().contains(target) || each.found().dns().contains(target))
                .findFirst();
    }

    private static Job job(int index, YamlNode item) {
        List<String> targets = items(item, "static_configs")
                .flatMap(each -> items(each, "targets"))
                .flatMap(ScrapeJobs::text)
                .toList();
        return new Job(
                index,
                text(item, "job_name"),
                targets,
                text(item, "metrics_path"),
                text(item, "scrape_interval"),
                FoundTargets.of(item),
                item);
    }

    static Stream<YamlNode> items(YamlNode node, String key) {
        return node instanceof MappingNode mapping && mapping.get(key).orElse(null) instanceof SequenceNode sequence
                ? sequence.items().stream()
                : Stream.empty();
    }

    static String text(YamlNode node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.get(key).stream()
                        .flatMap(ScrapeJobs::text)
                        .findFirst()
                        .orElse("")
                : "";
    }

    static Stream<String> text(YamlNode node) {
        return node instanceof ScalarNode scalar ? Stream.of(scalar.value()) : Stream.empty();
    }
}
