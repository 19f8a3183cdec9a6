package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.task.Background;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The newest proposal: its diffs, its findings, the verdict on it, and writing it. */
final class Proposing implements Planning.Listener {

    private final Plans plans;
    private final Background background;
    private final Planning planning;
    private final DiffModel diff = new DiffModel();
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdicts.reading());
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
    private Proposal proposal = Proposal.NONE;
    private Verdict notice = Verdicts.NO_NOTICE;
    private Verdict last = Verdicts.reading();
    private Function<Places, Optional<Places.Line>> look = places -> Optional.empty();

    Proposing(Plans plans, Background background, Duration pause) {
        this.plans = plans;
        this.background = background;
        this.planning = new Planning(plans, background, pause, this);
    }

    DiffModel diff() {
        return diff;
    }

    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty broken() {
        return broken.getReadOnlyProperty();
    }

    /**
     * Plans that.
     *
     * @param about components or services
     * @param first where to look once there is something to see
     */
    void propose(Callable<PlanResult> plan, List<String> about, Function<Places, Optional<Places.Line>> first) {
        look = first;
        broken.set(false);
        say(verdict.get().writable() ? verdict.get().held() : Verdicts.planning());
        planning.request(plan, about);
    }

    /**
     * Says why nothing is planned.
     *
     * @param files as they are, to be looked at
     */
    void nothing(Verdict why, List<FileDiff> files) {
        broken.set(false);
        planning.drop();
        take(new Proposal(Optional.empty(), List.of(), files, List.of()));
        say(why);
    }

    /** Says what cannot be used; the last diff stays, so that a wrong digit does not make it jump. */
    void cannot(List<String> troubles) {
        broken.set(false);
        planning.drop();
        say(Verdicts.problems(troubles));
    }

    @Override
    public void proposed(Proposal newer) {
        boolean first = proposal.files().isEmpty();
        take(newer);
        if (first) {
            lookAt(look);
        }
        say(Verdicts.of(newer, Optional.empty()));
    }

    @Override
    public void judged(PlanVerdict judgement) {
        List<Finding> all = new ArrayList<>(judgement.findings());
        all.addAll(proposal.findings());
        switch (judgement.compose()) {
            case ConfigResult.Rejected rejected -> all.addFirst(refusal(rejected.message(), rejected.line()));
            case ConfigResult.Accepted accepted -> {}
            case ConfigResult.Unavailable unavailable -> {}
        }
        findings.set(List.copyOf(all));
        say(Verdicts.of(proposal, Optional.of(judgement)));
    }

    @Override
    public void failed(Exception problem) {
        unreadable(problem);
    }

    void unreadable(Exception problem) {
        broken.set(true);
        say(Verdicts.unreadable(problem));
    }

    void lookAt(Function<Places, Optional<Places.Line>> where) {
        where.apply(new Places(proposal)).ifPresent(diff::look);
    }

    void lookAt(Finding finding) {
        Place place = finding.place();
        if (place != null) {
            // what Compose refuses is the text to be, what the plan found stands in the text there is
            boolean afterwards = !proposal.findings().contains(finding);
            new Places(proposal).of(place, afterwards).ifPresent(diff::look);
        }
    }

    /** Tells something beside how it stands, until something is changed; it can be written or not as before. */
    void tell(Verdict news) {
        notice = news;
        say(last);
    }

    void forgetNotice() {
        notice = Verdicts.NO_NOTICE;
    }

    void drop() {
        planning.drop();
    }

    /** Writes the proposal if it can be written; of the two, one is called at most. */
    void write(Runnable done, Runnable changedOnDisk) {
        if (!verdict.get().writable()) {
            return;
        }
        forgetNotice();
        Verdict before = verdict.get();
        ChangePlan plan = proposal.plan().orElseThrow();
        List<String> about = proposal.about();
        verdict.set(Verdicts.writing());
        background.run(
                () -> plans.write(plan, about),
                result -> written(result, before, done, changedOnDisk),
                problem -> notWritten(before, "The files could not be written: " + Reasons.of(problem) + "."));
    }

    private void written(WriteResult result, Verdict before, Runnable done, Runnable changedOnDisk) {
        switch (result) {
            case WriteResult.Written written -> done.run();
            case WriteResult.Stale(Path file) -> {
                notice = Verdicts.changedOnDisk(plans.folder().relativize(file));
                changedOnDisk.run();
            }
            case WriteResult.Failed(Path file, String reason) -> notWritten(before, reason);
        }
    }

    private void notWritten(Verdict before, String reason) {
        notice = Verdicts.notWritten(reason);
        say(before);
    }

    private void take(Proposal newer) {
        proposal = newer;
        findings.set(newer.findings());
        diff.update(newer.files());
    }

    private void say(Verdict newer) {
        last = newer;
        boolean told = notice.headline().isEmpty() || newer.mood() == Verdict.Mood.BAD;
        verdict.set(told ? newer : newer.saying(notice.mood(), notice.headline(), notice.detail()));
    }

    private Finding refusal(String message, @Nullable Integer line) {
        List<FileDiff> files = proposal.files();
        Place place = line == null || files.isEmpty()
                ? null
                : new Place(files.getFirst().path(), line);
        return new Finding(
                Finding.Level.ERROR,
                "docker compose config refuses the result.",
                message,
                "Change the value it names; nothing is written until Compose accepts it.",
                place);
    }
}
