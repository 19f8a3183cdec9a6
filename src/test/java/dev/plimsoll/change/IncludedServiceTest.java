package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form of a service of an included file")
class IncludedServiceTest {

    private static final String BASE = """
            services:
              es:
                image: elasticsearch:8
                labels:
                  a.b: one
              es2:
                image: elasticsearch:8
                labels:
                  - a.b=one
                depends_on:
                  - es
            """;

    private static final Trial TRIAL = Trial.of("""
            include: [base.yml]
            services:
              web:
                image: nginx
            """).with("base.yml", BASE);

    private static String base(String service, String field, String value) {
        return EditedService.of(TRIAL, service).set(field, value).after().text("base.yml");
    }

    @Test
    @DisplayName("lists its labels and waits with their places, and changes them there")
    void entries() {
        EditedService es2 = EditedService.of(TRIAL, "es2");
        assertThat(es2.value("label-a.b")).isEqualTo("one");
        assertThat(es2.place("label-a.b")).isEqualTo("base.yml:9");
        assertThat(es2.value("depends-on-es")).isEqualTo("service_started");
        assertThat(es2.place("depends-on-es")).isEqualTo("base.yml:11");
        assertThat(base("es", "label-a.b", "two")).isEqualTo(BASE.replace("b: one", "b: two"));
        assertThat(base("es2", "label-a.b", "two")).isEqualTo(BASE.replace("b=one", "b=two"));
    }

    @Test
    @DisplayName("takes them out there")
    void takenOut() {
        assertThat(base("es", "label-a.b", "")).isEqualTo(BASE.replace("    labels:\n      a.b: one\n", ""));
        assertThat(base("es2", "label-a.b", "")).isEqualTo(BASE.replace("    labels:\n      - a.b=one\n", ""));
        assertThat(base("es2", "depends-on-es", "")).isEqualTo(BASE.replace("    depends_on:\n      - es\n", ""));
    }

    @Test
    @DisplayName("has nothing of a service of the same name that it extends")
    void sameName() {
        Trial trial = Trial.of("services:\n  es:\n    extends: {file: base.yml, service: es}\n    init: true\n")
                .with("base.yml", BASE);
        assertThat(EditedService.of(trial, "es").ids()).contains("more-labels").doesNotContain("label-a.b");
    }
}
