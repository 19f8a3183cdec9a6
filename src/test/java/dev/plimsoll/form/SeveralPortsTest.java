package dev.plimsoll.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several ports of a service")
class SeveralPortsTest {

    private final AddForm form = FormProject.of(
                    "services: {api: {image: acme/api, expose: [8000]}, db: {image: acme/db}}")
            .form(EngineFacts.UNKNOWN);

    private static ScrapeRow job(String port) {
        return new ScrapeRow("api", true, port, "/metrics", "", "", null, Rules.VALID);
    }

    private List<String> asked() {
        return form.toRequest().scrapes().stream()
                .map(each -> each.service() + ":" + each.port())
                .toList();
    }

    @Test
    @DisplayName("are scraped by a job each, which is changed and taken away by itself")
    void several() {
        form.selectScrape("api", true);
        form.add(job(""));
        assertThat(form.problems()).hasSize(1);
        form.set(2, job("8443"));
        form.add(job("9000"));
        assertThat(asked()).containsExactly("api:8000", "api:8443", "api:9000");
        form.remove(2);
        assertThat(asked()).containsExactly("api:8000", "api:9000");
        form.remove(0);
        assertThat(form.scrapeRows()).hasSize(3);
        form.selectScrapes(false);
        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("have names of their own, and one that is taken is told")
    void names() {
        form.selectScrape("api", true);
        form.add(job("8443"));
        form.add(job("8443").at("8443", "/other"));
        assertThat(form.problems())
                .containsExactly(
                        "Scrape job of api: There is a job api-8443 already. Give this one another port or name.");
        form.set(3, form.scrapeRows().get(3).with(ScrapeOption.JOB, "api-other"));
        assertThat(form.problems()).isEmpty();
        assertThat(asked()).containsExactly("api:8000", "api:8443", "api:8443");
        form.set(2, form.scrapeRows().get(2).with(ScrapeOption.JOB, "api"));
        assertThat(form.problems()).hasSize(1);
    }
}
