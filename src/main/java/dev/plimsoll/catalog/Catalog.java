package dev.plimsoll.catalog;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Program;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be added to a project. */
public final class Catalog {

    private static final int MOST_IMAGES = 5000;
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+|\\{\\w+})");

    private final List<Component> components;
    private final String serviceJob;
    private final KnownImages knownImages;
    private final Component anyService;
    /** Every plan asks for every image of a project several times. */
    private final Map<String, Optional<Component>> byImage = new ConcurrentHashMap<>();

    private Catalog(List<Component> components, String serviceJob, KnownImages knownImages, Component anyService) {
        this.anyService = anyService;
        this.components = List.copyOf(components);
        this.serviceJob = serviceJob;
        this.knownImages = knownImages;
    }

    /**
     * Reads the templates that come with Plimsoll.
     *
     * @throws IllegalStateException when one of them is not as it should be, with what is wrong where
     */
    public static Catalog load() {
        return Templates.ours(Catalog::load);
    }

    /** Reads the templates in {@code compose} and {@code prometheus} of a folder. */
    static Catalog load(Path folder) {
        Templates templates = new Templates(folder);
        return new Catalog(
                templates.components(),
                templates.prometheus("service.yml"),
                KnownImages.load(),
                templates.anyService());
    }

    /** In the order in which they are offered. */
    public List<Component> components() {
        return components;
    }

    /** The component of that id. */
    public Optional<Component> component(String id) {
        return components.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * The component that a service is, whatever its name: recognised by the repository of its image, whatever registry, path, tag and
     * digest it has, by the image that it is built from, or by flags that only that program knows; where the image is in a variable
     * that nobody knows, by the service's name. A service that has such an image for a chore alone is none.
     */
    public Optional<Component> componentOf(Service service) {
        return Program.chore(service).isPresent() ? Optional.empty() : recognised(service);
    }

    private Optional<Component> recognised(Service service) {
        String image = Objects.requireNonNullElse(service.image(), "");
        Build build = service.build();
        String base = build == null ? null : build.base();
        return ofImage(image)
                .or(() -> Optional.ofNullable(base).flatMap(this::ofImage))
                .or(() -> told(service))
                .or(() -> VARIABLE.matcher(image).matches() ? component(service.name()) : Optional.empty());
    }

    /** Whether a service is a Prometheus. */
    public boolean isPrometheus(Service service) {
        return componentOf(service)
                .filter(each -> each.id().equals("prometheus"))
                .isPresent();
    }

    private Optional<Component> ofImage(String image) {
        if (byImage.size() > MOST_IMAGES) {
            byImage.clear();
        }
        return byImage.computeIfAbsent(image, this::found);
    }

    private Optional<Component> found(String image) {
        Repository repository = Repository.of(image);
        return components.stream()
                .filter(each -> each.images().stream().anyMatch(repository::endsWith))
                .findFirst();
    }

    private Optional<Component> told(Service service) {
        List<String> words = Stream.concat(service.particulars().entrypoint().stream(), service.command().stream())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String image =
                Repository.of(Objects.requireNonNullElse(service.image(), "")).last();
        return components.stream().filter(each -> each.isTold(image, words)).findFirst();
    }

    /** The form of a service that is there already and may be anything: no component, but described as one. */
    public Component anyService() {
        return anyService;
    }

    /** What is known of an image that is no component: whether it serves metrics, and which tools it has. */
    public KnownImages knownImages() {
        return knownImages;
    }

    /** The base of {@code prometheus.yml}: global settings and the job of Prometheus itself. */
    public String prometheusConfig() {
        return prometheusConfig(Map.of());
    }

    /**
     * The same with values of the component that scrapes.
     *
     * @param values field id to value, of that component; fields left out have their default
     */
    public String prometheusConfig(Map<String, String> values) {
        return components.stream()
                .flatMap(each -> Optional.ofNullable(each.config(values)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no component in compose/ has a config"));
    }

    /**
     * The scrape job of a project's own service: a text {@code scrape_configs} with the one job.
     *
     * @param service its name, which is also its host and the name of the job
     * @param port container port
     * @param path such as {@code /metrics}
     * @param interval such as {@code 10s}; empty for the global one
     */
    public String serviceJob(String service, int port, String path, String interval) {
        YamlPath job = YamlPath.of("scrape_configs", 0);
        TemplateText text = new TemplateText("service.yml", serviceJob)
                .set(job.then("job_name"), service)
                .set(job.then("static_configs").then(0).then("targets").then(0), service + ":" + port)
                .set(job.then("metrics_path"), path);
        YamlPath every = job.then("scrape_interval");
        return (interval.isEmpty() ? text.without(every) : text.set(every, interval)).text();
    }
}
