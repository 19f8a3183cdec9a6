package dev.plimsoll.writer;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.Hashes;
import dev.plimsoll.writer.WriteResult.Failed;
import dev.plimsoll.writer.WriteResult.Stale;
import dev.plimsoll.writer.WriteResult.Written;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plan on its way to the disk; used once. */
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Disk disk;
    private final List<FileChange> changes;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Path> folders = new ArrayDeque<>();

    Writing(Disk disk, ChangePlan plan) {
        this.disk = disk;
        this.changes = plan.changes().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }

    WriteResult run() {
        WriteResult result = attempt();
        if (!(result instanceof Written)) {
            result = putBack(result);
        }
        steps.forEach(this::tidy);
        if (!(result instanceof Written)) {
            folders.forEach(this::removeFolder);
        }
        return result;
    }

    List<Path> foldersMade() {
        return List.copyOf(folders);
    }

    /** First everything that can fail for good reasons, then the changes themselves. */
    private WriteResult attempt() {
        for (FileChange change : changes) {
            WriteResult problem = guarded(change, () -> prepare(change));
            if (problem != null) {
                return problem;
            }
        }
        for (int each = 0; each < changes.size(); each++) {
            Step step = steps.get(each);
            WriteResult problem = guarded(changes.get(each), step::commit);
            if (problem != null) {
                return problem;
            }
        }
        return new Written(changes.stream().map(FileChange::path).toList());
    }

    private static @Nullable WriteResult guarded(FileChange change, DiskWork work) {
        try {
            if (!isAsPlanned(change)) {
                return new Stale(change.path());
            }
            work.run();
            return null;
        } catch (IOException problem) {
            return new Failed(change.path(), DiskWords.of(change.path(), problem));
        }
    }

    private static boolean isAsPlanned(FileChange change) throws IOException {
        if (change.before() == null) {
            return Files.notExists(change.path(), LinkOption.NOFOLLOW_LINKS);
        }
        return Files.isRegularFile(change.path())
                && Hashes.sha256(Files.readAllBytes(change.path())).equals(change.beforeSha256());
    }

    private void prepare(FileChange change) throws IOException {
        makeFolders(change.path().getParent());
        Step step = step(change);
        steps.add(step);
        step.prepare();
    }

    private Step step(FileChange change) throws IOException {
        String after = change.after();
        if (after == null) {
            return new DeleteStep(disk, change.path());
        }
        byte[] content = encode(after);
        if (change.before() == null) {
            return new CreateStep(disk, change.path(), content, change.mountedSingly());
        }
        Path file = change.path().toRealPath();
        return change.mountedSingly()
                ? new OverwriteStep(disk, file, Files.readAllBytes(file), content)
                : new ReplaceStep(disk, file, content);
    }

    private void makeFolders(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            makeFolders(folder.getParent());
            disk.createFolder(folder);
            folders.push(folder);
        }
    }

    private WriteResult putBack(WriteResult result) {
        WriteResult outcome = result;
        for (Step step : steps.reversed()) {
            try {
                step.undo();
            } catch (IOException problem) {
                LOG.error("{} could not be put back", step.file, problem);
                outcome = new Failed(step.file, DiskWords.notPutBack(step.file, problem));
            }
        }
        return outcome;
    }

    private void tidy(Step step) {
        try {
            step.tidy();
        } catch (IOException problem) {
            LOG.warn("A file beside {} is left over: {}", step.file, problem.toString());
        }
    }

    private void removeFolder(Path folder) {
        try {
            disk.delete(folder);
        } catch (IOException problem) {
            LOG.warn("The folder {} is left over: {}", folder, problem.toString());
        }
    }

    private static byte[] encode(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        return content;
    }

    @FunctionalInterface
    private interface DiskWork {
        void run() throws IOException;
    }
}
