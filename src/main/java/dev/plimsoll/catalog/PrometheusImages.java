package dev.plimsoll.catalog;

import java.util.List;
import java.util.Optional;

/** Where images of Prometheus read their configuration, from the file {@code prometheus-images.yaml}. */
public final class PrometheusImages {

    private static final String FILE = "prometheus-images.yaml";
    private static final List<String> USUAL = List.of("/etc/prometheus/prometheus.yml");
    private static final List<Paths> KNOWN = load();

    private PrometheusImages() {}

    /** The paths that lead to the configuration in some images. */
    private record Paths(List<String> images, List<String> paths) {
        boolean are(String image) {
            Repository repository = Repository.of(image);
            return images.stream().anyMatch(repository::endsWith);
        }
    }

    private static List<Paths> load() {
        return Description.of(
                        FILE,
                        TemplateReader.read(FILE, KnownImages.resource(FILE)).root())
                .list("configurations")
                .stream()
                .map(each -> each.only("images", "paths", "source"))
                .map(each -> new Paths(each.texts("images"), each.texts("paths")))
                .toList();
    }

    /**
     * The paths in the container that lead to the configuration where nothing names another, the usual one first.
     *
     * @param image of the container, or that it is built from; empty where it is not known
     */
    public static List<String> configurations(Optional<String> image) {
        return image.flatMap(
                        name -> KNOWN.stream().filter(each -> each.are(name)).findFirst())
                .map(Paths::paths)
                .orElse(USUAL);
    }
}
