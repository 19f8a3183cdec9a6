package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.ProjectOpener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A compose file beside those of the project")
class BesideFilesTest {

    private static final String WEB = "services:\n  web:\n    image: nginx\n";
    private static final String MONITORING =
            "services:\n  metrics:\n    image: prom/prometheus:v3.5.1\n    command: [--config.file=/p.yml]\n";

    @TempDir
    Path folder;

    private List<String> said(Map<String, String> files, String component) {
        Scratch.write(files, folder);
        OpenResult opened = new ProjectOpener(new DiskFileSource(), Map.of()).open(folder);
        Project project = ((OpenResult.Opened) opened).project();
        ComposeReading.AsWritten read = (ComposeReading.AsWritten) ComposeReader.read(project);
        PlanResult result = new AddPlanner(Trial.CATALOG).plan(project, read.model(), Trial.bare(component));
        return Trial.planned(result).findings().stream().map(Finding::what).toList();
    }

    @Test
    @DisplayName("is named where it has a Prometheus and another one comes")
    void named() {
        Map<String, String> files = Map.of(
                "compose.yaml",
                WEB,
                "compose.monitoring.yml",
                MONITORING,
                "compose.web.yml",
                WEB,
                "notes.yml",
                MONITORING);
        assertThat(said(files, "prometheus"))
                .containsExactly("compose.monitoring.yml has a Prometheus too: the service metrics.");
        assertThat(said(files, "cadvisor")).noneMatch(each -> each.contains("a Prometheus too"));
    }

    @Test
    @DisplayName("is not named where it is one of the project, or cannot be read")
    void notNamed() {
        assertThat(said(
                        Map.of(
                                "compose.yaml",
                                WEB,
                                "compose.override.yaml",
                                "services:\n  web:\n    labels: [a=prometheus]\n",
                                "compose.broken.yaml",
                                "prometheus: [",
                                ".env",
                                ""),
                        "prometheus"))
                .isEmpty();
    }
}
