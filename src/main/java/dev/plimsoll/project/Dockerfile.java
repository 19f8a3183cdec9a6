package dev.plimsoll.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Dockerfile with what it says of ports. Parser directives, continued lines, comments and heredocs are understood;
 * any text can be read. Immutable.
 */
public final class Dockerfile {

    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(?i:tcp))?");
    private static final int HIGHEST = 65535;

    private final String text;
    private final List<DockerInstruction> instructions;
    private final List<DockerStage> stages;

    private Dockerfile(String text) {
        this.text = text;
        this.instructions = DockerfileReader.read(text);
        this.stages = DockerStage.of(instructions);
    }

    /** Reads a text. */
    public static Dockerfile of(String text) {
        return new Dockerfile(text);
    }

    /**
     * The TCP ports that the image exposes by this file, in order: of the stage that is built and of the stages it is made from.
     * Variables have the defaults of {@code ARG} and the values of {@code ENV}; a port that cannot be worked out is left out.
     *
     * @param target name or number of the stage that is built; null for the last one
     */
    public List<Integer> exposed(@Nullable String target) {
        Set<Integer> ports = new LinkedHashSet<>();
        DockerVariables variables = new DockerVariables();
        instructions.stream()
                .takeWhile(each -> !each.keyword().equals("FROM"))
                .filter(each -> each.keyword().equals("ARG"))
                .forEach(each -> variables.global(each.arguments()));
        for (DockerStage stage : lineage(target)) {
            for (DockerInstruction each : stage.body()) {
                switch (each.keyword()) {
                    case "ARG" -> variables.argument(each.arguments());
                    case "ENV" -> variables.environment(each.arguments());
                    case "EXPOSE" -> ports.addAll(ports(variables.resolve(each.arguments())));
                    default -> {}
                }
            }
        }
        return List.copyOf(ports);
    }

    /** The image that the stage is made from in the end, such as {@code busybox:1.37} or {@code scratch}; empty where it is not known. */
    public Optional<String> baseImage(@Nullable String target) {
        return lineage(target).stream().findFirst().map(DockerStage::base).filter(base -> !base.isEmpty());
    }

    /**
     * What follows a keyword, of the stage that is built and of the stages it is made from, in order; variables filled in.
     *
     * @param keyword in upper case, such as {@code COPY}
     */
    public List<String> arguments(String keyword, @Nullable String target) {
        DockerVariables variables = new DockerVariables();
        instructions.stream()
                .takeWhile(each -> !each.keyword().equals("FROM"))
                .filter(each -> each.keyword().equals("ARG"))
                .forEach(each -> variables.global(each.arguments()));
        List<String> found = new ArrayList<>();
        for (DockerStage stage : lineage(target)) {
            for (DockerInstruction each : stage.body()) {
                switch (each.keyword()) {
                    case "ARG" -> variables.argument(each.arguments());
                    case "ENV" -> variables.environment(each.arguments());
                    default -> {}
                }
                if (each.keyword().equals(keyword)) {
                    found.add(variables.resolve(each.arguments()));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether the image has a healthcheck by this file. */
    public boolean hasHealthcheck(@Nullable String target) {
        return lineage(target).stream()
                .flatMap(stage -> stage.last("HEALTHCHECK").stream())
                .reduce((first, second) -> second)
                .filter(each -> !each.arguments().strip().equalsIgnoreCase("NONE"))
                .isPresent();
    }

    /**
     * The text with {@code EXPOSE port} on a line of its own: behind the last {@code EXPOSE} of the stage, else before its
     * {@code CMD} or {@code ENTRYPOINT}, else at its end. As it is where the port is exposed already.
     */
    public String withExpose(int port, @Nullable String target) {
        return exposed(target).contains(port) ? text : new ExposeLine(text, instructions).added(port, stage(target));
    }

    /** The text without a line that says {@code EXPOSE port} and nothing else in that stage; the inverse of {@link #withExpose}. */
    public String withoutExpose(int port, @Nullable String target) {
        return new ExposeLine(text, instructions).removed(port, stage(target));
    }

    /** The stage and those it is made from, the first one first. */
    private List<DockerStage> lineage(@Nullable String target) {
        List<DockerStage> found = new ArrayList<>();
        DockerStage stage = stage(target);
        while (stage != null) {
            found.addFirst(stage);
            DockerStage child = stage;
            stage = stages.stream()
                    .takeWhile(each -> !each.equals(child))
                    .filter(each -> each.isCalled(child.base()))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
        return found;
    }

    private @Nullable DockerStage stage(@Nullable String target) {
        if (stages.isEmpty()) {
            return null;
        }
        return IntStream.range(0, stages.size())
                .filter(i -> target != null && (stages.get(i).isCalled(target) || target.equals(String.valueOf(i))))
                .mapToObj(stages::get)
                .findFirst()
                .orElse(stages.getLast());
    }

    private static List<Integer> ports(String arguments) {
        List<Integer> found = new ArrayList<>();
        for (String word : arguments.strip().split("\\s+", -1)) {
            Matcher ports = PORTS.matcher(DockerVariables.unquoted(word));
            if (ports.matches()) {
                int first = Integer.parseInt(ports.group(1));
                int last = ports.group(2) == null ? first : Integer.parseInt(ports.group(2));
                IntStream.rangeClosed(first, last)
                        .filter(port -> port > 0 && port <= HIGHEST)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
