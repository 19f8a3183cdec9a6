package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a configuration of Prometheus is what adding it wrote, and nothing else. */
final class OwnConfiguration {

    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^:]+):(?<port>\\d{1,5})");

    private static final YamlPath GLOBAL = YamlPath.of("global");

    private final Catalog catalog;

    OwnConfiguration(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether writing its jobs anew, with its settings, gives the same text. */
    boolean wrote(String text) {
        String base = withSettings(catalog.prometheusConfig(), text);
        WantedJobs again = new WantedJobs(catalog);
        long own = ScrapeJobs.of(base).jobs().size();
        return ScrapeJobs.of(text).jobs().stream().skip(own).allMatch(each -> again(again, each))
                && Configuration.fresh(base, again.all()).equals(text);
    }

    private boolean again(WantedJobs jobs, Job job) {
        Matcher address = ADDRESS.matcher(job.address());
        if (!address.matches()) {
            return false;
        }
        String component = catalog.component(job.name()).map(Component::job).orElse(null);
        if (component != null && job.targets().isEmpty()) {
            return false;
        }
        if (component == null) {
            jobs.serviceAgain(job, Integer.parseInt(address.group("port")));
        } else {
            jobs.componentAgain(component, job);
        }
        return true;
    }

    /** The base with the global settings that a text has. */
    private static String withSettings(String base, String text) {
        if (YamlFile.read(base) instanceof ReadResult.Read plain
                && YamlFile.read(text) instanceof ReadResult.Read other
                && other.file().find(GLOBAL).orElse(null) instanceof MappingNode settings) {
            List<Edit> edits = settings.all().stream()
                    .flatMap(each -> setting(plain.file(), other.file(), each).stream())
                    .toList();
            return !edits.isEmpty() && plain.file().edit(edits) instanceof EditResult.Edited edited
                    ? edited.file().text()
                    : base;
        }
        return base;
    }

    /** What the base has in another way, or does not have. */
    private static Optional<Edit> setting(YamlFile base, YamlFile text, Entry setting) {
        YamlPath path = GLOBAL.then(setting.key());
        Optional<YamlNode> was = base.find(path);
        if (was.isEmpty()) {
            return Optional.of(new Edit.Put(GLOBAL, setting.key(), Cutting.of(text, setting.value())));
        }
        return setting.value() instanceof ScalarNode now
                        && was.get() instanceof ScalarNode scalar
                        && !scalar.value().equals(now.value())
                ? Optional.of(new Edit.Set(path, now.value()))
                : Optional.empty();
    }
}
