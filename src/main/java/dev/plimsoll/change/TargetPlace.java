package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a scrape job names an address.
 *
 * @param address such as {@code api:8000}
 * @param path of the text that is changed when its port is: the address, or the port that a lookup has
 * @param item of its list: the address, or the name that is looked up
 */
record TargetPlace(String address, YamlPath path, YamlPath item) {

    private static final String STATIC = "static_configs";
    private static final String DNS = "dns_sd_configs";

    /** Those that a job lists, then those that it looks up. */
    static List<TargetPlace> of(YamlFile file, ScrapeJobs.Job job) {
        YamlPath path = ScrapeJobs.PATH.then(job.index());
        List<TargetPlace> found = new ArrayList<>();
        texts(file, path.then(STATIC), "targets")
                .forEach(each -> found.add(new TargetPlace(text(file, each), each, each)));
        for (YamlPath name : texts(file, path.then(DNS), "names")) {
            YamlPath port = up(up(name)).then("port");
            String number = text(file, port);
            if (!number.isEmpty()) {
                found.add(new TargetPlace(text(file, name).replaceFirst("^tasks\\.", "") + ":" + number, port, name));
            }
        }
        return List.copyOf(found);
    }

    /** The texts of a list in each of several mappings. */
    private static List<YamlPath> texts(YamlFile file, YamlPath groups, String key) {
        List<YamlPath> found = new ArrayList<>();
        for (int group = 0; group < size(file, groups); group++) {
            YamlPath list = groups.then(group).then(key);
            for (int item = 0; item < size(file, list); item++) {
                found.add(list.then(item));
            }
        }
        return found;
    }

    static int size(YamlFile file, YamlPath list) {
        return file.find(list).orElse(null) instanceof SequenceNode items
                ? items.items().size()
                : 0;
    }

    private static String text(YamlFile file, YamlPath path) {
        YamlNode node = file.find(path).orElse(null);
        return node instanceof ScalarNode scalar ? scalar.value() : "";
    }

    static YamlPath up(YamlPath path) {
        return new YamlPath(
                path.document(), path.steps().subList(0, path.steps().size() - 1));
    }
}
