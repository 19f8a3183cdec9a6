package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetMount;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Editing a service in detail")
class EditDetailsTest {

    private static final String BUDGET = """
            # Resource budget
            #   Core services:  1.2 GB
            #   Observability:  0.2 GB
            #   Total:          1.4 GB
            #   Budget:         2 GB

            services:
              web:
                image: example/web
                mem_limit: 700m
              store:
                image: example/store
                mem_limit: ${STORE:-500m}
              cadvisor:
                image: gcr.io/cadvisor/cadvisor:v0.49.1
                mem_limit: 200m
            """;

    private static PlanResult plan(Trial trial, ServiceEdit... edits) {
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), List.of(edits));
    }

    private static String edit(String before, ServiceEdit... edits) {
        Trial trial = Trial.of(before);
        return trial.after(plan(trial, edits)).compose();
    }

    @Test
    @DisplayName("keeps what else a short mount says, and sets it where that is asked for")
    void shortMount() {
        String before =
                "services:\n  a:\n    image: a\n    volumes:\n      - ./x:/x:ro,z # why\n      - y:/y\nvolumes:\n  y:\n";
        Mount writable = new Mount("bind", "./x", "/x", false);

        assertThat(edit(before, new SetMount("a", "/x", writable))).isEqualTo(before.replace(":ro,z", ":z"));
        assertThat(edit(before, new SetMount("a", "/x", new Mount("bind", "./other", "/x", true))))
                .isEqualTo(before.replace("./x:/x", "./other:/x"));
        assertThat(edit(before, new SetMount("a", "/x", writable, "Z,rslave")))
                .isEqualTo(before.replace(":ro,z", ":Z,rslave"));
        assertThat(edit(before, new SetMount("a", "/x", new Mount("bind", "./x", "/x", true), "")))
                .isEqualTo(before.replace(":ro,z", ":ro"));
        assertThat(edit(before, new SetMount("a", "/n", new Mount("bind", "./n", "/n", true), "z")))
                .isEqualTo(before.replace("      - y:/y\n", "      - y:/y\n      - ./n:/n:ro,z\n"));
    }

    @Test
    @DisplayName("keeps what else a long mount says")
    void longMount() {
        String before = """
                services:
                  a:
                    image: a
                    volumes:
                      - type: bind # why
                        source: ./x
                        target: /x
                        bind:
                          selinux: z
                          create_host_path: false
                """;
        assertThat(edit(before, new SetMount("a", "/x", new Mount("bind", "./y", "/x", true))))
                .isEqualTo(before.replace("./x", "./y") + "        read_only: true\n");
        assertThat(edit(before, new SetMount("a", "/x", new Mount("bind", "./x", "/x", false), "Z,rslave")))
                .isEqualTo(before.replace("selinux: z", "selinux: Z") + "          propagation: rslave\n");
    }

    @Test
    @DisplayName("brings the budget comment up to date, adding up anew what it has rounded")
    void budget() {
        assertThat(edit(BUDGET, new SetLimit("web", Resource.MEMORY, "1200m")))
                .isEqualTo(BUDGET.replace("700m", "1200m")
                        .replace("services:  1.2", "services:  1.7")
                        .replace("1.4 GB", "1.9 GB"));
        assertThat(edit(BUDGET, new SetLimit("cadvisor", Resource.MEMORY, null)))
                .isEqualTo(BUDGET.replace("cadvisor:v0.49.1\n    mem_limit: 200m", "cadvisor:v0.49.1")
                        .replace("0.2 GB", "0 GB")
                        .replace("1.4 GB", "1.2 GB"));
    }

    @Test
    @DisplayName("moves a sum of the budget comment that says more than the limits, and warns where it is too much")
    void budgetOfSomebody() {
        String before = BUDGET.replace("1.2 GB", "1.8 GB").replace("1.4 GB", "2.0 GB");
        Trial trial = Trial.of(before);
        PlanResult result = plan(trial, new SetLimit("web", Resource.MEMORY, "1212m"));

        assertThat(trial.after(result).compose()).contains("services:  2.3 GB", "Total:          2.5 GB");
        assertThat(((PlanResult.Planned) result).plan().findings())
                .extracting(Finding::what)
                .contains("The limits add up to more than the memory budget.");
    }

    @Test
    @DisplayName("leaves the budget comment alone where no limit of memory changes")
    void otherEdits() {
        String odd = BUDGET.replace("1.2 GB", "9 GB");
        assertThat(edit(odd, new SetLimit("web", Resource.CPUS, "0.5")))
                .startsWith(odd.substring(0, odd.indexOf("services")));
    }

    @Test
    @DisplayName("leaves retries alone that are a variable, when the test changes")
    void unknownRetries() {
        String before =
                "services:\n  a:\n    image: a\n    healthcheck:\n      test: [\"CMD\", \"a\"]\n      retries: ${TRIES}\n";
        assertThat(edit(
                        before,
                        new SetHealthcheck("a", new Healthcheck(List.of("CMD", "b"), null, null, null, null, false))))
                .isEqualTo(before.replace("\"a\"", "\"b\""));
    }
}
