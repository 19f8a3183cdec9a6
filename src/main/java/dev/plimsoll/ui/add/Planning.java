package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.PlanVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Plans what is asked for and has Compose judge it, off the JavaFX application thread. One plan is made at a time; of requests that
 * come meanwhile the newest is taken, and results nobody waits for any more are dropped. Called on the JavaFX application thread.
 */
final class Planning {

    private final Plans plans;
    private final Background background;
    private final Duration pause;
    private final Listener listener;
    private final AtomicLong newest = new AtomicLong();
    private final ReentrantLock oneJudge = new ReentrantLock();
    private @Nullable Request waiting;
    private boolean planning;

    /** Hears of results, on the JavaFX application thread. */
    interface Listener {
        /** A plan was made, or cannot be. */
        void proposed(Proposal proposal);

        /** Compose, and who else was asked, said what they think of the newest proposal. */
        void judged(PlanVerdict verdict);

        /** Planning broke off, for instance since a file cannot be read. */
        void failed(Exception problem);
    }

    /** Has Compose asked when nothing new was requested for that long. */
    Planning(Plans plans, Background background, Duration pause, Listener listener) {
        this.plans = plans;
        this.background = background;
        this.pause = pause;
        this.listener = listener;
    }

    /** What is to be planned, and the components or services it is about. */
    private record Request(Callable<PlanResult> plan, List<String> about) {}

    /**
     * Plans that, and nothing that was asked for before.
     *
     * @param about components or services
     */
    void request(Callable<PlanResult> plan, List<String> about) {
        newest.incrementAndGet();
        waiting = new Request(plan, about);
        if (!planning) {
            next();
        }
    }

    /** Nobody waits for results any more. */
    void drop() {
        newest.incrementAndGet();
        waiting = null;
    }

    private void next() {
        Request request = waiting;
        if (request == null) {
            return;
        }
        waiting = null;
        planning = true;
        long number = newest.get();
        background.run(
                () -> Proposal.of(request.plan().call(), request.about()),
                proposal -> planned(number, proposal),
                problem -> failed(number, problem));
    }

    private void planned(long number, Proposal proposal) {
        planning = false;
        if (number == newest.get()) {
            listener.proposed(proposal);
            judge(number, proposal);
        }
        next();
    }

    private void failed(long number, Exception problem) {
        planning = false;
        if (number == newest.get()) {
            listener.failed(problem);
        }
        next();
    }

    private void judge(long number, Proposal proposal) {
        if (!proposal.writable() || proposal.plan().isEmpty()) {
            return;
        }
        ChangePlan plan = proposal.plan().get();
        background.run(
                () -> verdict(number, plan),
                result -> result.filter(each -> number == newest.get()).ifPresent(listener::judged),
                problem -> judgeFailed(number, problem));
    }

    private Optional<PlanVerdict> verdict(long number, ChangePlan plan) throws InterruptedException {
        Thread.sleep(pause);
        oneJudge.lockInterruptibly();
        try {
            return number == newest.get() ? Optional.of(plans.judge(plan)) : Optional.empty();
        } finally {
            oneJudge.unlock();
        }
    }

    private void judgeFailed(long number, Exception problem) {
        if (number == newest.get()) {
            listener.judged(
                    PlanVerdict.of(new ConfigResult.Unavailable("Compose could not be asked: " + Reasons.of(problem))));
        }
    }
}
