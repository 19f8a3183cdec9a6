package dev.plimsoll.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a Dockerfile.
 *
 * @param name of {@code AS}, or null
 * @param base what it is {@code FROM}, variables filled in: an image or the name of a stage
 * @param from its first instruction
 * @param body the instructions behind it
 */
record DockerStage(@Nullable String name, String base, DockerInstruction from, List<DockerInstruction> body) {

    /** The stages of a file, in order; instructions before the first {@code FROM} belong to none. */
    static List<DockerStage> of(List<DockerInstruction> instructions) {
        List<DockerStage> stages = new ArrayList<>();
        DockerVariables variables = new DockerVariables();
        for (DockerInstruction each : instructions) {
            if (each.keyword().equals("FROM")) {
                stages.add(of(each, variables.resolveGlobal(each.arguments())));
            } else if (!stages.isEmpty()) {
                stages.getLast().body().add(each);
            } else if (each.keyword().equals("ARG")) {
                variables.global(each.arguments());
            }
        }
        return stages;
    }

    private static DockerStage of(DockerInstruction from, String arguments) {
        String[] words = arguments.strip().replaceFirst("^(--\\S+\\s+)+", "").split("\\s+", -1);
        boolean named = words.length == 3 && words[1].equalsIgnoreCase("as");
        return new DockerStage(named ? words[2] : null, DockerVariables.unquoted(words[0]), from, new ArrayList<>());
    }

    /** The last instruction of that kind. */
    Optional<DockerInstruction> last(String keyword) {
        return body.stream().filter(each -> each.keyword().equals(keyword)).reduce((first, second) -> second);
    }

    /** Its last instruction; its {@code FROM} where there is no other. */
    DockerInstruction last() {
        return body.isEmpty() ? from : body.getLast();
    }

    boolean isCalled(String other) {
        return name != null && name.equalsIgnoreCase(other);
    }
}
