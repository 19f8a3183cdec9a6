package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import java.nio.file.Path;
import java.util.List;

/** Takes the components' own file away, and what joins it to the project, once nothing is left in it. */
final class Leaving {

    private final Planning planning;

    Leaving(Planning planning) {
        this.planning = planning;
    }

    void leave() {
        Path file = Home.separate(planning.project());
        Draft draft = planning.drafts().of(file);
        boolean gone = !draft.exists() || isEmpty(draft);
        if (!gone) {
            return;
        }
        if (draft.exists() && belongs(file)) {
            draft.become(null);
        }
        for (Path each : planning.project().composeFiles()) {
            Draft compose = planning.drafts().of(each);
            if (compose.exists()) {
                compose.yaml()
                        .flatMap(yaml ->
                                Includes.of(planning.project(), each, yaml).entry(file))
                        .ifPresent(entry -> compose.edit(List.of(new Edit.Remove(entry))));
            }
        }
        if (planning.project().composeFiles().contains(file)) {
            new EnvFile(planning).unlist(file);
        }
    }

    private boolean belongs(Path file) {
        return planning.project().composeFiles().contains(file)
                || planning.files().contains(file);
    }

    /** Compose refuses a file that says nothing. */
    private static boolean isEmpty(Draft draft) {
        return draft.yaml().filter(yaml -> !saysSomething(yaml)).isPresent();
    }

    private static boolean saysSomething(YamlFile yaml) {
        return yaml.documents().stream()
                .anyMatch(each -> !(each instanceof MappingNode mapping)
                        ? !(each instanceof ScalarNode scalar && scalar.isNull())
                        : mapping.all().stream()
                                .anyMatch(entry -> !(entry.value() instanceof ScalarNode nothing && nothing.isNull())));
    }
}
