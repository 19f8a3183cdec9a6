package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.FakeEngine.FakeRun;
import dev.plimsoll.engine.RunResult;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ctrl-C")
class CancelOnInterruptTest {

    @Test
    @DisplayName("cancels the run, and lets the process end only when the command has said so")
    void cancels() throws Exception {
        FakeRun run = new FakeRun(new CompletableFuture<>(), "", new ArrayList<>());
        CancelOnInterrupt cancelling = new CancelOnInterrupt(run);
        CompletableFuture<Void> interrupt = CompletableFuture.runAsync(cancelling::cancel);
        assertThat(cancelling.await()).isInstanceOf(RunResult.Cancelled.class);
        assertThat(run.calls()).containsExactly("cancel");
        assertThat(interrupt).isNotDone();
        cancelling.close();
        interrupt.get(10, TimeUnit.SECONDS);
    }
}
