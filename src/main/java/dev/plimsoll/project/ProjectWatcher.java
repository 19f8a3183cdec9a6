package dev.plimsoll.project;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when files of a project changed, appeared or went away, until closed; changes within 200 ms are told once. */
public final class ProjectWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectWatcher.class);
    private static final long QUIET_MILLIS = 200;

    private final Set<Path> files = ConcurrentHashMap.newKeySet();
    private final Runnable changed;
    private final WatchService service;

    /**
     * Watches from now on.
     *
     * @param files absolute; they need not exist yet
     * @param changed called on a thread of the watcher's own
     * @throws IOException when the system has no watch left to give
     */
    public ProjectWatcher(Collection<Path> files, Runnable changed) throws IOException {
        this.changed = changed;
        add(files);
        service = Path.of("/").getFileSystem().newWatchService();
        try {
            register();
        } catch (IOException problem) {
            service.close();
            throw problem;
        }
        Thread.ofPlatform().daemon().name("plimsoll-files").start(this::run);
    }

    /**
     * Watches more files from now on, on any thread; those that are watched already stay so.
     *
     * @param more absolute; they need not exist yet
     */
    public void watch(Collection<Path> more) {
        try {
            if (add(more)) {
                register();
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.trace("The file watcher has ended");
        } catch (IOException problem) {
            LOG.warn("Changes of some files are not noticed: {}", problem.toString());
        }
    }

    private boolean add(Collection<Path> more) throws IOException {
        boolean added = false;
        for (Path file : more) {
            added |= files.add(file.toAbsolutePath().normalize());
            if (Files.isSymbolicLink(file) && Files.exists(file)) {
                added |= files.add(file.toRealPath());
            }
        }
        return added;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException problem) {
            LOG.debug("The file watcher did not close well", problem);
        }
    }

    /** Folders that do not exist yet are waited for in the nearest that does. */
    private void register() throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path file : files) {
            Path folder = file.getParent();
            while (folder != null && !Files.isDirectory(folder)) {
                folder = folder.getParent();
            }
            if (folder != null) {
                folders.add(folder);
            }
        }
        for (Path folder : folders) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    private void run() {
        try {
            while (true) {
                boolean ours = drain(service.take());
                WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                while (next != null) {
                    ours |= drain(next);
                    next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                register();
                if (ours) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.trace("The file watcher ended");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException problem) {
            LOG.warn("Changes of files are no longer noticed: {}", problem.toString());
        }
    }

    private boolean drain(WatchKey key) {
        boolean ours = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            ours |= concerns((Path) key.watchable(), event.context());
        }
        key.reset();
        return ours;
    }

    private boolean concerns(Path folder, @Nullable Object name) {
        if (!(name instanceof Path entry)) {
            // the system lost events, so anything may have changed
            return true;
        }
        Path at = folder.resolve(entry);
        return files.stream().anyMatch(file -> file.startsWith(at));
    }
}
