package dev.plimsoll.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
@DisplayName("The JavaFX background")
class FxBackgroundTest {

    private final Background background = new FxBackground();

    @BeforeAll
    static void startJavaFx() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
        } catch (IllegalStateException runsAlready) {
            // another test started it
        }
    }

    @Test
    @DisplayName("works off the application thread, and tells of the end on it")
    void done() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        background.run(
                Platform::isFxApplicationThread,
                onFx -> told.complete(onFx + " " + Platform.isFxApplicationThread()),
                told::completeExceptionally);
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("false true");
    }

    @Test
    @DisplayName("tells of a failure on it as well")
    void failed() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        background.run(
                () -> {
                    throw new IOException("no");
                },
                done -> told.complete("done"),
                problem -> told.complete(problem.getMessage() + " " + Platform.isFxApplicationThread()));
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("no true");
    }
}
