package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.LimitRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Limits for services that have none, while monitoring is added")
class MissingLimitsTest {

    private static final String BEFORE = """
            # Core services:  1 GB
            # Observability:  0 GB
            # Total:          1 GB
            # Budget:         4 GB
            services:
              web:
                image: example/web
              store:
                image: example/store
                mem_limit: 1g
              mailer:
                image: example/mailer
            """;

    private static AddForm form(Trial trial) {
        AddForm form = AddForm.create(Trial.CATALOG, trial.model(), trial.project(), EngineFacts.UNKNOWN);
        form.components().forEach(each -> form.select(each.id(), each.id().equals("node-exporter")));
        return form;
    }

    @Test
    @DisplayName("are written in the form the file uses, and counted in the budget")
    void writes() {
        Trial trial = Trial.of(BEFORE);
        AddForm form = form(trial);
        assertThat(form.limits()).extracting(LimitRow::service).containsExactly("web", "mailer");
        assertThat(form.budget().unlimited()).containsExactly("web", "mailer");

        form.setLimit("web", "512M");

        assertThat(form.problems()).isEmpty();
        assertThat(form.budget().unlimited()).containsExactly("mailer");
        assertThat(form.budget().coreBytes()).isEqualTo((1L << 30) + (512L << 20));
        String after = trial.after(trial.add(form.toRequest())).compose();
        assertThat(after)
                .contains(
                        "    image: example/web\n    mem_limit: 512M\n",
                        "Core services:  1.5 GB",
                        "Total:          1.6 GB")
                .contains("    image: example/mailer\n");
    }

    @Test
    @DisplayName("count once for each container, and not at all for none")
    void replicas() {
        Trial trial = Trial.of(BEFORE.replace("image: example/web", "image: example/web\n    scale: 3")
                .replace("mem_limit: 1g", "mem_limit: 1g\n    deploy: {replicas: 0}"));
        AddForm form = form(trial);
        form.setLimit("web", "512M");

        assertThat(form.budget().coreBytes()).isEqualTo(3L * (512L << 20));
        assertThat(form.budget().unlimited()).containsExactly("mailer");
        assertThat(trial.after(trial.add(form.toRequest())).compose()).contains("Core services:  2.5 GB");
    }

    @Test
    @DisplayName("are told where they cannot be used, and nothing is asked for then")
    void wrong() {
        AddForm form = form(Trial.of(BEFORE));
        form.setLimit("web", "lots");
        assertThat(form.problems())
                .containsExactly("Limit of web: A size is a number with its unit, such as 512M or 1.5G.");
        assertThat(form.toRequest().limits()).isEmpty();
        form.setLimit("web", "1M");
        assertThat(form.problems()).containsExactly("Limit of web: The engine gives no container less than 6M.");
        form.setLimit("web", "");
        assertThat(form.problems()).isEmpty();
    }
}
