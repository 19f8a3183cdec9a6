package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A program")
class SystemProcessesTest {

    private final ProcessRunner processes = new SystemProcesses(Map.of("PLIMSOLL_TEST", "given"));

    @Test
    @DisplayName("is run with its arguments as they are, in its folder and environment")
    void runs(@TempDir Path folder) throws Exception {
        Command command = new Command(
                List.of("sh", "-c", "pwd; echo \"$1-$PLIMSOLL_TEST\"; echo bad >&2; exit 3", "sh", "a b; $(c)"),
                folder,
                Duration.ofSeconds(10));
        assertThat(processes.run(command))
                .isEqualTo(new Finished(3, folder.toRealPath() + "\na b; $(c)-given\n", "bad\n"));
    }

    @Test
    @DisplayName("that prints much on both outputs does not get stuck")
    void prints() throws Exception {
        Finished finished = processes.run(
                shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo 0123456789 >&2; i=$((i+1)); done"));
        assertThat(finished.out()).hasSize(220_000);
        assertThat(finished.err()).hasSize(220_000);
    }

    @Test
    @DisplayName("that takes too long is ended, and so are its children")
    void slow() {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> processes.run(
                        Command.of(Duration.ofMillis(300), "sh", "-c", "sleep 4321 & sleep 4321; echo never")))
                .isInstanceOf(TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(ProcessHandle.allProcesses().filter(each -> each.info()
                        .commandLine()
                        .filter(line -> line.contains("sleep 4321"))
                        .isPresent()))
                .isEmpty();
    }

    @Test
    @DisplayName("that does not exist is an IOException")
    void missing() {
        assertThatThrownBy(() -> processes.run(Command.of(Duration.ofSeconds(1), "no-such-program-anywhere")))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("that goes on tells each line, and is interrupted as by Ctrl+C")
    void interrupted() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        ProcessRunner.Running running = processes.start(
                shell("trap 'echo interrupted; exit 130' INT; echo begun; while :; do sleep 0.05; done"),
                line -> {
                    lines.add(line);
                    begun.countDown();
                },
                lines::add);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        running.interrupt();
        assertThat(running.await()).isEqualTo(130);
        assertThat(lines).containsExactly("begun", "interrupted");
    }

    private static Command shell(String line) {
        return Command.of(Duration.ofSeconds(20), "sh", "-c", line);
    }
}
