package dev.plimsoll.change;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.change.Targets.Target;
import dev.plimsoll.change.WantedJobs.Wanted;
import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.AddedLimit;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.ServiceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One plan that adds. */
final class Addition {

    private static final Pattern LISTENS =
            Pattern.compile("(?:^|\\s)--?(?:web\\.listen-address|port)[= ]\\S*?(\\d{1,5})(?=\\s|$)");

    private final Planning planning;
    private final AddRequest request;
    private final Monitoring monitoring;
    private final List<Part> parts;
    private final JobsThere there;
    private final List<Scrape> scrapes;

    Addition(Planning planning, AddRequest request) {
        this.planning = planning;
        this.request = request;
        this.monitoring = planning.monitoring();
        this.parts =
                request.components().stream().flatMap(id -> part(id).stream()).toList();
        this.there = new JobsThere(planning, prometheus());
        this.scrapes = request.scrapes().stream().filter(this::isMissing).toList();
    }

    /** What is scraped through the host already needs no job, and what nobody asked for gives way to a job of its name. */
    private boolean isMissing(Scrape scrape) {
        Optional<Service> service = planning.model().service(scrape.service());
        return service.isEmpty()
                || (!there.askThroughHost(service.get(), scrape.port())
                        && !(request.proposed().contains(scrape.service())
                                && there.takeName(scrape.service(), service.get(), scrape.port())));
    }

    PlanResult plan() {
        Conflicts conflicts = new Conflicts(planning);
        parts.forEach(conflicts::find);
        parts.stream()
                .filter(Addition::isPrometheus)
                .flatMap(_ -> monitoring.otherScraper().stream())
                .forEach(this::scrapesToo);
        Targets targets = new Targets(planning, prometheus().orElse(null), scrapes);
        WantedJobs jobs = jobs(targets);
        if (planning.compose().yaml().isPresent() && !planning.findings().refuse()) {
            if (parts.stream().anyMatch(Addition::isPrometheus)) {
                new BesideFiles(planning).tell();
            }
            composeFile(targets);
            List<String> written = configuration(jobs);
            // what is scraped already, or by nobody, has no need of it
            targets.all().stream()
                    .filter(each -> written.contains(each.address()))
                    .map(Target::scrape)
                    .forEach(new Exposures(planning)::add);
        }
        if (planning.drafts().changes(path -> false).isEmpty()
                && !planning.findings().refuse()) {
            planning.findings().note("There is nothing to add.", "Everything that was asked for is there already.", "");
        }
        String what = request.components().isEmpty() ? "scrape jobs" : String.join(", ", request.components());
        return planning.result("Add " + what, parts.stream().map(Part::service).toList());
    }

    private void scrapesToo(Service other) {
        planning.findings()
                .note(
                        other.name() + " scrapes already; Prometheus is a second one beside it.",
                        "It reads jobs of its own (-promscrape.config), which are not edited here.",
                        "If it is to stay the only one, leave Prometheus out and add the jobs there.");
    }

    /** What of a component is new; one that is there already stays as it is. */
    private Optional<Part> part(String id) {
        Optional<Component> component = planning.catalog().component(id);
        Optional<Service> there = monitoring.service(id);
        if (component.isEmpty()) {
            planning.findings()
                    .error(
                            "There is no component " + id + ".",
                            "",
                            "Add one of "
                                    + Words.list(planning.catalog().components().stream()
                                            .map(Component::id)
                                            .toList()) + ".");
        } else if (there.isPresent()) {
            String name = there.get().name();
            planning.findings()
                    .note(
                            component.get().title() + " is there already and stays as it is.",
                            "The service " + name + " runs it.",
                            "");
        } else {
            return Optional.of(Part.of(component.get(), values(id)));
        }
        return Optional.empty();
    }

    private void composeFile(Targets targets) {
        Destination destination = destination();
        Draft draft = new Home(planning, destination).open();
        if (planning.findings().refuse()) {
            return;
        }
        Draft over = destination == Destination.ENV ? draft : null;
        // before anything new is there, which would count as the file's own way
        request.limits().forEach(each -> limit(each, over));
        NewHealthchecks healthchecks = new NewHealthchecks(planning, over);
        request.healthchecks().forEach(healthchecks::add);
        NewServices services = new NewServices(
                new ComposeText(draft.yaml().orElseThrow()),
                new ComposeText(planning.compose().yaml().orElseThrow()));
        JoinedNetworks networks = new JoinedNetworks(planning, targets);
        List<String> waits = new Waits(planning, request).all();
        for (Part part : parts) {
            boolean scrapes = isPrometheus(part);
            services.add(part, networks.of(part, parts), scrapes ? waits : List.of(), scrapes && targets.needGateway());
        }
        networks.extendPrometheus();
        services.edits().forEach(draft::later);
        planning.drafts().all().forEach(Draft::now);
        budget();
    }

