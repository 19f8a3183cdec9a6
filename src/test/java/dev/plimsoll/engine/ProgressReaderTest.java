package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.UpProgress.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The progress of Compose")
class ProgressReaderTest {

    private final List<UpProgress> steps = new ArrayList<>();
    private final OutputTail output = new OutputTail();
    private final ProgressReader reader =
            new ProgressReader(new ContainerNames(TestModels.of("iotest", "web", "plain")), steps::add, output);

    @Nested
    @DisplayName("as JSON")
    class Json {

        @Test
        @DisplayName("is told by service, and its error is kept")
        void recorded() {
            Recordings.lines("up-init-missing.jsonl").forEach(reader::progress);
            assertThat(steps)
                    .startsWith(
                            new UpProgress(null, "Creating", Phase.WORKING, null),
                            new UpProgress(null, "Created", Phase.DONE, null),
                            new UpProgress("web", "Creating", Phase.WORKING, null))
                    .endsWith(
                            new UpProgress("web", "Waiting", Phase.WORKING, null),
                            new UpProgress("web", "Healthy", Phase.DONE, null),
                            new UpProgress("plain", "Starting", Phase.WORKING, null));
            assertThat(reader.error()).contains("exec: \"docker-init\": executable file not found");
            assertThat(output.text())
                    .contains("Container iotest-web-1  Healthy")
                    .contains("docker-init");
        }

        @Test
        @DisplayName("of a newer Compose is told in the same way")
        void newer() {
            reader.progress("{\"id\":\"Container iotest-web-1\",\"status\":\"Working\",\"text\":\"Starting\"}");
            reader.progress("{\"id\":\"Container iotest-web-1\",\"status\":\"Done\",\"text\":\"Started\"}");
            reader.progress("{\"id\":\"Container iotest-web-1\",\"status\":\"Done\",\"text\":\"Running\"}");
            reader.progress(
                    "{\"id\":\"Image busybox\",\"status\":\"Error\",\"text\":\"Error\",\"details\":\"no such image\"}");
            assertThat(steps)
                    .containsExactly(
                            new UpProgress("web", "Starting", Phase.WORKING, null),
                            new UpProgress("web", "Started", Phase.DONE, null),
                            new UpProgress("web", "Running", Phase.DONE, null),
                            new UpProgress(null, "Error", Phase.FAILED, null));
            assertThat(output.text()).contains("Image busybox  Error: no such image");
        }

        @Test
        @DisplayName("of a download says how far it is, for the service it is for")
        void download() {
            reader.progress(
                    "{\"id\":\"abc\",\"parent_id\":\"web\",\"text\":\"Downloading\",\"current\":5,\"total\":10,\"percent\":50}");
            assertThat(steps).containsExactly(new UpProgress("web", "Downloading", Phase.WORKING, 50));
        }

        @Test
        @DisplayName("that breaks off names the service whose step was under way")
        void breaksOff() {
            Recordings.lines("failures/foreign.jsonl").forEach(reader::progress);
            assertThat(reader.failedService()).isEqualTo("web");
        }

        @Test
        @DisplayName("that breaks off names no service where it could be several")
        void several() {
            reader.progress("{\"id\":\"Container iotest-web-1\",\"status\":\"Starting\"}");
            reader.progress("{\"id\":\"Container iotest-plain-1\",\"status\":\"Starting\"}");
            assertThat(reader.failedService()).isNull();
        }

        @Test
        @DisplayName("of an image that was built is told for its service")
        void built() {
            reader.progress("{\"id\":\"iotest-web\",\"status\":\"Built\"}");
            assertThat(steps).containsExactly(new UpProgress("web", "Built", Phase.DONE, null));
        }

        @Test
        @DisplayName("of a pull that fails names the service")
        void pullFails() {
            Recordings.lines("failures/image.jsonl").forEach(reader::progress);
            assertThat(reader.failedService()).isEqualTo("web");
            assertThat(steps).contains(new UpProgress("web", "Error", Phase.FAILED, null));
        }

