package dev.plimsoll.change;

import dev.plimsoll.catalog.PrometheusImages;
import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Optional;

/** Where the image of a Prometheus has its configuration, when nothing names another place. */
final class UsualConfig {

    private final Project project;
    private final Service prometheus;

    private UsualConfig(Project project, Service prometheus) {
        this.project = project;
        this.prometheus = prometheus;
    }

    /** Of the paths that lead to it, the one that the project puts a file at, else the usual one. */
    static String path(Project project, Service prometheus) {
        UsualConfig usual = new UsualConfig(project, prometheus);
        Build build = prometheus.build();
        Optional<String> image =
                build == null ? Optional.ofNullable(prometheus.image()) : Optional.ofNullable(build.base());
        List<String> paths = PrometheusImages.configurations(image);
        return paths.size() == 1
                ? paths.getFirst()
                : paths.stream().filter(usual::isGiven).findFirst().orElse(paths.getFirst());
    }

    private boolean isGiven(String path) {
        return ConfigFile.mount(prometheus, path).isPresent()
                || prometheus.particulars().configs().containsValue(path)
                || Optional.ofNullable(prometheus.build())
                        .flatMap(build -> new CopiedFiles(project, build).source(path))
                        .isPresent();
    }
}
