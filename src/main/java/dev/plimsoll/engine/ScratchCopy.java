package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Includes;
import dev.plimsoll.check.PlanInspector;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The compose files of a plan in a folder of their own that only this user can read, until closed. */
final class ScratchCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchCopy.class);

    private final Path folder;
    private final List<Path> composeFiles = new ArrayList<>();
    private final Map<Path, Path> originals = new LinkedHashMap<>();

    private ScratchCopy(Path folder) {
        this.folder = folder;
    }

    static ScratchCopy of(Project project, ChangePlan plan) throws IOException {
        ScratchCopy copy = new ScratchCopy(Files.createTempDirectory("plimsoll-check"));
        try {
            Project after = PlanInspector.after(project, plan);
            for (Path file : after.composeFiles()) {
                copy.composeFiles.add(copy.composeFile(after, plan, file));
            }
            return copy;
        } catch (IOException problem) {
            copy.close();
            throw problem;
        }
    }

    List<Path> composeFiles() {
        return List.copyOf(composeFiles);
    }

    String withoutScratchPaths(String message) {
        String cleaned = message;
        for (Map.Entry<Path, Path> each : originals.entrySet()) {
            cleaned = cleaned.replace(
                    each.getKey().toString(), each.getValue().getFileName().toString());
        }
        return cleaned;
    }

    @Override
    public void close() {
        try {
            for (Path file : originals.keySet()) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            }
            Files.deleteIfExists(folder);
        } catch (IOException problem) {
            LOG.warn("The scratch folder {} is left over: {}", folder, problem.toString());
        }
    }

    /** What Compose reads in the place of a compose file: that itself where neither it nor a file that it includes is changed. */
    private Path composeFile(Project after, ChangePlan plan, Path file) throws IOException {
        String text = after.files().read(file).map(SourceFile::text).orElse("");
        Map<Path, Path> included = new LinkedHashMap<>();
        for (Path each : Includes.files(after, file, text)) {
            Optional<String> changed = after(plan, each);
            if (changed.isPresent()) {
                included.put(each, add(each, changed.get()));
            }
        }
        boolean same = included.isEmpty() && after(plan, file).isEmpty();
        return same ? file : add(file, Includes.redirected(after, file, text, included));
    }

    /** Each in a folder of its own, so that a file keeps its name and two of one name do not meet. */
    private Path add(Path file, String text) throws IOException {
        Path own = Files.createDirectory(folder.resolve(Integer.toString(originals.size())));
        Path scratch = Files.writeString(own.resolve(file.getFileName()), text);
        originals.put(scratch, file);
        return scratch;
    }

    private static Optional<String> after(ChangePlan plan, Path file) {
        return plan.changes().stream()
                .filter(each -> each.path().equals(file))
                .map(FileChange::after)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst();
    }
}
