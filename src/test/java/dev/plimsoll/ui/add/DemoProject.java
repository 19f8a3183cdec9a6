package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the demo project, opened with real parts. */
final class DemoProject {

    private static final Path DEMO = Path.of(System.getProperty("plimsoll.home"), "compose/demo/shop");

    private final Path folder;
    private final Workspace workspace;

    /** Copies the demo into a folder of that name. */
    DemoProject(Path parent, Engine engine) {
        folder = parent.resolve("shop");
        copy();
        OpenResult opened = new ProjectOpener(new DiskFileSource()).open(folder);
        if (!(opened instanceof OpenResult.Opened(var project))) {
            throw new IllegalStateException("the demo does not open: " + opened);
        }
        workspace = new Workspace(
                project,
                new Workspace.Tools(
                        Catalog.load(),
                        engine,
                        new ChangeWriter(),
                        new ChangeMemory(parent.resolve("memory")),
                        new PrometheusFeed()));
    }

    Workspace workspace() {
        return workspace;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    ComposeModel model() {
        if (workspace.read() instanceof ComposeReading.AsWritten(ComposeModel model)) {
            return model;
        }
        throw new IllegalStateException("the demo cannot be read");
    }

    private void copy() {
        try (Stream<Path> found = Files.walk(DEMO)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = folder.resolve(DEMO.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
