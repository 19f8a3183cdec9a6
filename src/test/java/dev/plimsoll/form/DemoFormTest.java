package dev.plimsoll.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form for the demo project")
class DemoFormTest {

    private static final Path SHOP = Path.of(System.getProperty("plimsoll.home"), "compose/demo/shop")
            .toAbsolutePath()
            .normalize();
    private static final long GIGABYTE = 1L << 30;

    private final Project project =
            new Project("shop", SHOP, List.of(SHOP.resolve("docker-compose.yml")), new DiskFileSource());
    private final AddForm form = FormProject.form(project, FormProject.PLAIN);

    @Test
    @DisplayName("asks for the reference plan as it opens")
    void request() {
        assertThat(form.problems()).isEmpty();
        AddRequest request = form.toRequest();
        assertThat(request.components()).containsExactly("prometheus", "cadvisor", "node-exporter");
        assertThat(request.values()).isEqualTo(Map.of());
        assertThat(request.scrapes())
                .containsExactly(
                        new Scrape("web-gateway", 3000, "/metrics", ""),
                        new Scrape("order-api", 8000, "/metrics", ""),
                        new Scrape("fulfillment-worker", 2112, "/metrics", ""));
        assertThat(request.waitsFor()).containsExactly("web-gateway", "order-api", "fulfillment-worker");
        assertThat(request.healthchecks())
                .containsExactly(new AddedHealthcheck(
                        "fulfillment-worker",
                        "wget -qO- http://localhost:2112/health || exit 1",
                        "5s",
                        "3s",
                        3,
                        "10s"));
        assertThat(request.updateBudget()).isTrue();
        assertThat(request.budgetBytes()).isNull();
    }

    @Test
    @DisplayName("says why for every scrape job")
    void evidence() {
        assertThat(form.scrapeRows())
                .extracting(ScrapeRow::service, ScrapeRow::selected, ScrapeRow::because, ScrapeRow::note)
                .containsExactly(
                        tuple(
                                "web-gateway",
                                true,
                                "its healthcheck asks HTTP on 3000; EXPOSE 3000 in its Dockerfile;"
                                        + " that it serves metrics there is assumed",
                                null),
                        tuple(
                                "order-api",
                                true,
                                "METRICS_PORT is 8000; its Dockerfile exposes 50051 only",
                                "adds EXPOSE 8000 to its Dockerfile"),
                        tuple("fulfillment-worker", true, "METRICS_PORT is 2112; EXPOSE 2112 in its Dockerfile", null),
                        tuple("postgres", false, "postgres:17-alpine serves no metrics itself", null));
        assertThat(FormProject.scrape(form, "postgres").port()).isEmpty();
    }

    @Test
    @DisplayName("says why that healthcheck")
    void healthcheck() {
        assertThat(form.healthchecks())
                .extracting(HealthcheckRow::because)
                .containsExactly("Prometheus waits until it is healthy, and it has no healthcheck."
                        + " The test is that of web-gateway, on port 2112; that /health answers there too is assumed."
                        + " Its image, busybox:1.37, has wget.");
        assertThat(form.waits())
                .containsExactly(
                        new WaitRow("web-gateway", true, null),
                        new WaitRow("order-api", true, null),
                        new WaitRow("fulfillment-worker", true, "has no healthcheck, one is added"),
                        new WaitRow("postgres", false, null));
    }

    @Test
    @DisplayName("adds the limits up")
    void budget() {
        long monitoring = GIGABYTE + 300 * (1L << 20);
        assertThat(form.budget())
                .extracting(
                        BudgetRow::selected,
                        BudgetRow::coreBytes,
                        BudgetRow::monitoringBytes,
                        BudgetRow::budgetBytes,
                        BudgetRow::written,
                        BudgetRow::text)
                .containsExactly(true, 5 * GIGABYTE, monitoring, 12 * GIGABYTE, true, "12G");
        form.set("cadvisor", "memory", "712M");
        form.select("node-exporter", false);
        assertThat(form.budget().monitoringBytes()).isEqualTo(GIGABYTE + 712 * (1L << 20));
    }

    @Test
    @DisplayName("asks for the same of what Compose resolves")
    void resolved() {
        String json = """
                {"name": "shop", "services": {
                  "order-api": {
                    "build": {"context": "%1$s/services/order-api", "dockerfile": "Dockerfile"},
                    "environment": {"METRICS_PORT": "8000"},
                    "healthcheck": {"test": ["CMD-SHELL", "nc -w 2 localhost 50051 < /dev/null"]},
                    "profiles": ["on-by-environment"]
                  },
                  "web-gateway": {
                    "build": {"context": "%1$s/services/web-gateway", "dockerfile": "Dockerfile"},
                    "ports": [{"mode": "ingress", "target": 3000, "published": "3000", "protocol": "tcp"}],
                    "healthcheck": {
                      "test": ["CMD-SHELL", "wget -qO- http://localhost:3000/health || exit 1"],
                      "interval": "1m0s", "timeout": "3s", "retries": 3, "start_period": "10s"}
                  },
                  "fulfillment-worker": {
                    "build": {"context": "%1$s/services/fulfillment-worker", "dockerfile": "Dockerfile"},
                    "environment": {"METRICS_PORT": "2112"}
                  }
                }}
                """.formatted(SHOP.toString().replace('\\', '/'));
        AddForm resolved =
                AddForm.create(FormProject.CATALOG, ComposeReader.resolved(json), project, FormProject.PLAIN);
        assertThat(resolved.toRequest().scrapes())
                .containsExactlyInAnyOrderElementsOf(form.toRequest().scrapes());
        assertThat(FormProject.scrape(resolved, "order-api").note()).isEqualTo("adds EXPOSE 8000 to its Dockerfile");
        assertThat(resolved.toRequest().healthchecks())
                .containsExactly(new AddedHealthcheck(
                        "fulfillment-worker",
                        "wget -qO- http://localhost:2112/health || exit 1",
                        "1m",
                        "3s",
                        3,
                        "10s"));
        assertThat(resolved.toRequest().waitsFor()).hasSize(3);
    }
}
