package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceEdit.SetWait;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a project says once a plan is written; tells where a service then is not what it was asked to be. */
final class Outcome {

    private static final List<String> NETWORKS = List.of("networks");

    private final Planning planning;
    private final ComposeModel then;

    private Outcome(Planning planning, ComposeModel then) {
        this.planning = planning;
        this.then = then;
    }

    /** The project as it is read then; empty where it cannot be read. */
    static Optional<ComposeModel> of(Planning planning) {
        Project project = planning.project();
        return read(new Project(
                project.name(),
                project.folder(),
                project.composeFiles(),
                path -> planned(planning, path),
                project.outer()));
    }

    private static Optional<SourceFile> planned(Planning planning, Path path) {
        Optional<SourceFile> now = planning.project().files().read(path);
        return planning.drafts()
                .planned(path)
                .map(text -> new SourceFile(path, text, ""))
                .or(() -> now);
    }

    /** A project as it is written. */
    static Optional<ComposeModel> read(Project project) {
        return ComposeReader.read(project) instanceof ComposeReading.AsWritten written
                ? Optional.of(written.model())
                : Optional.empty();
    }

    /** Finds what the edits of services lead to. */
    static void judge(Planning planning, List<ServiceEdit> edits) {
        boolean matters = edits.stream()
                .anyMatch(each -> each instanceof SetNetwork
                        || each instanceof SetLabel
                        || each instanceof SetWait
                        || takesImage(each));
        Optional<ComposeModel> then = matters ? of(planning) : Optional.empty();
        then.ifPresent(model -> edits.forEach(new Outcome(planning, model)::judge));
    }

    private static boolean takesImage(ServiceEdit edit) {
        return edit instanceof SetValue value
                && value.value() == null
                && value.keys().equals(List.of("image"));
    }

    private void judge(ServiceEdit edit) {
        then.service(edit.service()).ifPresent(service -> {
            if (takesImage(edit)) {
                image(service);
            } else {
                ServiceHomes.of(planning, service.name())
                        .filter(homes -> !homes.having(List.of("extends")).isEmpty())
                        .ifPresent(homes -> extended(homes, service, edit));
            }
        });
    }

    private void image(Service service) {
        if (service.image() == null && service.build() == null) {
            planning.findings()
                    .error(
                            service.name() + " would have neither an image nor a build.",
                            "Compose refuses a service without both, and it inherits none.",
                            "Give it another image.");
        }
    }

    private void extended(ServiceHomes homes, Service service, ServiceEdit edit) {
        switch (edit) {
            case SetNetwork _ -> networks(homes, service);
            case SetLabel(String name, String key, String value)
            when value == null && then.places().inService(name, "labels", key).isPresent() ->
                still(name + " has the label " + key);
            case SetWait(String name, String on, String condition)
            when condition == null && service.dependsOn().containsKey(on) -> still(name + " waits for " + on);
            default -> {}
        }
    }

    private void still(String what) {
        planning.findings()
                .warning(
                        what + " all the same.",
                        "What it extends says so, and Compose puts what both say together.",
                        "Take it out there, or give it another value here.");
    }

    /** Compose puts the networks of a service and of what it extends together. */
    private void networks(ServiceHomes homes, Service service) {
        List<String> written = written(homes);
        List<String> others = service.networks().stream()
                .filter(each -> !written.contains(each))
                .toList();
        if (!others.isEmpty() && !others.equals(List.of(Networks.DEFAULT))) {
            planning.findings()
                    .warning(
                            service.name() + " is on " + Words.list(others) + " as well.",
                            "What it extends is, and Compose puts the networks of both together.",
                            "Take that out of what " + service.name() + " extends, where it is not meant.");
        }
    }

    private static List<String> written(ServiceHomes homes) {
        return homes.having(NETWORKS).stream()
                .flatMap(home -> Stream.concat(
                        home.texts(NETWORKS).stream(),
                        home.node(NETWORKS).stream()
                                .filter(MappingNode.class::isInstance)
                                .flatMap(each -> ((MappingNode) each).all().stream())
                                .map(Entry::key)))
                .toList();
    }
}
