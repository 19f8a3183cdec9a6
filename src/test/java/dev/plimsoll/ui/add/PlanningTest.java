package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddRequest;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.PlanVerdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Planning")
class PlanningTest {

    private final FakeAdditions project = new FakeAdditions();
    private final Later later = new Later();
    private final List<String> heard = new ArrayList<>();
    private final Planning planning = new Planning(project, later, Duration.ZERO, new Planning.Listener() {
        @Override
        public void proposed(Proposal proposal) {
            heard.add("plan " + proposal.about());
        }

        @Override
        public void judged(PlanVerdict verdict) {
            heard.add(verdict.compose().getClass().getSimpleName());
        }

        @Override
        public void failed(Exception problem) {
            heard.add("failed: " + problem.getMessage());
        }
    });

    /** Work that waits until a test lets it run. */
    private static final class Later implements Background {
        private final Deque<Runnable> work = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
            work.add(() -> {
                T result;
                try {
                    result = call.call();
                } catch (Exception problem) {
                    failed.accept(problem);
                    return;
                }
                done.accept(result);
            });
        }

        @Override
        public void onUi(Runnable action) {
            action.run();
        }

        void one() {
            work.remove().run();
        }

        void all() {
            while (!work.isEmpty()) {
                one();
            }
        }
    }

    private void request(String component) {
        AddRequest request = new AddRequest(List.of(component), Map.of(), List.of(), List.of(), List.of(), false);
        planning.request(() -> project.plan(request), request.components());
    }

    @Test
    @DisplayName("makes one plan at a time, and of what is asked for meanwhile the newest")
    void newestWins() {
        request("a");
        request("b");
        request("c");
        later.all();

        assertThat(project.planned)
                .extracting(each -> each.components().getFirst())
                .containsExactly("a", "c");
        assertThat(heard).containsExactly("plan [c]", "Accepted");
    }

    @Test
    @DisplayName("lets Compose judge the newest alone")
    void judgesNewest() {
        request("a");
        later.one();
        request("b");
        later.all();

        assertThat(project.judged).hasSize(1);
        assertThat(heard).containsExactly("plan [a]", "plan [b]", "Accepted");
    }

    @Test
    @DisplayName("tells nothing that nobody waits for any more")
    void drops() {
        request("a");
        later.one();
        planning.drop();
        later.all();

        assertThat(heard).containsExactly("plan [a]");
        assertThat(project.judged).isEmpty();
    }

    @Test
    @DisplayName("tells why it broke off, and goes on")
    void failure() {
        project.planFailure = new IllegalStateException("no");
        request("a");
        later.all();
        project.planFailure = null;
        request("b");
        later.all();

        assertThat(heard).containsExactly("failed: no", "plan [b]", "Accepted");
    }
}
