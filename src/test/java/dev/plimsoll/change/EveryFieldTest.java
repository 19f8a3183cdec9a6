package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.EngineFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field at values that it hardly ever has, alone and with all others, in a project with networks of its own. */
@DisplayName("Every field of every component")
class EveryFieldTest {

    private static final String PROJECT = """
            services:
              web:
                image: busybox:1.37
                networks: [front]
              worker:
                image: busybox:1.37

            networks:
              front:
            """;

    private static final Trial TRIAL = Trial.of(PROJECT);

    @TempDir
    Path temp;

    static Stream<Component> components() {
        return Trial.CATALOG.components().stream();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("takes its unusual values, alone")
    @MethodSource("components")
    void takes(Component component) {
        for (Field field : component.fields()) {
            for (String value : UnusualValues.of(component, field)) {
                AddForm form = form();
                if (field.id().equals("healthcheck-run")) {
                    // who runs the test is nothing without one
                    form.set(component.id(), "healthcheck", "true");
                }
                form.set(component.id(), field.id(), value);
                assertThat(form.problems())
                        .as("%s.%s=%s", component.id(), field.id(), value)
                        .isEmpty();
                assertThat(plan(form)).isInstanceOf(PlanResult.Planned.class);
            }
        }
    }

    @Test
    @Tag("engine")
    @DisplayName("gives a project that Compose takes, alone and together, and a configuration that Prometheus takes")
    void real() {
        for (Component component : Trial.CATALOG.components()) {
            for (Field field : component.fields()) {
                for (String value : UnusualValues.of(component, field)) {
                    judge(component, Map.of(field.id(), value));
                }
            }
            for (Map<String, String> values : UnusualValues.together(component)) {
                judge(component, values);
            }
        }
    }

    private void judge(Component component, Map<String, String> values) {
        AddForm form = form();
        values.forEach((field, value) -> form.set(component.id(), field, value));
        Trial after = TRIAL.after(plan(form));
        ComposeJudge.Verdict verdict = ComposeJudge.REAL.configOf(after.writeTo(temp), List.of(Trial.COMPOSE), "-q");
        assertThat(verdict.accepted())
                .as("%s %s: %s\n%s", component.id(), values, verdict.output(), after.compose())
                .isTrue();
    }

    private static AddForm form() {
        return AddForm.create(Trial.CATALOG, TRIAL.model(), TRIAL.project(), EngineFacts.UNKNOWN);
    }

    private static PlanResult plan(AddForm form) {
        return TRIAL.add(form.toRequest());
    }
}
