package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An inspection of a plan")
class PlanInspectorTest {

    private static final String CLASH = """
            services:
              web: {image: busybox, ports: ['8080:80']}
              old: {image: busybox, ports: ['8080:80'], depends_on: {web: {condition: service_healthy}}}
            """;

    private static List<String> found(Sketch before, String after) {
        Path file = Sketch.FOLDER.resolve(Sketch.COMPOSE);
        ChangePlan plan = new ChangePlan(
                "Add",
                Sketch.FOLDER,
                List.of(new FileChange(file, before.files().get(Sketch.COMPOSE), "", after, false)),
                List.of());
        Scene then = before.scene(PlanInspector.after(before.project(), plan));
        return new PlanInspector()
                .inspect(before::scene, then).stream().map(Sketch::line).toList();
    }

    @Test
    @DisplayName("tells what it causes, at the place where it will stand")
    void causes() {
        Sketch before = Sketch.of("services:\n  web: {image: busybox, ports: ['8080:80']}\n");
        assertThat(found(
                        before,
                        "# new\n" + before.files().get(Sketch.COMPOSE) + "  b: {image: busybox, ports: ['8080:81']}\n"))
                .containsExactly(
                        "error port-twice compose.yaml:4:31 Port 8080 of this machine is published by web and by b.");
    }

    @Test
    @DisplayName("makes a note of errors that were there before, and is silent on the rest of it")
    void wasSoBefore() {
        assertThat(found(Sketch.of(CLASH), "# moved\n" + CLASH))
                .containsExactly(
                        "note port-twice compose.yaml:4:33 Was so before: Port 8080 of this machine is published by"
                                + " web and by old.");
    }

    @Test
    @DisplayName("has nothing to tell of a plan that is well")
    void well() {
        Sketch before = Sketch.of("services:\n  web: {image: busybox}\n");
        assertThat(found(before, "services:\n  web: {image: busybox:1}\n")).isEmpty();
    }
}
