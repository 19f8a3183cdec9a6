package dev.plimsoll.cli;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A terminal before a person who types little, with a folder of its own and fakes for what is outside of this process. */
final class Shell {

    final FakeEngine engine = new FakeEngine();
    final FakeTargets targets = new FakeTargets();
    FileSource files = new DiskFileSource();
    boolean onScreen;
    boolean coloured;
    private final Path folder;
    private final Path memory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String typed = "";
    private boolean canAsk;

    /** A shell in a new folder {@code shop} of that one. */
    Shell(Path temp) {
        folder = temp.resolve("shop");
        memory = temp.resolve("memory");
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path folder() {
        return folder;
    }

    /** Puts a file into the folder. */
    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Somebody sits there and types this. */
    void types(String text) {
        typed = text;
        canAsk = true;
    }

    /** Runs a command; {@code .} stands for the folder. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        String[] all = arguments.clone();
        for (int each = 0; each < all.length; each++) {
            all[each] = all[each].equals(".") ? folder.toString() : all[each];
        }
        try {
            return Cli.run(all, tools());
        } finally {
            // a watch in a test ends by interruption
            Thread.interrupted();
        }
    }

    Cli.Tools tools() {
        ChangeMemory changes = new ChangeMemory(memory);
        return new Cli.Tools(
                () -> new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(changes), changes, targets),
                new ProjectOpener(files, Map.of()),
                terminal());
    }

    Terminal terminal() {
        return new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(typed)),
                canAsk,
                onScreen,
                coloured);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
