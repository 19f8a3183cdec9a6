package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a scrape job finds targets that it does not list.
 *
 * @param dns by name, such as {@code api:8000}
 * @param files patterns of files that list them
 * @param others kinds of discovery besides, such as {@code docker_sd_configs}
 * @param filtered whether some of them are dropped
 * @param redirected whether another address is asked instead of theirs
 */
record FoundTargets(List<String> dns, List<String> files, List<String> others, boolean filtered, boolean redirected) {

    private static final String DNS = "dns_sd_configs";
    private static final String FILES = "file_sd_configs";
    private static final String DOCKER = "docker_sd_configs";
    private static final List<String> FILTERS = List.of("keep", "drop", "keepequal", "dropequal");

    /** Of a job. */
    static FoundTargets of(YamlNode job) {
        return new FoundTargets(
                ScrapeJobs.items(job, DNS).flatMap(FoundTargets::named).toList(),
                ScrapeJobs.items(job, FILES)
                        .flatMap(each -> ScrapeJobs.items(each, "files"))
                        .flatMap(ScrapeJobs::text)
                        .toList(),
                keys(job)
                        .filter(each -> each.endsWith("_sd_configs"))
                        .filter(each -> !each.equals(DNS) && !each.equals(FILES))
                        .toList(),
                relabelled(job, "action").anyMatch(FILTERS::contains)
                        || ScrapeJobs.items(job, DOCKER)
                                .anyMatch(each -> keys(each).anyMatch("filters"::equals)),
                relabelled(job, "target_label").anyMatch("__address__"::equals));
    }

    /** Whether it asks every container that the engine has. */
    boolean everyContainer() {
        return others.contains(DOCKER) && !filtered;
    }

    private static Stream<String> named(YamlNode lookup) {
        String port = ScrapeJobs.text(lookup, "port");
        return ScrapeJobs.items(lookup, "names")
                .flatMap(ScrapeJobs::text)
                .map(each -> each.replaceFirst("^tasks\\.", "") + ":" + port);
    }

    private static Stream<String> relabelled(YamlNode job, String key) {
        return ScrapeJobs.items(job, "relabel_configs")
                .map(each -> ScrapeJobs.text(each, key))
                .filter(each -> !each.isEmpty());
    }

    private static Stream<String> keys(YamlNode node) {
        return node instanceof MappingNode mapping ? mapping.all().stream().map(Entry::key) : Stream.empty();
    }
}
