package dev.plimsoll.check;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.WrittenConfig;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.form.ImageCheck;
import dev.plimsoll.form.Machine;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What rules look at.
 *
 * @param project its files are read as they are there, or as they would be
 * @param model what the project says: as Compose resolves it with the places of the text, or as written
 * @param written the same as written, services of inactive profiles too
 * @param catalog tells which service is a Prometheus
 * @param facts of the machine it starts on; {@link EngineFacts#UNKNOWN} leaves out what only it can tell
 * @param images service to what its image says of healthchecks; services whose image is not known are left out
 */
public record Scene(
        Project project,
        ComposeModel model,
        ComposeModel written,
        Catalog catalog,
        EngineFacts facts,
        Map<String, ImageCheck> images) {

    /** Without a look at images. */
    public Scene(Project project, ComposeModel model, ComposeModel written, Catalog catalog, EngineFacts facts) {
        this(project, model, written, catalog, facts, Map.of());
    }

    /** The services that start together, which no profile keeps back and which are not scaled to none. */
    List<Service> started() {
        return model.started().stream()
                .filter(each -> model.resolved() || each.profiles().isEmpty())
                .filter(each -> replicas(each) > 0)
                .toList();
    }

    /** Each service that starts, as Compose resolved it and as it is written; none where Compose was not asked. */
    void eachResolved(BiConsumer<Service, Service> look) {
        if (model.resolved()) {
            started().forEach(each -> written.service(each.name()).ifPresent(as -> look.accept(each, as)));
        }
    }

    /** The services that start only with a profile that is not active. */
    List<Service> waitingForProfile() {
        return written.services().stream()
                .filter(each -> !each.profiles().isEmpty())
                .filter(each -> !model.resolved() || model.service(each.name()).isEmpty() || !model.starts(each))
                .filter(each -> replicas(each) > 0)
                .toList();
    }

    /** All of them, whatever starts when. */
    List<Service> everyService() {
        Stream<Service> others = written.services().stream()
                .filter(each -> model.service(each.name()).isEmpty());
        return Stream.concat(model.services().stream(), others).toList();
    }

    static int replicas(Service service) {
        Integer replicas = service.particulars().replicas();
        return replicas == null ? 1 : replicas;
    }

    /** Every Prometheus of the project that starts, with the configuration that it reads. */
    List<PrometheusFile> prometheus() {
        return everyPrometheus().stream()
                .flatMap(each ->
                        WrittenConfig.of(project, each).flatMap(written -> PrometheusFile.of(each, written)).stream())
                .toList();
    }

    /** Every Prometheus of the project that starts. */
    List<Service> everyPrometheus() {
        return started().stream().filter(catalog::isPrometheus).toList();
    }

    Machine machine() {
        return new Machine(facts, model.name());
    }
}
