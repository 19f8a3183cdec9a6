package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Scraping;
import dev.plimsoll.form.Scraping.Asked;
import dev.plimsoll.project.Project;
import dev.plimsoll.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads out of the configuration of a project's Prometheus how a service is scraped. */
public final class ScrapeReader {

    private final Planning planning;
    private final Service service;
    private final Service prometheus;

    private ScrapeReader(Planning planning, Service service, Service prometheus) {
        this.planning = planning;
        this.service = service;
        this.prometheus = prometheus;
    }

    /**
     * Reads.
     *
     * @param model as written
     * @param service its name; of a Prometheus its own configuration is read
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Scraping of(Catalog catalog, Project project, ComposeModel model, String service) {
        Planning planning = Planning.of(catalog, project, model);
        Optional<Service> prometheus = scraper(planning, service);
        Optional<Service> found = planning.model().service(service);
        return prometheus.isEmpty() || found.isEmpty()
                ? Scraping.UNKNOWN
                : new ScrapeReader(planning, found.get(), prometheus.get()).read();
    }

    /** The Prometheus that asks a service; a Prometheus is its own. */
    static Optional<Service> scraper(Planning planning, String service) {
        Monitoring monitoring = planning.monitoring();
        return planning.model()
                .service(service)
                .filter(each -> monitoring.is(each, Monitoring.PROMETHEUS))
                .or(monitoring::prometheus);
    }

    /** The jobs that ask a service as the plan leaves them. */
    static List<Asked> asked(Planning planning, String service, Service prometheus) {
        return planning.model()
                                .service(service)
                                .map(each -> new ScrapeReader(planning, each, prometheus).read())
                                .orElse(Scraping.UNKNOWN)
                        instanceof Scraping.Known known
                ? known.jobs()
                : List.of();
    }

    private Scraping read() {
        boolean own = service.name().equals(prometheus.name());
        return switch (ConfigText.of(planning, prometheus)) {
            case ConfigText.Found.Nothing(String why) ->
                new Scraping.Unknown(own ? "Its configuration is not edited here. " + why : "");
            case ConfigText.Found.Text(ConfigText text) ->
                new Scraping.Known(text.path(), text.yaml(), text.above(), own, asked(text.yaml()));
        };
    }

    private List<Asked> asked(YamlFile file) {
        TargetNames names = new TargetNames(planning.model(), prometheus, service);
        List<Asked> found = new ArrayList<>();
        for (Job job : ScrapeJobs.of(file).jobs()) {
            List<TargetPlace> all = TargetPlace.of(file, job);
            all.stream()
                    .filter(each -> !job.name().isEmpty() && !job.found().redirected())
                    .filter(each -> names.are(each.address(), job.name()))
                    .forEach(each -> found.add(new Asked(
                            job.name(),
                            ScrapeJobs.PATH.then(job.index()),
                            each.address(),
                            each.path(),
                            others(all, each))));
        }
        return List.copyOf(found);
    }

    private static List<String> others(List<TargetPlace> all, TargetPlace but) {
        return all.stream()
                .filter(each -> !each.equals(but))
                .map(TargetPlace::address)
                .toList();
    }
}
