package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services of a project with their states: those of its files in their order, then those that only run. */
final class StateTable {

    private final List<ServiceState> states;
    private final ComposeModel model;

    StateTable(ComposeModel model, StackState stack) {
        this.model = model;
        List<String> named = model.services().stream().map(Service::name).toList();
        Stream<ServiceState> written =
                model.services().stream().map(each -> stack.service(each.name()).orElseGet(() -> notCreated(each)));
        Stream<ServiceState> others = stack.services().stream().filter(each -> !named.contains(each.service()));
        states = Stream.concat(written, others).toList();
    }

    List<String> lines(boolean coloured) {
        Table table = new Table(coloured, "SERVICE", "STATE", "SINCE", "PORTS", "IMAGE");
        for (ServiceState each : states) {
            table.row(
                    ink(each.status()),
                    1,
                    each.service(),
                    resting(each) ? "only with the profile " + profiles(each) : word(each),
                    since(each.startedAt()),
                    each.publishedPorts().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    each.image());
        }
        return table.lines();
    }

    ArrayNode json(ObjectNode parent) {
        ArrayNode all = parent.putArray("services");
        for (ServiceState each : states) {
            ObjectNode row = all.addObject()
                    .put("service", each.service())
                    .put("state", each.status().word())
                    .put("detail", each.detail())
                    .put("image", each.image())
                    .put("containerId", each.containerId())
                    .put(
                            "startedAt",
                            each.startedAt() == null ? null : each.startedAt().toString());
            if (resting(each)) {
                ArrayNode profiles = row.putArray("onlyWithProfiles");
                model.service(each.service()).stream()
                        .flatMap(of -> of.profiles().stream())
                        .forEach(profiles::add);
            }
            ArrayNode ports = row.putArray("publishedPorts");
            each.publishedPorts().forEach(ports::add);
        }
        return all;
    }

    /** Whether it is not there because its profile is not asked for. */
    private boolean resting(ServiceState state) {
        return state.status() == Status.NOT_CREATED && model.inactive().contains(state.service());
    }

    private String profiles(ServiceState state) {
        return model.service(state.service())
                .map(each -> String.join(" or ", each.profiles()))
                .orElse("");
    }

    private static String word(ServiceState state) {
        String detail = state.detail().lines().findFirst().orElse("").strip();
        boolean telling = state.status() == Status.EXITED || state.status() == Status.RESTARTING;
        return telling && !detail.isEmpty()
                ? state.status().word() + " (" + detail + ")"
                : state.status().word();
    }

    private static String since(@Nullable Instant start) {
        return start == null ? "" : Ago.words(Duration.between(start, Instant.now()));
    }

    private static ServiceState notCreated(Service service) {
        String image = service.image() == null ? "" : service.image();
        return new ServiceState(service.name(), Status.NOT_CREATED, "", null, image, List.of(), null, null, null, null);
    }

    private static Ink ink(Status status) {
        return switch (status) {
            case HEALTHY, RUNNING -> Ink.GOOD;
            case STARTING, CREATED -> Ink.WARNING;
            case UNHEALTHY, RESTARTING, EXITED -> Ink.BAD;
            case NOT_CREATED -> Ink.MUTED;
        };
    }
}
