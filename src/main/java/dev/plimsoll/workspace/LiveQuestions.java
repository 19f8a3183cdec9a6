package dev.plimsoll.workspace;

import dev.plimsoll.change.LiveFacts;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Compose, Prometheus, the published ports and the engine what a check needs to know. */
final class LiveQuestions {

    private static final int PATIENCE_MILLIS = 2000;

    private final Workspace workspace;

    LiveQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    LiveFacts facts(ComposeModel model) {
        Map<String, String> states = states(model);
        if (states == null) {
            // what answers on this machine then, or does not, says nothing of the stack
            return filesAlone("No engine can be used, so what runs is not known.");
        }
        Config config = config();
        Optional<TargetsSnapshot> targets = workspace.stack().prometheus(model).map(workspace.stack()::targets);
        return new LiveFacts(
                config.accepted(),
                config.message(),
                targets.filter(each -> each.problem() == null)
                        .map(LiveQuestions::targets)
                        .orElse(null),
                targets.map(each -> each.problem() == null ? "" : each.problem())
                        .orElse("The project has no Prometheus with a published port."),
                answers(model),
                states,
                checked(model));
    }

    private Set<String> checked(ComposeModel model) {
        return workspace.checksAwaited(model).entrySet().stream()
                .filter(each -> each.getValue().isThere())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What Compose says of the files.
     *
     * @param reason why nothing else is asked, a sentence
     */
    LiveFacts filesAlone(String reason) {
        Config config = config();
        return new LiveFacts(config.accepted(), config.message(), null, reason, Map.of(), null);
    }

    private record Config(@Nullable Boolean accepted, String message) {}

    private Config config() {
        return switch (workspace.config()) {
            case ConfigResult.Accepted accepted -> new Config(true, "");
            case ConfigResult.Rejected rejected -> new Config(false, rejected.explained());
            case ConfigResult.Unavailable unavailable -> new Config(null, unavailable.explained());
        };
    }

    private static List<LiveFacts.Target> targets(TargetsSnapshot snapshot) {
        return snapshot.rows().stream()
                .map(row -> new LiveFacts.Target(
                        row.target().job(),
                        row.target().health().name().toLowerCase(Locale.ROOT),
                        row.target().lastError()))
                .toList();
    }

    /** The components are asked; the project's own services are none of our business. */
    private Map<String, Boolean> answers(ComposeModel model) {
        Map<String, Boolean> answers = new TreeMap<>();
        for (Service service : model.services()) {
            if (workspace.catalog().componentOf(service).isPresent()) {
                PublishedAddress.of(workspace.catalog(), service)
                        .ifPresent(address -> answers.put(service.name(), answers(address)));
            }
        }
        return answers;
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private @Nullable Map<String, String> states(ComposeModel model) {
        if (!(workspace.engineStatus() instanceof EngineStatus.Ready)) {
            return null;
        }
        return workspace.stack().state(model).services().stream()
                .collect(Collectors.toMap(
                        ServiceState::service, each -> each.status().word()));
    }
}
