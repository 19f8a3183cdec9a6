package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the last message of {@code docker compose up} or {@code down} means, a row for each kind. */
final class FailureWords {

    private static final String DOWN_HINT = "Read the rest under Show output.";

    private record Row(Pattern message, BiFunction<Matcher, Evidence, Failed> words) {}

    private static final List<Row> TABLE = List.of(
            row("endpoint (\\S+) .*Bind for \\S+?:(\\d+) failed: port is already allocated", FailureWords::port),
            row(
                    "endpoint (\\S+) .*bind host port (?:for )?\\S+?:(\\d+)[:/]\\S+ address already in use",
                    FailureWords::port),
            row("()(?::|port )(\\d+)[:/\\s].*(?:port is already allocated|address already in use)", FailureWords::port),
            row("container name \"/?([^\"]+)\" is already in use", FailureWords::name),
            row(
                    "pull access denied for ([^,\\s]+)|(?:manifest for )?(\\S+)(?::|) not found: manifest unknown|"
                            + "failed to resolve reference \"([^\"]+)\": .*not found|No such image: (\\S+)",
                    FailureWords::noImage),
            row("Get \"https?://([^/\"]+)/v2/.*?\": (.*)", FailureWords::noRegistry),
            row(
                    "toomanyrequests",
                    (found, evidence) -> new Failed(
                            "The image of " + subject(evidence) + " could not be pulled.",
                            "The registry allows no more pulls for now.",
                            "Wait a while, or log in with docker login.")),
            row(
                    "no matching manifest for (\\S+)",
                    (found, evidence) -> new Failed(
                            "The image of " + subject(evidence) + " does not run here.",
                            "It is not made for " + found.group(1) + ".",
                            "Choose an image or a tag that is.")),
            row("(?s)(.*)failed to solve: (.*)", FailureWords::build),
            row("container (\\S+) is unhealthy", FailureWords::unhealthy),
            row(
                    "container (\\S+) has no healthcheck configured",
                    (found, evidence) -> new Failed(
                            "A service waits for " + evidence.serviceOf(found.group(1))
                                    + " to become healthy, and it never can.",
                            evidence.serviceOf(found.group(1)) + " has no healthcheck.",
                            "Add a healthcheck to it, or wait for service_started.")),
            row("container (\\S+) exited \\((-?\\d+)\\)", FailureWords::exited),
            row(
                    "application not healthy after (\\S+)|timeout waiting for dependencies",
                    (found, evidence) -> new Failed(
                            "The stack is not healthy after five minutes.",
                            "At least one service is still starting.",
                            "The services list shows which; its log says more.")),
            row(
                    "path (\\S+) is mounted on (\\S+) but it is not a shared or slave mount",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be started.",
                            "It mounts " + found.group(1) + " with rslave, and " + found.group(2)
                                    + " is not a shared mount on this machine.",
                            "Take rslave out of its volume, or run: sudo mount --make-rshared " + found.group(2))),
            row(
                    "custom device \"([^\"]+)\"",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be started.",
                            "The device " + found.group(1) + " does not exist on the engine's machine.",
                            "Take it out of the service's devices.")),
            row(
                    "error mounting \"([^\"]+)\" to rootfs at \"([^\"]+)\".*not a directory",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be started.",
                            "Of " + found.group(1) + " and " + found.group(2)
                                    + " one is a folder and the other a file.",
                            "Check that " + found.group(1)
                                    + " is what it should be. Where it was missing, Docker has made an empty folder of it.")),
            row(
                    "bind source path does not exist: (\\S+)",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be created.",
                            "It mounts " + found.group(1) + ", which does not exist.",
                            "Create it, or correct the volume.")),
            row(
                    "(?i)Mounts denied|is not shared from the host",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be created.",
                            "Docker Desktop does not share one of the folders that it mounts.",
                            "Share the folder in Docker Desktop under Settings, Resources, File sharing.")),
            row(
                    "exec: \"([^\"]+)\": (?:executable file not found|stat .*no such file|permission denied)",
                    (found, evidence) -> new Failed(
                            subject(evidence) + " could not be started.",
                            "There is no program " + found.group(1) + " that can be run in its image.",
                            "Check its command and its entrypoint.")),
            row(
                    "(?i)permission denied while trying to connect",
                    (found, evidence) -> new Failed(
                            "Docker refuses you.",
                            "You may not use the socket of the Docker engine.",
                            "Add yourself to the docker group (sudo usermod -aG docker $USER), then log in anew.")),
            row(
                    "Cannot connect to the Docker daemon|error during connect",
                    (found, evidence) -> new Failed(
                            "The Docker engine does not answer.",
                            "It is not running, or was stopped meanwhile.",
                            "Start it (sudo systemctl start docker, or open Docker Desktop), then try again.")),
            row(
                    "(?i)no space left on device",
                    (found, evidence) -> new Failed(
                            "The disk of the Docker engine is full.",
                            "There is no room for an image, a container or a volume.",
                            "Make room, for instance with docker system prune.")),
            row(
                    "network (\\S+) .*has active endpoints",
                    (found, evidence) -> new Failed(
                            "The network " + found.group(1) + " could not be removed.",
                            "A container that is not in the compose file (any more) still uses it.",
                            "Remove that container, or run: docker compose down --remove-orphans")),
            row(
                    "fully subnetted|Pool overlaps",
                    (found, evidence) -> new Failed(
                            "The project's network could not be made.",
                            "Docker has no free range of addresses left.",
                            "Remove networks that nobody uses: docker network prune")),
            row(
                    "required variable (\\S+) is missing a value",
                    (found, evidence) -> new Failed(
                            "The variable " + found.group(1) + " has no value.",
                            "The compose file requires it.",
                            "Set it in .env or in the environment.")),
            row(
                    "yaml: |additional properties|invalid compose project|already defined at line",
                    (found, evidence) -> new Failed(
                            "Compose does not accept the compose file.", ComposeRefusal.message(found.group(0)), "")));

    private FailureWords() {}

    /**
     * Words for a failure.
     *
     * @param verb what was to be done, such as {@code start}
     * @param message what Compose said last
     */
    static Failed of(String verb, String message, Evidence evidence) {
        for (Row row : TABLE) {
            Matcher found = row.message().matcher(message);
            if (found.find()) {
                return row.words().apply(found, evidence);
            }
        }
        String why = ComposeRefusal.message(message).replaceFirst("^Error response from daemon: ", "");
        return new Failed("Compose could not " + verb + " the stack.", why, DOWN_HINT);
    }

    private static Row row(String pattern, BiFunction<Matcher, Evidence, Failed> words) {
        return new Row(Pattern.compile(pattern), words);
    }

    private static Failed port(Matcher found, Evidence evidence) {
        int port = Integer.parseInt(found.group(2));
        String service = found.group(1).isEmpty() ? subject(evidence) : evidence.serviceOf(found.group(1));
        String holder = evidence.holderOf(port);
        return new Failed(
                "Port " + port + " is taken.",
                service + " publishes it, but " + (holder == null ? "another program" : holder) + " holds it already.",
                "Stop that, or choose another host port for " + service + ".");
    }

    private static Failed name(Matcher found, Evidence evidence) {
        String name = found.group(1);
        String project = evidence.projectOf(name);
        return new Failed(
                "There is a container named " + name + " already.",
                project == null ? "It belongs to no Compose project." : "It belongs to the project " + project + ".",
                "Remove it (docker rm -f " + name + "), or give the service another container_name.");
    }

    private static Failed noImage(Matcher found, Evidence evidence) {
        String image = firstGroup(found);
        return new Failed(
                "The image of " + subject(evidence) + " could not be pulled.",
                "The registry has no image " + image + ", or it is not for everybody.",
                "Check its name and tag; for a private image, run docker login first.");
    }

    private static Failed noRegistry(Matcher found, Evidence evidence) {
        return new Failed(
                "The image of " + subject(evidence) + " is not on this machine and could not be pulled.",
                "The registry " + found.group(1) + " cannot be reached: " + found.group(2),
                "Check the network, or load the image with docker load.");
    }

    private static Failed build(Matcher found, Evidence evidence) {
        String place = found.group(1).replaceAll("\n+", "\n").strip();
        return new Failed(
                "An image could not be built.",
                (found.group(2).strip() + "\n" + place).strip(),
                "Correct its Dockerfile, then start again.");
    }

    private static Failed unhealthy(Matcher found, Evidence evidence) {
        String service = evidence.serviceOf(found.group(1));
        String said = evidence.lastWordsOf(found.group(1));
        return new Failed(
                service + " did not become healthy.",
                said.isEmpty() ? "Its healthcheck keeps failing." : said,
                "Read the log of " + service + "; if it merely needs longer, raise start_period or retries.");
    }

    private static Failed exited(Matcher found, Evidence evidence) {
        String service = evidence.serviceOf(found.group(1));
        return ended(service, found.group(2), evidence.lastWordsOf(found.group(1)));
    }

    /** Words for a container that ended by itself. */
    static Failed ended(String service, String code, String said) {
        return new Failed(
                service + " ended with exit code " + code + ".",
                said.isEmpty() ? "It said nothing." : said,
                "Read the log of " + service + ", then start again.");
    }

    private static String firstGroup(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group();
    }

    private static String subject(Evidence evidence) {
        @Nullable String service = evidence.failedService();
        return service == null ? "a service" : service;
    }
}
