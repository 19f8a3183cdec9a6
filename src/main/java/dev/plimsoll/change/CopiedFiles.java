package dev.plimsoll.change;

import dev.plimsoll.compose.Build;
import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Dockerfile copies out of its build context. */
final class CopiedFiles {

    private static final Pattern BRACKETS = Pattern.compile("^\\[|]$|\"|,");

    private final Project project;
    private final Build build;

    CopiedFiles(Project project, Build build) {
        this.project = project;
        this.build = build;
    }

    /** The file of the context that becomes that file of the image; empty where none does, or another instruction writes it too. */
    Optional<Path> source(String inside) {
        Optional<Dockerfile> file = Exposures.dockerfile(project, build);
        boolean written = file.stream()
                .flatMap(each -> each.arguments("RUN", build.target()).stream())
                .anyMatch(each -> each.contains(inside));
        return file.filter(each -> !written).flatMap(each -> Stream.of("COPY", "ADD")
                .flatMap(keyword -> each.arguments(keyword, build.target()).stream())
                .flatMap(arguments -> source(arguments, inside).stream())
                .reduce((first, second) -> second));
    }

    private Optional<Path> source(String arguments, String inside) {
        List<String> words = new ArrayList<>(List.of(
                BRACKETS.matcher(arguments.strip()).replaceAll(" ").strip().split("\\s+", -1)));
        boolean otherStage = words.stream().anyMatch(each -> each.startsWith("--from="));
        words.removeIf(each -> each.startsWith("--"));
        if (otherStage || words.size() < 2) {
            return Optional.empty();
        }
        String to = words.removeLast();
        return words.stream()
                .flatMap(from -> candidates(from, to, inside))
                .flatMap(each -> inContext(each).stream())
                .filter(each -> project.files().read(each).isPresent())
                .findFirst();
    }

    /** A file is copied to a file or into a folder; a folder's content into a folder. */
    private static Stream<String> candidates(String from, String to, String inside) {
        String folder = to.endsWith("/") ? to : to + "/";
        String name = from.substring(from.lastIndexOf('/') + 1);
        Stream<String> asFile = inside.equals(to) || inside.equals(folder + name) ? Stream.of(from) : Stream.empty();
        Stream<String> inFolder =
                inside.startsWith(folder) ? Stream.of(from + "/" + inside.substring(folder.length())) : Stream.empty();
        return Stream.concat(asFile, inFolder);
    }

    private Optional<Path> inContext(String relative) {
        String below = relative.replaceFirst("^/+", "");
        return ConfigFile.resolve(build.context(), ConfigFile.base(project))
                .flatMap(context -> ConfigFile.resolve(below.isEmpty() ? "." : below, context));
    }
}
