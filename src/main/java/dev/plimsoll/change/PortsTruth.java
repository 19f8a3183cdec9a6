package dev.plimsoll.change;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether every component answers where it publishes a port. */
final class PortsTruth {

    private final Judgement judgement;
    private final Monitoring monitoring;
    private final LiveFacts live;
    private final Running running;

    PortsTruth(Monitoring monitoring, LiveFacts live) {
        this.judgement = new Judgement("ports-answer", statement(monitoring));
        this.monitoring = monitoring;
        this.live = live;
        this.running = new Running(live);
    }

    Truth truth() {
        for (Component component : monitoring.catalog().components()) {
            monitoring
                    .service(component.id())
                    .ifPresentOrElse(
                            service -> answers(component, service),
                            () -> judgement.fallsShort("The project has no " + component.title()
                                    + ". Add it: plimsoll add " + component.id() + "."));
        }
        return judgement.truth();
    }

    private static String statement(Monitoring monitoring) {
        List<String> titles =
                monitoring.catalog().components().stream().map(Component::title).toList();
        return Words.list(titles) + " answer.";
    }

    private void answers(Component component, Service service) {
        Optional<String> port = port(component, service);
        if (port.isEmpty()) {
            unpublished(component);
            return;
        }
        String where = " on " + port.get();
        Boolean answer = live.answers().get(service.name());
        if (answer == null) {
            judgement.unknown(component.title() + where + " was not asked.");
        } else if (answer && !running.isDown(service.name())) {
            judgement.holds(component.title() + " answers" + where + ".");
        } else {
            judgement.fallsShort(component.title() + " does not answer" + where + running.remark(service.name()) + ".");
        }
    }

    /** The port of this machine that it answers on; empty where there is none. */
    private static Optional<String> port(Component component, Service service) {
        if (WebAddress.onThisMachine(service)) {
            return component.id().equals(Monitoring.PROMETHEUS)
                    ? Optional.of(String.valueOf(WebAddress.of(service).port()))
                    : Optional.empty();
        }
        return service.ports().stream()
                .filter(each -> each.protocol().equals("tcp"))
                .flatMap(each -> Stream.ofNullable(each.published()))
                .findFirst();
    }

    /** Only Prometheus must be seen from this machine; the others are asked by it. */
    private void unpublished(Component component) {
        if (component.id().equals(Monitoring.PROMETHEUS)) {
            judgement.fallsShort(component.title() + " publishes no port, so it cannot be asked from this machine.");
        } else {
            judgement.holds(component.title() + " publishes no port; only Prometheus asks it.");
        }
    }
}
