package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine that the {@code docker} command and its current context point to. */
public final class DockerEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(DockerEngine.class);
    /** Plain output, without advertisements and without questions. */
    private static final Map<String, String> QUIET =
            Map.of("DOCKER_CLI_HINTS", "false", "COMPOSE_ANSI", "never", "COMPOSE_MENU", "false");

    private final ComposeCli compose;
    private final Promtool promtool;
    private final ConfigReload reload;
    private final DockerApi api;
    private final ImagePrograms programs;
    private final ImageHealth health;
    private final EngineProbe probe;
    private final Supplier<String> host;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();

    /**
     * An engine as the environment of this process names it.
     *
     * @param resolved makes records of the JSON that {@code docker compose config} prints
     * @param isPrometheus which services read their configuration again once a stack is up, where it changed on disk
     */
    public DockerEngine(Function<String, ComposeModel> resolved, Predicate<Service> isPrometheus) {
        this(resolved, isPrometheus, new SystemProcesses(QUIET), System.getenv());
    }

    DockerEngine(
            Function<String, ComposeModel> resolved,
            Predicate<Service> isPrometheus,
            ProcessRunner processes,
            Map<String, String> environment) {
        host = new DockerHost(processes, environment)::address;
        compose = new ComposeCli(processes, resolved, environment);
        promtool = new Promtool(processes, host, environment);
        api = new DockerApi(host);
        reload = new ConfigReload(api, promtool, isPrometheus);
        programs = new ImagePrograms(api);
        health = new ImageHealth(api);
        probe = new EngineProbe(processes, new FactsReader(api, new HostPorts(), new MountPropagation()), host);
    }

    @Override
    public EngineStatus status() {
        try {
            return probe.status();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new EngineStatus.NotRunning("The question was stopped.");
        }
    }

    @Override
    public ConfigResult config(Project project) {
        return compose.config(project);
    }

    @Override
    public ConfigResult configOfAllProfiles(Project project) {
        return compose.configOfAllProfiles(project);
    }

    @Override
    public ConfigResult judge(Project project, ChangePlan plan) {
        return compose.judge(project, plan);
    }

    @Override
    public PrometheusCheck checkPrometheus(Project project, Service prometheus) {
        return promtool.check(project, prometheus);
    }

    @Override
    public List<ContainerAddress> addresses(String projectName) {
        try {
            boolean local = DockerHost.isLocal(host.get());
            return new Addresses(api, local, new ListeningPorts(Path.of("/proc"))).of(projectName);
        } catch (EngineUnreachableException away) {
            LOG.debug("{}", away.getMessage());
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public Optional<Set<String>> programs(String image, Set<String> wanted) {
        try {
            return programs.of(image, wanted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> healthcheck(String image) {
        try {
            return health.of(image);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public StackState state(String projectName) {
        try {
            return StackStates.of(new Containers(api).of(projectName), id -> Load.UNKNOWN);
        } catch (EngineUnreachableException away) {
            LOG.debug("{}", away.getMessage());
            return StackState.EMPTY;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return StackState.EMPTY;
        }
    }

    @Override
    public Watch watch(String projectName, Consumer<StackState> listener) {
        StackWatcher watcher = new StackWatcher(api, projectName, listener);
        watches.add(watcher);
        watcher.start();
        return () -> {
            watches.remove(watcher);
            watcher.close();
        };
    }

    @Override
    public Run up(Project project, Consumer<UpProgress> listener) {
        return followed(new StackJob(compose, api, reload, project, listener).up());
    }

    @Override
    public Run down(Project project, Consumer<UpProgress> listener) {
        return followed(new StackJob(compose, api, reload, project, listener).down());
    }

    /** What still runs is asked to stop. */
    @Override
    public void close() {
        runs.forEach(Run::cancel);
        watches.forEach(Watch::close);
        api.close();
    }

    private Run followed(Run run) {
        runs.removeIf(each -> each.result().isDone());
        runs.add(run);
        return run;
    }
}
