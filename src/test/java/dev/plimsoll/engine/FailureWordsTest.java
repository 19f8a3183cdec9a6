package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words for a failed start")
class FailureWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            port      | Port 18080 is taken. | web2 publishes it, but the container blog-web-1 holds it already.
            foreign   | Port 18099 is taken. | web publishes it, but another program holds it already.
            name      | There is a container named iotest-taken already. | It belongs to the project blog.
            image     | The image of web is not on this machine and could not be pulled. | The registry registry-1.docker.io cannot be reached
            unhealthy | web did not become healthy. | Its healthcheck says: refused
            dep       | web did not become healthy. | Its healthcheck says: refused
            depnone   | A service waits for web to become healthy, and it never can. | web has no healthcheck.
            depexits  | web ended with exit code 3. | Its healthcheck says: refused
            nocmd     | web could not be started. | There is no program nosuchbinary that can be run in its image.
            device    | web could not be started. | The device /dev/nosuch does not exist on the engine's machine.
            rslave    | web could not be started. | It mounts / with rslave, and / is not a shared mount on this machine.
            bind      | web could not be created. | It mounts /nosuch/path, which does not exist.
            volfile   | web could not be started. | Of /made/ada/shop and /etc/hostname one is a folder and the other a file.
            """)
    @DisplayName("say what happened and why, for each that a real engine printed")
    void recorded(String recording, String what, String why) {
        Failed failed = words(recording);
        assertThat(failed.what()).isEqualTo(what);
        assertThat(failed.why()).startsWith(why);
        assertThat(failed.todo()).matches(Pattern.compile("[A-Z].*", Pattern.DOTALL));
    }

    @Test
    @DisplayName("of a failed build show the step and its line")
    void build() {
        Failed failed = words("build");
        assertThat(failed.what()).isEqualTo("An image could not be built.");
        assertThat(failed.why())
                .startsWith(
                        "process \"/bin/sh -c echo compiling && false\" did not complete successfully: exit code: 1")
                .contains("   2 | >>> RUN echo compiling && false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error response from daemon: pull access denied for acme/shop, repository does not exist | no image acme/shop
            Error response from daemon: manifest for busybox:9.9 not found: manifest unknown: manifest unknown | no image busybox:9.9
            failed to resolve reference "docker.io/acme/shop:1": docker.io/acme/shop:1: not found | no image docker.io/acme/shop:1
            toomanyrequests: You have reached your pull rate limit | no more pulls
            no matching manifest for linux/arm64/v8 in the manifest list entries | not made for linux/arm64/v8
            Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? | not running
            permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock | socket
            write /var/lib/docker/tmp/x: no space left on device | no room
            error while removing network: network shop_default has active endpoints (name:"x" id:"y") | still uses it
            all predefined address pools have been fully subnetted | free range
            error while interpolating services.a.image: required variable TAG is missing a value: must be set | requires it
            application not healthy after 5m0s | still starting
            listen tcp 0.0.0.0:9090: bind: address already in use | another program
            Ports are not available: exposing port TCP 0.0.0.0:9090 -> 0.0.0.0:0: listen tcp 0.0.0.0:9090: bind: address already in use | another program
            """)
    @DisplayName("know the other texts of Docker and Compose")
    void texts(String message, String part) {
        Failed failed = FailureWords.of("start", message, new Told(null));
        assertThat(failed.why()).contains(part);
        assertThat(failed.what()).doesNotContain("Compose could not");
    }

    @Test
    @DisplayName("are Compose's own where the text is not known")
    void unknown() {
        assertThat(FailureWords.of("stop", "Error response from daemon: the moon is full", new Told(null)))
                .isEqualTo(new Failed(
                        "Compose could not stop the stack.", "the moon is full", "Read the rest under Show output."));
    }

    private static Failed words(String recording) {
        ContainerNames names = new ContainerNames(TestModels.of("iotest", "web", "web2", "after"));
        ProgressReader reader = new ProgressReader(names, each -> {}, new OutputTail());
        Recordings.lines("failures/" + recording + ".jsonl").forEach(reader::progress);
        return FailureWords.of("start", reader.error(), new Told(names));
    }

    private record Told(ContainerNames names) implements Evidence {

        @Override
        public String holderOf(int port) {
            return port == 18080 ? "the container blog-web-1" : null;
        }

        @Override
        public String projectOf(String container) {
            return "blog";
        }

        @Override
        public String serviceOf(String container) {
            return List.of(container).stream().map(names::serviceOf).findFirst().orElseThrow();
        }

        @Override
        public String lastWordsOf(String container) {
            return "Its healthcheck says: refused";
        }

        @Override
        public String failedService() {
            return "web";
        }
    }
}
