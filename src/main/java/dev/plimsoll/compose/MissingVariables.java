package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Substitution;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds the variables that a file cannot do without and that are not set. Compose fills in every value of a file before it looks what
 * it means, so a service that rests is no exception.
 */
final class MissingVariables {

    private static final int LONGEST = 300;

    private final Path file;
    private final YamlFile yaml;
    private final Environment environment;
    private final Map<String, Trouble> found;

    private MissingVariables(Path file, YamlFile yaml, Environment environment, Map<String, Trouble> found) {
        this.file = file;
        this.yaml = yaml;
        this.environment = environment;
        this.found = found;
    }

    /**
     * Looks through a file.
     *
     * @param found by the name of the variable, each at the first place that needs it
     */
    static void find(Path file, YamlFile yaml, Environment environment, Map<String, Trouble> found) {
        if (yaml.text().indexOf('$') >= 0) {
            MissingVariables search = new MissingVariables(file, yaml, environment, found);
            yaml.documents().forEach(search::node);
        }
    }

    private void node(YamlNode node) {
        // what an alias or a merge key repeats stands elsewhere too
        if (node.shared()) {
            return;
        }
        switch (node) {
            case MappingNode map -> map.entries().forEach(each -> node(each.value()));
            case SequenceNode list -> list.items().forEach(this::node);
            case ScalarNode scalar -> scalar(scalar);
        }
    }

    private void scalar(ScalarNode scalar) {
        Substitution.Filled filled = Substitution.fill(scalar.value(), environment);
        for (Substitution.Missing missing : filled.missing()) {
            found.computeIfAbsent(missing.variable(), _ -> missing(scalar, missing));
        }
        if (!filled.valid()) {
            found.putIfAbsent(scalar.value(), invalid(scalar));
        }
    }

    private Trouble missing(ScalarNode scalar, Substitution.Missing missing) {
        String name = missing.variable();
        String words = missing.message().strip();
        String message = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return trouble(
                scalar,
                "${" + name,
                "The variable " + name + " has no value, and the project cannot do without it"
                        + (message.isEmpty() ? "." : ": " + message),
                "Write " + name + "=… into the file .env beside the compose file, or set it before starting.");
    }

    private Trouble invalid(ScalarNode scalar) {
        return trouble(
                scalar,
                "${",
                "What stands in ${…} here is no variable.",
                "Correct it, or write $$ where a dollar sign is meant.");
    }

    private Trouble trouble(ScalarNode scalar, String text, String what, String fix) {
        int at = yaml.text().indexOf(text, scalar.span().start());
        int offset = at < 0 || at >= scalar.span().end() ? scalar.span().start() : at;
        return new Trouble(what, fix, file, yaml.line(offset), yaml.column(offset));
    }
}
