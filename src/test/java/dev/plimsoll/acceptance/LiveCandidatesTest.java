package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@DisplayName("A stack that runs is asked for its metrics")
class LiveCandidatesTest {

    private static final String COMPOSE = """
            services:
              # says nothing of the port that it listens on
              api:
                image: busybox:1.37
                command: nc -llll -p 8443 -e sh /app/metrics.sh
                volumes: [./app:/app:ro]

              # serves them as a file without a type
              web:
                image: busybox:1.37
                command: httpd -f -p 8080 -h /site
                volumes: [./site:/site:ro]
                networks: [back]

              closed:
                image: busybox:1.37
                command: httpd -f -p 8000 -h /site -c /conf/httpd.conf -r metrics
                volumes: [./site:/site:ro, ./conf:/conf:ro]

              # has them where nobody else may ask, and a page besides
              page:
                image: busybox:1.37
                command: sh -c "nc -llll -s 127.0.0.1 -p 9000 -e sh /app/metrics.sh < /dev/null & exec httpd -f -p 80 -h /tmp"
                volumes: [./app:/app:ro]

              hosted:
                image: busybox:1.37
                command: nc -llll -p 18235 -e sh /app/metrics.sh
                network_mode: host
                expose: ["18235"]
                volumes: [./app:/app:ro]

              lonely:
                image: busybox:1.37
                command: httpd -f -p 80 -h /site
                network_mode: none
                volumes: [./site:/site:ro]

              db:
                image: postgres:17-alpine
                environment: {POSTGRES_PASSWORD: example}

            networks:
              back:
                internal: true
            """;

    @TempDir
    private Path temp;

    private Path folder;
    private DockerEngine engine;
    private Workspace.Tools parts;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        folder = temp.resolve("plimsoll-live");
        RealProjectRun.copy("every", folder);
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/httpd.conf"), "/:ann:secret\n");
        engine = new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus);
        ChangeMemory memory = new ChangeMemory(temp.resolve("memory"));
        parts = new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, new PrometheusFeed());
        RealProjectRun.compose(folder, "up", "-d", "--wait");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        engine.close();
        RealProjectRun.compose(folder, "down", "--volumes", "--timeout", "1");
    }

    @Test
    @DisplayName("and what answers is proposed with its evidence, in the form and in the terminal")
    void asked() {
        AddForm form = form();
        ScrapeRow api = row(form, "api");
        assertThat(api.because()).isEqualTo("answered with 1 metric at :8443/metrics when asked just now");
        assertThat(List.of(api.selected(), api.port(), api.options())).isEqualTo(List.of(true, "8443", Map.of()));
        ScrapeRow web = row(form, "web");
        assertThat(web.because()).startsWith("answered with 1 metric at :8080/metrics when asked just now, ");
        assertThat(web.option(ScrapeOption.FALLBACK)).isEqualTo("PrometheusText0.0.4");
        assertThat(row(form, "closed").because()).isEqualTo("asked for a login at :8000/metrics when asked just now");
        assertThat(row(form, "page").because()).endsWith("; none came back from :80 when asked just now");
        assertThat(row(form, "hosted").because()).startsWith("answered with 1 metric at :18235/metrics");
        assertThat(row(form, "lonely").because()).isEqualTo("network_mode is none, so nothing reaches it");
        assertThat(row(form, "db").because()).isEqualTo("postgres:17-alpine serves no metrics itself");

        Typed typed = Typed.run(parts, "add", "prometheus", "--dry-run", folder.toString());
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(added(typed.out()))
                .contains(
                        "targets: ['api:8443']",
                        "targets: ['web:8080']",
                        "fallback_scrape_protocol: PrometheusText0.0.4")
                .doesNotContain("targets: ['page:80']", "targets: ['closed:8000']");
    }

    private static List<String> added(String diff) {
        List<String> lines = new ArrayList<>();
        diff.lines()
                .filter(each -> each.startsWith("+"))
                .forEach(each -> lines.add(each.substring(1).strip().replaceFirst("^- ", "")));
        return lines;
    }

    private AddForm form() {
        Workspace workspace = new Workspace(
                ((OpenResult.Opened) new ProjectOpener(new DiskFileSource()).open(folder, null)).project(), parts);
        ComposeModel model = ((ConfigResult.Accepted) workspace.config()).model();
        return workspace.form(model, workspace.engineFacts(), workspace.askForMetrics(model));
    }

    private static ScrapeRow row(AddForm form, String service) {
        return form.scrapeRows().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
