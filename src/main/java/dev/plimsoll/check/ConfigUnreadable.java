package dev.plimsoll.check;

import dev.plimsoll.change.WrittenConfig;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;

/**
 * A configuration that is no YAML: Prometheus ends with "Error loading config" and "yaml: line …". A template that somebody fills in
 * first is left alone, and so is a text of a compose file in which Compose fills in variables.
 */
final class ConfigUnreadable implements Rule {

    @Override
    public String id() {
        return "config-unreadable";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (Service prometheus : scene.everyPrometheus()) {
            WrittenConfig.of(scene.project(), prometheus)
                    .filter(each -> !each.looksLikeTemplate())
                    .filter(each -> !each.fillsIn() || each.text().indexOf('$') < 0)
                    .ifPresent(each -> look(prometheus, each, found));
        }
    }

    private static void look(Service prometheus, WrittenConfig written, Found found) {
        if (YamlFile.read(written.text()) instanceof ReadResult.Unreadable problem) {
            found.error(
                    "The configuration of " + prometheus.name() + " is no YAML: " + problem.what(),
                    problem.why().isEmpty() ? "Prometheus refuses it: it neither starts nor reloads." : problem.why(),
                    "Correct the line; Prometheus neither starts nor reloads until then.",
                    written.place(problem.line(), problem.column()));
        }
    }
}
