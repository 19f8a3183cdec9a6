package dev.plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engine what a failure was about; what it does not answer is not known. */
final class Autopsy implements Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Autopsy.class);
    private static final int LAST_LINES = 5;

    private final DockerApi api;
    private final ContainerNames names;
    private final @Nullable String failedService;

    Autopsy(DockerApi api, ContainerNames names, @Nullable String failedService) {
        this.api = api;
        this.names = names;
        this.failedService = failedService;
    }

    @Override
    public @Nullable String holderOf(int port) {
        return ask(() -> new Containers(api).publisherOf(port))
                .map(name -> "the container " + name)
                .orElse(null);
    }

    @Override
    public @Nullable String projectOf(String container) {
        return ask(() -> new Containers(api).inspect(container))
                .map(found -> found.getConfig().getLabels())
                .map(labels -> labels.get(Containers.PROJECT))
                .orElse(null);
    }

    @Override
    public String serviceOf(String container) {
        String service = names.serviceOf(container);
        return service == null ? container : service;
    }

    @Override
    public @Nullable String failedService() {
        return failedService;
    }

    @Override
    public String lastWordsOf(String container) {
        List<String> said = new ArrayList<>();
        ask(() -> new Containers(api).inspect(container))
                .map(ContainerStatus::new)
                .map(Autopsy::ending)
                .ifPresent(said::addAll);
        String log = ask(() -> Optional.of(new ContainerLog(api).last(container, LAST_LINES)))
                .orElse("");
        if (!log.isEmpty()) {
            said.add("Its log ends with:\n" + log);
        }
        return String.join("\n", said);
    }

    /** A container that ended takes its healthcheck with it, which then says nothing of the cause. */
    private static List<String> ending(ContainerStatus container) {
        List<String> said = new ArrayList<>();
        if (!container.status().isUp()) {
            said.add("Its container ended: " + container.detail() + ".");
        } else if (container.restarts() > 0) {
            said.add("Its container ended, and was restarted " + container.restartedTimes() + ".");
        }
        if (container.status().isUp() && !container.healthOutput().isEmpty()) {
            said.add("Its healthcheck says: " + container.healthOutput());
        }
        return said;
    }

    private static <T> Optional<T> ask(Question<T> question) {
        try {
            return question.ask();
        } catch (EngineUnreachableException unknown) {
            LOG.debug("{}", unknown.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask() throws EngineUnreachableException, InterruptedException;
    }
}
