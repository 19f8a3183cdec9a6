package dev.plimsoll.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.Syntax;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A wrong value in every field of every form, the words that are shown beside it, and that they go with a right one. */
@DisplayName("A field that gets a wrong value")
class FieldWordsTest {

    /** A value and what is said of it; an ellipsis stands for what the field says of itself. */
    private record Wrong(String value, String words) {}

    private static final Map<String, Wrong> SPECIAL = Map.ofEntries(
            Map.entry(
                    "container-name",
                    new Wrong(
                            "-",
                            "A container's name has at least two letters, digits, dots,"
                                    + " hyphens or underscores, and begins with a letter or digit.")),
            Map.entry(
                    "networks",
                    new Wrong(
                            "front a/b",
                            "a/b: A network is named with letters, digits, dots, hyphens and underscores.")),
            Map.entry("profiles", new Wrong("debug a", "a: A profile has at least two letters…")),
            Map.entry(
                    "mounts",
                    new Wrong("here", "here: A mount is source:/target, and :ro at its end for reading only.")),
            Map.entry("flags", new Wrong("verbose", "verbose: A flag begins with --, and its value follows behind =.")),
            Map.entry("devices", new Wrong("null", "null: A device is a path, such as /dev/nvme0.")),
            Map.entry("more-ports", new Wrong("web", "web: A port is host:container, such as 8080:80, …")),
            Map.entry(
                    "external-labels",
                    new Wrong("a-b=c", "a-b=c: A label is named with letters, digits and underscores…")),
            Map.entry(
                    "more-labels",
                    new Wrong("team", "team: write name=value, with quotes around both where there are blanks.")),
            Map.entry(
                    "more-depends-on", new Wrong("web=soon", "web=soon: A service, such as db, or with a condition…")),
            Map.entry("keep-labels", new Wrong("a, b", "Names with commas between them, and no blanks.")),
            Map.entry("leave-out", new Wrong("everything", "Names of metrics with commas between them…")),
            Map.entry("socket", new Wrong("here", "It begins with unix:// or tcp://.")),
            Map.entry("scrape-path", new Wrong("metrics", "A path begins with a slash, such as /metrics.")),
            Map.entry("restart", new Wrong("sometimes", "One of …")));

    private static Wrong wrong(Field field) {
        Wrong special = SPECIAL.get(field.id().replaceFirst("^own-", ""));
        boolean prometheus = field.syntax() == Syntax.PROMETHEUS;
        return special != null
                ? special
                : switch (field.kind()) {
                    case TEXT, COMMAND -> new Wrong("one\ntwo", "Only one line of plain characters can stand here.");
                    case IMAGE -> new Wrong("Not An Image", "An image is a repository and a tag, such as …");
                    case PORT -> new Wrong("70000", "A port is a whole number from 1 to 65535.");
                    case DURATION ->
                        new Wrong(
                                "soon",
                                prometheus
                                        ? "Prometheus reads whole numbers with units here, the longest first, such as 30s, 12h or 1d12h."
                                        : "A duration is a number with its unit, such as 30s, 1m30s or 2h.");
                    case SIZE ->
                        new Wrong(
                                "lots",
                                prometheus
                                        ? "Prometheus reads a number with its unit here, such as 512MB or 5GB."
                                        : "A size is a number with its unit, such as 512M or 1.5G.");
                    case CPUS -> new Wrong("0,5", "A number of cores is such as 0.5 or 2: write 0.5.");
                    case COUNT -> new Wrong("0", "A whole number from 1 belongs here.");
                    case CHOICE -> address(field);
                    case FLAG -> new Wrong("maybe", "Write true or false.");
                    case LIST, PAIRS -> new Wrong("'a b", "A quote is not closed.");
                };
    }

    private static Wrong address(Field field) {
        return new Wrong(
                "neither",
                field.accepted() == null
                        ? "One of these belongs here: …"
                        : field.accepted().words());
    }

    private static void says(String found, Wrong wrong) {
        if (wrong.words().endsWith("…")) {
            assertThat(found).startsWith(wrong.words().replace("…", ""));
        } else {
            assertThat(found).isEqualTo(wrong.words());
        }
    }

