package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a service says itself over what it inherits can be taken out of it")
class OwnOverInheritedTest {

    private static final String BASE = """
            x-base: &base
              image: app:1
              restart: unless-stopped
              networks: [front, back]
              depends_on:
                - db
              deploy:
                resources:
                  reservations:
                    devices: # two
                      - driver: nvidia
                        capabilities: [gpu]
            services:
              db:
                image: postgres
              web:
                <<: *base
            """;

    private static final String NETWORKS = "networks:\n  front:\n  back:\n";

    private static final String EXTENDING = """
            services:
              base:
                image: app:1
                networks: [front]
              web:
                extends: base
            """;

    private static PlanResult plan(Trial trial, ServiceEdit... edits) {
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), List.of(edits));
    }

    private static Trial after(Trial trial, ServiceEdit... edits) {
        return trial.after(plan(trial, edits));
    }

    private static void assertComesBack(ServiceEdit there, ServiceEdit back) {
        Trial trial = Trial.of(BASE + NETWORKS);
        Trial changed = after(trial, there);
        assertThat(changed.compose()).isNotEqualTo(trial.compose());
        PlanResult result = plan(changed, back);
        assertThat(changed.after(result).compose()).isEqualTo(trial.compose());
        assertThat(Trial.planned(result).findings()).anySatisfy(finding -> assertThat(finding.what())
                .endsWith("of web comes from the anchor &base again."));
    }

    @Test
    @DisplayName("a single value, and says whose counts then")
    void value() {
        assertComesBack(ServiceEdit.restart("web", "always"), ServiceEdit.restart("web", null));
        assertComesBack(ServiceEdit.image("web", "app:2"), ServiceEdit.image("web", null));
        assertThat(Trial.refused(plan(Trial.of(BASE + NETWORKS), ServiceEdit.restart("web", null))))
                .anySatisfy(finding -> assertThat(finding.why()).contains("It comes from the anchor &base"));
    }

    @Test
    @DisplayName("a limit, and what was copied with it stays: it may have been written by hand")
    void limit() {
        Trial trial = Trial.of(BASE + NETWORKS);
        Trial copied = after(trial, new SetLimit("web", Resource.MEMORY, "512M"));
        PlanResult result = plan(copied, new SetLimit("web", Resource.MEMORY, null));
        String copy = """
                    deploy:
                      resources:
                        reservations:
                          devices: # two
                            - driver: nvidia
                              capabilities: [gpu]
                """.indent(0);
        assertThat(copied.after(result).compose()).isEqualTo(BASE + copy + NETWORKS);
        assertThat(Trial.planned(result).findings())
                .extracting(Finding::what)
                .containsExactly("The deploy of web says what it inherits as well.");
        String own = BASE + "    deploy:\n      replicas: 2\n      resources:\n        limits:\n          memory: 1G\n";
        Trial other = Trial.of(own + NETWORKS);
        PlanResult less = plan(other, new SetLimit("web", Resource.MEMORY, null));
        assertThat(other.after(less).compose()).isEqualTo(BASE + "    deploy:\n      replicas: 2\n" + NETWORKS);
        assertThat(Trial.planned(less).findings()).isEmpty();
    }

    @Test
    @DisplayName("a wait")
    void items() {
        assertComesBack(new SetWait("web", "db", "service_healthy"), new SetWait("web", "db", null));
        Trial none = after(Trial.of(BASE + NETWORKS), new SetWait("web", "db", null));
        assertThat(none.compose()).as("nothing of its own").isEqualTo(BASE + "    depends_on: []\n" + NETWORKS);
    }

    @Test
    @DisplayName("a value within a mapping that merges another one in")
    void within() {
        String before = """
                x-limits: &limits
                  memory: 512M
                services:
                  web:
                    image: app
                    deploy:
                      resources:
                        limits:
                          <<: *limits
                """;
        String own = before + "          memory: 1G # more\n";
        assertThat(after(Trial.of(own), new SetLimit("web", Resource.MEMORY, null))
                        .compose())
                .isEqualTo(before);
    }

    private static EditedService service(String compose) {
        return EditedService.of(Trial.of(compose + NETWORKS), "web");
    }

    @Test
    @DisplayName("in its form too: an image, and a list as a whole")
    void form() {
        String own = BASE + "    image: app:2\n    networks:\n      - front\n      - default\n";
        assertThat(service(own).set("networks", "").set("image", "").after().compose())
                .isEqualTo(BASE + NETWORKS);
        assertThat(service(BASE).set("networks", "").after().compose())
                .as("nothing of its own")
                .isEqualTo(BASE + "    networks: []\n" + NETWORKS);
        assertThat(service(BASE).wrong("image", "")).isEqualTo("A value is missing here.");
    }

    @Test
    @DisplayName("over what it extends, and says that this counts again")
    void extended() {
        Trial trial = Trial.of(EXTENDING + "    image: app:2\n    networks: [back]\n" + NETWORKS);
        PlanResult result = EditedService.of(trial, "web")
                .set("image", "")
                .set("networks", "")
                .plan();
        assertThat(trial.after(result).compose()).isEqualTo(EXTENDING + NETWORKS);
        assertThat(Trial.planned(result).findings())
                .extracting(Finding::what)
                .containsExactly(
                        "web may have the image of what it extends now.",
                        "web may have the networks of what it extends now.");
        Trial bare = Trial.of(EXTENDING.replace("app:1", "") + "    image: app:2\n" + NETWORKS);
        assertThat(Trial.refused(EditedService.of(bare, "web").set("image", "").plan()))
                .anySatisfy(finding ->
                        assertThat(finding.what()).isEqualTo("web would have neither an image nor a build."));
    }

    @Test
    @DisplayName("in the file that says it, and not in the one that inherits it")
    void files() {
        Trial trial = Trial.of(BASE + NETWORKS)
                .overlaid("override.yml", "services:\n  web:\n    restart: always\n    init: true\n");
        PlanResult result = plan(trial, ServiceEdit.restart("web", null));
        assertThat(trial.after(result).compose()).isEqualTo(trial.compose());
        assertThat(trial.after(result).text("override.yml")).isEqualTo("services:\n  web:\n    init: true\n");
        assertThat(Trial.planned(result).findings())
                .extracting(Finding::what)
                .containsExactly("The restart of web comes from the anchor &base again.");
    }
}
