package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import java.util.List;

/** Checks whether a project is monitored as it should be. */
public final class ProjectCheck {

    private final Catalog catalog;

    /** Checks for those components. */
    public ProjectCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The truths, in their order:
     *
     * <ul>
     *   <li>{@code config-accepted}: {@code docker compose config} accepts the project;
     *   <li>{@code targets-up}: every target of Prometheus is UP, and every job of its configuration has one;
     *   <li>{@code ports-answer}: every component answers on the port it publishes;
     *   <li>{@code services-guarded}: every component has limits, log rotation and a restart policy; Prometheus and the services it
     *       waits for have healthchecks that work;
     *   <li>{@code waits-healthy}: Prometheus waits for services to be healthy, and each of those has a healthcheck.
     * </ul>
     *
     * A project without monitoring falls short; nothing about it is unknown.
     *
     * @param live what is known of the running stack; {@link LiveFacts#UNKNOWN} leaves those truths unknown that need it
     * @throws java.io.UncheckedIOException when the configuration of Prometheus is there but cannot be read
     */
    public List<Truth> check(Project project, ComposeModel model, LiveFacts live) {
        Monitoring monitoring = Monitoring.of(catalog, model);
        return List.of(
                config(live),
                new TargetsTruth(project, monitoring, live).truth(),
                new PortsTruth(monitoring, live).truth(),
                new GuardTruth(monitoring, live).truth(),
                new WaitsTruth(project, monitoring, live).truth());
    }

    private static Truth config(LiveFacts live) {
        Judgement judgement = new Judgement("config-accepted", "Compose accepts the project.");
        Boolean accepted = live.configAccepted();
        if (accepted == null) {
            String reason = live.configMessage().isBlank() ? "Compose was not asked" : live.configMessage();
            judgement.unknown(Words.sentence(reason));
        } else if (accepted) {
            judgement.holds("docker compose config accepts it.");
        } else {
            judgement.fallsShort(Words.sentence("docker compose config refuses it: " + live.configMessage()));
        }
        return judgement.truth();
    }
}