    /** What lets the others count. */
    private static final Map<String, String> BEFORE = Map.of(
            "healthcheck-run", "CMD-SHELL",
            "healthcheck", "true",
            "store-labels", "drop",
            "log-driver", "json-file",
            "log-max-size", "10m");

    @TestFactory
    @DisplayName("of a component says so beside it, keeps what was typed, and is silent of a right one")
    Stream<DynamicTest> components() {
        return FormProject.CATALOG.components().stream().flatMap(component -> component.fields().stream()
                .map(field ->
                        DynamicTest.dynamicTest(component.id() + "." + field.id(), () -> added(component, field))));
    }

    private static void added(Component component, Field field) {
        AddForm form = FormProject.of("services: {web: {image: busybox}}").form();
        BEFORE.forEach((id, value) -> form.set(component.id(), id, value));
        String right = FormProject.field(form, component.id(), field.id()).value();
        Wrong wrong = wrong(field);
        form.set(component.id(), field.id(), wrong.value());
        FieldState state = FormProject.field(form, component.id(), field.id());
        assertThat(state.value()).isEqualTo(wrong.value());
        says(FormProject.message(state.validation()), wrong);
        assertThat(form.problems()).anyMatch(each -> each.startsWith(component.id() + "." + field.id() + ": "));
        form.set(component.id(), field.id(), right);
        assertThat(FormProject.message(
                        FormProject.field(form, component.id(), field.id()).validation()))
                .isEmpty();
        assertThat(form.problems()).isEmpty();
    }

    private static final String STACK = """
            services:
              web:
                image: example/web:1
                ports: ["8080:80", "53:53/udp"]
                depends_on: [db]
                labels: {team: shop}
              db:
                image: postgres
              prometheus:
                image: prom/prometheus:v3.5.1
                ports: ["9090:9090"]
                command: [--config.file=/etc/prometheus/prometheus.yml]
                volumes: ["./p.yml:/etc/prometheus/prometheus.yml:ro"]
              cadvisor:
                image: gcr.io/cadvisor/cadvisor:latest
                ports: ["8081:8080"]
              node-exporter:
                image: prom/node-exporter:latest
                volumes: ["/:/host:ro"]
            """;

    @TestFactory
    @DisplayName("of a service that is there says so beside it, asks for no edit, and is silent of what the file says")
    Stream<DynamicTest> edits() {
        return Stream.of("web", "prometheus", "cadvisor", "node-exporter")
                .flatMap(service -> edit(service).fields().stream()
                        .map(FieldState::field)
                        .map(field ->
                                DynamicTest.dynamicTest(service + "." + field.id(), () -> edited(service, field))));
    }

    private static EditForm edit(String service) {
        FormProject project = FormProject.of(STACK);
        return EditForm.of(
                        new EditForm.Context(
                                FormProject.CATALOG,
                                FormProject.model(project.project()),
                                project.project(),
                                FormProject.PLAIN,
                                Scraping.UNKNOWN),
                        service)
                .orElseThrow();
    }

    private static FieldState state(EditForm form, Field field) {
        return form.fields().stream()
                .filter(each -> each.field().id().equals(field.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void edited(String service, Field field) {
        EditForm form = edit(service);
        BEFORE.forEach(form::set);
        if (field.id().equals("address") && form.where("port").isEmpty()) {
            form.set("port", "9100");
        }
        String right = state(form, field).value();
        Wrong wrong = wrong(field);
        form.set(field.id(), wrong.value());
        assertThat(state(form, field).value()).isEqualTo(wrong.value());
        says(FormProject.message(state(form, field).validation()), wrong);
        assertThat(form.problems()).anyMatch(each -> each.startsWith(field.id() + ": "));
        form.set(field.id(), right);
        assertThat(FormProject.message(state(form, field).validation())).isEmpty();
        form.reset("healthcheck-run");
        form.reset(field.id());
        assertThat(state(form, field).value()).isEqualTo(state(form, field).initial());
        assertThat(FormProject.message(state(form, field).validation())).isEmpty();
        assertThat(List.copyOf(form.problems())).noneMatch(each -> each.startsWith(field.id() + ": "));
    }
}