        @Test
        @DisplayName("with an error where a word should be shows a word")
        void longError() {
            Recordings.lines("failures/name.jsonl").forEach(reader::progress);
            assertThat(steps).extracting(UpProgress::text).containsOnly("Creating", "Created", "Error");
        }
    }

    @Test
    @DisplayName("of a build is told step by step")
    void build() {
        reader.build("{\"vertexes\":[{\"digest\":\"sha256:1\",\"name\":\"[internal] load build definition\"}]}");
        reader.build("{\"vertexes\":[{\"digest\":\"sha256:2\",\"name\":\"[web 2/3] RUN make\"}]}");
        reader.build("{\"vertexes\":[{\"digest\":\"sha256:0\",\"name\":\"[web 1/3] FROM busybox\"}]}");
        reader.build("{\"vertexes\":[{\"digest\":\"sha256:2\",\"name\":\"[web build 3/3] COPY a b\"}]}");
        assertThat(steps)
                .containsExactly(
                        new UpProgress("web", "Building 2/3", Phase.WORKING, null),
                        new UpProgress("web", "Building 3/3", Phase.WORKING, null));
        assertThat(output.text()).isEqualTo("[web 2/3] RUN make\n[web 1/3] FROM busybox\n[web build 3/3] COPY a b");
    }

    @Test
    @DisplayName("of an older Compose, which is plain text, is told as well")
    void plain() {
        reader.progress(" Container iotest-web-1  Starting");
        reader.progress(" Container iotest-web-1  Started ");
        reader.progress("time=\"x\" level=warning msg=\"y\"");
        reader.progress("Error response from daemon: no");
        assertThat(steps)
                .containsExactly(
                        new UpProgress("web", "Starting", Phase.WORKING, null),
                        new UpProgress("web", "Started", Phase.DONE, null));
        assertThat(reader.error()).isEqualTo("Error response from daemon: no");
    }

    @Test
    @DisplayName("that is garbage does no harm")
    void garbage() {
        List.of("{", "{}", "{\"id\":null}", "", "[1]", "{\"error\":false,\"id\":\"x\"}", "\u0000")
                .forEach(reader::progress);
        assertThat(steps).containsExactly(new UpProgress(null, "", Phase.DONE, null));
    }

    @Test
    @DisplayName("is kept as text for people, bounded")
    void bounded() {
        for (int each = 0; each < 5000; each++) {
            output.add("line " + each);
        }
        output.add("x".repeat(100_000));
        assertThat(output.text().length()).isLessThan(20_000);
        assertThat(output.text()).doesNotContain("line 4500\n").contains("line 4999");
    }

    @Nested
    @DisplayName("knows the service of a container")
    class Names {

        private final ContainerNames names = new ContainerNames(new ComposeModel(
                "my-shop",
                List.of(
                        TestModels.service("web", null),
                        TestModels.service("web-1", null),
                        TestModels.service("db", "store")),
                List.of(),
                List.of(),
                true));

        @Test
        @DisplayName("by its made-up name, its own name, and while it is replaced")
        void known() {
            assertThat(names.serviceOf("my-shop-web-1")).isEqualTo("web");
            assertThat(names.serviceOf("my-shop-web-1-2")).isEqualTo("web-1");
            assertThat(names.serviceOf("my-shop_web_12")).isEqualTo("web");
            assertThat(names.serviceOf("store")).isEqualTo("db");
            assertThat(names.serviceOf("0123456789ab_my-shop-web-1")).isEqualTo("web");
            assertThat(names.serviceOf("web")).isEqualTo("web");
        }

        @Test
        @DisplayName("and of no other")
        void unknown() {
            assertThat(names.serviceOf("other-web-1")).isNull();
            assertThat(names.serviceOf("my-shop-gone-1")).isNull();
            assertThat(names.serviceOf("my-shop_default")).isNull();
        }
    }
}
