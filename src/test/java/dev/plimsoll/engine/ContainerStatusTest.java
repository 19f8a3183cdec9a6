package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Statistics;
import dev.plimsoll.engine.ServiceState.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A container")
class ContainerStatusTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            "Status":"running"                                                                         | RUNNING    | ~~
            "Status":"running","Health":{"Status":"none"}                                              | RUNNING    | ~~
            "Status":"running","Health":{"Status":"healthy","Log":[{"ExitCode":0,"Output":"ok"}]}      | HEALTHY    | ~~
            "Status":"running","Health":{"Status":"starting","Log":[]}                                 | STARTING   | ~~
            "Status":"running","Health":{"Status":"starting","Log":[{"ExitCode":1,"Output":" no\\n"}]} | STARTING   | no
            "Status":"running","Health":{"Status":"unhealthy","Log":[{"ExitCode":0,"Output":"a"},{"ExitCode":-1,"Output":"Health check exceeded timeout (3s)"}]} | UNHEALTHY | Health check exceeded timeout (3s)
            "Status":"running","Health":{"Status":"unhealthy","Log":[{"ExitCode":1,"Output":""}]}      | UNHEALTHY  | exit code 1, no output
            "Status":"exited","ExitCode":137,"OOMKilled":true                                          | EXITED     | exit code 137, out of memory
            "Status":"exited","ExitCode":127,"Error":"no such program"                                 | EXITED     | exit code 127, no such program
            "Status":"dead","ExitCode":0                                                               | EXITED     | exit code 0
            "Status":"restarting","ExitCode":2                                                         | RESTARTING | exit code 2, restarted 3 times
            "Status":"created","Error":"port is already allocated"                                     | CREATED    | port is already allocated
            "Status":"paused"                                                                          | CREATED    | paused
            """)
    @DisplayName("has a state and what the engine adds to it")
    void states(String state, Status status, String detail) throws Exception {
        int restarts = status == Status.RESTARTING ? 3 : 0;
        ContainerStatus read = new ContainerStatus(JSON.readValue(
                "{\"RestartCount\":" + restarts + ",\"State\":{" + state + "}}", InspectContainerResponse.class));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.detail()).isEqualTo(detail);
    }

    @Test
    @DisplayName("has its load: memory without the cache that could go, and cores")
    void load() throws JsonProcessingException {
        String cpu = "\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":%d},\"system_cpu_usage\":%d,\"online_cpus\":2}";
        String before = cpu.formatted(100, 1000).replace("cpu_stats", "precpu_stats");
        Load second = load(cpu.formatted(400, 2000) + "," + before
                + ",\"memory_stats\":{\"usage\":1000,\"stats\":{\"inactive_file\":300}}");
        assertThat(second).isEqualTo(new Load(700L, 0.6));
        Load first = load(cpu.formatted(400, 2000) + ",\"precpu_stats\":{\"cpu_usage\":{\"total_usage\":0}}"
                + ",\"memory_stats\":{\"usage\":1000,\"stats\":{\"total_inactive_file\":400,\"inactive_file\":1}}");
        assertThat(first).isEqualTo(new Load(600L, null));
        assertThat(load("\"memory_stats\":{}")).isEqualTo(Load.UNKNOWN);
    }

    @Test
    @DisplayName("stands for its service when it is the worst of the replicas")
    void replicas() {
        StackState state = StackStates.of(
                List.of(
                        view("web", "1", Status.HEALTHY),
                        view("web", "2", Status.UNHEALTHY),
                        view("db", "3", Status.RUNNING)),
                id -> new Load(Long.valueOf(id), null));
        assertThat(state.services()).extracting(ServiceState::service).containsExactly("db", "web");
        assertThat(state.service("web").orElseThrow().status()).isEqualTo(Status.UNHEALTHY);
        assertThat(state.service("web").orElseThrow().memoryBytes()).isEqualTo(2);
    }

    private static ContainerView view(String service, String id, Status status) {
        return new ContainerView(id, service + id, service, status, "", 0, "image", List.of(), Instant.EPOCH, null);
    }

    private static Load load(String fields) throws JsonProcessingException {
        return Load.of(JSON.readValue("{" + fields + "}", Statistics.class));
    }
}
