package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.Project;
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
            for (Path file : project.composeFiles()) {
                copy.add(file, after(plan, file));
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

    /** Each in a folder of its own, so that a file keeps its name and two of one name do not meet. */
    private void add(Path file, Optional<String> after) throws IOException {
        if (after.isEmpty()) {
            composeFiles.add(file);
            return;
        }
        Path own = Files.createDirectory(folder.resolve(Integer.toString(composeFiles.size())));
        Path scratch = Files.writeString(own.resolve(file.getFileName()), after.get());
        composeFiles.add(scratch);
        originals.put(scratch, file);
    }

    private static Optional<String> after(ChangePlan plan, Path file) {
        return plan.changes().stream()
                .filter(each -> each.path().equals(file))
                .map(FileChange::after)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst();
    }
}
