package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What a plan put in, another one takes away again")
class TakenBackTest {

    private static final Port PORT = new Port(null, "8080", 80, "tcp");
    private static final ServiceEdit ADD_PORT = new SetPort("web", null, PORT);
    private static final ServiceEdit TAKE_PORT = new SetPort("web", PORT, null);
    private static final ServiceEdit ADD_LABEL = new SetLabel("web", "a.b", "it is");
    private static final ServiceEdit TAKE_LABEL = new SetLabel("web", "a.b", null);

    private static Trial after(Trial trial, ServiceEdit edit) {
        return trial.after(new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), List.of(edit)));
    }

    private static String after(String before, ServiceEdit edit) {
        return after(Trial.of(before), edit).compose();
    }

    /** One plan for each, on what the one before has left. */
    private static void assertComesBack(String before, ServiceEdit there, ServiceEdit back) {
        Trial changed = after(Trial.of(before), there);
        assertThat(changed.compose()).isNotEqualTo(before);
        assertThat(after(changed, back).compose()).isEqualTo(before);
    }

    @Nested
    @DisplayName("from brackets and braces that were empty")
    class Empty {

        @Test
        @DisplayName("which stay, empty, among the keys of a service")
        void inBlockStyle() {
            String before =
                    "services:\n  web:\n    image: nginx\n    ports: []\n    labels: {} # none\n    restart: always\n";
            assertComesBack(before, ADD_PORT, TAKE_PORT);
            assertComesBack(before, ADD_LABEL, TAKE_LABEL);
            assertComesBack(
                    before.replace("ports: []", "cap_add: []"),
                    new SetItem("web", List.of("cap_add"), "SYS_TIME", true),
                    new SetItem("web", List.of("cap_add"), "SYS_TIME", false));
        }

        @Test
        @DisplayName("which stay, empty, in a service in braces, on one line and on several")
        void inFlowStyle() {
            String several =
                    "services:\n  web: {\n    image: nginx,\n    labels: {},\n    ports: [],\n    restart: always,\n  }\n";
            assertComesBack(several, ADD_LABEL, TAKE_LABEL);
            assertComesBack(several, ADD_PORT, TAKE_PORT);
            String one = "services:\n  web: {image: nginx, labels: {}, ports: [], restart: always}\n";
            assertComesBack(one, ADD_LABEL, TAKE_LABEL);
            assertComesBack(one, ADD_PORT, TAKE_PORT);
        }

        @Test
        @DisplayName("which stay, empty, for waits and networks")
        void otherMappings() {
            String before =
                    "services:\n  web:\n    image: nginx\n    depends_on: {}\n    networks: {}\n  db:\n    image: postgres\nnetworks:\n  front:\n";
            assertComesBack(before, new SetWait("web", "db", "service_healthy"), new SetWait("web", "db", null));
            assertComesBack(before, new SetNetwork("web", "front", true), new SetNetwork("web", "front", false));
        }

        @Test
        @DisplayName("which were not there at first: then they go along")
        void notThere() {
            String one = "services:\n  web: {image: nginx}\n";
            assertComesBack(one, ADD_LABEL, TAKE_LABEL);
            assertComesBack("services:\n  web: {\n    image: nginx,\n  }\n", ADD_LABEL, TAKE_LABEL);
            assertComesBack(
                    "services:\n  web:\n    image: nginx\n  db:\n    image: postgres\n    ports: [\"1:1\"]\n",
                    ADD_PORT,
                    TAKE_PORT);
            assertComesBack("services:\n  web:\n    image: nginx\n    restart: always\n", ADD_LABEL, TAKE_LABEL);
        }
    }

    @Nested
    @DisplayName("from a list or mapping in whose place something merged in would show")
    class Merged {

        private static final String BASE = "x-base: &base\n  ports:\n    - 1:1\n  labels:\n    a.b: base\nservices:\n";

        @Test
        @DisplayName("and brackets stay, empty")
        void brackets() {
            String before = BASE + "  web:\n    <<: *base\n    image: nginx\n    ports: []\n    labels: {}\n";
            assertComesBack(before, ADD_PORT, TAKE_PORT);
            assertComesBack(before, ADD_LABEL, TAKE_LABEL);
        }

        @Test
        @DisplayName("and brackets take the place of lines")
        void lines() {
            String web = "  web:\n    <<: *base\n    image: nginx\n";
            assertThat(after(BASE + web + "    ports: # mine\n      - 8080:80\n", TAKE_PORT))
                    .isEqualTo(BASE + web + "    ports: [] # mine\n");
            assertThat(after(BASE + web + "    labels:\n      a.b: mine\n", TAKE_LABEL))
                    .isEqualTo(BASE + web + "    labels: {}\n");
        }

        @Test
        @DisplayName("and braces are written where the only label is merged in itself")
        void onlyMerged() {
            String web = BASE + "  web:\n    <<: *base\n    image: nginx\n";
            assertThat(after(web, TAKE_LABEL)).isEqualTo(web + "    labels: {}\n");
        }
    }

    @Nested
    @DisplayName("from a service that extends one with a healthcheck")
    class Extended {

        private static final List<String> TEST = List.of("CMD-SHELL", "curl -f http://localhost || exit 1");
        private static final String BEFORE = """
                services:
                  base:
                    image: nginx
                    healthcheck:
                      test: curl -f http://localhost || exit 1
                      timeout: 60s
                  web:
                    extends: base
                """;

        private static ServiceEdit check(String interval, String timeout) {
            return new SetHealthcheck("web", new Healthcheck(TEST, interval, timeout, null, null, false));
        }

        @Test
        @DisplayName("where only what differs was written")
        void differs() {
            assertThat(after(BEFORE, check("7s", "1m"))).isEqualTo(BEFORE + "    healthcheck:\n      interval: 7s\n");
            assertComesBack(BEFORE, check("7s", "1m"), check(null, "1m"));
        }

        @Test
        @DisplayName("and what is the same already is not written at all")
        void same() {
            assertThat(after(BEFORE, check(null, "1m"))).isEqualTo(BEFORE);
        }

        @Test
        @DisplayName("and one that is turned off there is turned on")
        void disabled() {
            String off = BEFORE.replace("      timeout: 60s\n", "      disable: true\n");
            assertThat(after(off, check("7s", null)))
                    .isEqualTo(off + "    healthcheck:\n      interval: 7s\n      disable: false\n");
        }

        @Test
        @DisplayName("and what cannot be taken out here is said")
        void cannotBeTakenOut() {
            Trial trial = Trial.of(BEFORE);
            PlanResult result =
                    new EditPlanner(Trial.CATALOG).plan(trial.project(), trial.model(), List.of(check("7s", null)));
            assertThat(((PlanResult.Planned) result).plan().findings())
                    .extracting(Finding::what)
                    .contains("web may have the healthcheck.timeout of what it extends now.");
        }
    }
}
