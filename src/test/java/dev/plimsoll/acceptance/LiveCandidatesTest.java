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
import dev.plimsoll.metrics.MadeKeys;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.OpenResult;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

              # a program that speaks TLS, under a name that says nothing of it
              sealed:
                image: plimsoll-live/sealed:1
                command: --web.config.file=/tls/web.yml --config.file=/etc/prometheus/prometheus.yml
                volumes: [./tls:/tls:ro]

              db:
                image: postgres:17-alpine
                environment: {POSTGRES_PASSWORD: example}

            networks:
              back:
                internal: true
            """;

    private static final String SEALED = "plimsoll-live/sealed:1";

    @TempDir
    private Path temp;

    private Path folder;
    private DockerEngine engine;
    private Workspace.Tools parts;

    @BeforeEach
    void start() throws Exception {
        folder = temp.resolve("plimsoll-live");
        RealProjectRun.copy("every", folder);
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/httpd.conf"), "/:ann:secret\n");
        engine = new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus);
        ChangeMemory memory = new ChangeMemory(temp.resolve("memory"));
        parts = new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, new PrometheusFeed());
        seal(Files.createDirectory(folder.resolve("tls")));
        RealProjectRun.compose(folder, "up", "-d", "--wait");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        engine.close();
        RealProjectRun.compose(folder, "down", "--volumes", "--timeout", "1");
        docker("rmi", SEALED);
    }

    /** Prometheus serves its own metrics through TLS where it is told to. */
    private static void seal(Path tls) throws Exception {
        MadeKeys.signedByItself(tls).export(tls);
        Files.writeString(
                tls.resolve("web.yml"), "tls_server_config: {cert_file: /tls/cert.pem, key_file: /tls/key.pem}\n");
        docker("tag", "prom/prometheus:v3.5.1", SEALED);
    }

    private static void docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
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
        ScrapeRow sealed = row(form, "sealed");
        assertThat(sealed.because())
                .matches("answered with \\d+ metrics at https :9090/metrics when asked just now;"
                        + " its certificate is signed by itself");
        assertThat(sealed.selected()).isTrue();

        Typed typed = Typed.run(parts, "add", "prometheus", "--dry-run", folder.toString());
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(added(typed.out()))
                .contains(
                        "targets: ['api:8443']",
                        "targets: ['web:8080']",
                        "fallback_scrape_protocol: PrometheusText0.0.4")
                .doesNotContain("targets: ['page:80']", "targets: ['closed:8000']");
        assertThat(String.join(" ", added(typed.out())))
                .contains("job_name: 'sealed' static_configs: targets: ['sealed:9090'] metrics_path: '/metrics'"
                        + " scheme: https tls_config: insecure_skip_verify: true");
        assertThat(typed.err()).contains("The job of sealed takes any certificate (insecure_skip_verify).");
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
