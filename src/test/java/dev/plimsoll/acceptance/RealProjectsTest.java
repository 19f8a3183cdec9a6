package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several projects are on their way at a time: most of it is waiting. */
@Tag("engine")
@DisplayName("A real project")
class RealProjectsTest {

    private static final int AT_A_TIME = 4;

    @TempDir
    private static Path temp;

    private static final Map<String, Future<RealProjectRun.Outcome>> UNDER_WAY = new HashMap<>();
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(AT_A_TIME);

    static Stream<RealProject> projects() {
        return RealProject.all();
    }

    @BeforeAll
    static void begin() {
        projects()
                .forEach(each ->
                        UNDER_WAY.put(each.name(), WORKERS.submit(() -> new RealProjectRun(each, temp).wholeWay())));
    }

    @AfterAll
    static void end() {
        WORKERS.shutdownNow();
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    @DisplayName("is monitored, started, has every target up, and is as it was before")
    void wholeWay(RealProject project) throws ExecutionException, InterruptedException {
        RealProjectRun.Outcome outcome = UNDER_WAY.get(project.name()).get();
        assertThat(outcome.targets())
                .as(outcome.said())
                .containsExactlyInAnyOrderElementsOf(
                        project.targets().stream().map(each -> each + " up").toList());
        assertThat(outcome.after()).isEqualTo(outcome.before());
    }
}