    /** Compose takes no file without anything, so there is one only where something goes into it. */
    private Destination destination() {
        boolean own = !request.limits().isEmpty() || !request.healthchecks().isEmpty();
        boolean needed = !parts.isEmpty() || (own && request.destination() == Destination.ENV);
        return needed ? request.destination() : Destination.COMPOSE_FILE;
    }

    private void limit(AddedLimit added, @Nullable Draft over) {
        ServiceHomes.of(planning, added.service())
                .map(homes -> over == null ? homes : homes.laidOver(over))
                .ifPresent(homes -> new LimitEdit(homes).make(ServiceEdit.Resource.MEMORY, added.memory()));
    }

    private void budget() {
        if (request.destination() == Destination.ENV) {
            budgetStays();
            return;
        }
        boolean asked = !parts.isEmpty()
                || request.budgetBytes() != null
                || !request.limits().isEmpty();
        if (request.updateBudget() && asked) {
            List<Service> after = new ArrayList<>(monitoring.services());
            parts.stream().map(Part::service).forEach(after::add);
            new Budget(planning, after, request.limits()).update(request.budgetBytes());
        }
    }

    private void budgetStays() {
        if (request.updateBudget()
                && BudgetComment.find(planning.compose().text()).isPresent()) {
            planning.findings()
                    .note(
                            "The budget comment of "
                                    + planning.project().composeFile().getFileName() + " stays as it is.",
                            "Monitoring is kept out of that file.",
                            "");
        }
    }

    /** The one that scrapes: new, or there already. */
    private Optional<Service> prometheus() {
        return parts.stream()
                .filter(Addition::isPrometheus)
                .map(Part::service)
                .findFirst()
                .or(monitoring::prometheus);
    }

    private WantedJobs jobs(Targets targets) {
        WantedJobs jobs = new WantedJobs(planning.catalog());
        targets.all().forEach(jobs::service);
        scrapedComponents().forEach(each -> job(jobs, targets, each));
        return jobs;
    }

    /** The addresses for which jobs are written. */
    private List<String> configuration(WantedJobs jobs) {
        Optional<Service> prometheus = prometheus();
        if (prometheus.isPresent()) {
            boolean added = parts.stream().anyMatch(Addition::isPrometheus);
            Configuration configuration = new Configuration(planning, added);
            configuration.write(prometheus.get(), base(), jobs.all());
            return configuration.written().stream().map(Wanted::target).toList();
        }
        if (!jobs.all().isEmpty()) {
            planning.findings()
                    .warning(
                            "Nothing will scrape "
                                    + Words.list(jobs.all().stream()
                                            .map(Wanted::name)
                                            .toList()) + ".",
                            "The project has no Prometheus, and none is added.",
                            "Add Prometheus too.");
        }
        return List.of();
    }

    private String base() {
        return planning.catalog().prometheusConfig(values(Monitoring.PROMETHEUS));
    }

    private Map<String, String> values(String component) {
        return request.values().getOrDefault(component, Map.of());
    }

    /** Those that are new; where the jobs of Prometheus are known, those too that are there already. */
    private List<Component> scrapedComponents() {
        boolean scrapes = parts.stream().anyMatch(Addition::isPrometheus)
                || monitoring
                        .prometheus()
                        .flatMap(each -> Configuration.read(planning, each))
                        .isPresent();
        return planning.catalog().components().stream()
                .filter(each -> request.components().contains(each.id())
                        || (scrapes && monitoring.service(each.id()).isPresent()))
                .toList();
    }

    private void job(WantedJobs jobs, Targets targets, Component component) {
        String text = component.job(values(component.id()));
        if (text != null) {
            Optional<Service> old = monitoring.service(component.id());
            Optional<Service> service = old.filter(each -> isMissing(component, each, text))
                    .or(() -> parts.stream()
                            .filter(each -> each.id().equals(component.id()))
                            .map(Part::service)
                            .findFirst());
            service.flatMap(each -> targets.component(each, port(each, text), old.isPresent()))
                    .ifPresent(address -> jobs.component(text, address));
        }
    }

    private boolean isMissing(Component component, Service service, String job) {
        int port = port(service, job);
        String name = ScrapeJobs.of(job).jobs().getFirst().name();
        boolean asked = request.components().contains(component.id());
        return !there.askThroughHost(service, port) && (asked || !there.takeName(name, service, port));
    }

    /** Where it listens: its own flag says so, or its template. */
    private static int port(Service service, String job) {
        Matcher flag = LISTENS.matcher(String.join(" ", service.command()));
        String address = WantedJobs.address(job);
        return Integer.parseInt(flag.find() ? flag.group(1) : address.substring(address.lastIndexOf(':') + 1));
    }

    private static boolean isPrometheus(Part part) {
        return part.id().equals(Monitoring.PROMETHEUS);
    }
}
