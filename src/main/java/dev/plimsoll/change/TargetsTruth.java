package dev.plimsoll.change;

import dev.plimsoll.change.LiveFacts.Target;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether every target is UP. */
final class TargetsTruth {

    private final Judgement judgement = new Judgement("targets-up", "All targets are UP in Prometheus.");
    private final Project project;
    private final Monitoring monitoring;
    private final LiveFacts live;
    private final Running running;

    TargetsTruth(Project project, Monitoring monitoring, LiveFacts live) {
        this.project = project;
        this.monitoring = monitoring;
        this.live = live;
        this.running = new Running(live);
    }

    Truth truth() {
        Optional<Service> prometheus = monitoring.prometheus();
        Optional<Service> other = monitoring.otherScraper();
        if (prometheus.isEmpty() && other.isPresent()) {
            judgement.unknown(
                    "The project has no Prometheus, and " + other.get().name()
                            + " scrapes instead (-promscrape.config); what it asks is not looked at here.");
            return judgement.truth();
        }
        if (prometheus.isEmpty()) {
            judgement.fallsShort(
                    "The project has no Prometheus, so nothing is scraped. Add it: plimsoll add prometheus.");
            return judgement.truth();
        }
        configured(prometheus.get());
        asked(prometheus.get());
        return judgement.truth();
    }

    private void asked(Service prometheus) {
        List<Target> targets = live.targets();
        if (targets != null) {
            each(targets);
        } else if (running.isDown(prometheus.name())) {
            judgement.fallsShort("Prometheus does not run" + running.remark(prometheus.name())
                    + ", so nothing is scraped. Start the stack: plimsoll up.");
        } else {
            judgement.unknown(Words.sentence(live.targetsReason()));
        }
    }

    private void each(List<Target> targets) {
        if (targets.isEmpty()) {
            judgement.fallsShort(
                    "Prometheus has no targets: its configuration has no scrape job, or it has not loaded it.");
        }
        int up = 0;
        for (Target target : targets) {
            switch (target.health().toLowerCase(Locale.ROOT)) {
                case "up" -> up++;
                case "down" -> judgement.fallsShort(down(target));
                default -> judgement.unknown(target.job() + " is UNKNOWN: Prometheus has not scraped it yet.");
            }
        }
        judgement.holds(Words.count(up, "target") + " of " + targets.size() + " UP.");
    }

    private String down(Target target) {
        String error = target.lastError().isBlank() ? "Prometheus says no more" : target.lastError();
        String container = running.isDown(target.job())
                ? " Its container is " + running.state(target.job()).orElse("") + "."
                : "";
        return Words.sentence(target.job() + " is DOWN: " + error) + container;
    }

    /** What the configuration says should be there. */
    private void configured(Service prometheus) {
        Optional<Path> file = ConfigSearch.of(project, prometheus).path();
        Optional<SourceFile> source = file.flatMap(project.files()::read);
        if (file.isPresent() && source.isEmpty()) {
            judgement.fallsShort(name(file.get()) + ", which Prometheus reads its jobs from, does not exist.");
        }
        source.ifPresent(text -> {
            ScrapeJobs jobs = ScrapeJobs.of(text.text());
            jobs.jobs().forEach(this::loaded);
            monitoring.services().forEach(service -> scraped(service, prometheus, jobs));
        });
    }

    private Path name(Path file) {
        return project.folder().relativize(file);
    }

    private void loaded(ScrapeJobs.Job job) {
        List<Target> targets = live.targets();
        boolean known =
                targets == null || targets.stream().anyMatch(each -> each.job().equals(job.name()));
        if (!known && !job.targets().isEmpty()) {
            judgement.fallsShort("The job " + job.name()
                    + " is in the configuration, but Prometheus has not loaded it. Restart Prometheus.");
        }
    }

    private void scraped(Service service, Service prometheus, ScrapeJobs jobs) {
        boolean itself = monitoring.is(service, Monitoring.PROMETHEUS);
        boolean discovers = jobs.jobs().stream().anyMatch(each -> each.targets().isEmpty());
        boolean scraped = itself || discovers || jobs.jobs().stream().anyMatch(each -> asks(each, prometheus, service));
        if (!scraped) {
            judgement.fallsShort("No job of the configuration scrapes " + service.name() + ".");
        }
    }

    /** By its name, by the port that the host publishes, or however else Prometheus gets to it. */
    private boolean asks(ScrapeJobs.Job job, Service prometheus, Service service) {
        TargetNames names = new TargetNames(monitoring.model(), prometheus, service);
        List<String> atHost = new AtHost(prometheus).addresses(service);
        return job.scrapes(service.name())
                || job.targets().stream()
                        .filter(each -> each.contains(":"))
                        .anyMatch(each -> atHost.contains(each) || names.are(each, job.name()));
    }
}
