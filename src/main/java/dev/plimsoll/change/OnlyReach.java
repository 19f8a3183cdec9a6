package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells whether a change of a compose file did nothing to services but show a Prometheus the way to what it scrapes. */
final class OnlyReach {

    private static final Set<String> WAYS = Set.of("networks", "extra_hosts", "depends_on");

    private OnlyReach() {}

    static boolean between(String before, String after, String prometheus) {
        return above(before).equals(above(after)) && said(before, prometheus).equals(said(after, prometheus));
    }

    /** What stands above the services, where the budget comment is. */
    private static String above(String text) {
        return YamlFile.read(text) instanceof ReadResult.Read(YamlFile file)
                ? file.find(new ComposeText(file).section(ComposeText.SERVICES))
                        .map(each -> text.substring(0, each.span().start()))
                        .orElse(text)
                : text;
    }

    /** What each service says, by its path. */
    private static Map<YamlPath, String> said(String text, String prometheus) {
        Map<YamlPath, String> said = new HashMap<>();
        if (YamlFile.read(text) instanceof ReadResult.Read(YamlFile file)) {
            new ComposeText(file).services().forEach(path -> {
                boolean scrapes = path.steps().getLast().equals(prometheus);
                file.find(path).ifPresent(node -> {
                    if (scrapes && node instanceof MappingNode map) {
                        map.entries().stream()
                                .filter(each -> !WAYS.contains(each.key()))
                                .forEach(each -> said.put(path.then(each.key()), words(text, each.value())));
                    } else {
                        said.put(path, words(text, node));
                    }
                });
            });
        }
        return said;
    }

    private static String words(String text, YamlNode node) {
        return text.substring(node.span().start(), node.span().end()).strip();
    }
}
