package dev.plimsoll.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Answers as a program would, without one. */
final class ReplayedProcesses implements ProcessRunner {

    private final Program program;
    private final List<List<String>> commands = new CopyOnWriteArrayList<>();

    ReplayedProcesses(Program program) {
        this.program = program;
    }

    List<List<String>> commands() {
        return commands;
    }

    @Override
    public Finished run(Command command) throws IOException, TimeoutException {
        commands.add(command.arguments());
        return program.run(command);
    }

    @Override
    public Running start(Command command, Consumer<String> out, Consumer<String> err) throws IOException {
        throw new IOException("not replayed");
    }

    interface Program {
        Finished run(Command command) throws IOException, TimeoutException;
    }
}
