package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The Docker engine as the window and the terminal use it. Every method may be called from any thread; those that return a value block. */
public interface Engine extends AutoCloseable {
    /** Whether an engine can be used, asked anew; at most five seconds. */
    EngineStatus status();

    /** What Compose says of the project. */
    ConfigResult config(Project project);

    /** What Compose says of the project with all its profiles; it may refuse that where it accepts the project itself. */
    ConfigResult configOfAllProfiles(Project project);

    /** What Compose says of the project as it would be after the plan, judged in a scratch copy. */
    ConfigResult judge(Project project, ChangePlan plan);

    /**
     * What Prometheus' own checker says of a configuration, judged in a scratch copy by the image that will read it.
     *
     * @param project its files are read as they are there, or as they would be
     * @param prometheus the service that reads the configuration
     */
    PrometheusCheck checkPrometheus(Project project, Service prometheus);

    /**
     * Which programs an image has, without running anything of it.
     *
     * @param wanted names such as {@code wget}; {@code sh} for a shell
     * @return those that it has; empty where the engine does not have the image, or could not be asked
     */
    default Optional<Set<String>> programs(String image, Set<String> wanted) {
        return Optional.empty();
    }

    /**
     * Which healthcheck an image brings.
     *
     * @return its test as one text, empty text where it brings none; empty where the engine does not have the image, or could not be
     *     asked
     */
    default Optional<String> healthcheck(String image) {
        return Optional.empty();
    }

    /** How the running services of the project are reached from this machine; empty when the engine does not answer. */
    default List<ContainerAddress> addresses(String projectName) {
        return List.of();
    }

    /** The containers of the project now; empty when the engine does not answer. */
    StackState state(String projectName);

    /**
     * Tells of the containers of the project whenever they change, and of their load every few seconds, on a thread of its own,
     * until closed. It goes on by itself after the engine was restarted.
     */
    Watch watch(String projectName, Consumer<StackState> listener);

    /** {@code docker compose up}, waiting until every service is running or healthy. */
    Run up(Project project, Consumer<UpProgress> listener);

    /** {@code docker compose down}; volumes are kept. */
    Run down(Project project, Consumer<UpProgress> listener);

    /** Ends every stream and process of this object. */
    @Override
    void close();

    /** Something that goes on until closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
