package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetTag;
import dev.plimsoll.form.ServiceEdit.SetWait;
import dev.plimsoll.form.ServiceEdit.SetYaml;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Editing a service")
class EditPlannerTest {

    private static PlanResult plan(Trial trial, ServiceEdit... edits) {
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), List.of(edits));
    }

    private static String edit(String before, ServiceEdit... edits) {
        Trial trial = Trial.of(before);
        return trial.after(plan(trial, edits)).compose();
    }

    @Test
    @DisplayName("makes a list of waits a mapping line by line, and keeps every comment")
    void longForm() {
        String before = """
                services:
                  web:
                    image: nginx
                    depends_on: # in this order
                    # first
                    - db # data
                    - "cache"
                  db:
                    image: postgres
                  cache:
                    image: redis
                """;
        assertThat(edit(before, new SetWait("web", "db", "service_healthy"))).isEqualTo("""
                services:
                  web:
                    image: nginx
                    depends_on: # in this order
                      # first
                      db: # data
                        condition: service_healthy
                      "cache":
                        condition: service_started
                  db:
                    image: postgres
                  cache:
                    image: redis
                """);
        assertThat(edit(
                        before.replace("\n    # first\n    - db # data\n    - \"cache\"", "")
                                .replace("depends_on: # in this order", "depends_on: [db] # short"),
                        new SetWait("web", "cache", "service_healthy")))
                .contains("""
                            depends_on: # short
                              db:
                                condition: service_started
                              cache:
                                condition: service_healthy
                        """.indent(0));
    }

    @Test
    @DisplayName("leaves braces of a service that has nothing any more, for Compose takes no service without a value")
    void emptied() {
        String before = """
                services:
                  web:
                    # for development
                    ports:
                      - "80:80"

                  # kept
                  db:
                    image: postgres
                """;
        Port port = new Port(null, "80", 80, "tcp");
        assertThat(edit(before, new SetPort("web", port, null))).isEqualTo("""
                services:
                  web: {}

                  # kept
                  db:
                    image: postgres
                """);
    }

    @Test
    @DisplayName("refuses a wait in a circle, and to take away one that is not written")
    void impossibleWaits() {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: a
                    links: [api]
                  api:
                    image: b
                    depends_on: [db]
                  db:
                    image: c
                """);
        assertThat(Trial.refused(plan(trial, new SetWait("db", "web", "service_started"))))
                .anySatisfy(finding -> assertThat(finding.why()).contains("web waits for db"));
        assertThat(Trial.refused(plan(trial, new SetWait("web", "api", null))))
                .anySatisfy(finding -> assertThat(finding.why()).contains("links"));
        assertThat(plan(trial, new SetWait("web", "db", "service_started"))).isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    @DisplayName("keeps a short list short where that is enough")
    void shortList() {
        String before =
                "services:\n  web:\n    image: a\n    depends_on: [db]\n  db:\n    image: b\n  c:\n    image: c\n";
        assertThat(edit(before, new SetWait("web", "c", "service_started"))).contains("depends_on: [db, c]\n");
    }

    @Test
    @DisplayName("writes a limit in the form that is used beside it")
    void limits() {
        String older =
                "services:\n  a:\n    image: a\n    mem_limit: 1g\n    restart: always\n  b:\n    image: b\n    restart: always\n";
        assertThat(edit(older, new SetLimit("b", Resource.MEMORY, "2g")))
                .isEqualTo(older.replace("image: b\n", "image: b\n    mem_limit: 2g\n"));
        String deploy =
                "services:\n  a:\n    image: a\n    deploy:\n      resources:\n        limits:\n          cpus: '0.5'\n"
                        + "  b:\n    image: b\n";
        assertThat(edit(deploy, new SetLimit("b", Resource.CPUS, "0.25")))
                .isEqualTo(deploy + "    deploy:\n      resources:\n        limits:\n          cpus: '0.25'\n");
    }

    @Test
    @DisplayName("changes one number of a healthcheck and nothing else")
    void number() {
        String before = "services:\n  a:\n    image: a\n    healthcheck:\n      test: curl -f http://localhost # ours\n"
                + "      interval: 90s # slow\n";
        Healthcheck wanted =
                new Healthcheck(List.of("CMD-SHELL", "curl -f http://localhost"), "1m30s", "3s", null, null, false);
        assertThat(edit(before, new SetHealthcheck("a", wanted))).isEqualTo(before + "      timeout: 3s\n");
    }

    @Test
    @DisplayName("gives a service its own of what came from an anchor, and says so")
    void anchors() {
        Trial trial = Trial.of("""
                x-base: &base
                  image: a
                  ports: # open
                    - "1:1" # one
                services:
                  a:
                    <<: *base
                    restart: always
                  b: *base
                """);
        PlanResult result =
                plan(trial, new SetPort("a", null, new Port(null, "2", 2, "tcp")), ServiceEdit.restart("b", "always"));
        assertThat(trial.after(result).compose()).endsWith("""
                services:
                  a:
                    <<: *base
                    restart: always
                    ports:
                      - "1:1" # one
                      - "2:2"
                  b:
                    <<: *base
                    restart: always
                """);
        assertThat(Trial.planned(result).findings())
                .extracting(Finding::what)
                .containsExactly(
                        "The ports of a came from &base; a has its own now.",
                        "b came from &base; it has entries of its own now.");
    }

    @Test
    @DisplayName("refuses to change a service that others merge in, with line and reason")
    void anchored() {
        Trial trial = Trial.of("services:\n  a: &a\n    image: a\n  b:\n    <<: *a\n");
        Finding finding = Trial.refused(plan(trial, new SetTag("a", "2"))).getFirst();
        assertThat(finding.why()).contains("anchor &a");
        assertThat(finding.place()).isEqualTo(new Place(Trial.path(Trial.COMPOSE), 3));
        assertThat(finding.todo()).isNotEmpty();
    }

    @Test
    @DisplayName("goes to the last file that writes the key")
    void files() {
        Trial trial = Trial.of("services:\n  a:\n    image: a:1\n    restart: always\n")
                .overlaid("override.yml", "services:\n  a:\n    image: a:2\n");
        Trial after = trial.after(plan(trial, new SetTag("a", "3"), ServiceEdit.restart("a", "no")));
        assertThat(after.text("override.yml")).isEqualTo("services:\n  a:\n    image: a:3\n");
        assertThat(after.compose()).isEqualTo("services:\n  a:\n    image: a:1\n    restart: \"no\"\n");
    }

    @Test
    @DisplayName("says which networks a service is on as well, through what it extends")
    void extendedNetworks() {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: a
                    extends: {file: base.yml, service: base}
                    networks: [front, back]
                  bare:
                    extends: {file: base.yml, service: base}
                networks:
                  front:
                  back:
                """).with("base.yml", "services:\n  base:\n    image: b\n    networks: [front]\n");
        PlanResult left = plan(trial, new SetNetwork("web", "default", true), new SetNetwork("web", "front", false));
        assertThat(trial.after(left).compose()).contains("networks: [back, default]");
        assertThat(Trial.planned(left).findings())
                .extracting(Finding::what)
                .containsExactly("web is on front as well.");
        assertThat(Trial.planned(plan(trial, new SetNetwork("web", "back", false)))
                        .findings())
                .as("it is on front itself")
                .isEmpty();
        PlanResult joined = plan(trial, new SetNetwork("bare", "back", true));
        assertThat(trial.after(joined).compose())
                .as("it is not on the default network now")
                .contains("service: base}\n    networks: [back]\nnetworks");
        assertThat(Trial.planned(joined).findings())
                .extracting(Finding::what)
                .containsExactly("bare is on front as well.");
    }

    @Test
    @DisplayName("says what a service has all the same, through what it extends")
    void extendedEntries() {
        String base =
                "services:\n  db:\n    image: d\n  base:\n    image: b\n    labels: [x=1]\n    depends_on: [db]\n";
        String bare = base + "  web:\n    extends: base\n    image: a\n";
        Trial trial = Trial.of(bare + "    labels:\n      - x=2\n      - y=2\n    depends_on:\n      - db\n");
        PlanResult result = plan(
                trial, new SetLabel("web", "x", null), new SetLabel("web", "y", null), new SetWait("web", "db", null));
        assertThat(trial.after(result).compose()).isEqualTo(bare);
        assertThat(Trial.planned(result).findings())
                .extracting(Finding::what)
                .containsExactly("web has the label x all the same.", "web waits for db all the same.");
    }

    @Test
    @DisplayName("changes and takes out what counts of labels that are written twice")
    void twice() {
        String before = """
                services:
                  a:
                    image: a
                    labels:
                      - on=true
                      - port=80
                      # for the second version
                      - on=true # counts
                      - on
                """;
        assertThat(edit(before, new SetLabel("a", "on", "false"))).isEqualTo(before.replace("- on\n", "- on=false\n"));
        assertThat(edit(before, new SetLabel("a", "on", null)))
                .isEqualTo("services:\n  a:\n    image: a\n    labels:\n      - port=80\n");
    }

    @Test
    @DisplayName("sets flags in lists and in texts of several lines, and takes them away")
    void flags() {
        String list = "services:\n  a:\n    image: a\n    command:\n      - '--x=1' # why\n      - '--y'\n";
        assertThat(edit(list, new SetFlag("a", "--x", "2"), new SetFlag("a", "--z", "")))
                .isEqualTo(list.replace("--x=1", "--x=2") + "      - '--z'\n");
        String text = "services:\n  a:\n    image: a\n    command: >\n      --x=1\n      --y=2\n";
        String longer = edit(text, new SetFlag("a", "--z", "3"));
        assertThat(longer).startsWith(text.stripTrailing()).contains("--z=3");
        assertThat(edit(longer, new SetFlag("a", "--z", null))).isEqualTo(text);
    }

    @Test
    @DisplayName("writes labels as the others are, and a comment above a new key")
    void labels() {
        String list = "services:\n  a:\n    image: a\n    labels:\n      - \"x=1\"\n";
        assertThat(edit(list, new SetLabel("a", "y", "2"))).isEqualTo(list + "      - \"y=2\"\n");
        assertThat(edit(
                        "services:\n  a:\n    image: a\n",
                        new SetYaml("a", List.of("tmpfs"), "- /tmp", "kept in memory")))
                .isEqualTo("services:\n  a:\n    image: a\n    # kept in memory\n    tmpfs:\n      - /tmp\n");
    }
}
